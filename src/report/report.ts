/** A sentence with the ids of the results whose numbers it prints. */
export interface Said {
  readonly text: string;
  readonly results: readonly string[];
}

/** A piece of print with the ids of the results whose numbers it shows; of several their sum, or one number each. */
export interface Bound {
  readonly text: string;
  readonly results: readonly string[];
}

/** An indicator as the factsheet tells it: the words of its record. */
export interface NamedIndicator {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly formula: string;
  readonly reading: string;
  readonly citation: string;
  /** The citation as a page of paper has room for it: `Florence 1939`. */
  readonly origin: string;
}

/** A number on a tile, bound to the result it prints. */
export interface TileNumber {
  readonly label: string;
  /** Already formatted: `98,000` or `232,000–247,000`. */
  readonly text: string;
  readonly unit: string;
  readonly note: string;
  /** Id of the result, for tracing; empty where the tile prints a reason. */
  readonly result: string;
  /** Ids of other results whose numbers stand in the unit or the note. */
  readonly others: readonly string[];
}

/** The four tiles of one region. */
export interface TileColumn {
  readonly region: string;
  readonly name: string;
  readonly territory: string;
  readonly colour: string;
  readonly numbers: readonly TileNumber[];
}

/** A figure in its place: the drawn SVG, its words and the table behind it. */
export interface ReportFigure {
  readonly id: string;
  readonly svg: string;
  readonly headline: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly alt: string;
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** Ids of the results drawn. */
  readonly results: readonly string[];
  /** The texts of the drawing that print a number, with its id. */
  readonly labels: readonly Bound[];
}

export interface ReportTable {
  readonly title: string;
  readonly columns: readonly string[];
  /** Alignment by column. */
  readonly align: readonly ("left" | "right")[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
  /** The cells with the ids of the results printed in them. */
  readonly labels: readonly Bound[];
}

/** Words of one kind within a paragraph. */
export interface Span {
  readonly text: string;
  readonly style: "plain" | "emphasis" | "strong";
}

/** A paragraph, a heading or an entry of a list in a text of the project's own, with the results whose numbers it prints. */
export interface Passage {
  readonly kind: "paragraph" | "heading" | "item";
  readonly spans: readonly Span[];
  readonly results: readonly string[];
}

/** A picture of the project's own, checked before: nothing in it runs or loads. */
export interface Logo {
  readonly format: "svg" | "png";
  /** The SVG itself, or the bytes of the PNG in base64. */
  readonly content: string;
  readonly alt: string;
}

/** One piece of a report; both the PDF and the HTML are set from the same list. */
export type Block =
  | { readonly kind: "tiles"; readonly columns: readonly TileColumn[]; readonly notes: readonly string[] }
  /** Level 2 where none is given; a chapter of a long report is announced in its contents. */
  | { readonly kind: "heading"; readonly text: string; readonly level?: 2 | 3 }
  /** In the language of the report where none is named. */
  | { readonly kind: "text"; readonly paragraphs: readonly Said[]; readonly language?: Report["language"] }
  | { readonly kind: "figure"; readonly figure: ReportFigure; readonly width: "full" | "half" }
  /** A long table runs over several pages and repeats its head. */
  | { readonly kind: "table"; readonly table: ReportTable; readonly isLong?: boolean }
  | {
      readonly kind: "list";
      readonly title: string;
      readonly items: readonly { readonly term: string; readonly text: string }[];
      /** Whether the items follow one another in one paragraph on paper; each stands on its own otherwise. */
      readonly running?: boolean;
    }
  /** How each indicator of the report is computed and after whom, in one running paragraph on paper. */
  | { readonly kind: "indicators"; readonly title: string; readonly indicators: readonly NamedIndicator[] }
  /** The whole record of each indicator, one card each. */
  | { readonly kind: "cards"; readonly title: string; readonly indicators: readonly NamedIndicator[] }
  /** The chapters with their pages. */
  | { readonly kind: "contents"; readonly title: string }
  /** A text of the project's own, with headings, lists and emphasis. */
  | { readonly kind: "prose"; readonly passages: readonly Passage[] }
  /** A planned page is filled like a sheet: its figures shrink until all fits. */
  | { readonly kind: "page-break"; readonly isPlanned?: boolean };

/** A whole report before it is set. */
export interface Report {
  readonly id: string;
  readonly kicker: string;
  readonly title: string;
  /** One sentence under the title: what was found. */
  readonly finding: Said;
  readonly language: "en" | "nl" | "de";
  /** ISO date of the edition. */
  readonly date: string;
  /** Left part of the running foot: edition, data date, version. */
  readonly foot: string;
  readonly blocks: readonly Block[];
  /** A sheet is planned page by page; a book runs on, with a title page where it has contents. */
  readonly layout: "sheet" | "book";
  readonly logo?: Logo;
  /** Figures that found no room on the sheet; they lie among the figures of the report. */
  readonly leftOut: readonly ReportFigure[];
}

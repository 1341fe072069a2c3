import type { Analysis } from "../compare/analysis.ts";
import type { PrintedText } from "./printed-texts.ts";

/** The table behind a figure, as it is written to CSV and set beside the figure in HTML. Cells are texts already formatted for reading. */
export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A figure before it is drawn: a specification and the words that go with it. */
export interface Chart {
  readonly id: string;
  readonly grammar: "vega-lite" | "vega";
  /** Data inline, columns named f0 … fn, no addresses, no expression made from data. */
  readonly spec: Readonly<Record<string, unknown>>;
  /** The finding, a full sentence of at most 15 words, made from the numbers. */
  readonly headline: string;
  /** What is shown: measure, unit, year, reference. */
  readonly subtitle: string;
  /** Sources and caveats, one sentence each. */
  readonly notes: readonly string[];
  /** Text for those who do not see the picture; not the headline again. */
  readonly alt: string;
  readonly table: FigureTable;
  /** Ids of the results drawn. */
  readonly results: readonly string[];
  /** Every text in the drawing with the results whose numbers it prints: `printedTexts` of the specification. */
  readonly labels: readonly PrintedText[];
}

/** A kind of figure: the question it answers, when not to use it, and the pure function that makes it. */
export interface ChartDefinition {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly data: string;
  readonly avoid: string;
  /** Where nothing can be drawn: what to bring, and who has it. Absent where the figures every comparison needs are enough. */
  readonly bring?: string;
  /** Undefined where the analysis holds nothing to draw. Width in CSS pixels of the plot with its axes. */
  readonly build: (analysis: Analysis, size: { readonly width: number }) => Chart | undefined;
}

/** What a mark on a chart stands for, besides its place and look. */
export interface Shown {
  /** Ids of the results that the mark is drawn from; of several their sum, or one number each. */
  readonly results?: readonly string[];
  /** A mark of a key stands for no number. */
  readonly role?: "key";
  /** The row that the mark moves with where rows are put in another order. */
  readonly row?: string;
}

/** The first columns of the data behind every layer of marks; nothing of them is drawn, they say what the mark is. As in texts, the third names the results. */
export const shownColumns = ["row", "role", "results"] as const;

/** The cells of those columns. */
export const shownIn = ({ role, results = [], row }: Shown) => ({
  role: role ?? "",
  results: results.join("\n"),
  row: row ?? "",
});

/** A row of a chart that may stand in another place among the rows of its group; pixels from the top of the plot. */
export interface SortableRow {
  readonly key: string;
  /** Rows change places within their group alone. */
  readonly group: string;
  readonly name: string;
  readonly top: number;
  readonly height: number;
  /** Ids of the results by whose numbers the row may be put in order, at most one for each region. */
  readonly results: readonly string[];
}

/** Marks that move with a row. */
export const inRow = <Mark extends { readonly row?: string }>(row: string, marks: readonly Mark[]): readonly Mark[] =>
  marks.map((mark) => ({ ...mark, row }));

const listIn = (cell: unknown): readonly string[] =>
  String(cell ?? "")
    .split("\n")
    .filter((id) => id !== "");

/** What one mark of a drawing stands for, read off its row of data in the finished specification. */
export function shownBy(
  type: string,
  datum: Readonly<Record<string, unknown>>,
): { readonly results: readonly string[]; readonly row: string } {
  const printed = listIn(datum.f2);
  const isText = type === "text";
  // A text says behind its look what it stands for without printing it.
  const results = isText && printed.length === 0 ? listIn(datum.f6) : printed;
  return { results, row: String((isText ? datum.f7 : datum.f0) ?? "") };
}

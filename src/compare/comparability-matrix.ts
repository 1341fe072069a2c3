import { type ComparabilityReason, type ComparabilitySeverity, comparabilityReasons } from "../model/comparability.ts";

/** How far a number compares with those of the other regions. */
export type ComparabilityMark = "comparable" | "care" | "not";

/** One thing that stands between a number and those of the other regions. */
export interface Reservation {
  readonly reason: ComparabilityReason;
  readonly severity: ComparabilitySeverity;
  readonly why: string;
  /** Id of the rule it comes from; empty where it follows from the numbers themselves. */
  readonly rule: string;
  /** Id of the source that says so; empty where the cells of the number do. */
  readonly source: string;
}

/** How far one number of one region compares, and why not further. */
export interface ComparabilityCell {
  readonly region: string;
  /** Id of the number; empty where there is none. */
  readonly result: string;
  readonly mark: ComparabilityMark;
  readonly reservations: readonly Reservation[];
}

/** One line of the comparison with a cell for each region. */
export interface ComparabilityRow {
  readonly label: string;
  /** The line that this one belongs under; its own label where it stands by itself. */
  readonly under: string;
  readonly when: string;
  readonly cells: readonly ComparabilityCell[];
}

/** Which numbers of which regions may stand side by side: one object for terminal, tables, chart and report. */
export interface ComparabilityMatrix {
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly ComparabilityRow[];
}

/** The reasons of a cell, each once, in the order of their list. */
export const reasonsOf = ({ reservations }: ComparabilityCell): readonly ComparabilityReason[] =>
  comparabilityReasons.filter((wanted) => reservations.some(({ reason }) => reason === wanted));

/** A line for all regions: as good as its worst cell. */
export function markOfRow({ cells }: ComparabilityRow): ComparabilityMark {
  const marks = cells.map(({ mark }) => mark);
  return marks.includes("not") ? "not" : marks.includes("care") ? "care" : "comparable";
}

/** The lines about some of the numbers, for a comparison that shows only those. */
export const narrowedMatrix = (matrix: ComparabilityMatrix, results: ReadonlySet<string>): ComparabilityMatrix => ({
  ...matrix,
  rows: matrix.rows.filter(({ cells }) => cells.some(({ result }) => results.has(result))),
});

/** Lines that compare alike in every region for the same reasons, under one name. */
export interface ComparabilityGroup {
  readonly label: string;
  readonly rows: readonly ComparabilityRow[];
}

const patternOf = (row: ComparabilityRow): string =>
  `${row.under}\u001f${row.cells.map((cell) => `${cell.mark} ${reasonsOf(cell).join(" ")}`).join("\u001f")}`;

/** The matrix with lines of one heading and one pattern of marks set together, so that ten quotients need not take ten lines. */
export function groupedRows(matrix: ComparabilityMatrix): readonly ComparabilityGroup[] {
  const groups = new Map<string, ComparabilityRow[]>();
  for (const row of matrix.rows) {
    const key = patternOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((rows) => ({ label: labelOf(rows), rows }));
}

/** `Location quotient: C18, J58` of lines under one heading, whose own remark behind a comma then goes. */
function labelOf(rows: readonly ComparabilityRow[]): string {
  const [first] = rows;
  if (first === undefined) return "";
  const below = rows.filter((row) => row.label !== row.under).map((row) => shortOf(row.label));
  if (below.length === 0) return first.under;
  const itself = first.label === first.under;
  return itself ? `${first.under}; ${below.join(", ")}` : `${first.under.split(", ")[0]}: ${below.join(", ")}`;
}

/** A line about one class is named by its code. */
const shortOf = (label: string): string => /^[A-U]\d\d(?= )/.exec(label)?.[0] ?? label;

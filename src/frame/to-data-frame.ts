import type { Analysis, Result } from "../compare/analysis.ts";
import { isNumber } from "../model/value.ts";
import { type ColumnType, makeDataFrame } from "./danfo.ts";
import type { DataFrame, FrameCell } from "./data-frame.ts";

interface FrameColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly cell: (result: Result) => FrameCell;
}

const text = (name: "id" | "indicator" | "part" | "measure" | "region" | "territory" | "sector" | "year" | "unit") =>
  ({ name, type: "string", cell: (result: Result) => result[name] }) as const;

const columns: readonly FrameColumn[] = [
  text("id"),
  text("region"),
  text("territory"),
  text("sector"),
  text("year"),
  text("indicator"),
  text("part"),
  text("measure"),
  { name: "value", type: "float32", cell: ({ value }) => (isNumber(value) ? value : undefined) },
  text("unit"),
  { name: "reference", type: "string", cell: ({ reference }) => reference },
  { name: "flags", type: "string", cell: ({ flags }) => flags.join(" ") },
];

/**
 * The numbers of a comparison as a danfojs DataFrame, one row a number, to go on with in a notebook.
 * Results without a number (holes and bounds) are left out, because danfojs turns a whole column into NaN for one
 * missing cell; `describeFrame` counts them. The value is in the unit of its row.
 */
export function toDataFrame(analysis: Analysis): Promise<DataFrame> {
  const numbers = analysis.results.filter(({ value }) => isNumber(value));
  return makeDataFrame({
    cells: Object.fromEntries(columns.map(({ name, cell }) => [name, numbers.map(cell)])),
    types: columns.map(({ type }) => type),
  });
}

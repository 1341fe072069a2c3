import { type Analysis, resultOf } from "../../compare/analysis.ts";
import { highest, lowest } from "../../model/value.ts";
import type { OrderedRow, PageDrawing } from "./page-data.ts";
import type { ToldList } from "./told-list.ts";

/** A row of a figure that may stand elsewhere, with the results that it may be put in order by. */
export interface LiveRow {
  readonly key: string;
  readonly group: string;
  readonly name: string;
  readonly top: number;
  readonly height: number;
  readonly results: readonly string[];
}

/** A drawing as compiled Vega, in which each row of data holds the results of its mark under `results`. */
export interface LiveDrawing {
  readonly spec: Readonly<Record<string, unknown>>;
  readonly rows: readonly LiveRow[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The number by which a row is put in order: of bounds the middle. */
function numberOf(analysis: Analysis, id: string): readonly (readonly [string, number])[] {
  const result = resultOf(analysis, id);
  if (result === undefined) return [];
  const [low, high] = [lowest(result.value), highest(result.value)];
  return low === undefined || high === undefined ? [] : [[result.region, (low + high) / 2]];
}

const orderedRow = (analysis: Analysis, { results, ...row }: LiveRow): OrderedRow => ({
  ...row,
  values: results.flatMap((id) => numberOf(analysis, id)),
});

/** A row of data with what its mark tells in place of the results. */
function toldRow(row: unknown, list: ToldList): unknown {
  if (!isRecord(row) || !Array.isArray(row.results)) return row;
  const { results, ...drawn } = row;
  const told = list.place(row.results.map(String));
  return told === undefined ? drawn : { ...drawn, told };
}

/** A drawing for the page: its marks tell what they are, its rows know their numbers. */
export function pageDrawing(id: string, live: LiveDrawing, analysis: Analysis, list: ToldList): PageDrawing {
  const sets = Array.isArray(live.spec.data) ? live.spec.data : [];
  const data = sets.map((set: unknown) =>
    isRecord(set) && Array.isArray(set.values) ? { ...set, values: set.values.map((row) => toldRow(row, list)) } : set,
  );
  return { id, spec: { ...live.spec, data }, rows: live.rows.map((row) => orderedRow(analysis, row)) };
}

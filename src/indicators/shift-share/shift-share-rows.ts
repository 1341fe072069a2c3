import { add, divide } from "../../model/arithmetic.ts";
import type { ResultRow } from "../../model/indicator.ts";
import type { Value } from "../../model/value.ts";
import { resultRow, type Table } from "../table.ts";
import type { Indices } from "./gerfin.ts";
import type { Parts, ShiftShare } from "./sector-change.ts";

const indicator = "shift-share";

/** Larger than this, relative to the numbers, and the parts do not add up: a defect that must be seen. */
const tolerance = 1e-9;

/** The rows of one region between two years: the parts of every sector, then of the region, whose sector is empty. */
export function levelRows(
  table: Table,
  region: string,
  year: string,
  split: ShiftShare,
  flags: readonly string[],
): readonly ResultRow[] {
  const doubt = split.residual > tolerance ? ["does-not-add-up"] : [];
  return [...split.sectors, { sector: "", ...split.total }].flatMap(({ sector, ...parts }) =>
    rowsOfParts(table, { region, sector, year }, parts, [...parts.flags, ...flags, ...doubt]),
  );
}

function rowsOfParts(
  table: Table,
  place: Parameters<typeof resultRow>[2],
  parts: Parts,
  flags: readonly string[],
): readonly ResultRow[] {
  const named: readonly (readonly [string, Value | undefined])[] = [
    ["national", parts.national],
    ["mix", parts.mix],
    ["local", parts.local],
    ["allocation", parts.allocation],
    ["change", parts.change],
  ];
  return named.flatMap(([part, value]) => {
    if (value === undefined) return [];
    const row = resultRow(table, indicator, place, value, part);
    return [flags.length === 0 ? row : { ...row, flags }];
  });
}

/** The rows of one region after Gerfin: indices of the whole region. */
export const indexRows = (table: Table, region: string, year: string, indices: Indices): readonly ResultRow[] =>
  (["mix", "local", "net"] as const).map((part) =>
    resultRow(table, indicator, { region, sector: "", year }, indices[part], part),
  );

/** The mean of the yearly indices. */
export function meanOfIndices(years: readonly Indices[]): Indices {
  const mean = (part: keyof Indices) => divide(add(years.map((year) => year[part])), years.length, "too-few");
  return { mix: mean("mix"), local: mean("local"), net: mean("net") };
}

import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Indicator, ResultRow, Settings, TableRow } from "../../src/model/indicator.ts";
import { hole, isNumber, statusOf, type Value } from "../../src/model/value.ts";

/** One answer of a peer. */
export interface Expected {
  readonly case: string;
  readonly indicator: string;
  readonly region: string;
  readonly sector: string;
  readonly year: string;
  readonly value: string;
  readonly peer: string;
  readonly peer_function: string;
}

const rowsOf = (folder: string, file: string): unknown[] =>
  parse(readFileSync(new URL(`${folder}/${file}`, import.meta.url)), { columns: true });

const cellOf = (text: string): Value => (text === "NA" ? hole("not-collected") : Number(text));

/** The input tables of a folder, by case. */
export function inputsOf(folder: string): ReadonlyMap<string, readonly TableRow[]> {
  const rows = rowsOf(folder, "input.csv") as (Omit<TableRow, "value"> & { readonly value: string })[];
  const cases = new Map<string, TableRow[]>();
  for (const row of rows) {
    const sorted = cases.get(row.case) ?? [];
    sorted.push({ ...row, value: cellOf(row.value) });
    cases.set(row.case, sorted);
  }
  return cases;
}

/** What the peers answered. */
export const expectedOf = (folder: string): readonly Expected[] => rowsOf(folder, "expected.csv") as Expected[];

/** A peer's answer as a number; undefined for NaN, NA, Inf, ERROR and NULL. */
export const peerNumber = (expected: Expected): number | undefined => {
  const number = Number(expected.value);
  return Number.isFinite(number) ? number : undefined;
};

/** Equal to a relative tolerance; where one of the two is a zero, the rounding of numbers of that size is a zero too. */
export function agrees(ours: Value, theirs: number, relative: number, size: number, printedTo = 0): boolean {
  if (!isNumber(ours)) return false;
  const rounding = ours === 0 || theirs === 0 ? 1e-15 * size : 0;
  const near = relative * Math.max(Math.abs(ours), Math.abs(theirs));
  return Math.abs(ours - theirs) <= Math.max(near, rounding, printedTo);
}

export const toleranceOf = (name: string): number => (name.startsWith("large") ? 1e-9 : 1e-10);

/** Half a unit of the last digit that a peer printed, where it says that it rounds: `rounded 2dp`. */
export function roundingOf(expected: Expected): number {
  const digits = /rounded (\d)dp|_(\d)dp$/.exec(`${expected.peer_function} ${expected.indicator}`);
  const places = digits?.[1] ?? digits?.[2];
  return places === undefined ? 0 : 0.5 * 10 ** -Number(places) + 1e-12;
}

/** Finds values in the answers to one case, computed once for each choice of settings. */
export function answersOf(indicator: Indicator, inputs: ReadonlyMap<string, readonly TableRow[]>) {
  const known = new Map<string, ReadonlyMap<string, ResultRow>>();
  const keyOf = (row: Pick<ResultRow, "indicator" | "region" | "sector" | "year">) =>
    [row.indicator, row.region, row.sector, row.year].join("|");
  return (name: string, settings: Settings, place: Parameters<typeof keyOf>[0], onlySector?: string): Value => {
    const key = [name, JSON.stringify(settings), onlySector].join("|");
    const rows = (inputs.get(name) ?? []).filter((row) => onlySector === undefined || row.sector === onlySector);
    const found = known.get(key) ?? new Map(indicator.compute(rows, settings).map((row) => [keyOf(row), row]));
    known.set(key, found);
    const row = found.get(keyOf(place));
    if (row === undefined) throw new Error(`no row ${keyOf(place)} in case ${name}`);
    return row.value;
  };
}

/** What stands in the list of edge cases for one of our values. */
export const printed = (value: Value): string => (isNumber(value) ? String(value) : statusOf(value));

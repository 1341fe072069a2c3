import type { TableRow } from "../../src/model/indicator.ts";
import type { Value } from "../../src/model/value.ts";

const blank = { case: "", region: "", group: "", year: "2014" };

/** Regions by row and indicators by column, as the rows of a tidy table. */
export const valuesOf = (
  indicators: readonly string[],
  regions: Readonly<Record<string, readonly Value[]>>,
): readonly TableRow[] =>
  Object.entries(regions).flatMap(([region, values]) =>
    indicators.map((sector, place) => ({
      ...blank,
      region,
      sector,
      variable: "value",
      value: values[place] ?? { kind: "hole", reason: "not-collected" },
    })),
  );

/** One row about the scheme: variable, indicator or group, number and, where it has one, the group above. */
export type SchemeLine = readonly [variable: string, sector: string, value: Value, group?: string];

/** Rows about the scheme, out of short lines. */
export const schemeRows = (...lines: readonly SchemeLine[]): readonly TableRow[] =>
  lines.map(([variable, sector, value, group = ""]) => ({ ...blank, year: "", variable, sector, value, group }));

import type { ResultRow, TableRow } from "../../src/model/indicator.ts";
import type { Value } from "../../src/model/value.ts";

/** Tidy rows out of short lines: region, sector, value and, where they matter, year and variable. */
export const rowsOf = (
  ...lines: readonly (readonly [region: string, sector: string, value: Value, year?: string, variable?: string])[]
): readonly TableRow[] =>
  lines.map(([region, sector, value, year = "2014", variable = "value"]) => ({
    case: "",
    group: "",
    region,
    sector,
    year,
    variable,
    value,
  }));

/** The answer for one place. */
export const find = (rows: readonly ResultRow[], indicator: string, region: string, sector = "", year = "2014") =>
  rows.find(
    (row) => [row.indicator, row.region, row.sector, row.year].join() === [indicator, region, sector, year].join(),
  );

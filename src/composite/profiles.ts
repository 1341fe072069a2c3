import { UserError } from "../model/finding.ts";
import type { TableRow } from "../model/indicator.ts";
import { hole, type Value } from "../model/value.ts";
import type { Profiles } from "./score.ts";

/** The years of a table, in order. */
export const yearsOf = (rows: readonly TableRow[]): readonly string[] =>
  [...new Set(rows.map(({ year }) => year))].sort();

/** The indicators of all regions in one year; a pair that is not in the table is missing. */
export function profilesOf(rows: readonly TableRow[], indicators: readonly string[], year: string): Profiles {
  const variables = [...new Set(rows.map(({ variable }) => variable))];
  if (variables.length > 1)
    throw new UserError(variables.join(", "), "indicators stand in the column sector, under one variable", "keep one");
  const regions = [...new Set(rows.map(({ region }) => region))];
  const found = new Map<string, Value>();
  for (const row of rows.filter((each) => each.year === year)) {
    const key = `${row.region}\u001f${row.sector}`;
    if (found.has(key))
      throw new UserError(
        `${row.region} ${row.sector} ${row.year}`.trim(),
        "the table has two rows for this cell",
        "remove one",
      );
    found.set(key, row.value);
  }
  const at = (region: string, indicator: string) =>
    found.get(`${region}\u001f${indicator}`) ?? hole("not-collected", "no row");
  return {
    regions,
    values: new Map(indicators.map((indicator) => [indicator, regions.map((region) => at(region, indicator))])),
  };
}

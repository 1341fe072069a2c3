import { transposed } from "../../base/matrix.ts";
import { add } from "../../model/arithmetic.ts";
import type { Indicator, ResultRow } from "../../model/indicator.ts";
import { withStandards } from "../../model/settings.ts";
import { isHole, type Value } from "../../model/value.ts";
import { resultRow, type Table, tableOf } from "../table.ts";
import { caveatOf, nothingKnown, type Presence, presenceOf, presenceOptions } from "./presence.ts";

/** How many of these are at home; a cell that is not known counts as absent, one that is secret widens the limits. */
function countOfPresent(values: readonly Value[]): Value {
  return nothingKnown(values) ?? add(values.map((value) => (isHole(value) ? 0 : value)));
}

/** The record of revealed comparative advantage, and the function from a table to rows. */
export const definition: Indicator = {
  id: "rca",
  abbreviation: "rca",
  title: "Revealed comparative advantage",
  unit: "1 or 0; diversity and ubiquity: count",
  formula: "M_rs = 1 where LQ_rs >= 1, else 0; diversity: sum_s M_rs; ubiquity: sum_r M_rs",
  range: "0 or 1; counts from 0 to the number of sectors or regions",
  reading: "1: the sector is at home in the region. Diversity: in how many sectors; ubiquity: in how many regions.",
  citation: "Balassa, B. (1965), Trade Liberalisation and Revealed Comparative Advantage, Manchester School 33(2)",
  needs: "region, sector, value; a row of sector _T gives the published total of a region",
  options: presenceOptions,
  compute: (rows, chosen) => {
    const settings = withStandards(presenceOptions, chosen);
    const table = tableOf(rows, settings, "refused");
    return presenceOf(table, settings).flatMap((presence) => rowsOf(table, presence));
  },
};

function rowsOf(table: Table, presence: Presence): readonly ResultRow[] {
  const { regions, sectors, values, year } = presence;
  const cells = regions.flatMap((region, i) =>
    sectors.map((sector, j) => resultRow(table, definition.id, { region, sector, year }, values[i]?.[j] ?? 0)),
  );
  const diversity = regions.map((region, i) =>
    countRow(table, { region, sector: "", year }, values[i] ?? [], "diversity"),
  );
  const columns = transposed(values);
  const ubiquity = sectors.map((sector, j) =>
    countRow(table, { region: "", sector, year }, columns[j] ?? [], "ubiquity"),
  );
  return [...cells, ...diversity, ...ubiquity];
}

function countRow(
  table: Table,
  place: Parameters<typeof resultRow>[2],
  values: readonly Value[],
  part: "diversity" | "ubiquity",
): ResultRow {
  return caveatOf(values)(resultRow(table, definition.id, place, countOfPresent(values), part));
}

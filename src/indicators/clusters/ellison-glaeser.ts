import { add } from "../../model/arithmetic.ts";
import type { Indicator, Option, ResultRow } from "../../model/indicator.ts";
import { oneOf, withStandards } from "../../model/settings.ts";
import { hole, type Value } from "../../model/value.ts";
import { emptyLeftOut, flagged } from "../flagged.ts";
import { resultRow, type Table } from "../table.ts";
import { agglomeration, coagglomeration, groupCoagglomeration } from "./agglomeration.ts";
import { type Plants, plantOptions, plantsOf } from "./plants.ts";
import { type Spread, spreadOf } from "./regional-shares.ts";

const options: readonly Option[] = [
  { name: "pairs", meaning: "`yes`: also how much each pair of sectors lies together; `no`", standard: "yes" },
  ...plantOptions,
];

/** The record of the Ellison-Glaeser index, and the function from a table to rows. */
export const definition: Indicator = {
  id: "ellison-glaeser",
  abbreviation: "eg",
  title: "Ellison-Glaeser index",
  unit: "index",
  formula:
    "(G - (1 - X) H) / ((1 - X) (1 - H)), G = sum_r (s_r - x_r)^2, X = sum_r x_r^2, H = sum z^2; s_r regional shares of the sector, x_r of all sectors, z shares of the plants in the sector; pair: sum_r (s_ri - x_r)(s_rj - x_r) / (1 - X); group: sum_i≠j w_i w_j sum_r (s_ri - x_r)(s_rj - x_r) / ((1 - X) (1 - sum w_i^2)), w size of the sector; z: (G - (1 - X) H) / sd of G by chance",
  range: "0 is chance; seldom beyond -1 and 1",
  reading:
    "Above 0.05: plants of the sector lie together much more than chance and a few large plants explain; below 0.02: hardly.",
  citation:
    "Ellison, G. and Glaeser, E. L. (1997), Geographic Concentration in U.S. Manufacturing Industries: A Dartboard Approach, Journal of Political Economy 105(5)",
  needs:
    "one row for each plant, with region, sector, value, and the plant's name in the column group; pairs and group need only region, sector and value; a row of sector _T gives the published total of a region",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const plants = plantsOf(rows, settings);
    const withPairs = oneOf(settings, "pairs", ["yes", "no"]) === "yes";
    return plants.table.years.flatMap((year) => {
      const spread = spreadOf(plants.table, year);
      const pairs = withPairs ? pairRows(plants.table, spread, year) : [];
      return [...sectorRows(plants, spread, year), ...pairs, groupRow(plants.table, spread, year)];
    });
  },
};

const nothing = hole("zero-sector", "no plants");

function sectorRows({ table, of }: Plants, spread: Spread, year: string): readonly ResultRow[] {
  return table.sectors.flatMap((sector) => {
    const found = agglomeration(spread.bySector.get(sector) ?? nothing, spread.all, of(sector, year));
    const write = (value: Value, part?: string) =>
      resultRow(table, definition.id, { region: "", sector, year }, value, part);
    return [
      write(found.gamma),
      write(found.concentration, "concentration"),
      write(found.plantHhi, "plant-hhi"),
      write(found.plants, "plants"),
      write(found.z, "z"),
    ];
  });
}

function pairRows(table: Table, { all, bySector }: Spread, year: string): readonly ResultRow[] {
  return table.sectors.flatMap((a, i) =>
    table.sectors.slice(i + 1).map((b) => {
      const value = coagglomeration(bySector.get(a) ?? nothing, bySector.get(b) ?? nothing, all);
      return resultRow(table, definition.id, { region: "", sector: `${a}|${b}`, year }, value, "pair");
    }),
  );
}

/** All sectors of the table as one group; those without anything weigh nothing. */
function groupRow(table: Table, { all, bySector }: Spread, year: string): ResultRow {
  const members = table.sectors.map((sector) => ({
    shares: bySector.get(sector) ?? nothing,
    size: add(table.regions.map((region) => table.at(region, sector, year))),
  }));
  const existing = members.filter(({ size }) => size !== 0);
  const row = resultRow(
    table,
    definition.id,
    { region: "", sector: "", year },
    groupCoagglomeration(existing, all),
    "group",
  );
  return flagged(row, emptyLeftOut(members.length - existing.length));
}

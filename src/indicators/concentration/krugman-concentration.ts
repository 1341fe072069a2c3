import type { Indicator, Option, ResultRow } from "../../model/indicator.ts";
import { oneOf, withStandards } from "../../model/settings.ts";
import { emptyLeftOut, flagged } from "../flagged.ts";
import { profilesOf } from "../specialisation/profile.ts";
import { distance, distancesToOthers, pairsOf } from "../specialisation/profile-distance.ts";
import { resultRow, type Table, tableOf, tableOptions } from "../table.ts";

const options: readonly Option[] = [
  ...tableOptions,
  { name: "pairs", meaning: "`yes` compares every two sectors, written `A|B`; `no`", standard: "yes" },
];

/** The record of Krugman's concentration index in its two forms, and the function from a table to rows. */
export const definition: Indicator = {
  id: "krugman-concentration",
  abbreviation: "krugconc",
  title: "Krugman concentration index",
  unit: "index",
  formula:
    "vs-others: sum_r |x_rs / x_s - m_r|, m_r = mean over the other sectors of x_rt / x_t; pair: sum_r |x_rs / x_s - x_rt / x_t|",
  range: "0 to 2",
  reading: "0: the sector is spread over the regions as the others are. 2: it is where the others are not.",
  citation:
    "Südekum, J. (2006), Concentration and Specialization Trends in Germany since Re-unification, Regional Studies 40(8)",
  needs: "region, sector, value; a row of sector _T is not used; a secret cell gives limits",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const table = tableOf(rows, settings, "refused");
    const withPairs = oneOf(settings, "pairs", ["yes", "no"]) === "yes";
    return table.years.flatMap((year) => rowsOfYear(table, year, withPairs));
  },
};

function rowsOfYear(table: Table, year: string, withPairs: boolean): readonly ResultRow[] {
  const sectors = profilesOf(table, "sector", year);
  const toOthers = distancesToOthers(sectors);
  const row = (sector: string, value: Parameters<typeof resultRow>[3], part: string) =>
    resultRow(table, definition.id, { region: "", sector, year }, value, part);
  const others = sectors.map((own) => {
    const { value, leftOut } = toOthers(own);
    return flagged(row(own.name, value, "vs-others"), emptyLeftOut(leftOut));
  });
  const pairs = withPairs ? pairsOf(sectors) : [];
  return [...others, ...pairs.map(([a, b]) => row(`${a.name}|${b.name}`, distance(a, b), "pair"))];
}

import { multiply } from "../../model/arithmetic.ts";
import type { Indicator, Option, ResultRow } from "../../model/indicator.ts";
import { oneOf, withStandards } from "../../model/settings.ts";
import { emptyLeftOut, flagged } from "../flagged.ts";
import { resultRow, type Table, tableOf, tableOptions } from "../table.ts";
import { referenceOption, type Structure, structuresOf } from "./profile.ts";
import { distance, distancesToOthers, pairsOf } from "./profile-distance.ts";

const options: readonly Option[] = [
  ...tableOptions,
  referenceOption,
  { name: "pairs", meaning: "`yes` compares every two regions, written `A|B`; `no`", standard: "yes" },
];

/** The record of Krugman's specialisation index in its three forms, and the function from a table to rows. */
export const definition: Indicator = {
  id: "krugman",
  abbreviation: "ksi",
  title: "Krugman specialisation index",
  unit: "index",
  formula:
    "vs-total: sum_s |x_rs / x_r - x_s / x|; coefficient: half of it, also Hoover's specialisation; vs-others: sum_s |x_rs / x_r - m_s|, m_s = mean over the other regions of x_qs / x_q; pair: sum_s |x_rs / x_r - x_qs / x_q|",
  range: "0 to 2; coefficient: 0 to 1",
  reading:
    "0: the same sectors in the same shares. A coefficient of 0.2: one in five would have to change sector to match. The three forms are three numbers, so name the one you print.",
  citation: "Krugman, P. (1991), Geography and Trade, MIT Press",
  needs:
    "region, sector, value, with sectors that together are everything; a row of sector _T is not used; a secret cell gives limits",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const table = tableOf(rows, settings, "refused");
    const withPairs = oneOf(settings, "pairs", ["yes", "no"]) === "yes";
    return structuresOf(table, settings).flatMap((structure) => [
      ...rowsOfRegions(table, structure),
      ...(withPairs ? rowsOfPairs(table, structure) : []),
    ]);
  },
};

function rowsOfRegions(table: Table, { year, regions, reference }: Structure): readonly ResultRow[] {
  const toOthers = distancesToOthers(regions);
  return regions.flatMap((own) => {
    const place = { region: own.name, sector: "", year };
    const toTotal = distance(own, reference);
    const { value, leftOut } = toOthers(own);
    return [
      resultRow(table, definition.id, place, toTotal, "vs-total"),
      resultRow(table, definition.id, place, multiply(toTotal, 0.5), "coefficient"),
      flagged(resultRow(table, definition.id, place, value, "vs-others"), emptyLeftOut(leftOut)),
    ];
  });
}

const rowsOfPairs = (table: Table, { year, regions }: Structure): readonly ResultRow[] =>
  pairsOf(regions).map(([a, b]) =>
    resultRow(table, definition.id, { region: `${a.name}|${b.name}`, sector: "", year }, distance(a, b), "pair"),
  );

import type { Indicator, Option, ResultRow } from "../../model/indicator.ts";
import { oneOf, withStandards } from "../../model/settings.ts";
import { hole, type Value } from "../../model/value.ts";
import { flagged } from "../flagged.ts";
import { type Place, resultRow, type Table, tableOf, tableOptions } from "../table.ts";
import { type Neighbour, neighboursOf } from "./neighbours.ts";
import { referenceRate, totalOf } from "./sector-change.ts";
import { neighbourhood, type SpatialForm, spatialParts } from "./spatial.ts";
import { regionsOf, yearsOf } from "./steps.ts";

const options: readonly Option[] = [
  { name: "base", meaning: "first year; empty for the first of the table", standard: "" },
  { name: "end", meaning: "last year; empty for the last of the table", standard: "" },
  {
    name: "reference",
    meaning: "`sum` of all regions of the table, or the region that is the whole area (it gets no rows)",
    standard: "sum",
  },
  {
    name: "lag",
    meaning: "`sum`: growth of the weighted sum of the neighbours; `mean`: mean of their growth rates",
    standard: "sum",
  },
  {
    name: "missing",
    meaning: "a neighbour without data: `stop` gives no number, `leave-out` rescales the others and flags how many",
    standard: "stop",
  },
  ...tableOptions,
];

/** The record of the spatial shift-share, and the function from a table to rows. */
export const definition: Indicator = {
  id: "spatial-shift-share",
  abbreviation: "sss",
  title: "Spatial shift-share decomposition",
  unit: "as the values",
  formula:
    "national: e1 G; neighbours: e1 (g_L - G); local: e2 - e1 (1 + g_L); change: e2 - e1; g_L = (W e2 - W e1) / (W e1), W the weights of the neighbours, adding up to 1; G growth of the whole area, all sectors; neighbour-base: W e1; neighbour-growth: g_L",
  range: "any; the parts add up to the change",
  reading: "local above 0: the region gained more in this sector than the regions beside it.",
  citation:
    "Nazara, S. and Hewings, G. J. D. (2004), Spatial Structure and Taxonomy of Decomposition in Shift-Share Analysis, Growth and Change 35(4)",
  needs: "region, sector, year, value; two years; rows with a region `A>B` give the weight of neighbour B for A",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const form: SpatialForm = {
      lag: oneOf(settings, "lag", ["sum", "mean"]),
      missing: oneOf(settings, "missing", ["stop", "leave-out"]),
    };
    const { cells, neighbours } = neighboursOf(rows);
    const table = tableOf(cells, settings);
    const years = yearsOf(table, settings);
    const [first = "", last = ""] = [years[0], years.at(-1)];
    const { regions, reference } = regionsOf(table, settings);
    const whole = (year: string) => totalOf(reference.map((name) => table.total(name, year).value));
    const general = referenceRate(whole(first), whole(last));
    return regions.flatMap((region) =>
      table.sectors.flatMap((sector) =>
        rowsOf(table, { region, sector, years: [first, last], general, form }, neighbours.get(region) ?? []),
      ),
    );
  },
};

interface Asked {
  readonly region: string;
  readonly sector: string;
  readonly years: readonly [string, string];
  readonly general: Value;
  readonly form: SpatialForm;
}

function rowsOf(table: Table, asked: Asked, neighbours: readonly Neighbour[]): readonly ResultRow[] {
  const { region, sector, general, form } = asked;
  const [first, last] = asked.years;
  const oneYear = first === last ? hole("too-few", "one year has no change") : undefined;
  const at = (name: string, year: string) => oneYear ?? table.at(name, sector, year);
  const around = neighbourhood(
    neighbours.map((each) => ({ weight: each.weight, first: at(each.region, first), last: at(each.region, last) })),
    form,
  );
  const parts = spatialParts(at(region, first), at(region, last), general, around);
  const place: Place = { region, sector, year: `${first}-${last}` };
  const flags = around.used === around.of ? [] : [`${around.used}-of-${around.of}-neighbours`];
  return [
    resultRow(table, definition.id, place, parts.national, "national"),
    flagged(resultRow(table, definition.id, place, parts.neighbours, "neighbours"), flags),
    flagged(resultRow(table, definition.id, place, parts.local, "local"), flags),
    resultRow(table, definition.id, place, parts.change, "change"),
    flagged(resultRow(table, definition.id, { ...place, year: first }, around.base, "neighbour-base"), flags),
    flagged(resultRow(table, definition.id, place, around.growth, "neighbour-growth"), flags),
  ];
}

import { divide, subtract } from "../../model/arithmetic.ts";
import type { Indicator } from "../../model/indicator.ts";
import { numberOf, withStandards } from "../../model/settings.ts";
import type { Value } from "../../model/value.ts";
import { refusal } from "../refusal.ts";
import { resultRow, tableOf, tableOptions } from "../table.ts";
import { pairsOf, seriesOf, seriesOptions } from "./series.ts";

/** The relative change between two points in time: 0.2 is a fifth more. */
export function growth(first: Value, last: Value): Value {
  const refused = refusal([first, last]);
  if (refused) return refused;
  if (typeof first === "number" && typeof last === "number") {
    return divide(subtract(last, first), first, "zero-base", "nothing to grow from");
  }
  return subtract(divide(last, first, "zero-base", "nothing to grow from"), 1);
}

const options = [
  ...seriesOptions,
  ...tableOptions,
  {
    name: "step",
    meaning:
      "years from point to point: `2` gives two-year steps; empty gives one step from first to last; a rest shorter than a step has no row",
    standard: "",
  },
];

/** The record of growth, and the function from a table to rows. */
export const definition: Indicator = {
  id: "growth",
  abbreviation: "growth",
  title: "Growth",
  unit: "ratio",
  formula: "x_2 / x_1 - 1; growth.change is x_2 - x_1",
  range: "-1 and above",
  reading: "0.2: a fifth more than at the start; -0.2: a fifth less.",
  citation: "Isard, W. (1960), Methods of Regional Analysis, MIT Press",
  needs: "region, sector, year, value; two years or more",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const step = settings.step === "" ? undefined : numberOf(settings, "step", 1, 1000);
    const table = tableOf(rows, settings);
    return seriesOf(table, settings).flatMap((series) =>
      pairsOf(series, step).flatMap(({ first, last, year, refused }) => {
        const place = { region: series.region, sector: series.sector, year };
        return [
          resultRow(table, "growth", place, refused ?? growth(first, last)),
          resultRow(table, "growth", place, refused ?? subtract(last, first), "change"),
        ];
      }),
    );
  },
};

import { meanOf, varianceOf } from "../../base/moments.ts";
import type { Indicator, Option, ResultRow, Settings } from "../../model/indicator.ts";
import { numberOf, oneOf, withStandards } from "../../model/settings.ts";
import { hole, isHole, isNumber, type Value } from "../../model/value.ts";
import { flagged } from "../flagged.ts";
import { locationQuotient } from "../specialisation/location-quotient.ts";
import { type OperandsOfRegion, operandsOf } from "../specialisation/location-quotient-operands.ts";
import { resultRow, type Table, tableOf, tableOptions } from "../table.ts";

/** How the standard deviation is taken, and from how many regions on. */
export interface Norm {
  readonly kind: "population" | "sample";
  readonly minimum: number;
}

/** Each value as standard deviations from the mean of all that are numbers; the others keep their reason. */
export function standardScores(values: readonly Value[], { kind, minimum }: Norm): readonly Value[] {
  const known = values.filter(isNumber);
  const few = hole("too-few", `${known.length} regions with a number, ${minimum} needed`);
  if (known.length < Math.max(minimum, 2)) return values.map((value) => (isHole(value) ? value : few));
  const mean = meanOf(known);
  const deviation = Math.sqrt(varianceOf(known, kind === "sample"));
  // Where all are equal, the rounding of the mean leaves a deviation of the last digits.
  const flat = !(deviation > 1e-12 * Math.abs(mean) && Number.isFinite(deviation));
  return values.map((value) => {
    if (!isNumber(value)) return isHole(value) ? value : hole(value.reason, "needs an exact quotient");
    return flat
      ? hole("degenerate", "the quotients do not vary, or beyond all numbers")
      : (value - mean) / deviation + 0;
  });
}

const options: readonly Option[] = [
  { name: "minimum", meaning: "fewest regions with a number among which a score has a meaning", standard: "30" },
  { name: "kind", meaning: "`population` divides by n, `sample` by n - 1", standard: "population" },
  {
    name: "reference",
    meaning: "`sum` of all regions of the table, or the region of the table that is the reference area",
    standard: "sum",
  },
  ...tableOptions,
];

/** The record of the normalised location quotient, and the function from a table to rows. */
export const definition: Indicator = {
  id: "normalised-lq",
  abbreviation: "nlq",
  title: "Normalised location quotient",
  unit: "standard deviations",
  formula: "(LQ_rs - mean_r LQ_rs) / sd_r LQ_rs, over the regions of one sector; log: the same of log10 LQ_rs",
  range: "any; mostly -3 to 3",
  reading:
    "Above 1.96: the region stands out among all regions in this sector, if the quotients are spread normally, which those of log more often are.",
  citation:
    "O'Donoghue, D. and Gleave, B. (2004), A Note on Methods for Measuring Industrial Agglomeration, Regional Studies 38(4); log: Tian, Z. (2013), Measuring Agglomeration Using the Standardized Location Quotient with a Bootstrap Method, Journal of Regional Analysis and Policy 43(2)",
  needs: "region, sector, value for thirty regions or more",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const table = tableOf(rows, settings, "refused");
    const all = operandsOf(table, settings);
    return table.years.flatMap((year) => {
      const regions = all.filter(({ place }) => place.year === year);
      return table.sectors.flatMap((_, number) => rowsOf(table, regions, number, settings));
    });
  },
};

function rowsOf(
  table: Table,
  regions: readonly OperandsOfRegion[],
  sector: number,
  settings: Settings,
): readonly ResultRow[] {
  const norm = {
    kind: oneOf(settings, "kind", ["population", "sample"]),
    minimum: numberOf(settings, "minimum", 2, 1e6),
  };
  const cells = regions.flatMap((region) => region.cells.slice(sector, sector + 1));
  const quotients = cells.map(({ cell, region, sector, total, addedUp }) =>
    locationQuotient(cell, region, sector, total, addedUp),
  );
  const logarithms = quotients.map(logarithm);
  const write = (values: readonly Value[], part?: string) => {
    const scores = standardScores(values, norm);
    const left = values.filter((value) => !isNumber(value)).length;
    const flags = left === 0 ? [] : [`over-${values.length - left}-of-${values.length}-regions`];
    return cells.map(({ place }, number) => {
      const score = scores[number] ?? 0;
      return flagged(resultRow(table, definition.id, place, score, part), isNumber(score) ? flags : []);
    });
  };
  return [...write(quotients), ...write(logarithms, "log")];
}

function logarithm(quotient: Value): Value {
  if (!isNumber(quotient)) return quotient;
  return quotient > 0 ? Math.log10(quotient) : hole("not-applicable", "a quotient of zero has no logarithm");
}

import { quantileTypes } from "../../base/quantile.ts";
import { divide, multiply } from "../../model/arithmetic.ts";
import type { Indicator, Option, ResultRow, Settings } from "../../model/indicator.ts";
import { numberOf, oneOf, withStandards } from "../../model/settings.ts";
import { hole, isNumber, type Value } from "../../model/value.ts";
import { flagged } from "../flagged.ts";
import { areCounts, countsOption } from "../specialisation/counted.ts";
import { locationQuotient } from "../specialisation/location-quotient.ts";
import { isSmallCount } from "../specialisation/location-quotient-interval.ts";
import { type Operands, operandsOf } from "../specialisation/location-quotient-operands.ts";
import { resultRow, type Table, tableOf, tableOptions } from "../table.ts";
import { chanceOfQuotient, type Plan, without } from "./chance-of-quotient.ts";
import { limitForms } from "./limits.ts";

const orders = ["normal-scale", ...quantileTypes.map(String)];

const options: readonly Option[] = [
  {
    name: "replicates",
    meaning: "how many tables are drawn; 999 puts the limits of 0.95 on whole ranks",
    standard: "999",
  },
  {
    name: "seed",
    meaning: "the whole number that chance starts from; the same seed gives the same answer",
    standard: "1",
  },
  { name: "level", meaning: "level of the interval", standard: "0.95" },
  {
    name: "limits",
    meaning: "`percentile` of the drawn quotients, `basic` (mirrored at the quotient) or `normal` (from their spread)",
    standard: "percentile",
  },
  {
    name: "order",
    meaning: "how a limit between two ranks is read: `normal-scale`, or the type `1` to `9` of Hyndman and Fan",
    standard: "normal-scale",
  },
  {
    name: "reference",
    meaning: "`sum` of all regions of the table, or the region of the table that is the reference area",
    standard: "sum",
  },
  countsOption,
  ...tableOptions,
];

/** The record of the bootstrapped location quotient, and the function from a table to rows. */
export const definition: Indicator = {
  id: "lq-bootstrap",
  abbreviation: "lqb",
  title: "Location quotient with a bootstrap interval",
  unit: "ratio; closed-form-error: of the logarithm",
  formula:
    "LQ = (x_rs / x_r) / (x_s / x); low, high: the (B + 1) p-th of B quotients of tables drawn from the shares (multinomial); standard-error: their sd; closed-form-error: se(ln LQ) = sqrt(1/x_rs - 1/x_r - 1/x_s - 1/x + 2 LQ/x); closed-form-low, -high: LQ exp(-z se), LQ exp(z se)",
  range: "0 and above; 1 is the reference area",
  reading: "The whole interval above 1: more here than in the reference area, and not by chance alone.",
  citation:
    "Davison, A. C. and Hinkley, D. V. (1997), Bootstrap Methods and their Application, Cambridge University Press",
  needs: "region, sector, value; whole numbers of companies or persons, never money; exact numbers",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const plan = planOf(settings);
    const counted = areCounts(rows, settings);
    const table = tableOf(rows, settings, "refused");
    return operandsOf(table, settings).flatMap(({ cells }) =>
      cells.flatMap((operands) => rowsOf(table, operands, counted ? plan : undefined)),
    );
  },
};

function planOf(settings: Settings): Plan {
  const order = oneOf(settings, "order", orders);
  return {
    replicates: Math.round(numberOf(settings, "replicates", 19, 100_000)),
    seed: Math.round(numberOf(settings, "seed", 0, 2 ** 31 - 1)),
    level: numberOf(settings, "level", 0.5, 0.9999),
    form: oneOf(settings, "limits", limitForms),
    order: quantileTypes.find((type) => String(type) === order) ?? "normal-scale",
  };
}

const notCounted = hole("not-applicable", "only counts can be drawn again: --set counts=yes says that these are");

function rowsOf(table: Table, operands: Operands, plan: Plan | undefined): readonly ResultRow[] {
  const { place, cell, region, sector, total, addedUp } = operands;
  const quotient = locationQuotient(cell, region, sector, total, addedUp);
  const found = plan === undefined ? without(notCounted) : chanceOfQuotient(operands, quotient, plan);
  const { low, high } = found;
  const write = (value: Value, part?: string) => resultRow(table, definition.id, place, value, part);
  const small = isSmallCount(cell, divide(multiply(region, sector), total, "zero-reference"));
  const few = plan !== undefined && isNumber(quotient) && small ? ["too-few"] : [];
  const main = flagged(write(quotient), [...few, ...found.flags]);
  return [
    isNumber(low) && isNumber(high) ? { ...main, interval: { low, high } } : main,
    write(low, "low"),
    write(high, "high"),
    write(found.standardError, "standard-error"),
    write(found.closedLow, "closed-form-low"),
    write(found.closedHigh, "closed-form-high"),
    write(found.closedError, "closed-form-error"),
  ];
}

import { expect, test } from "vitest";
import { definition as beta } from "../../src/indicators/convergence/beta-convergence.ts";
import { definition as sigma } from "../../src/indicators/convergence/sigma-convergence.ts";
import { speedOf } from "../../src/indicators/convergence/speed.ts";
import { isNumber, type Value } from "../../src/model/value.ts";
import { answersOf, type Expected, expectedOf, inputsOf, toleranceOf } from "./cases.ts";
import { compare } from "./published.ts";

const inputs = inputsOf("convergence");
const ofBeta = answersOf(beta, inputs);
const ofSigma = answersOf(sigma, inputs);

const parts: Readonly<Record<string, string>> = {
  alpha: ".alpha",
  beta: "",
  beta_se: ".standard-error",
  beta_p: ".p-value",
  r2: ".r-squared",
  lambda: ".speed",
  halflife: ".half-life",
};

/** What each of REAT's three regressions is with us. */
const forms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  two_period: {},
  multi_period: { span: "own" },
  one_year: { to: "2016" },
};

const sigmaParts: Readonly<Record<string, string>> = {
  quotient: ".quotient",
  F: ".f",
  p: ".p-value",
  trend_slope: ".trend",
  trend_p: ".trend-p-value",
};

function ours(row: Expected): Value | undefined {
  if (row.indicator === "lambda" || row.indicator === "half_life") return ownSpeed(row);
  const [, form = "", part = ""] = /^(two_period|multi_period|one_year)_(.*)$/.exec(row.indicator) ?? [];
  const year = form === "one_year" ? "2015-2016" : "2015-2019";
  if (form !== "")
    return ofBeta(row.case, forms[form] ?? {}, { ...row, year, indicator: `beta-convergence${parts[part]}` });
  const [, name = "", scale = "", rest] = /^sigma_(sd|var|cv)_(log|raw)_?(.*)$/.exec(row.indicator) ?? [];
  const settings = { dispersion: name === "var" ? "variance" : name, scale };
  const span = row.year === "" ? "2015-2019" : row.year;
  return ofSigma(row.case, settings, {
    ...row,
    year: span,
    indicator: `sigma-convergence${rest === "" ? "" : sigmaParts[rest ?? ""]}`,
  });
}

/** REAT's speed of a slope and an interval: the form for a slope of the growth of the whole interval. */
function ownSpeed(row: Expected): Value {
  const cell = (variable: string) => inputs.get(row.case)?.find((each) => each.variable === variable)?.value ?? 0;
  const [slope, years] = [cell("beta"), cell("interval")];
  if (!isNumber(slope) || !isNumber(years)) throw new Error(`no slope in ${row.case}`);
  const speed = speedOf(slope, years, "whole");
  return row.indicator === "lambda" ? speed.lambda : speed.halfLife;
}

/** A slope of -1 closes the gap at once, and no half-life is left; REAT drops a year whose logarithms hold one zero. */
const isEdge = (row: Expected): boolean =>
  row.case.startsWith("speed_b-1_") || (row.case === "zero_initial" && /_log_trend/.test(row.indicator));

function leftOut(row: Expected): string | undefined {
  const mixed = /^(two|multi)_period_(lambda|halflife)$/.test(row.indicator) && row.value !== "NA";
  return mixed ? "speed from growth per year with the formula for growth over all years" : undefined;
}

const relativeOf = (row: Expected): number => (/_p$/.test(row.indicator) ? 1e-8 : toleranceOf(row.case));

test("beta and sigma convergence agree with REAT", () => {
  const expected = expectedOf("convergence");
  const { compared, agreeing } = compare({ folder: "convergence", expected, ours, isEdge, leftOut, relativeOf });
  expect(agreeing).toBe(compared);
  expect(compared).toBeGreaterThan(250);
});

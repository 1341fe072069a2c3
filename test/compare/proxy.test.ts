import { expect, test } from "vitest";
import { analysisFrom, found, numberOf } from "./small-comparison.ts";

// One company in five is in film, but only one person in ten; the land has an output of 1,000.
const rows = `
  DEA5 J59 2012 local_units 10
  DEA5 J 2012 local_units 50
  DEA5 J59 2012 persons_employed 30
  DEA5 J 2012 persons_employed 300
  DEA5 _T 2012 gdp 1000
  DEA52 _T 2012 gdp 400
  DE J 2012 persons_employed 9000
  DE30 J 2012 persons_employed 700`;

test("output by share of companies stands beside the shares and the bias between them", () => {
  const analysis = analysisFrom(rows);
  const part = (name: string) => numberOf(analysis, `ruhr.proxy.local_units.${name}.core.2012`);
  expect(part("company-share")).toBe(0.2);
  expect(part("person-share")).toBe(0.1);
  expect(part("bias")).toBe(2);
});

test("the output is that of the land the companies were counted on", () => {
  const output = found(analysisFrom(rows), "ruhr.proxy.local_units.gdp-by-companies.core.2012");
  expect(output).toMatchObject({ value: 200, unit: "EUR", territory: "ruhr_wide", flags: ["envelope"] });
  expect(output.operands.map(({ symbol, value }) => `${symbol} = ${value}`)).toEqual([
    "n_s = 10",
    "n = 50",
    "p_s = 30",
    "p = 300",
    "y = 1000",
  ]);
});

test("a bias against nobody is no number", () => {
  const analysis = analysisFrom(rows.replace("persons_employed 30", "persons_employed 0"));
  expect(numberOf(analysis, "ruhr.proxy.local_units.bias.core.2012")).toMatchObject({ reason: "zero-base" });
});

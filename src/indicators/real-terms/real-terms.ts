import { divide, multiply } from "../../model/arithmetic.ts";
import type { Indicator, Option } from "../../model/indicator.ts";
import { presentIn, withStandards } from "../../model/settings.ts";
import { hole, type Value } from "../../model/value.ts";
import { allSectors, resultRow, tableOf, tableOptions } from "../table.ts";

/** An amount in the prices of another year of the same country: always before any conversion. */
export const deflated = (amount: Value, priceThen: Value, priceBase: Value): Value =>
  divide(multiply(amount, priceBase), priceThen, "zero-reference", "the price level of the year is zero");

/** An amount in units that buy the same in every country; `perUnit` is national money for one such unit. */
export const inPurchasingPower = (amount: Value, perUnit: Value): Value =>
  divide(amount, perUnit, "zero-reference", "the purchasing power parity is zero");

/** Deflated first in national prices, converted second: the other order mixes two countries' inflations. */
export const realTerms = (amount: Value, priceThen: Value, priceBase: Value, perUnit: Value = 1): Value =>
  inPurchasingPower(deflated(amount, priceThen, priceBase), perUnit);

const own: readonly Option[] = [
  { name: "amount", meaning: "the variable with the amounts in current prices", standard: "amount" },
  { name: "prices", meaning: "the variable with the price index of the region's country", standard: "prices" },
  {
    name: "ppp",
    meaning: "the variable with national money for one unit of purchasing power; empty for none",
    standard: "",
  },
  { name: "base", meaning: "the year whose prices are used; empty for the last of the table", standard: "" },
];
const options = [...own, ...tableOptions.filter(({ name }) => name !== "measure")];

/** The record of real terms, and the function from a table to rows. */
export const definition: Indicator = {
  id: "real-terms",
  abbreviation: "real",
  title: "Amount in real terms",
  unit: "as the amount, in prices of the base year; with ppp in units of purchasing power",
  formula: "x p_b / p_t / ppp_b",
  range: "as the amount",
  reading: "120: what was paid then buys as much as 120 of today's euros, or of units that buy the same everywhere.",
  citation: "European Commission, IMF, OECD, UN, World Bank (2009), System of National Accounts 2008, chapter 15",
  needs:
    "variables for the amount and the price index (sector _T), and for the purchasing power parity where asked for",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const present = [...new Set(rows.map((row) => row.variable))];
    const of = (name: string) => tableOf(rows, { ...settings, measure: presentIn(settings, name, present) });
    const [amounts, prices] = [of("amount"), of("prices")];
    const parity = settings.ppp === "" || settings.ppp === undefined ? undefined : of("ppp");
    const base = settings.base === "" || settings.base === undefined ? (prices.years.at(-1) ?? "") : settings.base;
    return amounts.cells().map(({ region, sector, year }) => {
      const level = (when: string): Value => prices.at(region, allSectors, when);
      const perUnit = parity === undefined ? 1 : parity.at(region, allSectors, base);
      const value =
        base === ""
          ? hole("not-collected", "the table has no prices")
          : realTerms(amounts.at(region, sector, year), level(year), level(base), perUnit);
      return resultRow(amounts, "real-terms", { region, sector, year }, value);
    });
  },
};

import { definition, realTerms } from "../indicators/real-terms/real-terms.ts";
import { add, divide, multiply } from "../model/arithmetic.ts";
import type { Region } from "../model/territory.ts";
import { hole, isHole } from "../model/value.ts";
import type { Result } from "./analysis.ts";
import { perThousandResult } from "./density.ts";
import { type Quantity, territoryQuantity } from "./quantity.ts";
import { resultFrom } from "./result.ts";
import { labelOf, type Scope } from "./scope.ts";
import { wordsIn } from "./terms/compare-words.ts";

// National indices on their own bases: only the relation of two years of one index is used.
const indices = ["cpi_index_2015_100", "cpi_index_1962_100"];

/** The price level of a nation in a year: its consumer price index, carried back by the published yearly change where it begins later. */
function priceLevel(scope: Scope, nation: string, year: string): Quantity {
  const label = labelOf("consumer prices", "", nation, year);
  const at = (measure: string, when: string): Quantity =>
    territoryQuantity(scope.lookup, nation, label, { measure, sector: "_T", year: when });
  const known = indices.map((measure) => at(measure, year)).find(({ value }) => !isHole(value));
  if (known) return known;
  const next = String(Number(year) + 1);
  const later = indices.map((measure) => at(measure, next)).find(({ value }) => !isHole(value));
  const change = at("cpi_change", next);
  if (later === undefined || isHole(change.value)) {
    return {
      ...at(indices[0] ?? "", year),
      value: hole("not-collected", wordsIn(scope.lookup.language).noPrices(nation, year)),
    };
  }
  const factor = add([1, multiply(change.value, 0.01)]);
  return {
    ...later,
    label,
    value: divide(later.value, factor, "zero-reference"),
    cells: [...later.cells, ...change.cells],
  };
}

/** National money for one unit of purchasing power, from the nation's product in both. */
function parity(scope: Scope, nation: string, year: string): Quantity {
  const label = labelOf("euros per unit of purchasing power", "", nation, year);
  const at = (measure: string) => territoryQuantity(scope.lookup, nation, label, { measure, sector: "_T", year });
  const [euros, units] = [at("gdp"), at("gdp_pps")];
  return {
    ...euros,
    value: divide(euros.value, units.value, "zero-reference"),
    cells: [...euros.cells, ...units.cells],
  };
}

/** What a sum of payments is called and held against. */
interface Programme {
  readonly sector: string;
  readonly year: string;
  readonly populationYear: string;
  readonly flags: readonly string[];
}

/** A programme's money in prices of the headline year and equal purchasing power, whole and per 1,000 inhabitants: national prices first, then across the border. */
export function realMoney(
  scope: Scope,
  region: Region,
  payments: readonly { readonly year: string; readonly total: Quantity }[],
  programme: Programme,
): readonly Result[] {
  const base = scope.settings.year;
  const priceBase = priceLevel(scope, region.nation, base);
  const perUnit = parity(scope, region.nation, base);
  const yearly = payments.map(({ year, total }) => ({ year, total, price: priceLevel(scope, region.nation, year) }));
  const terms = yearly.map(({ total, price }) => realTerms(total.value, price.value, priceBase.value, perUnit.value));
  const whole = resultFrom({
    indicator: definition.id,
    abbreviation: definition.abbreviation,
    measure: "funding",
    region: region.id,
    sector: programme.sector,
    year: programme.year,
    unit: `PPS of ${base}`,
    value: terms.length === 0 ? hole("not-collected", wordsIn(scope.lookup.language).noPayment) : add(terms),
    operands: [
      ...yearly.flatMap(({ year, total, price }) => [[`x[${year}]`, total] as const, [`p_t[${year}]`, price] as const]),
      ["p_b", priceBase],
      ["ppp_b", perUnit],
    ],
    flags: programme.flags,
  });
  const real: Quantity = {
    label: `${labelOf(`public money, PPS of ${base}`, programme.sector, region.name, programme.year)}: see ${whole.id}`,
    value: whole.value,
    territory: whole.territory,
    // The payments alone: prices and parities stand with the number it is taken from.
    cells: payments.flatMap(({ total }) => total.cells),
    flags: programme.flags,
    result: whole.id,
  };
  const { sector, year, populationYear } = programme;
  const unit = `PPS of ${base} per 1,000 inhabitants`;
  return [
    whole,
    perThousandResult(scope, region, sector, real, { measure: "funding_real", year, populationYear, unit }),
  ];
}

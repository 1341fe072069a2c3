import { expect, test } from "vitest";
import { definition as herfindahl } from "../../src/indicators/concentration/herfindahl.ts";
import { definition as hoover } from "../../src/indicators/concentration/hoover.ts";
import { definition as diversity } from "../../src/indicators/diversity/diversity.ts";
import { definition as atkinson } from "../../src/indicators/inequality/atkinson.ts";
import { definition as generalisedEntropy } from "../../src/indicators/inequality/generalised-entropy.ts";
import { definition as gini } from "../../src/indicators/inequality/gini.ts";
import { definition as theil } from "../../src/indicators/inequality/theil.ts";
import { definition as variation } from "../../src/indicators/inequality/variation.ts";
import { multiply } from "../../src/model/arithmetic.ts";
import type { Settings } from "../../src/model/indicator.ts";
import { isNumber, type Value } from "../../src/model/value.ts";
import { answersOf, type Expected, expectedOf, inputsOf, peerNumber } from "./cases.ts";
import { compare } from "./published.ts";

const inputs = inputsOf("inequality");
const definitions = [atkinson, diversity, generalisedEntropy, gini, herfindahl, hoover, theil, variation];
const answers = new Map(definitions.map((definition) => [definition.id, answersOf(definition, inputs)]));

const weighted = { measure: "value", weight: "weight" };
const equal = { against: "equal" };
const overRegions = { by: "sector" };

/** Our number for a peer's: its id, and the choices that make it the same thing. */
const names: Readonly<Record<string, readonly [id: string, settings: Settings]>> = {
  gini: ["gini", {}],
  gini_n_over_n_minus_1: ["gini.corrected", {}],
  gini_weighted: ["gini", weighted],
  theil_t: ["theil", {}],
  theil_t_weighted: ["theil", weighted],
  theil_l_mld: ["theil.l", {}],
  theil_l_mld_weighted: ["theil.l", weighted],
  gei_2: ["generalised-entropy", {}],
  "atkinson_0.5": ["atkinson", {}],
  atkinson_1: ["atkinson", { epsilon: "1" }],
  hoover_vs_equal: ["hoover", equal],
  ricci_schutz: ["hoover", equal],
  schutz_distance: ["hoover", equal],
  schutz_coefficient: ["hoover", equal],
  hoover_weighted_ref: ["hoover", { measure: "value", against: "weight" }],
  coulter: ["hoover.coulter", equal],
  coulter_weighted: ["hoover.coulter", { measure: "value", against: "weight" }],
  cv_population: ["variation", {}],
  cv_sample: ["variation.sample", {}],
  cv_sample_normalised: ["variation.normalised", {}],
  sd_sample: ["variation.standard-deviation", {}],
  williamson_weighted_mean: ["variation.williamson", weighted],
  hhi: ["herfindahl", overRegions],
  hhi_normalised: ["herfindahl.normalised", overRegions],
  gini_simpson: ["herfindahl.gini-simpson", overRegions],
  inverse_simpson: ["herfindahl.effective-number", overRegions],
  hall_tideman: ["herfindahl.rosenbluth", overRegions],
  shannon_nats: ["diversity.nats", overRegions],
};

/** Packages in R drop what is missing; the indicators of inequality do so where asked to. */
const settingsOf = (row: Expected, settings: Settings, isInequality: boolean): Settings =>
  row.case === "with_na" && peerNumber(row) !== undefined && isInequality
    ? { ...settings, missing: "leave-out" }
    : settings;

/** Indicators of inequality proper, which need two units; shares and distances of shares do not. */
const inequality = [atkinson, generalisedEntropy, gini, theil, variation].map(({ id }) => id);

const idOf = (row: Expected): string => names[row.indicator]?.[0].split(".")[0] ?? "";

function ours(row: Expected): Value | undefined {
  const [indicator = "", settings = {}] = names[row.indicator] ?? [];
  const answer = answers.get(idOf(row));
  const value = answer?.(row.case, settingsOf(row, settings, inequality.includes(idOf(row))), { ...row, indicator });
  const units = inputs.get(row.case)?.length ?? 0;
  // That coefficient is the distance times ten for each unit.
  return value !== undefined && row.indicator === "schutz_coefficient" ? multiply(value, 10 * units) : value;
}

/** Nothing is right for negative, for no and for missing values, and one alone is not unequal to anybody. */
function isEdge(row: Expected): boolean {
  const values = (inputs.get(row.case) ?? []).map(({ value }) => value);
  const numbers = values.filter(isNumber);
  if (numbers.some((value) => value < 0) || numbers.every((value) => value === 0)) return true;
  return inequality.includes(idOf(row)) ? numbers.length < 2 : numbers.length < values.length;
}

/** Rows in which a peer does something else than its name says; each was reproduced by hand. */
function leftOut(row: Expected): string | undefined {
  const hasZero = (inputs.get(row.case) ?? []).some(({ variable, value }) => variable === "value" && value === 0);
  if (hasZero && row.indicator.startsWith("theil") && peerNumber(row) !== undefined && !row.peer.startsWith("pysal"))
    return "drops the zeros of Theil's index and so changes n";
  if (row.indicator === "williamson")
    return "mixes two means: deviations from the plain one, divided by the weighted one";
  if (row.case === "with_na" && row.indicator === "cv_sample_normalised") return "counts the missing value in n";
  if (row.indicator === "dalton") return "depends on the unit of the value";
  return undefined;
}

test("inequality agrees with ineq, dineq, IC2, REAT, pysal and open-risk", () => {
  const { compared, agreeing } = compare({
    folder: "inequality",
    expected: expectedOf("inequality"),
    ours,
    isEdge,
    leftOut,
  });
  expect(agreeing).toBe(compared);
  expect(compared).toBeGreaterThan(300);
});

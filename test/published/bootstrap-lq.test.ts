import { expect, test } from "vitest";
import { type QuantileType, quantile } from "../../src/base/quantile.ts";
import { type LimitForm, limitsOf } from "../../src/indicators/bootstrap/limits.ts";
import { definition } from "../../src/indicators/bootstrap/lq-bootstrap.ts";
import { isNumber, type Value } from "../../src/model/value.ts";
import { answersOf, type Expected, expectedOf, inputsOf, peerNumber } from "./cases.ts";
import { compare } from "./published.ts";

const inputs = inputsOf("bootstrap-lq");
const answer = answersOf(definition, inputs);

const parts: Readonly<Record<string, string>> = {
  lq: "lq-bootstrap",
  delta_method_se_log_lq: "lq-bootstrap.closed-form-error",
  boot_se_MC20000: "lq-bootstrap.standard-error",
  boot_percentile_lower: "lq-bootstrap.low",
  boot_percentile_upper: "lq-bootstrap.high",
};

const draws = 3999;
const drawsOfPeer = 20_000;

const answerAt = (row: Expected, part: string, level = "0.95"): Value =>
  answer(row.case, { counts: "yes", replicates: String(draws), level }, { ...row, indicator: parts[part] ?? part });

const valuesOf = (name: string, variable: string): readonly number[] =>
  (inputs.get(name) ?? []).flatMap(({ value, variable: own }) => (own === variable && isNumber(value) ? [value] : []));

/** The cases `given_replicates_*` hold drawn values, not a table: they go straight to the functions. */
function fromReplicates(row: Expected): Value | undefined {
  const sorted = [...valuesOf(row.case, "replicate")].sort((a, b) => a - b);
  const type = /^quantile_type(\d)_p(.+)$/.exec(row.indicator);
  if (type) return quantile(sorted, Number(type[2]), Number(type[1]) as QuantileType);
  const [, form, end, level] = /^ci_(norm|basic|perc)_(lower|upper)_(.+)$/.exec(row.indicator) ?? [];
  const forms: Readonly<Record<string, LimitForm>> = { norm: "normal", basic: "basic", perc: "percentile" };
  const [estimate = 0] = valuesOf(row.case, "t0");
  const limits = limitsOf(sorted, estimate, Number(level), forms[form ?? ""]);
  return end === "lower" ? limits?.low : limits?.high;
}

function found(row: Expected): Value | undefined {
  if (row.case.startsWith("given_replicates")) return fromReplicates(row);
  const [, limit, level] = /^(boot_percentile_(?:lower|upper))_(.+)_MC20000$/.exec(row.indicator) ?? [];
  return limit === undefined ? answerAt(row, row.indicator) : answerAt(row, limit, level);
}

const isDrawn = (row: Expected): boolean => row.indicator.endsWith("_MC20000");

/** Limits within four percent of the quotient or 0.03, standard errors within five percent. */
function isNear(row: Expected): boolean {
  const [ours, theirs, quotient] = [found(row), peerNumber(row), answerAt(row, "lq")];
  if (ours === undefined || !isNumber(ours) || theirs === undefined || !isNumber(quotient)) return false;
  const room = row.indicator.startsWith("boot_se") ? 0.05 * theirs : Math.max(0.04 * quotient, 0.03);
  return Math.abs(ours - theirs) <= room || (row.case === "small" && isWithinChance(row, theirs));
}

/**
 * Quotients of a handful of cases jump from value to value by more than the room. There the peer's limit has to lie
 * between ours for probabilities three standard errors (of both samples) below and above.
 */
function isWithinChance(row: Expected, theirs: number): boolean {
  const [, limit = "", level] = /^(boot_percentile_(?:lower|upper))_(.+)_MC20000$/.exec(row.indicator) ?? [];
  const tail = (1 - Number(level)) / 2;
  const error = Math.sqrt(tail * (1 - tail) * (1 / draws + 1 / drawsOfPeer));
  const ends = [tail - 3 * error, tail + 3 * error].map((part) => answerAt(row, limit, String(1 - 2 * part)));
  const numbers = ends.filter(isNumber);
  return numbers.length === 2 && Math.min(...numbers) <= theirs && theirs <= Math.max(...numbers);
}

/** An empty cell stays empty in every table that is drawn; our upper limit is that of its share. */
const isEmptyCell = (row: Expected): boolean =>
  (inputs.get(row.case) ?? []).some((c) => c.region === row.region && c.sector === row.sector && c.value === 0);

test("bootstrap limits agree with boot, quantiles with R, and drawn limits with twenty thousand of R's", () => {
  const expected = expectedOf("bootstrap-lq");
  const drawn = expected.filter((row) => isDrawn(row) && !isEmptyCell(row));
  expect(
    drawn.filter((row) => !isNear(row)).map((row) => `${Object.values(row).join(" ")} ours ${found(row)}`),
  ).toEqual([]);
  const near = new Set(drawn);
  const { compared, agreeing } = compare({
    folder: "bootstrap-lq",
    expected,
    // Two samples of chance are never equal: what was found near above counts as the peer's number.
    ours: (row) => (near.has(row) ? (peerNumber(row) ?? 0) : found(row)),
    isEdge: (row) => isEmptyCell(row) && row.indicator !== "lq",
    relativeOf: (row) => (isDrawn(row) ? 0 : 1e-10),
  });
  expect(agreeing).toBe(compared);
  expect(compared).toBeGreaterThan(680);
});

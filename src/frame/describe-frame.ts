import type { Analysis } from "../compare/analysis.ts";
import { hole, isNumber, type Value } from "../model/value.ts";
import { correlation, type Pair } from "./correlation.ts";
import { makeDataFrame } from "./danfo.ts";
import { quantile } from "./quartiles.ts";
import { type Variable, variablesOf } from "./variables.ts";

/** The summary of one variable in one region, over the sectors and years of the comparison. */
export interface VariableSummary {
  readonly region: string;
  readonly variable: string;
  readonly unit: string;
  /** How many numbers were summarised, and how many cells had none (holes and bounds). */
  readonly count: number;
  readonly missing: number;
  readonly mean: Value;
  /** Sample standard deviation (n - 1). */
  readonly sd: Value;
  readonly min: Value;
  readonly lowerQuartile: Value;
  readonly median: Value;
  readonly upperQuartile: Value;
  readonly max: Value;
}

/** How two variables of one region go together over the cells that both have. */
export interface VariablePair {
  readonly region: string;
  readonly first: string;
  readonly second: string;
  /** Cells (sector and year) in which both are numbers. */
  readonly count: number;
  readonly correlation: Value;
}

/** What `cluster describe` prints. */
export interface FrameDescription {
  readonly summaries: readonly VariableSummary[];
  readonly correlations: readonly VariablePair[];
}

const numbersOf = (variable: Variable): readonly number[] => [...variable.values.values()].filter(isNumber);

const numberOr = (value: unknown, reason: Value): Value =>
  typeof value === "number" && Number.isFinite(value) ? value + 0 : reason;

async function summaryOf(variable: Variable): Promise<VariableSummary> {
  const { region, name, unit, values } = variable;
  const numbers = numbersOf(variable);
  const counts = { region, variable: name, unit, count: numbers.length, missing: values.size - numbers.length };
  const none = hole("not-collected", "no number to summarise");
  if (numbers.length === 0) {
    return {
      ...counts,
      mean: none,
      sd: none,
      min: none,
      lowerQuartile: none,
      median: none,
      upperQuartile: none,
      max: none,
    };
  }
  const frame = await makeDataFrame({ cells: { value: numbers }, types: ["float32"] });
  // Rows of danfojs' own summary, in its order: count, mean, std, min, median, max, variance.
  const [, mean, sd, min, median, max] = (frame.describe().values as readonly (readonly unknown[])[]).map(
    ([cell]) => cell,
  );
  const sorted = numbers.toSorted((a, b) => a - b);
  const overflow = hole("degenerate", "the result is too large to be a number");
  return {
    ...counts,
    mean: numberOr(mean, overflow),
    // danfojs gives 0 for one number, which has no deviation at all.
    sd: numbers.length < 2 ? hole("too-few", "one number has no deviation") : numberOr(sd, overflow),
    min: numberOr(min, none),
    lowerQuartile: numberOr(quantile(sorted, 0.25), none),
    median: numberOr(median, none),
    upperQuartile: numberOr(quantile(sorted, 0.75), none),
    max: numberOr(max, none),
  };
}

function sharedPairs(first: Variable, second: Variable): readonly Pair[] {
  return [...first.values].flatMap(([cell, a]) => {
    const b = second.values.get(cell);
    return b !== undefined && isNumber(a) && isNumber(b) ? [[a, b] as const] : [];
  });
}

const pairsOf = (variables: readonly Variable[]): readonly VariablePair[] =>
  variables.flatMap((first, index) =>
    variables
      .slice(index + 1)
      .filter((second) => second.region === first.region)
      .map((second) => {
        const pairs = sharedPairs(first, second);
        const names = { region: first.region, first: first.name, second: second.name };
        return { ...names, count: pairs.length, correlation: correlation(pairs) };
      }),
  );

/** Summary statistics and correlations of a comparison by region; what has no number is left out and counted. */
export async function describeFrame(analysis: Analysis): Promise<FrameDescription> {
  const variables = variablesOf(analysis);
  const summaries: VariableSummary[] = [];
  for (const variable of variables) summaries.push(await summaryOf(variable));
  return { summaries, correlations: pairsOf(variables) };
}

import { kurtosisOf, meanOf, skewnessOf, sumOfSquares } from "../base/moments.ts";
import { sum } from "../base/sum.ts";
import { divide } from "../model/arithmetic.ts";
import type { Indicator, ResultRow } from "../model/indicator.ts";
import { withStandards } from "../model/settings.ts";
import { hole, isNumber, type Value } from "../model/value.ts";
import { profilesOf, yearsOf } from "./profiles.ts";
import { splitRows } from "./scheme.ts";

/** How two indicators go together over the regions that have both: 1 in step, 0 not at all, -1 opposed. */
export function correlationOf(a: readonly Value[], b: readonly Value[], kind: "pearson" | "spearman"): Value {
  const pairs = a.flatMap((left, place) => {
    const right = b[place];
    return isNumber(left) && right !== undefined && isNumber(right) ? [[left, right] as const] : [];
  });
  if (pairs.length < 2) return hole("too-few", "fewer than two regions have both");
  const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
  return kind === "pearson" ? momentOf(xs, ys) : momentOf(middleRanks(xs), middleRanks(ys));
}

function momentOf(xs: readonly number[], ys: readonly number[]): Value {
  const [meanX, meanY] = [meanOf(xs), meanOf(ys)];
  const together = sum(xs.map((x, place) => (x - meanX) * ((ys[place] ?? meanY) - meanY)));
  const apart = Math.sqrt(sumOfSquares(xs)) * Math.sqrt(sumOfSquares(ys));
  if (!Number.isFinite(together) || !Number.isFinite(apart))
    return hole("degenerate", "the result is too large to be a number");
  const found = divide(together, apart, "degenerate", "all regions have the same value");
  return isNumber(found) ? Math.min(1, Math.max(-1, found)) : found;
}

/** Ranks from the smallest; equal numbers share the mean of their ranks. */
function middleRanks(numbers: readonly number[]): readonly number[] {
  return numbers.map((number) => {
    const below = numbers.filter((other) => other < number).length;
    const level = numbers.filter((other) => other === number).length;
    return below + (level + 1) / 2;
  });
}

/** Whether indicators measure one thing (Cronbach's alpha of standardised indicators): 0.7 and more is the usual mark. */
export function cronbachAlpha(indicators: readonly (readonly Value[])[]): Value {
  const k = indicators.length;
  if (k < 2) return hole("too-few", "fewer than two indicators");
  const pairs = indicators.flatMap((a, place) =>
    indicators.slice(place + 1).map((b) => correlationOf(a, b, "pearson")),
  );
  const missing = pairs.find((value) => !isNumber(value));
  if (missing !== undefined) return missing;
  const mean = meanOf(pairs.filter(isNumber));
  return divide(k * mean, 1 + (k - 1) * mean, "degenerate", "the indicators cancel out");
}

/** The record of what to look at before indicators are added up, and the function from a table to rows. */
export const definition: Indicator = {
  id: "indicator-statistics",
  abbreviation: "item",
  title: "Shape and correlation of indicators",
  unit: "index",
  formula:
    "skewness and kurtosis (in excess of the normal) with small-sample correction; pearson and spearman for each pair A|B; cronbach: k r / (1 + (k - 1) r), r the mean correlation of k indicators",
  range: "correlations -1 to 1; the others any",
  reading:
    "Skewness beyond 2 with kurtosis beyond 3.5: an outlier decides the scale. A correlation near 1: one thing is counted twice. Cronbach below 0.7: the indicators do not measure one thing.",
  citation: "OECD and JRC (2008), Handbook on Constructing Composite Indicators, OECD Publishing",
  needs: "region, sector (the indicator), value; rows of a scheme are not used",
  options: [],
  compute: (rows, chosen) => {
    withStandards([], chosen);
    const { values } = splitRows(rows);
    const indicators = [...new Set(values.map(({ sector }) => sector))];
    return yearsOf(values).flatMap((year) => {
      const profiles = profilesOf(values, indicators, year);
      const at = (part: string, sector: string, value: Value): ResultRow => ({
        case: rows[0]?.case ?? "",
        indicator: `indicator-statistics.${part}`,
        region: "",
        sector,
        year,
        value,
      });
      const of = (indicator: string) => profiles.values.get(indicator) ?? [];
      return [
        ...indicators.flatMap((name) => [
          at("skewness", name, momentValue(of(name), skewnessOf, 3)),
          at("kurtosis", name, momentValue(of(name), kurtosisOf, 4)),
        ]),
        ...(["pearson", "spearman"] as const).flatMap((kind) =>
          indicators.flatMap((a) => indicators.map((b) => at(kind, `${a}|${b}`, correlationOf(of(a), of(b), kind)))),
        ),
        at("cronbach", "", cronbachAlpha(indicators.map(of))),
      ];
    });
  },
};

function momentValue(
  values: readonly Value[],
  moment: (numbers: readonly number[]) => number | undefined,
  fewest: number,
): Value {
  const known = values.filter(isNumber);
  if (known.length < fewest) return hole("too-few", `fewer than ${fewest} regions`);
  const found = moment(known) ?? hole("degenerate", "all regions have the same value");
  return isNumber(found) && !Number.isFinite(found)
    ? hole("degenerate", "the result is too large to be a number")
    : found;
}

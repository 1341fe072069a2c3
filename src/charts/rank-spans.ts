import type { Analysis, Result, Spread, Variant } from "../compare/analysis.ts";
import { highest, lowest } from "../model/value.ts";
import type { RankedMeasure } from "./terms/rank-range.ts";

/** The ranks that a value may have among others: equal ends where it is sure. */
export interface RankSpan {
  readonly best: number;
  readonly worst: number;
}

/** The ranks of one region by one measure: as it is counted in the comparison, and over every way to count it. */
export interface MeasureRanks {
  readonly measure: RankedMeasure;
  readonly year: string;
  readonly used: RankSpan;
  readonly over: RankSpan;
  /** Ids of the region's own results: the one in use first, then every other way to count it. */
  readonly results: readonly string[];
}

const low = (result: Result): number => lowest(result.value) ?? Number.NEGATIVE_INFINITY;
const high = (result: Result): number => highest(result.value) ?? Number.POSITIVE_INFINITY;

/** First is the largest; where bounds overlap every order that they allow is meant. */
const rankOf = (own: Result, others: readonly Result[]): RankSpan => ({
  best: 1 + others.filter((other) => low(other) > high(own)).length,
  worst: 1 + others.filter((other) => high(other) > low(own)).length,
});

/** From the best of some ranks to the worst. */
export const spanOver = (spans: readonly RankSpan[]): RankSpan => ({
  best: Math.min(...spans.map(({ best }) => best)),
  worst: Math.max(...spans.map(({ worst }) => worst)),
});

const keyOf = ({ indicator, measure }: Spread): string => `${indicator} ${measure}`;

/** What the other regions are counted as beside a variant: under the same definition, or as the comparison counts them. */
function partner(variant: Variant, other: Spread): Result | undefined {
  if (variant.kind === "territory") return other.variants[0]?.result;
  return other.variants.find(({ kind, name }) => kind === "definition" && name === variant.name)?.result;
}

/** The ranks of a region under every way to count it for which all others have a number too. */
function ranksIn(own: Spread, others: readonly Spread[]): Omit<MeasureRanks, "measure" | "year"> | undefined {
  const ranked = own.variants.flatMap((variant) => {
    const rivals = others.flatMap((other) => partner(variant, other) ?? []);
    return rivals.length === others.length ? [{ id: variant.result.id, span: rankOf(variant.result, rivals) }] : [];
  });
  const [used] = ranked;
  if (used === undefined) return undefined;
  return { used: used.span, over: spanOver(ranked.map(({ span }) => span)), results: ranked.map(({ id }) => id) };
}

/** Every measure by which a region can be ranked among all others, in the order of the comparison. */
export function ranksOf(analysis: Analysis, region: string, known: readonly RankedMeasure[]): readonly MeasureRanks[] {
  return analysis.spread
    .filter((spread) => spread.region === region)
    .flatMap((own) => {
      const measure = known.find((name) => name === keyOf(own));
      const others = analysis.spread.filter((one) => one.region !== region && keyOf(one) === keyOf(own));
      const ranks = others.length === analysis.regions.length - 1 ? ranksIn(own, others) : undefined;
      return measure === undefined || ranks === undefined ? [] : [{ measure, year: own.year, ...ranks }];
    });
}

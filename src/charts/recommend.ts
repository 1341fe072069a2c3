import { nearest } from "../base/nearest.ts";
import type { ChartDefinition } from "./chart.ts";
import { charts } from "./registry.ts";

/** A kind of question, in one word, and the figures that answer it, the best first. */
export interface QuestionKind {
  readonly kind: string;
  readonly asks: string;
  readonly figures: readonly string[];
}

/** The kinds of questions a reader comes with; every figure answers at least one. */
export const questionKinds: readonly QuestionKind[] = [
  { kind: "size", asks: "How big is it?", figures: ["per-inhabitant-bars", "circle-matrix", "definition-range"] },
  { kind: "place", asks: "Where is it?", figures: ["tile-map"] },
  { kind: "structure", asks: "What is it made of?", figures: ["structure-bars", "sector-bump", "size-pyramid"] },
  {
    kind: "specialisation",
    asks: "What is special here?",
    figures: ["lq-dots", "specialisation-heat", "specialisation-growth"],
  },
  {
    kind: "growth",
    asks: "Does it grow?",
    figures: ["growth-lines", "growth-slope", "two-year-steps", "sector-multiples", "sector-dumbbells"],
  },
  {
    kind: "cause",
    asks: "Whose doing is it: global or local?",
    figures: ["shift-share-waterfall", "shift-share-bars"],
  },
  { kind: "rank", asks: "Who is ahead?", figures: ["europe-rank", "rank-range", "sector-bump"] },
  {
    kind: "uncertainty",
    asks: "How much depends on what counts?",
    figures: ["definition-range", "rank-range", "lq-dots"],
  },
  {
    kind: "companies",
    asks: "Counted by firms or by jobs?",
    figures: ["firms-jobs-dumbbells", "size-pyramid", "circle-matrix"],
  },
  { kind: "music", asks: "What about music?", figures: ["chain-stages", "lq-dots"] },
  { kind: "money", asks: "Who pays whom?", figures: ["money-sankey", "funder-adjacency", "funding-per-head"] },
  { kind: "policy", asks: "What was done, and when?", figures: ["policy-timeline"] },
  { kind: "comparability", asks: "What may be compared?", figures: ["comparability-matrix"] },
];

/** The figures that answer a kind of question, the best first; undefined, with the nearest kind, where there is no such kind. */
export function recommend(kind: string): {
  readonly figures: readonly ChartDefinition[] | undefined;
  readonly near: string | undefined;
} {
  const known = questionKinds.find((each) => each.kind === kind.toLowerCase());
  if (known === undefined)
    return {
      figures: undefined,
      near: nearest(
        kind.toLowerCase(),
        questionKinds.map((each) => each.kind),
      ),
    };
  return { figures: known.figures.flatMap((id) => charts.filter((chart) => chart.id === id)), near: undefined };
}

import { nearest } from "../base/nearest.ts";
import type { ChartDefinition } from "./chart.ts";
import { charts } from "./registry.ts";

/** A kind of question, in one word, and the figures that answer it, the best first. */
export interface QuestionKind {
  readonly kind: string;
  /** Other words for the kind. */
  readonly also: readonly string[];
  readonly asks: string;
  readonly figures: readonly string[];
}

/** The kinds of questions a reader comes with; every figure answers at least one. */
export const questionKinds: readonly QuestionKind[] = [
  {
    kind: "size",
    also: ["big", "people", "jobs"],
    asks: "How big is it?",
    figures: ["per-inhabitant-bars", "circle-matrix", "definition-range"],
  },
  {
    kind: "place",
    also: ["where", "map", "maps", "districts", "regions"],
    asks: "Where is it?",
    figures: ["tile-map", "berlin-districts"],
  },
  {
    kind: "structure",
    also: ["sectors", "mix", "composition"],
    asks: "What is it made of?",
    figures: ["structure-bars", "sector-bump", "size-pyramid"],
  },
  {
    kind: "specialisation",
    also: ["specialization", "special", "quotient", "clusters"],
    asks: "What is special here?",
    figures: ["lq-dots", "specialisation-heat", "specialisation-growth"],
  },
  {
    kind: "growth",
    also: ["change", "trend", "time"],
    asks: "Does it grow?",
    figures: ["growth-lines", "growth-slope", "two-year-steps", "sector-multiples", "sector-dumbbells"],
  },
  {
    kind: "cause",
    also: ["why", "causes", "local", "global"],
    asks: "Whose doing is it: global or local?",
    figures: ["shift-share-waterfall", "shift-share-bars"],
  },
  {
    kind: "rank",
    also: ["ranking", "europe", "position"],
    asks: "Who is ahead?",
    figures: ["europe-rank", "rank-range", "sector-bump"],
  },
  {
    kind: "uncertainty",
    also: ["definition", "definitions", "range", "doubt"],
    asks: "How much depends on what counts?",
    figures: ["definition-range", "rank-range", "lq-dots"],
  },
  {
    kind: "companies",
    also: ["firms", "company", "enterprises"],
    asks: "Counted by firms or by jobs?",
    figures: ["firms-jobs-dumbbells", "size-pyramid", "circle-matrix"],
  },
  { kind: "music", also: ["chain"], asks: "What about music?", figures: ["chain-stages", "lq-dots"] },
  {
    kind: "money",
    also: ["funding", "grants", "funders"],
    asks: "Who pays whom?",
    figures: ["money-sankey", "funder-adjacency", "funding-per-head", "berlin-districts"],
  },
  {
    kind: "policy",
    also: ["policies", "measures", "timeline"],
    asks: "What was done, and when?",
    figures: ["policy-timeline"],
  },
  {
    kind: "comparability",
    also: ["compare", "comparable", "caveats"],
    asks: "What may be compared?",
    figures: ["comparability-matrix"],
  },
];

/** The figures that answer a kind of question, the best first; undefined, with the nearest kind, where there is no such kind. */
export function recommend(kind: string): {
  readonly figures: readonly ChartDefinition[] | undefined;
  readonly near: string | undefined;
} {
  const word = kind.trim().toLowerCase();
  const isCalled = (name: string | undefined) => (each: QuestionKind) =>
    [each.kind, ...each.also].some((one) => one === name);
  const known = questionKinds.find(isCalled(word));
  if (known !== undefined)
    return { figures: known.figures.flatMap((id) => charts.filter((chart) => chart.id === id)), near: undefined };
  const names = questionKinds.flatMap((each) => [each.kind, ...each.also]);
  return { figures: undefined, near: questionKinds.find(isCalled(nearest(word, names)))?.kind };
}

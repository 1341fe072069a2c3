/** A place of the factsheet that a kind of figure is promised for. */
export type SlotName =
  | "regions"
  | "proxy"
  | "structure"
  | "specialisation"
  | "growth"
  | "steps"
  | "music"
  | "definitions"
  | "drivers"
  | "connectivity"
  | "money"
  | "policy"
  | "success"
  | "comparability";

/** A place of the factsheet: the figures that keep its promise, best first, and those that may stand there where none can be drawn. */
export interface Slot {
  readonly name: SlotName;
  readonly figures: readonly string[];
  readonly instead: readonly string[];
}

const slot = (name: SlotName, figures: readonly string[], instead: readonly string[] = []): Slot => ({
  name,
  figures,
  instead,
});

/** The four pages of the factsheet: how big, what is in it and growing, whose doing, who pays and what compares. */
export const slotsByPage: readonly (readonly Slot[])[] = [
  [
    slot("regions", ["tile-map"], ["per-inhabitant-bars", "density-dumbbells", "firms-jobs-dumbbells"]),
    slot("proxy", ["circle-matrix"], ["firms-jobs-dumbbells"]),
  ],
  [
    slot("structure", ["structure-bars", "sector-dumbbells"], ["sector-bump", "size-pyramid"]),
    slot("specialisation", ["lq-dots", "specialisation-heat"], ["europe-rank"]),
    slot("growth", ["growth-lines", "growth-slope"]),
    slot("steps", ["two-year-steps"], ["sector-multiples"]),
  ],
  [
    slot("music", ["chain-stages"], ["specialisation-heat", "sector-bump"]),
    slot("definitions", ["definition-range"]),
    slot("drivers", ["shift-share-waterfall", "shift-share-bars"]),
    slot("connectivity", ["city-connectivity"], ["europe-rank"]),
    slot("success", ["rank-range"], ["size-pyramid"]),
  ],
  [
    slot("money", ["money-sankey", "funder-adjacency"], ["funding-per-head"]),
    slot("policy", ["policy-timeline"], ["funding-per-head", "funder-adjacency"]),
    slot("comparability", ["comparability-matrix"]),
  ],
];

/** What a promised figure is worth where not all find room; a figure that only stands in is worth two, others six. */
export const worthOfPromised: Readonly<Record<string, number>> = {
  "circle-matrix": 12,
  "lq-dots": 11,
  "growth-lines": 10,
  "structure-bars": 9,
  "money-sankey": 9,
  "comparability-matrix": 8,
  "shift-share-waterfall": 8,
  "two-year-steps": 7,
  "rank-range": 4,
  "specialisation-heat": 3,
};

/** What a figure beyond the promised ones is worth to a reader; others are worth one. */
export const worthOfExtra: Readonly<Record<string, number>> = {
  "funding-per-head": 9,
  "europe-rank": 8,
  "per-inhabitant-bars": 7,
  "specialisation-heat": 6,
  "shift-share-bars": 5,
  "size-pyramid": 5,
  "sector-dumbbells": 4,
  "growth-slope": 4,
  "sector-bump": 4,
};

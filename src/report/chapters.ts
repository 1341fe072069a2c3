import type { ChapterName } from "./terms/report-terms.ts";

/** A chapter of the long report with the figures that belong to it. */
export interface Chapter {
  readonly name: ChapterName;
  readonly figures: readonly string[];
}

const chapter = (name: ChapterName, ...figures: readonly string[]): Chapter => ({ name, figures });

/** The chapters that run on, in their order; the pages of the regions stand before them, tables and annex after. */
export const chapters: readonly Chapter[] = [
  chapter("definitions", "definition-range"),
  chapter("comparability", "comparability-matrix"),
  chapter(
    "structure",
    "per-inhabitant-bars",
    "density-dumbbells",
    "firms-jobs-dumbbells",
    "circle-matrix",
    "structure-bars",
    "size-pyramid",
    "sector-dumbbells",
    "sector-bump",
    "lq-dots",
    "specialisation-heat",
    "europe-rank",
  ),
  chapter(
    "change",
    "growth-lines",
    "growth-slope",
    "two-year-steps",
    "sector-multiples",
    "shift-share-bars",
    "shift-share-waterfall",
    "specialisation-growth",
  ),
  chapter("music", "chain-stages"),
  chapter("places", "tile-map", "berlin-districts"),
  chapter("cities", "city-connectivity"),
  chapter("money", "money-sankey", "funding-per-head", "funder-adjacency"),
  chapter("policy", "policy-timeline"),
  chapter("success", "rank-range"),
];

/** The chapter of a figure that none names. */
export const chapterOfOthers: ChapterName = "structure";

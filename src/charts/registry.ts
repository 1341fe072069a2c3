import { berlinDistricts } from "./berlin-districts.ts";
import { chainStages } from "./chain-stages.ts";
import type { ChartDefinition } from "./chart.ts";
import { circleMatrix } from "./circle-matrix.ts";
import { comparabilityMatrix } from "./comparability-matrix.ts";
import { definitionRange } from "./definition-range.ts";
import { europeRank } from "./europe-rank.ts";
import { firmsJobsDumbbells } from "./firms-jobs-dumbbells.ts";
import { funderAdjacency } from "./funder-adjacency.ts";
import { fundingPerHead } from "./funding-per-head.ts";
import { growthLines } from "./growth-lines.ts";
import { growthSlope } from "./growth-slope.ts";
import { lqDots } from "./lq-dots.ts";
import { moneySankey } from "./money-sankey.ts";
import { perInhabitantBars } from "./per-inhabitant-bars.ts";
import { policyTimeline } from "./policy-timeline.ts";
import { rankRange } from "./rank-range.ts";
import { sectorBump } from "./sector-bump.ts";
import { sectorDumbbells } from "./sector-dumbbells.ts";
import { sectorMultiples } from "./sector-multiples.ts";
import { shiftShareBars } from "./shift-share-bars.ts";
import { shiftShareWaterfall } from "./shift-share-waterfall.ts";
import { sizePyramid } from "./size-pyramid.ts";
import { specialisationGrowth } from "./specialisation-growth.ts";
import { specialisationHeat } from "./specialisation-heat.ts";
import { structureBars } from "./structure-bars.ts";
import { tileMap } from "./tile-map.ts";
import { twoYearSteps } from "./two-year-steps.ts";

/** All figures the program can draw, in the order in which a reader asks for them: how big, how special, growing or not, whose doing, who pays, what compares. */
export const charts: readonly ChartDefinition[] = [
  tileMap,
  berlinDistricts,
  perInhabitantBars,
  definitionRange,
  circleMatrix,
  firmsJobsDumbbells,
  structureBars,
  sizePyramid,
  sectorBump,
  sectorDumbbells,
  lqDots,
  specialisationHeat,
  chainStages,
  europeRank,
  rankRange,
  growthLines,
  growthSlope,
  twoYearSteps,
  sectorMultiples,
  specialisationGrowth,
  shiftShareBars,
  shiftShareWaterfall,
  fundingPerHead,
  moneySankey,
  funderAdjacency,
  policyTimeline,
  comparabilityMatrix,
];

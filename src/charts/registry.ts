import type { ChartDefinition } from "./chart.ts";
import { circleMatrix } from "./circle-matrix.ts";
import { comparabilityMatrix } from "./comparability-matrix.ts";
import { definitionRange } from "./definition-range.ts";
import { europeRank } from "./europe-rank.ts";
import { fundingPerHead } from "./funding-per-head.ts";
import { growthLines } from "./growth-lines.ts";
import { lqDots } from "./lq-dots.ts";
import { moneySankey } from "./money-sankey.ts";
import { perInhabitantBars } from "./per-inhabitant-bars.ts";
import { shiftShareBars } from "./shift-share-bars.ts";
import { structureBars } from "./structure-bars.ts";
import { twoYearSteps } from "./two-year-steps.ts";

/** All figures the program can draw, in the order in which a reader asks for them: how big, how special, growing or not, whose doing, who pays, what compares. */
export const charts: readonly ChartDefinition[] = [
  perInhabitantBars,
  definitionRange,
  circleMatrix,
  structureBars,
  lqDots,
  europeRank,
  growthLines,
  twoYearSteps,
  shiftShareBars,
  fundingPerHead,
  moneySankey,
  comparabilityMatrix,
];

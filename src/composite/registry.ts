import type { Indicator } from "../model/indicator.ts";
import { definition as composite } from "./composite.ts";
import { definition as indicatorStatistics } from "./indicator-statistics.ts";

/** What can be computed of many indicators at once: first how they go together, then what they add up to. */
export const composites: readonly Indicator[] = [indicatorStatistics, composite];

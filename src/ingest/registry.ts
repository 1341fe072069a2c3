import { faults } from "./faults.ts";
import type { RowRule, RuleRecord, TableRule } from "./rule.ts";
import { codeDrift } from "./rules/code-drift.ts";
import { duplicateKey } from "./rules/duplicate-key.ts";
import { impossibleValue } from "./rules/impossible-value.ts";
import { lowAboveHigh } from "./rules/low-above-high.ts";
import { seriesBreak } from "./rules/series-break.ts";
import { totalDoesNotAddUp } from "./rules/total-does-not-add-up.ts";
import { unitJump } from "./rules/unit-jump.ts";
import { unknownRegion } from "./rules/unknown-region.ts";
import { unknownSector } from "./rules/unknown-sector.ts";
import { unknownSource } from "./rules/unknown-source.ts";
import { yearGap } from "./rules/year-gap.ts";

/** The checks of one row of observations, in the order in which they are made. */
export const rowRules: readonly RowRule[] = [
  unknownRegion,
  unknownSector,
  unknownSource,
  lowAboveHigh,
  impossibleValue,
];

/** The checks of all observations together, in the order in which they are made. */
export const tableRules: readonly TableRule[] = [
  duplicateKey,
  unitJump,
  seriesBreak,
  codeDrift,
  totalDoesNotAddUp,
  yearGap,
];

/** Every rule a finding can name, for `cluster list rules`. */
export const rules: readonly RuleRecord[] = [...faults, ...rowRules, ...tableRules];

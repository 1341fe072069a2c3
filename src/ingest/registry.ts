import { csvwFaults } from "./csvw/faults.ts";
import { schemaFaults } from "./datapackage/faults.ts";
import { faults } from "./faults.ts";
import { cbsFaults } from "./formats/cbs-faults.ts";
import { eurostatFaults } from "./formats/eurostat-faults.ts";
import { genesisFaults } from "./formats/genesis-faults.ts";
import { importFaults } from "./formats/import-faults.ts";
import { jsonStatFaults } from "./formats/json-stat-faults.ts";
import type { ColumnRule, RowRule, RuleRecord, TableRule, TerritoryRule } from "./rule.ts";
import { ambiguousNumber } from "./rules/ambiguous-number.ts";
import { codeDrift } from "./rules/code-drift.ts";
import { duplicateKey } from "./rules/duplicate-key.ts";
import { impossibleValue } from "./rules/impossible-value.ts";
import { lowAboveHigh } from "./rules/low-above-high.ts";
import { regionMembers } from "./rules/region-members.ts";
import { regionNotValidInPeriod } from "./rules/region-not-valid-in-period.ts";
import { regionSize } from "./rules/region-size.ts";
import { regionVersion } from "./rules/region-version.ts";
import { secretCellDerivable } from "./rules/secret-cell-derivable.ts";
import { seriesBreak } from "./rules/series-break.ts";
import { totalDoesNotAddUp } from "./rules/total-does-not-add-up.ts";
import { unitJump } from "./rules/unit-jump.ts";
import { unknownRegion } from "./rules/unknown-region.ts";
import { unknownSector } from "./rules/unknown-sector.ts";
import { unknownSource } from "./rules/unknown-source.ts";
import { yearGap } from "./rules/year-gap.ts";
import { textFaults } from "./text-faults.ts";

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
  regionNotValidInPeriod,
  unitJump,
  seriesBreak,
  codeDrift,
  totalDoesNotAddUp,
  yearGap,
  secretCellDerivable,
];

/** The checks of all numbers of a measure in a file, as they are written. */
export const columnRules: readonly ColumnRule[] = [ambiguousNumber];

/** The checks of territories against what is officially known of them. */
export const territoryRules: readonly TerritoryRule[] = [regionMembers, regionSize, regionVersion];

// Several formats look for the same flaw and say it in words of their own; the list names it once.
const onceEach = (records: readonly RuleRecord[]): readonly RuleRecord[] =>
  [...new Map(records.toReversed().map((record) => [record.id, record])).values()].toReversed();

/** Every rule a finding can name, for `cluster list rules`. */
export const rules: readonly RuleRecord[] = onceEach([
  ...faults,
  ...schemaFaults,
  ...csvwFaults,
  ...rowRules,
  ...columnRules,
  ...tableRules,
  ...territoryRules,
  ...textFaults,
  ...importFaults,
  ...eurostatFaults,
  ...cbsFaults,
  ...genesisFaults,
  ...jsonStatFaults,
]);

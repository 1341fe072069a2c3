import type { KnownCodes } from "./known-codes.ts";
import type { RowReport } from "./rows.ts";
import { unknownRegion } from "./rules/unknown-region.ts";
import { unknownSource } from "./rules/unknown-source.ts";

/** Reports a region or a source that the project does not know; the region is undefined where a row is bound to no place. */
export function checkCodes(report: RowReport, region: string | undefined, source: string, known: KnownCodes): void {
  const flaws = [
    [unknownRegion, region === undefined ? undefined : unknownRegion.check({ region }, known)] as const,
    [unknownSource, unknownSource.check({ source }, known)] as const,
  ];
  for (const [rule, flaw] of flaws) if (flaw) report.add(rule, flaw.column, flaw.value, flaw.words);
}

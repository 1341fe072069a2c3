import type { Finding } from "../model/finding.ts";
import type { Observation } from "../model/observation.ts";
import { assertComplete, type FileCounts } from "./input.ts";
import type { KnownCodes } from "./known-codes.ts";
import { tableRules } from "./registry.ts";
import { findingOf, type TableFlaw, type TableRule } from "./rule.ts";
import { seriesTableOf } from "./series-table.ts";

/** Column number by file and name of column. */
export type ColumnOf = (file: string, name: string) => number;

/** Observations of one or more files, what was found in them, and what became of their rows. */
export interface ReadObservations {
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
  readonly counts: readonly FileCounts[];
}

/** Checks observations against each other; rows with an error and repeats leave the table, and the counts say so. */
export function checkTable(read: ReadObservations, known: KnownCodes, columnOf: ColumnOf): ReadObservations {
  const table = seriesTableOf(read.observations);
  const findings = [...read.findings];
  const out = { rejected: new Set<Observation>(), skipped: new Set<Observation>() };
  for (const rule of tableRules)
    for (const flaw of rule.check(table, known)) {
      if (out.rejected.has(flaw.observation) || out.skipped.has(flaw.observation)) continue;
      const finding = placed(rule, flaw, columnOf);
      findings.push(finding);
      takeOut(out, flaw, finding);
    }
  return without(out, { ...read, findings });
}

interface TakenOut {
  readonly rejected: Set<Observation>;
  readonly skipped: Set<Observation>;
}

function takeOut(out: TakenOut, flaw: TableFlaw, finding: Finding): void {
  if (flaw.repeat === true) out.skipped.add(flaw.observation);
  else if (finding.severity === "error") out.rejected.add(flaw.observation);
}

function without({ rejected, skipped }: TakenOut, read: ReadObservations): ReadObservations {
  if (rejected.size + skipped.size === 0) return read;
  return {
    observations: read.observations.filter((row) => !rejected.has(row) && !skipped.has(row)),
    findings: read.findings,
    counts: read.counts.map((counts) => lessen(counts, countIn(counts.file, rejected), countIn(counts.file, skipped))),
  };
}

function placed(rule: TableRule, flaw: TableFlaw, columnOf: ColumnOf): Finding {
  const { file, line } = flaw.observation.origin;
  const record = { ...rule, severity: flaw.severity ?? rule.severity };
  return findingOf(record, { file, line, column: columnOf(file, flaw.column) }, flaw.value, flaw.words);
}

function countIn(file: string, rows: ReadonlySet<Observation>): number {
  let count = 0;
  for (const row of rows) if (row.origin.file === file) count += 1;
  return count;
}

function lessen(counts: FileCounts, rejected: number, skipped: number): FileCounts {
  return assertComplete({
    ...counts,
    kept: counts.kept - rejected - skipped,
    rejected: counts.rejected + rejected,
    skipped: counts.skipped + skipped,
  });
}

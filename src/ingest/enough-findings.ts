import { formatNumber } from "../base/format-number.ts";
import { type Finding, UserError } from "../model/finding.ts";
import { defaultLimits, type Limits, raised } from "./limits.ts";

/** Adds a finding to those of a file, until there are more than any reader could use. */
export function addFinding(findings: Finding[], finding: Finding, limits: Limits = defaultLimits): void {
  if (findings.length >= limits.findings) throw tooManyFindings(finding.file, findings, limits);
  findings.push(finding);
}

function tooManyFindings(file: string, findings: readonly Finding[], limits: Limits): UserError {
  const [first] = findings;
  const place = first === undefined || first.line === 0 ? "" : `, line ${first.line}`;
  return new UserError(
    file,
    `more than ${formatNumber(limits.findings)} findings: this is not the table it is taken for`,
    `look at the first of them${place}: ${first?.message ?? "its form"}; to see more choose ${raised("findings", limits)}`,
  );
}

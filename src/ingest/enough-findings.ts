import { type Finding, UserError } from "../model/finding.ts";

/** So many findings tell what is wrong with a file; of more the machine would only run out of memory. */
const mostFindings = 500_000;

/** Adds a finding to those of a file, until there are more than any reader could use. */
export function addFinding(findings: Finding[], finding: Finding): void {
  if (findings.length === mostFindings) throw tooManyFindings(finding.file, findings);
  findings.push(finding);
}

function tooManyFindings(file: string, findings: readonly Finding[]): UserError {
  const [first] = findings;
  const place = first === undefined || first.line === 0 ? "" : `, line ${first.line}`;
  return new UserError(
    file,
    "more than 500,000 findings: this is not the table it is taken for",
    `look at the first of them${place}: ${first?.message ?? "its form"}`,
  );
}

import { type Finding, type Severity, UserError } from "../model/finding.ts";

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
const shownOfAKind = 20;

/** Findings in reading order: worst first, then by file, line, column and rule. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      ranks[a.severity] - ranks[b.severity] ||
      byCodePoint(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      byCodePoint(a.rule, b.rule),
  );
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Findings as lines of text, worst first; of more than twenty of a kind in a file the rest is one line with their number. */
export function formatFindings(findings: readonly Finding[]): readonly string[] {
  const lines: string[] = [];
  const hidden = new Map<string, { finding: Finding; count: number }>();
  const seen = new Map<string, number>();
  for (const finding of sortFindings(findings)) {
    const kind = `${finding.severity}\u001f${finding.file}\u001f${finding.rule}`;
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    if (count <= shownOfAKind) lines.push(formatFinding(finding));
    else hidden.set(kind, { finding, count: count - shownOfAKind });
  }
  return [...lines, ...[...hidden.values()].map(formatHidden)];
}

/** One finding as a line: where, how bad, which rule, what, and what to do. */
export function formatFinding(finding: Finding): string {
  const { severity, rule, message, hint } = finding;
  return escaped(`${placeOf(finding)}  ${severity}  ${rule}  ${message} — ${hint}`);
}

/** A finding in the three lines of a mistake: where, what, and what to do. */
export const mistakeFrom = (finding: Finding): UserError =>
  new UserError(escaped(placeOf(finding)), escaped(finding.message), escaped(finding.hint));

function formatHidden({ finding, count }: { readonly finding: Finding; readonly count: number }): string {
  return escaped(`${finding.file}  ${finding.severity}  ${finding.rule}  and ${count} more of these`);
}

function placeOf({ file, line, column }: Finding): string {
  if (line === 0) return file;
  return column === 0 ? `${file}:${line}` : `${file}:${line}:${column}`;
}

// What a terminal would obey: C0 and C1 controls, line separators, and marks that turn the direction of writing.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const obeyed = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

const escaped = (text: string): string =>
  text.replace(obeyed, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);

/** How many findings of each severity there are. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

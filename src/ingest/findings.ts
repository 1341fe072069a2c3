import { type Finding, type PrintedFinding, type Severity, UserError } from "../model/finding.ts";
import * as messages from "./messages.ts";

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
const shownOfAKind = 20;

/** Findings in reading order: worst first, then by file, line, column and rule. */
export function sortFindings<Kind extends Finding>(findings: readonly Kind[]): readonly Kind[] {
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

/** The findings to print, worst first: twenty of a kind in a file, then one for the rest of them with their number. */
export function collapseFindings(findings: readonly Finding[]): readonly PrintedFinding[] {
  const kinds = new Map<string, { readonly shown: Finding[]; readonly hidden: Finding[] }>();
  const printed: PrintedFinding[] = [];
  for (const finding of sortFindings(findings)) {
    const key = `${finding.severity}\u001f${finding.file}\u001f${finding.rule}`;
    const kind = kinds.get(key) ?? { shown: [], hidden: [] };
    kinds.set(key, kind);
    if (kind.shown.length === shownOfAKind) kind.hidden.push(finding);
    else {
      kind.shown.push(finding);
      printed.push({ ...finding, count: 1 });
    }
  }
  return [...printed, ...[...kinds.values()].flatMap(({ shown, hidden }) => restOf(shown, hidden))];
}

/** One finding for those of a kind that are not printed; it names the values that no printed one has, if they are few. */
function restOf(shown: readonly Finding[], hidden: readonly Finding[]): readonly PrintedFinding[] {
  const [first] = hidden;
  if (first === undefined) return [];
  if (hidden.length === 1) return [{ ...first, count: 1 }];
  const values = new Set(hidden.map(({ value }) => value));
  const known = new Set(shown.map(({ value }) => value));
  const others = [...values].filter((value) => !known.has(value));
  const { file, rule, severity, hint } = first;
  const message = messages.moreOfThese(hidden.length, others);
  const value = values.size === 1 ? first.value : "";
  return [{ file, line: 0, column: 0, rule, severity, value, expected: "", message, hint, count: hidden.length }];
}

/** Findings as lines of text, worst first; of more than twenty of a kind in a file the rest is one line with their number. */
export const formatFindings = (findings: readonly Finding[]): readonly string[] =>
  collapseFindings(findings).map((finding) => (finding.count === 1 ? formatFinding(finding) : formatRest(finding)));

/** One finding as a line: where, how bad, which rule, what, and what to do. */
export function formatFinding(finding: Finding): string {
  const { severity, rule, message, hint } = finding;
  return escaped(`${placeOf(finding)}  ${severity}  ${rule}  ${message} — ${hint}`);
}

/** A finding in the three lines of a mistake: where, what, and what to do. */
export const mistakeFrom = (finding: Finding): UserError =>
  new UserError(escaped(placeOf(finding)), escaped(finding.message), escaped(finding.hint));

const formatRest = ({ file, severity, rule, message }: PrintedFinding): string =>
  escaped(`${file}  ${severity}  ${rule}  ${message}`);

/** Where a finding is: file, line and column, as far as they are known. */
export function placeOf({ file, line, column }: Finding): string {
  if (line === 0) return file;
  return column === 0 ? `${file}:${line}` : `${file}:${line}:${column}`;
}

// What a terminal would obey: C0 and C1 controls, line separators, and marks that turn the direction of writing.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const obeyed = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A text with everything in it that a terminal would obey written out: `\u{1b}`. */
export const escaped = (text: string): string =>
  text.replace(obeyed, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);

/** How many findings of each severity there are. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

import type { Finding } from "../model/finding.ts";
import { controlCharacter, encodingError, formulaCell } from "./faults.ts";
import * as messages from "./messages.ts";
import type { RawRecord } from "./records.ts";
import { findingOf } from "./rule.ts";

// Tab and line breaks may stand in a quoted cell. U+FEFF inside a file is where two files were joined.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const allInvisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g;
const formula = /(?:^|[\n\r,"])[=@]/;
const holdsFormula = (text: string): boolean => (text.includes("=") || text.includes("@")) && formula.test(text);

// The same letters, said by all the others: found in half the time.
const notVisible = /[^\t\n\r -~\u0080-\ufefe\uff00-\uffff]/;

/** Whether a text holds anything that its cells must be looked at for, one by one. */
export const looksSuspicious = (text: string): boolean =>
  text.includes("\ufffd") || notVisible.test(text) || holdsFormula(text);

/** A record with its invisible characters replaced, and a finding for each cell that had something wrong with it. */
export function cleaned(file: string, fields: readonly string[], line: number): RawRecord {
  const findings: Finding[] = [];
  const clean = fields.map((field, index) => {
    const place = { file, line, column: index + 1 };
    const lost = field.includes("\ufffd");
    if (lost) findings.push(findingOf(encodingError, place, field, messages.notUtf8(field)));
    if (/^[=@]/.test(field)) findings.push(findingOf(formulaCell, place, field, messages.formulaCell(field)));
    if (!invisible.test(field)) return field;
    const replaced = field.replace(allInvisible, "\ufffd");
    findings.push(findingOf(controlCharacter, place, field, messages.controlCharacter(field)));
    return replaced;
  });
  return { fields: clean, line, findings };
}

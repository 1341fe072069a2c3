import type { Analysis } from "../compare/analysis.ts";
import type { Finding } from "../model/finding.ts";
import { unboundNumbers } from "./audit.ts";
import type { Said } from "./report.ts";
import type { Terms } from "./terms/terms.ts";
import { inline } from "./wording.ts";

/** A paragraph of the project file, with the place where it stands. */
export interface OwnText {
  readonly text: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const placeholder = /\{\{\s*([^{}\s]+)\s*\}\}/g;

/** Own paragraphs with their numbers filled in by id, and what is wrong with them: unknown ids and numbers typed by hand. */
export function fillOwnTexts(
  analysis: Analysis,
  texts: readonly OwnText[],
  terms: Terms,
): { readonly paragraphs: readonly Said[]; readonly findings: readonly Finding[] } {
  const filled = texts.map((own) => ({ own, ...fill(analysis, own.text, terms) }));
  return {
    paragraphs: filled.map(({ said }) => said),
    findings: filled.flatMap(({ own, unknown }) => [
      ...unknown.map((id) =>
        finding(own, "unknown-number", id, `there is no number called "${id}"`, "see `cluster compare --format csv`"),
      ),
      // Looked for before the numbers are filled in: what is left of digits then was typed.
      ...unboundNumbers(own.text.replace(placeholder, ""), [], terms.language).map((digits) =>
        finding(
          own,
          "typed-number",
          digits,
          `"${digits}" is typed into a text`,
          "name the number by its id: {{berlin.lq.J59.2012}}",
        ),
      ),
    ]),
  };
}

function fill(analysis: Analysis, text: string, terms: Terms): { said: Said; unknown: readonly string[] } {
  const byId = new Map(analysis.results.map((result) => [result.id, result]));
  const ids = [...text.matchAll(placeholder)].map(([, id = ""]) => id);
  const filled = text.replace(placeholder, (whole, id: string) => {
    const result = byId.get(id);
    return result === undefined ? whole : inline(result, terms);
  });
  const results = ids.filter((id) => byId.has(id));
  return { said: { text: filled, results }, unknown: ids.filter((id) => !byId.has(id)) };
}

function finding(own: OwnText, rule: string, value: string, message: string, hint: string): Finding {
  const { file, line, column } = own;
  return { file, line, column, rule, severity: "error", value, expected: "", message, hint };
}

import { nearest } from "../base/nearest.ts";
import type { Chart } from "../charts/chart.ts";
import { charts } from "../charts/registry.ts";
import type { Analysis } from "../compare/analysis.ts";
import { type Finding, UserError } from "../model/finding.ts";
import type { AltText } from "../project/own-figures.ts";
import type { Project } from "../project/project.ts";
import { fillOwnTexts } from "../report/own-text.ts";
import { termsOf } from "../report/terms/terms.ts";

/** A comparison with the alternative texts that the project gives its figures, by figure. */
export interface AnalysisInOwnWords extends Analysis {
  readonly ownAlts?: ReadonlyMap<string, string>;
}

/** A figure that no chart draws is a slip of the pen, and is named with its place. */
function checkNames({ figurePlaces, file }: Project): void {
  const ids = charts.map(({ id }) => id);
  for (const [figure, { line, column }] of Object.entries(figurePlaces)) {
    if (ids.includes(figure)) continue;
    const near = nearest(figure, ids);
    throw new UserError(
      `${file}:${line}:${column}`,
      `"${figure}" is not a figure`,
      near === undefined ? "see `cluster list charts`" : `did you mean ${near}? See \`cluster list charts\``,
    );
  }
}

/** A text with its numbers filled in; numbers are read and written as its own language does. */
const filled = (analysis: Analysis, file: string, { text, line, column, language = analysis.language }: AltText) =>
  fillOwnTexts(analysis, [{ text: text.replace(/\s+/g, " ").trim(), file, line, column }], termsOf(language));

/** The project's alternative texts in the language of the comparison, and what is wrong with those of all languages. */
export function ownAlts(
  project: Project,
  analysis: Analysis,
): { readonly alts: ReadonlyMap<string, string>; readonly findings: readonly Finding[] } {
  checkNames(project);
  const alts = new Map<string, string>();
  const findings: Finding[] = [];
  for (const alt of project.altTexts) {
    const { paragraphs, findings: found } = filled(analysis, project.file, alt);
    findings.push(...found);
    const isSpoken = alt.language === undefined || alt.language === analysis.language;
    // A name without a number would be read out letter by letter: there the text made from the data is better.
    const isWhole = found.every(({ rule }) => rule !== "unknown-number");
    if (isSpoken && isWhole) alts.set(alt.figure, paragraphs[0]?.text ?? "");
  }
  return { alts, findings };
}

/** A chart with the project's own alternative text, where it has one. */
export const inOwnWords = (chart: Chart, { ownAlts: alts }: AnalysisInOwnWords): Chart => ({
  ...chart,
  alt: alts?.get(chart.id) ?? chart.alt,
});

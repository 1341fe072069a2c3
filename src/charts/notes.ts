import type { Language } from "../base/format-number.ts";
import type { Analysis, Result } from "../compare/analysis.ts";
import { isHole, noteOf } from "../model/value.ts";
import { printed } from "./places.ts";
import { sharedTerms } from "./terms/shared.ts";
import { capital, listed, spanText } from "./words.ts";

/** A text as one sentence, with its full stop. */
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Where the numbers of a figure come from: publisher, title and date of every source behind them. */
export function sourceNote(analysis: Analysis, results: readonly Result[], others: readonly string[] = []): string {
  const used = new Set([
    ...results.flatMap((result) => result.operands.flatMap((operand) => operand.cells.map((cell) => cell.source))),
    ...others,
  ]);
  const known = analysis.sources.filter((source) => used.has(source.id));
  if (known.length === 0) return "";
  const texts = known.map(({ publisher, title }) => citation(publisher, title));
  return sentence(sharedTerms[analysis.language].sources([...new Set(texts)]));
}

/** Publisher and title; a title that names its publisher already stands alone. */
function citation(publisher: string, title: string): string {
  const [name = ""] = publisher.split(";");
  return name === "" || title.includes(name) ? title : `${name.trim()}, ${title}`;
}

/** The caveats of the comparison whose ids begin so: `jump` for `jump_berlin`. */
export const caveatNotes = (analysis: Analysis, ...ids: readonly string[]): readonly string[] =>
  analysis.caveats
    .filter((caveat) => ids.some((id) => caveat.id.startsWith(id)))
    .map((caveat) => `${capital(caveat.what)}: ${sentence(caveat.why)}`);

/** Which territory stood for each region, and what that means where official units hold more than the region. */
export function territoryNote(analysis: Analysis, results: readonly Result[]): string {
  const regionNames = new Set(analysis.regions.map(({ name }) => name));
  const said = results.flatMap((result) => {
    const name = printed(analysis.territoryNames[result.territory] ?? "");
    if (name === "" || regionNames.has(name)) return [];
    if (!result.flags.includes("envelope")) return [sentence(name)];
    return [sharedTerms[analysis.language].envelope(name)];
  });
  return [...new Set(said)].join(" ");
}

/** Says which numbers are missing from a figure and why, so that a gap is never read as zero; years of one thing stand together. */
export function holeNote(
  language: Language,
  results: readonly Result[],
  nameOf: (result: Result) => string,
  withYears = false,
): string {
  const { noNumber, inYears } = sharedTerms[language];
  const groups = new Map<string, { readonly name: string; readonly why: string; readonly years: string[] }>();
  for (const result of results.filter(({ value }) => isHole(value))) {
    const name = nameOf(result);
    const why = noteOf(result.value) ?? "";
    const group = groups.get(`${name} ${why}`) ?? { name, why, years: [] };
    if (!group.years.includes(spanText(result.year))) group.years.push(spanText(result.year));
    groups.set(`${name} ${why}`, group);
  }
  const said = [...groups.values()].map(({ name, why, years }) => {
    const when = withYears ? inYears(listed(years, language)) : "";
    return `${name}${when}${why === "" ? "" : ` (${why})`}`;
  });
  return said.length === 0 ? "" : noNumber(said.join("; "));
}

/** Notes without the empty ones and without repetition. */
export const notesOf = (...notes: readonly string[]): readonly string[] => [...new Set(notes)].filter((n) => n !== "");

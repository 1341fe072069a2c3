import type { Analysis, Result } from "../compare/analysis.ts";
import { isHole, noteOf } from "../model/value.ts";
import { printed } from "./places.ts";
import { capital, listed } from "./words.ts";

/** A text as one sentence, with its full stop. */
export const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Where the numbers of a figure come from: publisher, title and date of every source behind them. */
export function sourceNote(analysis: Analysis, results: readonly Result[], others: readonly string[] = []): string {
  const used = new Set([
    ...results.flatMap((result) => result.operands.flatMap((operand) => operand.cells.map((cell) => cell.source))),
    ...others,
  ]);
  const known = analysis.sources.filter((source) => used.has(source.id));
  if (known.length === 0) return "";
  const texts = known.map((source) => [source.publisher, source.title].filter((part) => part !== "").join(", "));
  return sentence(`${known.length === 1 ? "Source" : "Sources"}: ${[...new Set(texts)].join("; ")}`);
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
    return [`${name}: official units that hold the region and more; nothing is scaled down.`];
  });
  return [...new Set(said)].join(" ");
}

/** Says which numbers are missing from a figure and why, so that a gap is never read as zero. */
export function holeNote(results: readonly Result[], nameOf: (result: Result) => string): string {
  const holes = results.filter((result) => isHole(result.value));
  const said = holes.map((result) => {
    const note = noteOf(result.value);
    return note === undefined ? nameOf(result) : `${nameOf(result)} (${note})`;
  });
  return said.length === 0 ? "" : sentence(`No number for ${listed([...new Set(said)])}`);
}

/** Notes without the empty ones and without repetition. */
export const notesOf = (...notes: readonly string[]): readonly string[] => [...new Set(notes)].filter((n) => n !== "");

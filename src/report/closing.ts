import type { Analysis, Result } from "../compare/analysis.ts";
import { wordedRecordOf } from "../compare/terms/indicator-words.ts";
import { isBounds } from "../model/value.ts";
import type { Block, ReportFigure } from "./report.ts";
import { shortCitation } from "./short-citation.ts";
import type { Terms } from "./terms/terms.ts";
import { isEnvelope } from "./tiles.ts";
import { capital, shortened } from "./wording.ts";

/** What cannot be compared, with the reason, but for what stands under the tiles already; nothing where the analysis has no caveat. */
export function caveatsBlock(analysis: Analysis, terms: Terms): Block | undefined {
  const caveats = analysis.caveats.filter((caveat) => !isEnvelope(caveat));
  if (caveats.length === 0) return undefined;
  return {
    kind: "list",
    title: terms.labels.cannotCompare,
    items: caveats.map(({ what, why }) => ({ term: capital(what), text: capital(shortened(why, terms)) })),
  };
}

/** The definition, the notes that hold for several figures, and the words that no indicator explains. */
export function methodBlock(analysis: Analysis, shown: readonly Result[], common: string, terms: Terms): Block {
  const { labels, phrases, glossary } = terms;
  const codes = [...new Set(analysis.definition.members.map(({ code }) => code))].filter((code) => code !== "").sort();
  const definition = {
    term: labels.definition,
    text: phrases.definitionNote(analysis.definition.title, codes.join(", ")),
  };
  const words = shown.some(({ value }) => isBounds(value)) ? [glossary.range] : [];
  const notes = common === "" ? [] : [{ term: labels.allFigures, text: common }];
  return { kind: "list", title: labels.method, items: [definition, ...words, ...notes], running: true };
}

/** How every indicator whose results are shown is computed, in the words of its record, in the order in which they are shown. */
export function indicatorsBlock(shown: readonly Result[], terms: Terms): Block | undefined {
  const indicators = [...new Set(shown.map(({ indicator }) => indicator))].flatMap((id) => {
    const record = wordedRecordOf(id, terms.language);
    if (record === undefined) return [];
    const { title, unit, formula, reading, citation } = record;
    return [{ id, title, unit, formula, reading, citation, origin: shortCitation(citation) }];
  });
  return indicators.length === 0 ? undefined : { kind: "indicators", title: terms.labels.formulas, indicators };
}

// Asked for with every plan of the pages, and a sum of grants has thousands of cells.
const known = new WeakMap<Result, readonly string[]>();

/** Ids of the sources of a result's cells, each once. */
function sourcesBehind(result: Result): readonly string[] {
  const found = known.get(result) ?? [
    ...new Set(result.operands.flatMap(({ cells }) => cells.map(({ source }) => source))),
  ];
  known.set(result, found);
  return found;
}

/** Ids of the sources that a number shown or a caveat of the analysis rests on. */
function usedSources(analysis: Analysis, shown: readonly Result[]): ReadonlySet<string> {
  return new Set([...shown.flatMap(sourcesBehind), ...analysis.caveats.map(({ source }) => source)]);
}

// "Eurostat sbs_r_nuts06_r2: SBS data (bulk TSV)" stands behind the word Eurostat; the file format is of no use on paper.
const withoutPublisher = (title: string, publisher: string): string =>
  (title.startsWith(`${publisher} `) ? title.slice(publisher.length + 1) : title).replace(/ \(bulk \w+\)/, "");

/** The sources of the numbers by publisher, each once, and the figures that found no room on the sheet. */
export function sourcesBlock(
  analysis: Analysis,
  shown: readonly Result[],
  leftOut: readonly ReportFigure[],
  terms: Terms,
): Block | undefined {
  const { labels, phrases } = terms;
  const used = usedSources(analysis, shown);
  const named = analysis.sources.filter(({ id }) => used.has(id));
  // An analysis without cells cannot say which sources it used: then all are printed.
  const sources = named.length === 0 ? analysis.sources : named;
  const items = [...new Set(sources.map(({ publisher }) => publisher))].map((publisher) => ({
    term: publisher === "" ? labels.unnamed : publisher,
    text: sources
      .filter((source) => source.publisher === publisher)
      .map(({ title, date }) => phrases.sourceLine(withoutPublisher(title, publisher), date))
      .join("; ")
      .concat("."),
  }));
  const unprinted =
    leftOut.length === 0 ? [] : [{ term: labels.alsoDrawn, text: phrases.notPrinted(leftOut.map(({ id }) => id)) }];
  if (items.length + unprinted.length === 0) return undefined;
  return { kind: "list", title: labels.sources, items: [...items, ...unprinted], running: true };
}

import type { Analysis } from "../compare/analysis.ts";
import type { Block, ReportFigure } from "./report.ts";
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

/** The words of the method that this report uses, its definition, and the notes that hold for several figures. */
export function methodBlock(analysis: Analysis, shared: readonly string[], terms: Terms): Block {
  const { labels, phrases, glossary } = terms;
  const used = new Set(analysis.results.map(({ indicator }) => indicator));
  const codes = [...new Set(analysis.definition.members.map(({ code }) => code))].filter((code) => code !== "").sort();
  const definition = {
    term: labels.definition,
    text: phrases.definitionNote(analysis.definition.title, codes.join(", ")),
  };
  const words = Object.entries(glossary)
    .filter(([indicator]) => used.has(indicator))
    .map(([, entry]) => entry);
  const common = shared.length === 0 ? [] : [{ term: labels.allFigures, text: shared.join(" ") }];
  return { kind: "list", title: labels.method, items: [definition, ...common, ...words], running: true };
}

/** Ids of the sources that a number or a caveat of the analysis rests on. */
function usedSources(analysis: Analysis): ReadonlySet<string> {
  const cells = analysis.results.flatMap(({ operands }) => operands.flatMap((operand) => operand.cells));
  return new Set([...cells, ...analysis.caveats].map(({ source }) => source));
}

// "Eurostat sbs_r_nuts06_r2: SBS data (bulk TSV)" stands behind the word Eurostat; the file format is of no use on paper.
const withoutPublisher = (title: string, publisher: string): string =>
  (title.startsWith(`${publisher} `) ? title.slice(publisher.length + 1) : title).replace(/ \(bulk \w+\)/, "");

/** The sources of the numbers by publisher, each once, and the figures that found no room on the sheet. */
export function sourcesBlock(analysis: Analysis, leftOut: readonly ReportFigure[], terms: Terms): Block | undefined {
  const { labels, phrases } = terms;
  const used = usedSources(analysis);
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
  const names = leftOut.map(({ id }) => id.replaceAll("-", " "));
  const unprinted = leftOut.length === 0 ? [] : [{ term: labels.alsoDrawn, text: phrases.notPrinted(names) }];
  if (items.length + unprinted.length === 0) return undefined;
  return { kind: "list", title: labels.sources, items: [...items, ...unprinted], running: true };
}

import type { Language } from "../base/format-number.ts";
import type { Analysis, Result } from "../compare/analysis.ts";
import { isBounds } from "../model/value.ts";
import { printsNumberOf } from "./audit.ts";
import { boundTable, plain } from "./full-tables.ts";
import type { Material } from "./material.ts";
import type { Block, ReportFigure, Said } from "./report.ts";
import { findingSentence, growthSentence, standCountSentence } from "./sentences.ts";
import { flagMarks } from "./terms/marks.ts";
import { type ReportTerms, reportTermsOf } from "./terms/report-terms.ts";
import { type Terms, termsOf } from "./terms/terms.ts";
import { printed, printedInterval } from "./wording.ts";

const most = 5;

/** Figures whose headline is a finding of its own, where the sentences leave room for more. */
const telling: readonly string[] = ["circle-matrix", "money-sankey", "definition-range", "shift-share-bars", "lq-dots"];

// A headline is bound to all that its figure draws; a finding only to the numbers that it prints.
const saidBy = (
  { headline, results }: ReportFigure,
  byId: ReadonlyMap<string, Result>,
  language: Terms["language"],
): Said => ({
  text: headline,
  results: results.filter((id) => {
    const result = byId.get(id);
    return result !== undefined && printsNumberOf(headline, result, language);
  }),
});

/** What was found, each as a sentence with its numbers: at most five. */
function findingsOf({ analysis, figures, finding, byId, terms }: Material): readonly Said[] {
  const sentences = [finding, standCountSentence(analysis, terms), growthSentence(analysis, terms)];
  const headlines = telling
    .flatMap((id) => figures.filter((figure) => figure.id === id))
    .map((one) => saidBy(one, byId, terms.language));
  return [...sentences, ...headlines.filter(({ results }) => results.length > 0)]
    .filter((said) => said !== undefined)
    .slice(0, most);
}

/** How sure a finding is: the weakest of its numbers decides. */
function gradeOf(results: readonly Result[], words: ReportTerms): string {
  if (results.some(({ flags }) => flags.some((flag) => flagMarks[flag] !== undefined))) return words.gradeOf.flagged;
  if (results.some(({ value }) => isBounds(value))) return words.gradeOf.bounded;
  return results.some(({ interval }) => interval !== undefined) ? words.gradeOf.sampled : words.gradeOf.exact;
}

const rangesOf = (results: readonly Result[], terms: Terms): string => {
  const ranges = [
    ...new Set(
      results.map((result) => {
        const interval = printedInterval(result, terms);
        return interval !== "" ? interval : isBounds(result.value) ? printed(result, terms).text : "";
      }),
    ),
  ].filter((text) => text.includes("\u2013"));
  // A sentence that counts many numbers has no range of its own.
  return ranges.length > 2 ? "" : ranges.join("; ");
};

/** The findings with the range of their numbers and how sure they are. */
export function findingsTable(material: Material): Block {
  const { terms, byId, analysis } = material;
  const words = reportTermsOf(analysis.language);
  const rows = findingsOf(material).map(({ text, results }) => {
    const own = results.flatMap((id) => byId.get(id) ?? []);
    const ranges = rangesOf(own, terms);
    return [
      { text, results },
      { text: ranges, results: ranges === "" ? [] : results },
      plain(own.length === 0 ? "" : gradeOf(own, words)),
    ];
  });
  const { labels } = words;
  const table = boundTable(labels.findings, [labels.findings, labels.range, labels.status], 3, rows, new Set());
  return { kind: "table", table };
}

/** What the compared regions and their territories are called in a language. */
export interface PlaceNames {
  readonly language: Language;
  readonly regions: Readonly<Record<string, string>>;
  readonly territories: Readonly<Record<string, string>>;
}

/** The finding once more in the languages that the names of its places are known in; a sector has no name there. */
export const findingElsewhere = (analysis: Analysis, names: readonly PlaceNames[]): readonly Block[] =>
  names
    .filter(({ language }) => language !== analysis.language)
    .flatMap(({ language, regions, territories }) => {
      const named = analysis.regions.map((region) => ({ ...region, name: regions[region.id] ?? region.name }));
      const there = { ...analysis, language, regions: named, territoryNames: territories, sectors: [] };
      const said = findingSentence(there, termsOf(language));
      return said.results.length === 0 ? [] : [{ kind: "text", paragraphs: [said], language } as const];
    });

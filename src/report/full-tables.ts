import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { isHole } from "../model/value.ts";
import { flagMarksOf } from "./remarks.ts";
import type { Block, Bound, ReportTable } from "./report.ts";
import { reasonMarks } from "./terms/marks.ts";
import { reportTermsOf } from "./terms/report-terms.ts";
import type { Terms } from "./terms/terms.ts";
import { printed, territoryName } from "./wording.ts";

// The mark of a number that the comparison does not have at all, not even as a hole with its reason.
const notComputed = "\u2013";

/** A cell of a table: a number with its marks, or the mark of its reason; each mark is explained under the table. */
export function markedCell(result: Result | undefined, notes: Set<string>, terms: Terms): Bound {
  if (result === undefined) {
    notes.add(terms.phrases.markNote(notComputed, reportTermsOf(terms.language).labels.notComputed));
    return { text: notComputed, results: [] };
  }
  const { value, id } = result;
  if (isHole(value)) {
    const mark = reasonMarks[value.reason];
    notes.add(terms.phrases.markNote(mark, terms.reasons[value.reason]));
    return { text: mark, results: [id] };
  }
  const marks = flagMarksOf(result, notes, terms);
  return { text: [...marks, printed(result, terms).text].join(" "), results: [id] };
}

/** A table from its cells, each bound to its numbers. */
export function boundTable(
  title: string,
  heads: readonly string[],
  lefts: number,
  rows: readonly (readonly Bound[])[],
  notes: ReadonlySet<string>,
): ReportTable {
  return {
    title,
    columns: heads,
    align: heads.map((_, at) => (at < lefts ? "left" : "right")),
    rows: rows.map((row) => row.map(({ text }) => text)),
    notes: [...notes],
    labels: rows.flat().filter(({ results }) => results.length > 0),
  };
}

/** Words in a cell that print no number. */
export const plain = (text: string): Bound => ({ text, results: [] });

const sectorName = (analysis: Analysis, code: string): string =>
  analysis.sectors.find((sector) => sector.code === code)?.name ??
  (code === analysis.definition.id ? analysis.definition.title : code);

/** One measure or indicator by sector and territory in rows and by year in columns. */
function byYear(analysis: Analysis, title: string, results: readonly Result[], terms: Terms): Block | undefined {
  const codes = [...analysis.sectors.map(({ code }) => code), analysis.definition.id];
  const own = results.filter(({ sector, part }) => codes.includes(sector) && part === "");
  const years = [...new Set(own.map(({ year }) => year))].sort();
  if (years.length === 0 || own.every(({ value }) => isHole(value))) return undefined;
  const notes = new Set<string>();
  const rows = codes.flatMap((code) =>
    [...new Set(own.filter(({ sector }) => sector === code).map(({ territory }) => territory))].map((territory) => [
      plain(sectorName(analysis, code)),
      plain(territoryName(analysis, territory)),
      ...years.map((year) =>
        markedCell(
          own.find((one) => one.sector === code && one.territory === territory && one.year === year),
          notes,
          terms,
        ),
      ),
    ]),
  );
  const { labels } = reportTermsOf(analysis.language);
  const heads = [labels.sector, labels.region, ...years];
  return { kind: "table", isLong: true, table: boundTable(title, heads, 2, rows, notes) };
}

const measures = ["persons_employed", "local_units", "cultural_employment"] as const;

/** The results of the compared regions alone, without those of their nations. */
const ofRegions = (analysis: Analysis, results: readonly Result[]): readonly Result[] =>
  results.filter(({ region }) => analysis.regions.some(({ id }) => id === region));

/** Every number by sector, region and year: people, companies, quotients. */
export function fullTableBlocks(analysis: Analysis, terms: Terms): readonly Block[] {
  const words = reportTermsOf(analysis.language);
  const tables = measures.map((measure) => {
    const results = ofRegions(analysis, resultsOf(analysis, { indicator: "level", measure }));
    return byYear(analysis, words.fullTable(words.measures[measure] ?? measure), results, terms);
  });
  const quotients = ofRegions(
    analysis,
    resultsOf(analysis, { indicator: "location-quotient", measure: "persons_employed" }),
  );
  return [...tables, byYear(analysis, words.fullTable(words.labels.quotient), quotients, terms)].filter(
    (block) => block !== undefined,
  );
}

/** The numbers of one region by sector in the headline year: people, quotient with its range, change and the local part of it. */
export function regionTable(analysis: Analysis, region: string, terms: Terms): Block | undefined {
  const { labels, regionTable: title } = reportTermsOf(analysis.language);
  const { year, from, to } = analysis;
  const people = { measure: "persons_employed", region };
  const at = (query: Parameters<typeof resultsOf>[1]) => resultsOf(analysis, { ...people, ...query })[0];
  const notes = new Set<string>();
  const rows = analysis.sectors.map(({ code, name }) => {
    const change = (part: string) => at({ indicator: "shift-share", part, sector: code, year: `${from}-${to}` });
    return [
      plain(name),
      ...[
        at({ indicator: "level", sector: code, year }),
        at({ indicator: "share", sector: code, year }),
        at({ indicator: "location-quotient", sector: code, year }),
        change("change"),
        change("local"),
      ].map((result) => markedCell(result, notes, terms)),
    ];
  });
  const heads = [
    labels.sector,
    labels.people,
    terms.phrases.columns.share("%", year),
    labels.quotient,
    labels.change,
    labels.local,
  ];
  const filled = heads.map((_, column) => column === 0 || rows.some((row) => (row[column]?.results ?? []).length > 0));
  const kept = <Item>(items: readonly Item[]): readonly Item[] => items.filter((_, column) => filled[column]);
  if (rows.length === 0 || kept(heads).length < 2) return undefined;
  const name = analysis.regions.find(({ id }) => id === region)?.name ?? region;
  return { kind: "table", table: boundTable(title(name, year), kept(heads), 1, rows.map(kept), notes) };
}

import type { Analysis, Result } from "../compare/analysis.ts";
import { reasonsOf } from "../compare/comparability-matrix.ts";
import { comparabilityWords } from "../compare/comparability-words.ts";
import { printsNumberOf } from "./audit.ts";
import { boundTable, plain } from "./full-tables.ts";
import type { Material } from "./material.ts";
import { printingsOf } from "./printings.ts";
import type { Block, ReportTable } from "./report.ts";
import { flagMarks, reasonMarks } from "./terms/marks.ts";
import { type ReportTerms, reportTermsOf } from "./terms/report-terms.ts";
import { type Terms, termsOf } from "./terms/terms.ts";
import { capital, printed } from "./wording.ts";

const long = (table: ReportTable): Block => ({ kind: "table", isLong: true, table });

const wordsOf = (title: string, heads: readonly string[], rows: readonly (readonly string[])[]): ReportTable =>
  boundTable(
    title,
    heads,
    heads.length,
    rows.map((row) => row.map(plain)),
    new Set(),
  );

const wordTable = (title: string, heads: readonly string[], rows: readonly (readonly string[])[]): Block =>
  long(wordsOf(title, heads, rows));

/** Rows that differ in one column alone as one row, with all that the column holds. */
function joinedRows(rows: readonly (readonly string[])[], column: number, between: string) {
  const byRest = new Map<string, (readonly string[])[]>();
  for (const row of rows) {
    const rest = row.filter((_, at) => at !== column).join("\n");
    byRest.set(rest, [...(byRest.get(rest) ?? []), row]);
  }
  return [...byRest.values()].map((alike) => {
    const held = [...new Set(alike.map((row) => row[column] ?? ""))].join(between);
    return (alike[0] ?? []).map((cell, at) => (at === column ? held : cell));
  });
}

/** Which numbers may stand side by side: the reservations, each with the numbers and regions that it holds for. */
export function comparabilityBlock({ comparability, language }: Analysis): Block | undefined {
  const { labels } = reportTermsOf(language);
  const { reasons: reasonWords } = comparabilityWords(language);
  const all = (comparability?.rows ?? []).flatMap(({ label, under, when, cells }) =>
    cells
      .filter(({ reservations }) => reservations.length > 0)
      .map((cell) => [
        under === label ? "" : under,
        when,
        label,
        comparability?.regions.find(({ id }) => id === cell.region)?.name ?? cell.region,
        reasonsOf(cell)
          .map((reason) => reasonWords[reason])
          .join(", "),
        [...new Set(cell.reservations.map(({ why }) => capital(why.replace(/\.$/, ""))))].join(". ").concat("."),
      ]),
  );
  if (all.length === 0) return undefined;
  // What is said of several regions, of several parts of a number, and of several numbers, is said once.
  const byNumber = joinedRows(joinedRows(all, 3, ", "), 2, "; ").map(([under = "", when = "", label = "", ...rest]) => [
    [[under, label].filter((part) => part !== "").join(": "), when].filter((part) => part !== "").join(", "),
    ...rest,
  ]);
  const rows = joinedRows(byNumber, 0, "; ");
  return wordTable(labels.comparabilityTable, [labels.indicator, labels.region, labels.status, labels.reasons], rows);
}

/** The classes of the definition with their weights. */
export function definitionBlock({ definition, language }: Analysis): Block {
  const { labels, definitionTable } = reportTermsOf(language);
  const { groups } = termsOf(language);
  const rows = definition.members.map(({ group, code, codeSystem, name, weight, source }) => [
    groups[group] ?? group,
    [code, codeSystem].filter((part) => part !== "").join(" · "),
    name,
    weight === undefined ? labels.notGiven : String(weight),
    source,
  ]);
  const heads = [labels.group, labels.code, labels.name, labels.weight, labels.source];
  const table = wordsOf(definitionTable(definition.title), heads, rows);
  return { kind: "table", table, ...(rows.length > 40 ? { isLong: true } : {}) };
}

/** A long address or id may break behind a slash or another sign within, and one without any such sign where it must. */
const breakable = (text: string): string =>
  text.replaceAll(/(?<!:\/?)([/?&=_-])/g, "$1\u200b").replaceAll(/[\p{L}\d]{30}(?=[\p{L}\d])/gu, "$&\u200b");

/** Every source that a number or a caveat rests on, with address and licence. */
export function sourcesTableBlock(analysis: Analysis, shown: readonly Result[]): Block {
  const { labels } = reportTermsOf(analysis.language);
  const used = new Set([
    ...shown.flatMap(({ operands }) => operands.flatMap(({ cells }) => cells.map(({ source }) => source))),
    ...analysis.caveats.map(({ source }) => source),
    ...analysis.definition.members.map(({ source }) => source),
  ]);
  const rows = analysis.sources
    .filter(({ id }) => used.has(id))
    .map(({ id, title, publisher, date, address, licence }) => [
      breakable(id),
      breakable([publisher, title].filter((part) => part !== "").join(": ")),
      date,
      breakable(address),
      breakable(licence),
    ]);
  return wordTable(
    labels.sourcesTable,
    [labels.source, labels.title, labels.date, labels.address, labels.licence],
    rows,
  );
}

/** What the marks and words of the tables mean. */
export function glossaryBlock(analysis: Analysis, terms: Terms): Block {
  const { labels } = reportTermsOf(analysis.language);
  const marks = Object.entries(reasonMarks).map(([reason, mark]) => [
    mark,
    terms.reasons[reason as keyof typeof terms.reasons],
  ]);
  const flags = Object.entries(flagMarks).map(([flag, mark]) => [mark, terms.flags[flag] ?? flag]);
  const words = Object.values(terms.glossary).map(({ term, text }) => [term, text]);
  const rows = [...words, ...marks, ...flags].map((row) => row.map((cell) => cell ?? ""));
  return wordTable(labels.glossary, [labels.markOrWord, labels.reading], joinedRows(rows, 1, "; "));
}

/** Where the first cell of a number stands, and how many more there are. */
function firstCell({ operands }: Result, words: ReportTerms): string {
  const cells = operands.flatMap((operand) => operand.cells);
  const [first] = cells;
  return first === undefined ? "" : words.moreCells(`${first.file}:${first.line}:${first.column}`, cells.length - 1);
}

/** The numbers of sentences, tiles, headlines and short tables, compact: name, as printed, and the first cell behind each. */
export function claimsBlock({ analysis, terms, finding, byId }: Material, blocks: readonly Block[]): Block {
  const words = reportTermsOf(analysis.language);
  const { labels } = words;
  const brief = blocks.filter((block) => !(block.kind === "table" && block.isLong));
  const told = printingsOf({ finding, blocks: brief, leftOut: [] }).flatMap(({ where, text, results, isHeadline }) =>
    isHeadline || !where.startsWith("figure")
      ? results
          .flatMap((id) => byId.get(id) ?? [])
          .filter((result) => !isHeadline || printsNumberOf(text, result, analysis.language))
      : [],
  );
  const shown = [...new Set(told)];
  const rows = shown.map((result) => {
    const { text, unit } = printed(result, terms);
    return [
      plain(result.id),
      { text: [text, unit].filter((part) => part !== "").join(" "), results: [result.id] },
      plain(firstCell(result, words)),
    ];
  });
  const heads = [labels.number, labels.asPrinted, labels.cells];
  return long(boundTable(labels.claims, heads, heads.length, rows, new Set([words.claimsNote(shown.length)])));
}

import { noteOf } from "../model/value.ts";
import { type Analysis, type Result, type ResultQuery, resultsOf } from "./analysis.ts";
import { printResult } from "./print-value.ts";
import { type LineName, wordsIn } from "./terms/compare-words.ts";

/** One line of the comparison: what it is, and a printed cell for each region. */
export interface ComparisonRow {
  readonly label: string;
  readonly when: string;
  readonly cells: readonly { readonly text: string; readonly result: string; readonly mark: string }[];
}

/** The comparison as one table, with the reasons of what is missing and what cannot be compared. */
export interface ComparisonTable {
  readonly columns: readonly string[];
  readonly rows: readonly ComparisonRow[];
  /** Footnotes by mark: `a` → why a cell is a range, a reason or flagged. */
  readonly reasons: readonly { readonly mark: string; readonly text: string }[];
}

/** When a line speaks of: the headline year, the year of companies, the span of growth, or the latest there is. */
type When = "year" | "companyYear" | "span" | "latest";

/** A line of the table before its cells are looked up; `definition` stands for the id of the definition in use. */
export interface Line {
  readonly label: string;
  readonly when: When;
  readonly query: Omit<ResultQuery, "year" | "region">;
}

/** A line that is in every comparison, by the name of its label. */
type NamedLine = Omit<Line, "label"> & { readonly line: LineName };

const people = { measure: "persons_employed", sector: "definition" };
const companies = { measure: "local_units", sector: "definition" };
const complete = { sector: "complete" };
const levels = { indicator: "three-level-shift-share", ...complete };

const size: readonly NamedLine[] = [
  { line: "people", when: "year", query: { indicator: "level", ...people } },
  { line: "peoplePer1000", when: "year", query: { indicator: "per-1000-inhabitants", ...people } },
  { line: "peopleShare", when: "year", query: { indicator: "share", ...people } },
  { line: "quotient", when: "year", query: { indicator: "location-quotient", ...people } },
];

const rest: readonly NamedLine[] = [
  { line: "effective", when: "year", query: { indicator: "herfindahl", part: "effective-number" } },
  { line: "rank", when: "year", query: { indicator: "rank", part: "rank", ...complete } },
  { line: "companies", when: "companyYear", query: { indicator: "level", ...companies } },
  { line: "companiesPer1000", when: "companyYear", query: { indicator: "per-1000-inhabitants", ...companies } },
  { line: "size", when: "companyYear", query: { indicator: "persons-per-company" } },
  { line: "growth", when: "span", query: { indicator: "growth", ...complete } },
  { line: "withEurope", when: "span", query: { ...levels, part: "europe" } },
  { line: "withSectors", when: "span", query: { ...levels, part: "sector" } },
  { line: "withNation", when: "span", query: { ...levels, part: "nation" } },
  { line: "local", when: "span", query: { ...levels, part: "local" } },
  {
    line: "proxy",
    when: "companyYear",
    query: { indicator: "company-share-proxy", part: "gdp-by-companies" },
  },
  {
    line: "proxyBias",
    when: "companyYear",
    query: { indicator: "company-share-proxy", part: "bias" },
  },
  { line: "gdp", when: "year", query: { indicator: "gdp-per-inhabitant" } },
  { line: "turnover", when: "year", query: { indicator: "level", measure: "turnover" } },
  { line: "turnoverPerCompany", when: "year", query: { indicator: "turnover-per-company" } },
  {
    line: "cultureJobs",
    when: "latest",
    query: { indicator: "per-1000-inhabitants", measure: "cultural_employment" },
  },
  {
    line: "erdf",
    when: "latest",
    query: { indicator: "per-1000-inhabitants", measure: "funding" },
  },
  {
    line: "erdfReal",
    when: "latest",
    query: { indicator: "per-1000-inhabitants", measure: "funding_real" },
  },
];

/** The lines in reading order: how big, how special, how dense, how fast, how rich, who pays. */
export function linesOf(analysis: Analysis): readonly Line[] {
  const quotients = analysis.sectors.map(({ code, name }) => ({
    label: `  ${code} ${name}`.slice(0, 36),
    when: "year" as const,
    query: { indicator: "location-quotient", sector: code },
  }));
  const { lines } = wordsIn(analysis.language);
  const labelled = ({ line, ...one }: NamedLine): Line => ({ ...one, label: lines[line] });
  return [...size.map(labelled), ...quotients, ...rest.map(labelled)];
}

/** What to look for in a line of the table: its year is looked up, its definition named. */
export function queryOf(analysis: Analysis, line: Line): ResultQuery {
  const { year, companyYear, from, to } = analysis;
  const { sector } = line.query;
  const query = { ...line.query, ...(sector === "definition" ? { sector: analysis.definition.id } : {}) };
  const latest = () =>
    resultsOf(analysis, query)
      .map(({ year: when }) => when)
      .sort()
      .at(-1) ?? "";
  return {
    ...query,
    year: line.when === "latest" ? latest() : { year, companyYear, span: `${from}-${to}` }[line.when],
  };
}

/** Sets the comparison as region by indicator; every cell that is no plain number has a mark and a reason under the table. */
export function comparisonTable(analysis: Analysis): ComparisonTable {
  const reasons = new Map<string, string>();
  const rows = linesOf(analysis).map((line) => {
    const query = queryOf(analysis, line);
    const cells = analysis.regions.map((region) => {
      const result = resultsOf(analysis, { ...query, region: region.id })[0];
      if (result === undefined) return { text: "·", result: "", mark: "" };
      return {
        text: printResult(result, analysis.language),
        result: result.id,
        mark: markOf(analysis, reasons, result),
      };
    });
    return { label: line.label, when: query.year ?? "", cells };
  });
  return {
    columns: analysis.regions.map((region) => region.name),
    rows: rows.filter((row) => row.cells.some((cell) => cell.result !== "")),
    reasons: [...reasons].map(([text, mark]) => ({ mark, text })),
  };
}

function wordsOf(analysis: Analysis, result: Result, flag: string): string | undefined {
  const { flags, neverScaled } = wordsIn(analysis.language);
  return flag === "envelope" ? neverScaled(analysis.territoryNames[result.territory] ?? result.territory) : flags[flag];
}

function markOf(analysis: Analysis, reasons: Map<string, string>, result: Result): string {
  const note = noteOf(result.value);
  const flags = result.flags.flatMap((flag) => wordsOf(analysis, result, flag) ?? []);
  const words = [...(note === undefined ? [] : [note]), ...flags];
  return words
    .map((text) => {
      const mark = reasons.get(text) ?? letter(reasons.size);
      reasons.set(text, mark);
      return mark;
    })
    .join("");
}

const letter = (position: number): string =>
  String.fromCharCode(97 + (position % 26)).repeat(1 + Math.floor(position / 26));

import { noteOf } from "../model/value.ts";
import { type Analysis, type Result, type ResultQuery, resultsOf } from "./analysis.ts";
import { printResult } from "./print-value.ts";

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

const people = { measure: "persons_employed", sector: "definition" };
const companies = { measure: "local_units", sector: "definition" };
const complete = { sector: "complete" };
const levels = { indicator: "three-level-shift-share", ...complete };

const size: readonly Line[] = [
  { label: "People employed", when: "year", query: { indicator: "level", ...people } },
  { label: "  per 1,000 inhabitants", when: "year", query: { indicator: "per-1000-inhabitants", ...people } },
  { label: "  share of all sectors", when: "year", query: { indicator: "share", ...people } },
  { label: "Location quotient, all classes", when: "year", query: { indicator: "location-quotient", ...people } },
];

const rest: readonly Line[] = [
  { label: "Effective number of classes", when: "year", query: { indicator: "herfindahl", part: "effective-number" } },
  { label: "Rank in Europe, complete classes", when: "year", query: { indicator: "rank", part: "rank", ...complete } },
  { label: "Companies (local units)", when: "companyYear", query: { indicator: "level", ...companies } },
  { label: "  per 1,000 inhabitants", when: "companyYear", query: { indicator: "per-1000-inhabitants", ...companies } },
  { label: "  persons per company", when: "companyYear", query: { indicator: "persons-per-company" } },
  { label: "Growth, complete classes", when: "span", query: { indicator: "growth", ...complete } },
  { label: "  with Europe (persons)", when: "span", query: { ...levels, part: "europe" } },
  { label: "  with its sectors in Europe", when: "span", query: { ...levels, part: "sector" } },
  { label: "  with its nation", when: "span", query: { ...levels, part: "nation" } },
  { label: "  local: what is left", when: "span", query: { ...levels, part: "local" } },
  {
    label: "GDP by share of companies (EUR)",
    when: "companyYear",
    query: { indicator: "company-share-proxy", part: "gdp-by-companies" },
  },
  {
    label: "  overstated against persons",
    when: "companyYear",
    query: { indicator: "company-share-proxy", part: "bias" },
  },
  { label: "GDP per inhabitant (EUR)", when: "year", query: { indicator: "gdp-per-inhabitant" } },
  { label: "Turnover as reported (EUR)", when: "year", query: { indicator: "level", measure: "turnover" } },
  { label: "  per company (EUR)", when: "year", query: { indicator: "turnover-per-company" } },
  {
    label: "Culture jobs per 1,000 inhabitants",
    when: "latest",
    query: { indicator: "per-1000-inhabitants", measure: "cultural_employment" },
  },
  {
    label: "ERDF for culture per 1,000 inh. (EUR)",
    when: "latest",
    query: { indicator: "per-1000-inhabitants", measure: "funding" },
  },
  {
    label: "  in real terms (PPS of headline year)",
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
  return [...size, ...quotients, ...rest];
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
      return { text: printResult(result), result: result.id, mark: markOf(analysis, reasons, result) };
    });
    return { label: line.label, when: query.year ?? "", cells };
  });
  return {
    columns: analysis.regions.map((region) => region.name),
    rows: rows.filter((row) => row.cells.some((cell) => cell.result !== "")),
    reasons: [...reasons].map(([text, mark]) => ({ mark, text })),
  };
}

const wordsOfFlag: Readonly<Record<string, string>> = {
  "suspected-break": "crosses a jump in the source that no break explains",
  "too-few": "small count: read with its interval",
  "lower-bound": "lower bound: found by place names in project lists",
};

const wordsOf = (analysis: Analysis, result: Result, flag: string): string | undefined =>
  flag === "envelope"
    ? `${analysis.territoryNames[result.territory] ?? result.territory}: holds the region and more; never scaled down`
    : wordsOfFlag[flag];

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

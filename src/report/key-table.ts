import { type Analysis, type Result, type ResultQuery, resultsOf } from "../compare/analysis.ts";
import { isHole } from "../model/value.ts";
import { flagMarksOf } from "./remarks.ts";
import type { Block, Bound } from "./report.ts";
import { reasonMarks } from "./terms/marks.ts";
import type { Terms } from "./terms/terms.ts";
import { printed, territoryName } from "./wording.ts";

/** One column of the table: its heading by unit and year, and what to look for among the results. */
interface Column {
  readonly heading: (unit: string, year: string) => string;
  readonly query: ResultQuery;
}

function columnsOf(analysis: Analysis, terms: Terms): readonly Column[] {
  const { columns } = terms.phrases;
  const { year, companyYear } = analysis;
  const sector = analysis.definition.id;
  const people = { measure: "persons_employed", sector, year };
  const growthYears = `${analysis.from}-${analysis.to}`;
  return [
    { heading: columns.population, query: { indicator: "level", measure: "population", year } },
    { heading: columns.gdp, query: { indicator: "gdp-per-inhabitant", year } },
    { heading: columns.people, query: { ...people, indicator: "level" } },
    { heading: columns.perInhabitants, query: { ...people, indicator: "per-1000-inhabitants" } },
    { heading: columns.share, query: { ...people, indicator: "share" } },
    {
      heading: columns.growth,
      query: { indicator: "growth", measure: "persons_employed", sector: "complete", year: growthYears },
    },
    { heading: columns.sectors, query: { indicator: "herfindahl", part: "effective-number" } },
    {
      heading: columns.size,
      query: { indicator: "persons-per-company", sector, year: companyYear },
    },
    { heading: columns.rank, query: { indicator: "rank", part: "rank", sector: "complete", year } },
  ];
}

interface Row {
  readonly region: string;
  readonly territory: string;
  readonly name: string;
}

// A region measured on two territories gets two rows, so that no reader divides the one by the other.
function rowsOf(analysis: Analysis, found: readonly Result[]): readonly Row[] {
  return analysis.regions.flatMap((region) => {
    const territories = new Set(
      found.filter((result) => result.region === region.id).map(({ territory }) => territory),
    );
    return [...territories].map((territory) => ({
      region: region.id,
      territory,
      name: territoryName(analysis, territory),
    }));
  });
}

/** One cell: the number, the mark of a hole, or the mark of "measured on the other territory". */
function cellOf(found: readonly Result[], row: Row, marks: Set<string>, terms: Terms): Bound {
  const own = found.find(({ region, territory }) => region === row.region && territory === row.territory);
  if (!own) {
    marks.add(terms.phrases.markNote(terms.labels.elsewhereMark, terms.labels.elsewhere));
    return { text: terms.labels.elsewhereMark, results: [] };
  }
  const results = [own.id];
  if (!isHole(own.value))
    return { text: [...flagMarksOf(own, marks, terms), printed(own, terms).text].join(" "), results };
  const mark = reasonMarks[own.value.reason];
  marks.add(terms.phrases.markNote(mark, terms.reasons[own.value.reason]));
  return { text: mark, results };
}

// The heading says what the money is counted per: its unit is that of the cells it was computed from.
function unitOf(result: Result, terms: Terms): string {
  const { unit } = printed(result, terms);
  const money = result.operands[0]?.cells[0]?.unit ?? "";
  return result.unit === unit || result.unit.startsWith(`${money} per `) ? (terms.units[money] ?? unit) : unit;
}

/** The latest year among results; a column holds one year only. */
const latestOf = (results: readonly Result[]): readonly Result[] => {
  const year = results
    .map((result) => result.year)
    .sort()
    .at(-1);
  return results.filter((result) => result.year === year);
};

/** The table of key figures, region by indicator; columns without a single number are left out. */
export function keyTableBlock(analysis: Analysis, terms: Terms): Block | undefined {
  const columns = columnsOf(analysis, terms)
    .map(({ heading, query }) => ({ heading, results: latestOf(resultsOf(analysis, query)) }))
    .filter(({ results }) => results.some(({ value }) => !isHole(value)));
  const rows = rowsOf(
    analysis,
    columns.flatMap(({ results }) => results),
  );
  if (columns.length === 0 || rows.length === 0) return undefined;
  const marks = new Set<string>();
  const headings = columns.map(({ heading, results }) => {
    const shown = results.find(({ value }) => !isHole(value));
    return shown ? heading(unitOf(shown, terms), shown.year) : "";
  });
  const cells = rows.map((row) => columns.map(({ results }) => cellOf(results, row, marks, terms)));
  return {
    kind: "table",
    table: {
      title: terms.phrases.tableTitle(analysis.definition.title),
      columns: [terms.labels.region, ...headings],
      align: ["left", ...columns.map(() => "right" as const)],
      rows: rows.map((row, at) => [row.name, ...(cells[at] ?? []).map(({ text }) => text)]),
      notes: [...marks],
      labels: cells.flat().filter(({ results }) => results.length > 0),
    },
  };
}

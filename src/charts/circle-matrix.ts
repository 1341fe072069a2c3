import type { Language } from "../base/format-number.ts";
import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { hole, isHole, isNumber, type Value } from "../model/value.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { circleGrid, type GridRow } from "./circle-grid.ts";
import { caveatNotes, holeNote, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { inPercent } from "./numbers.ts";
import { nameIn, type Place, placesOf, printed } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { circleMatrixTerms } from "./terms/circle-matrix.ts";
import { sharedTerms } from "./terms/shared.ts";
import { firstSentence, valueText } from "./words.ts";

const oneDigit = { digits: 1 } as const;

/** The three results of one region and year. */
interface Cell {
  readonly place: Place;
  readonly year: string;
  readonly companies: Result | undefined;
  readonly people: Result | undefined;
  readonly gdp: Result | undefined;
}

function cellsIn(analysis: Analysis, shares: readonly Result[], places: readonly Place[]): readonly Cell[] {
  const gdps = resultsOf(analysis, { indicator: "gdp-per-inhabitant" });
  const years = [...new Set(shares.map((result) => result.year))].sort();
  return places.flatMap((place) =>
    years.map((year) => {
      const own = (result: Result) => result.region === place.id && result.year === year;
      return {
        place,
        year,
        companies: shares.find((result) => own(result) && result.part === "company-share"),
        people: shares.find((result) => own(result) && result.part === "person-share"),
        gdp: gdps.find(own),
      };
    }),
  );
}

const percentOf = (result: Result | undefined): Value =>
  result === undefined ? hole("not-collected") : inPercent(result);

/** The numbers of a region and year as they are printed. */
function printedNumbers({ companies, people, gdp }: Cell, language: Language) {
  return {
    firms: valueText(percentOf(companies), { ...oneDigit, language }),
    jobs: valueText(percentOf(people), { ...oneDigit, language }),
    gdp: valueText(gdpOf(gdp), { significant: 3, language }),
  };
}

const gdpOf = (result: Result | undefined): Value => result?.value ?? hole("not-collected");

const idsOf = (result: Result | undefined): readonly string[] => (result === undefined ? [] : [result.id]);

/** The region and latest year in which the two ways of counting lie furthest apart. */
function headlineOf(cells: readonly Cell[], language: Language): string {
  const { noHeadline, headline } = circleMatrixTerms[language];
  const year =
    cells
      .map((cell) => cell.year)
      .sort()
      .at(-1) ?? "";
  const known = cells.filter(
    (cell) => cell.year === year && isNumber(percentOf(cell.companies)) && !isHole(percentOf(cell.people)),
  );
  const [top] = [...known].sort((a, b) => Number(percentOf(b.companies)) - Number(percentOf(a.companies)));
  if (top === undefined) return noHeadline;
  const { firms, jobs } = printedNumbers(top, language);
  return firstSentence(...headline(top.place.name, firms, jobs));
}

function gridRow(place: Place, cells: readonly Cell[]): GridRow {
  const own = cells.filter((cell) => cell.place.id === place.id);
  return {
    place,
    cells: own.map((cell) => ({
      year: cell.year,
      companies: percentOf(cell.companies),
      people: percentOf(cell.people),
      gdp: gdpOf(cell.gdp),
      ids: { companies: idsOf(cell.companies), people: idsOf(cell.people), gdp: idsOf(cell.gdp) },
    })),
  };
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const { language } = analysis;
  const words = circleMatrixTerms[language];
  const shared = sharedTerms[language];
  const query = { indicator: "company-share-proxy" };
  const shares = resultsOf(analysis, query).filter(({ part }) => part === "company-share" || part === "person-share");
  if (shares.every((result) => isHole(result.value))) return undefined;
  const places = placesOf(analysis, shares);
  const shareName = ({ part }: Result) => (part === "company-share" ? words.firmShare : words.jobShare);
  const cells = cellsIn(analysis, shares, places);
  const results = cells.flatMap((cell) => [cell.companies, cell.people, cell.gdp].filter((one) => one !== undefined));
  const rows = places.map((place) => gridRow(place, cells));
  const spec = circleGrid(rows, size.width, words, language);
  return {
    id: "circle-matrix",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(cells, language),
    subtitle: words.subtitle,
    notes: notesOf(
      words.originNote,
      landNote(analysis, cells),
      holeNote(language, shares, (result) => shareName(result)(nameIn(places, result)), true),
      territoryNote(analysis, shares),
      ...caveatNotes(analysis, "dutch_register"),
      sourceNote(analysis, results),
    ),
    alt: altOf(cells, language),
    table: {
      columns: [shared.region, shared.year, ...words.columns],
      rows: cells.map((cell) => {
        const { firms, jobs, gdp } = printedNumbers(cell, language);
        return [cell.place.name, cell.year, firms, jobs, gdp];
      }),
    },
    results: results.map((result) => result.id),
    labels: printedTexts(spec),
  };
}

/** Says where size and shade of a circle speak of two pieces of land. */
function landNote(analysis: Analysis, cells: readonly Cell[]): string {
  const apart = cells.find(
    ({ gdp, people }) => gdp !== undefined && people !== undefined && gdp.territory !== people.territory,
  );
  if (apart?.gdp === undefined) return "";
  const land = printed(analysis.territoryNames[apart.gdp.territory] ?? apart.gdp.territory);
  return circleMatrixTerms[analysis.language].landNote(land, apart.place.name);
}

function altOf(cells: readonly Cell[], language: Language): string {
  const words = circleMatrixTerms[language];
  const said = cells.map((cell) => words.altOf(cell.place.name, cell.year, printedNumbers(cell, language)));
  return words.alt(said.join(" "));
}

/** The figure of the association's factsheet of 2013, with the honest measure beside the old one. */
export const circleMatrix: ChartDefinition = {
  id: "circle-matrix",
  title: "Rich and creative",
  question: "How rich is a region, and how creative, by companies and by jobs?",
  data: "GDP per inhabitant and the share of the creative industries in local units and persons, by region and year",
  avoid: "To follow the share by companies over time: registers change.",
  build,
};

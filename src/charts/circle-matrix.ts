import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { hole, isHole, isNumber, type Value } from "../model/value.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { circleGrid, type GridRow } from "./circle-grid.ts";
import { caveatNotes, holeNote, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { inPercent } from "./numbers.ts";
import { nameIn, type Place, placesOf, printed } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { capital, firstSentence, inText, valueText } from "./words.ts";

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

const gdpOf = (result: Result | undefined): Value => result?.value ?? hole("not-collected");

const idsOf = (result: Result | undefined): readonly string[] => (result === undefined ? [] : [result.id]);

/** The region and latest year in which the two ways of counting lie furthest apart. */
function headlineOf(cells: readonly Cell[]): string {
  const year =
    cells
      .map((cell) => cell.year)
      .sort()
      .at(-1) ?? "";
  const known = cells.filter(
    (cell) => cell.year === year && isNumber(percentOf(cell.companies)) && !isHole(percentOf(cell.people)),
  );
  const [top] = [...known].sort((a, b) => Number(percentOf(b.companies)) - Number(percentOf(a.companies)));
  if (top === undefined) return "The creative share depends on what is counted.";
  const firms = valueText(percentOf(top.companies), oneDigit);
  const jobs = valueText(percentOf(top.people), oneDigit);
  const place = capital(inText(top.place.name));
  return firstSentence(
    `Counted by companies ${inText(top.place.name)} is ${firms} percent creative, counted by jobs ${jobs}.`,
    `${place} is ${firms} percent creative by companies, ${jobs} by jobs.`,
  );
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
  const query = { indicator: "company-share-proxy" };
  const shares = resultsOf(analysis, query).filter(({ part }) => part === "company-share" || part === "person-share");
  if (shares.every((result) => isHole(result.value))) return undefined;
  const places = placesOf(analysis, shares);
  const cells = cellsIn(analysis, shares, places);
  const results = cells.flatMap((cell) => [cell.companies, cell.people, cell.gdp].filter((one) => one !== undefined));
  const rows = places.map((place) => gridRow(place, cells));
  const spec = circleGrid(rows, size.width);
  return {
    id: "circle-matrix",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(cells),
    subtitle:
      "Size: GDP per inhabitant. Shade: share of the creative industries, percent of local units (firms) and of persons employed (jobs)",
    notes: notesOf(
      "After figure 1 of the association's factsheet of 2013, which took the share of companies; where companies are small that overstates.",
      landNote(analysis, cells),
      holeNote(shares, (result) => `${partName(result)} of ${inText(nameIn(places, result))}`, true),
      territoryNote(analysis, shares),
      ...caveatNotes(analysis, "dutch_register"),
      sourceNote(analysis, results),
    ),
    alt: altOf(cells),
    table: {
      columns: ["Region", "Year", "Share by companies, %", "Share by persons, %", "GDP per inhabitant, EUR"],
      rows: cells.map((cell) => [
        cell.place.name,
        cell.year,
        valueText(percentOf(cell.companies), oneDigit),
        valueText(percentOf(cell.people), oneDigit),
        valueText(gdpOf(cell.gdp), { significant: 3 }),
      ]),
    },
    results: results.map((result) => result.id),
    labels: printedTexts(spec),
  };
}

const partName = (result: Result): string =>
  result.part === "company-share" ? "the share by companies" : "the share by persons";

/** Says where size and shade of a circle speak of two pieces of land. */
function landNote(analysis: Analysis, cells: readonly Cell[]): string {
  const apart = cells.find(
    ({ gdp, people }) => gdp !== undefined && people !== undefined && gdp.territory !== people.territory,
  );
  if (apart?.gdp === undefined) return "";
  const land = printed(analysis.territoryNames[apart.gdp.territory] ?? apart.gdp.territory);
  return `GDP per inhabitant is that of ${inText(land)}; the shares are those of ${inText(apart.place.name)}.`;
}

function altOf(cells: readonly Cell[]): string {
  const said = cells.map(
    ({ place, year, companies, people, gdp }) =>
      `${place.name} ${year}: ${valueText(percentOf(companies), oneDigit)} percent by companies, ${valueText(percentOf(people), oneDigit)} by persons, GDP per inhabitant ${valueText(gdpOf(gdp), { significant: 3 })} euro.`,
  );
  return `Matrix of pairs of circles, regions in rows and years in columns. ${said.join(" ")}`;
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

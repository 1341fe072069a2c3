import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { within } from "../compare/terms/place-words.ts";
import { isBounds, isHole, isNumber } from "../model/value.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { doubtSentence, isDoubtful } from "./doubts.ts";
import { holeNote, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { endsOf } from "./numbers.ts";
import { nameIn, type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { type Span, type SpanRow, spanRows } from "./span-rows.ts";
import { sectorDumbbellsTerms } from "./terms/sector-dumbbells.ts";
import { sharedTerms } from "./terms/shared.ts";
import { firstSentence, small, valueText } from "./words.ts";

/** One sector in one region: both ends, and its growth, which knows of breaks and jumps on the way. */
interface Course {
  readonly place: Place;
  readonly first: Result;
  readonly last: Result;
  readonly growth: Result | undefined;
}

interface Row {
  readonly name: string;
  readonly courses: readonly Course[];
}

/** The largest sectors first. */
function rowsIn(analysis: Analysis, places: readonly Place[]): readonly Row[] {
  const { from, to } = analysis;
  const one = (indicator: string, year: string, region: string, sector: string) =>
    resultsOf(analysis, { indicator, measure: "persons_employed", year, region, sector })[0];
  const rows = analysis.sectors.map(({ code, name }) => {
    const courses = places.flatMap((place): readonly Course[] => {
      const [first, last] = [one("level", from, place.id, code), one("level", to, place.id, code)];
      if (first === undefined || last === undefined) return [];
      return [{ place, first, last, growth: one("growth", `${from}-${to}`, place.id, code) }];
    });
    return { name, courses };
  });
  const size = ({ courses }: Row) => Math.max(0, ...courses.flatMap(({ last }) => endsOf(last.value)));
  return rows.filter((row) => size(row) > 0).sort((a, b) => size(b) - size(a));
}

function courseOf({ growth }: Course): Span["course"] {
  if (growth === undefined) return "sure";
  if (isHole(growth.value) && growth.value.reason === "series-break") return "broken";
  return isDoubtful(growth) ? "doubtful" : "sure";
}

const personsText = ({ language }: Analysis, { value }: Result): string =>
  valueText(value, { significant: 3, language });

/** The largest change between two numbers that no break and no jump puts in doubt. */
function headlineOf(analysis: Analysis, rows: readonly Row[]): string {
  const { language, from, to } = analysis;
  const words = sectorDumbbellsTerms[language];
  const change = ({ first, last }: Course) => Number(last.value) - Number(first.value);
  const [top] = rows
    .flatMap(({ name, courses }) => courses.map((course) => ({ name, course })))
    .filter(({ course }) => isNumber(course.first.value) && isNumber(course.last.value))
    .filter(({ course }) => courseOf(course) === "sure" && change(course) !== 0)
    .sort((a, b) => Math.abs(change(b.course)) - Math.abs(change(a.course)));
  if (top === undefined) return words.noHeadline(from, to);
  const { first, last, place } = top.course;
  const ends = { first: personsText(analysis, first), last: personsText(analysis, last) };
  const told = { ...ends, isRise: change(top.course) > 0 };
  return firstSentence(...words.headline(top.name, within(place.name, language), told));
}

const spanRow = (analysis: Analysis, { name, courses }: Row): SpanRow => ({
  name,
  spans: courses.map((course) => ({
    place: course.place,
    first: course.first.value,
    last: course.last.value,
    text: personsText(analysis, course.last),
    result: course.last.id,
    before: course.first.id,
    course: courseOf(course),
  })),
});

function notesFor(analysis: Analysis, rows: readonly Row[], places: readonly Place[]): readonly string[] {
  const { language, from, to } = analysis;
  const words = sectorDumbbellsTerms[language];
  const courses = rows.flatMap((row) => row.courses);
  const results = courses.flatMap(({ first, last }) => [first, last]);
  const growth = courses.flatMap((course) => (course.growth === undefined ? [] : [course.growth]));
  const doubt = doubtSentence(language, growth, places);
  const nameOf = (result: Result) => {
    const name = analysis.sectors.find(({ code }) => code === result.sector)?.name ?? result.sector;
    return `${small(name, language)} ${within(nameIn(places, result), language)}`;
  };
  return notesOf(
    `${words.marks(from, to)} ${words.scale}`,
    doubt === "" ? "" : `${doubt} ${words.dashed}`,
    courses.some((course) => courseOf(course) === "broken") ? words.broken : "",
    results.some(({ value }) => isBounds(value)) ? words.bounded : "",
    holeNote(language, results, nameOf, true),
    territoryNote(analysis, results),
    sourceNote(analysis, results),
  );
}

function altOf(analysis: Analysis, rows: readonly Row[], places: readonly Place[]): string {
  const { language, from, to } = analysis;
  const words = sectorDumbbellsTerms[language];
  const said = places.map((place) => {
    const courses = rows.flatMap(({ name, courses: all }) =>
      all
        .filter((course) => course.place.id === place.id)
        .map(({ first, last }) =>
          words.course(small(name, language), personsText(analysis, first), personsText(analysis, last)),
        ),
    );
    return `${place.name}: ${courses.join(", ")}.`;
  });
  return words.alt(from, to, said.join(" "));
}

/** First and last number of a region in a row, as one cell of the table. */
function cellOf(analysis: Analysis, { courses }: Row, place: Place): string {
  const found = courses.find((course) => course.place.id === place.id);
  return found === undefined ? "" : `${personsText(analysis, found.first)} → ${personsText(analysis, found.last)}`;
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const { language, from, to } = analysis;
  const all = resultsOf(analysis, { indicator: "level", measure: "persons_employed" });
  const places = placesOf(analysis, all).filter(({ id }) => all.some(({ region }) => region === id));
  const rows = rowsIn(analysis, places);
  if (from === to || rows.length === 0) return undefined;
  const results = rows.flatMap((row) => row.courses.flatMap(({ first, last }) => [first, last]));
  const words = sectorDumbbellsTerms[language];
  const drawn = rows.map((row) => spanRow(analysis, row));
  const spec = spanRows(drawn, places, { width: size.width, language });
  return {
    id: "sector-dumbbells",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(analysis, rows),
    subtitle: words.subtitle(from, to),
    notes: notesFor(analysis, rows, places),
    alt: altOf(analysis, rows, places),
    table: {
      columns: [`${sharedTerms[language].sector}, ${from} → ${to}`, ...places.map(({ name }) => name)],
      rows: rows.map((row) => [row.name, ...places.map((place) => cellOf(analysis, row, place))]),
    },
    results: results.map(({ id }) => id),
    labels: printedTexts(spec),
  };
}

const { title, question, data, avoid } = sectorDumbbellsTerms.en;

/** How many people each sector employs in each region, in the first and the last year. */
export const sectorDumbbells: ChartDefinition = { id: "sector-dumbbells", title, question, data, avoid, build };

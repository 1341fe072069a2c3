import { formatNumber, type Language } from "../base/format-number.ts";
import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { isBounds, isHole } from "../model/value.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import type { DotRow } from "./dot-plan.ts";
import { dotRows } from "./dot-rows.ts";
import { caveatNotes, holeNote, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { endsOf, shownValue, surelyAbove, surelyBelow } from "./numbers.ts";
import { nameIn, type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { lqDotsTerms } from "./terms/lq-dots.ts";
import { sharedTerms } from "./terms/shared.ts";
import { ratioAxis, ratioScale } from "./ticks.ts";
import { firstSentence, listed, small, valueText } from "./words.ts";

const twoDigits = { digits: 2 } as const;

/** Surely on one side of 1, or not to be said. */
const clearSide = (result: Result): "above" | "below" | undefined => {
  const value = shownValue(result);
  if (isHole(value)) return undefined;
  if ((surelyAbove(result) ?? 0) > 1) return "above";
  return (surelyBelow(result) ?? Number.POSITIVE_INFINITY) < 1 ? "below" : undefined;
};

interface Row {
  readonly code: string;
  readonly name: string;
  readonly results: readonly Result[];
}

/** Sectors with the strongest sure specialisation first, so that the eye finds the profile. */
function rowsIn(analysis: Analysis): readonly Row[] {
  const query = { indicator: "location-quotient", measure: "persons_employed", year: analysis.year };
  const all = resultsOf(analysis, query);
  const rows = analysis.sectors.map(({ code, name }) => ({
    code,
    name,
    results: all.filter((result) => result.sector === code),
  }));
  const strength = (row: Row) => Math.max(0, ...row.results.map((result) => endsOf(shownValue(result))[0] ?? 0));
  return rows.filter((row) => row.results.length > 0).sort((a, b) => strength(b) - strength(a));
}

/** What stands at the line of 1, short enough for a label. */
function referenceWord({ reference, language }: Analysis): string {
  const { nationalAverage, allRegions, europe } = lqDotsTerms[language];
  return { nation: nationalAverage, sum: allRegions, europe }[reference] ?? reference;
}

function headlineOf(rows: readonly Row[], places: readonly Place[], language: Language): string {
  const { noHeadline, headline } = lqDotsTerms[language];
  const clear = rows.flatMap((row) => row.results.map((result) => ({ row, result })));
  const above = clear.filter(({ result }) => clearSide(result) === "above" && typeof result.value === "number");
  const [top] = above.sort((a, b) => Number(b.result.value) - Number(a.result.value));
  if (top === undefined) return noHeadline;
  const { result, row } = top;
  const times = formatNumber(Number(result.value), { digits: 1, language });
  return firstSentence(...headline(row.name, times, nameIn(places, result), result.reference));
}

function dotRowOf(row: Row, places: readonly Place[], language: Language): DotRow {
  const dots = row.results.flatMap((result) => {
    const place = places.find(({ id }) => id === result.region);
    if (place === undefined) return [];
    const value = shownValue(result);
    const hollow = clearSide(result) === undefined;
    const text = valueText(value, { ...twoDigits, language });
    const results = [result.id];
    return [{ place, value, hollow, text, results, ...(result.interval ? { interval: result.interval } : {}) }];
  });
  return { name: row.name, dots };
}

function specOf(analysis: Analysis, rows: readonly Row[], places: readonly Place[], width: number) {
  const { language } = analysis;
  const drawn = rows.map((row) => dotRowOf(row, places, language));
  const numbers = rows.flatMap((row) => row.results.flatMap((result) => endsOf(shownValue(result))));
  const axis = ratioAxis(numbers);
  return dotRows(
    {
      rows: drawn,
      places,
      language,
      axis,
      scale: "log",
      pixel: (plot) => ratioScale(axis, 0, plot),
      line: { at: 1, text: `1 = ${referenceWord(analysis)}` },
      tickText: (tick) => formatNumber(tick, { significant: 1, language }),
    },
    width,
  );
}

function notesFor(analysis: Analysis, rows: readonly Row[], places: readonly Place[]): readonly string[] {
  const { language } = analysis;
  const words = lqDotsTerms[language];
  const results = rows.flatMap((row) => row.results);
  const bounded = results.some((result) => isBounds(shownValue(result)));
  const nameOf = (result: Result) =>
    words.sectorIn(rows.find((row) => row.code === result.sector)?.name ?? result.sector, nameIn(places, result));
  return notesOf(
    words.formulaNote(referencesOf(results), analysis.denominator.join(", ")),
    words.scaleNote,
    bounded ? words.openBars : "",
    holeNote(language, results, nameOf),
    territoryNote(analysis, results),
    ...caveatNotes(analysis, "music_proxy"),
    sourceNote(analysis, results),
  );
}

const referencesOf = (results: readonly Result[]): readonly string[] => [
  ...new Set(results.map((result) => result.reference).filter((name) => name !== "")),
];

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const { language } = analysis;
  const words = lqDotsTerms[language];
  const rows = rowsIn(analysis);
  const results = rows.flatMap((row) => row.results);
  if (results.every((result) => isHole(result.value))) return undefined;
  const places = placesOf(analysis, results);
  const cell = (row: Row, place: Place) => row.results.find((result) => result.region === place.id);
  const spec = specOf(analysis, rows, places, size.width);
  return {
    id: "lq-dots",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(rows, places, language),
    subtitle: words.subtitle(analysis.year, referencesOf(results)),
    notes: notesFor(analysis, rows, places),
    alt: altOf(rows, places, language),
    table: {
      columns: [sharedTerms[language].sector, ...places.map(({ name }) => name)],
      rows: rows.map((row) => [
        row.name,
        ...places.map((place) => {
          const found = cell(row, place);
          return found === undefined ? "" : valueText(shownValue(found), { ...twoDigits, language });
        }),
      ]),
    },
    results: results.map((result) => result.id),
    labels: printedTexts(spec),
  };
}

function altOf(rows: readonly Row[], places: readonly Place[], language: Language): string {
  const words = lqDotsTerms[language];
  const strong = places.map((place) => {
    const above = rows.filter((row) => row.results.some((r) => r.region === place.id && clearSide(r) === "above"));
    const names = above.map((row) => small(row.name, language));
    return words.altOf(place.name, names.length === 0 ? words.noSector : listed(names, language));
  });
  return words.alt(rows.length, strong.join(" "));
}

/** Where each region is specialised, with the uncertainty of every quotient. */
export const lqDots: ChartDefinition = {
  id: "lq-dots",
  title: "Specialisation by sector",
  question: "In which sectors does a region have more people than its nation would lead one to expect?",
  data: "Location quotients of persons employed by sector and region in one year, with intervals, bounds and holes",
  avoid: "With more than twelve sectors or six regions; a table reads better then.",
  build,
};

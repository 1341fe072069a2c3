import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { within } from "../compare/terms/place-words.ts";
import { isBounds, isHole } from "../model/value.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { countInWords } from "./count-words.ts";
import { type HeatCell, heatCells } from "./heat-cells.ts";
import { caveatNotes, holeNote, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { endsOf, shownValue, surelyAbove } from "./numbers.ts";
import { nameIn, type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { sharedTerms } from "./terms/shared.ts";
import { specialisationHeatTerms } from "./terms/specialisation-heat.ts";
import { capital, firstSentence, inText, listed, small, valueText } from "./words.ts";

interface Row {
  readonly name: string;
  readonly isWhole: boolean;
  readonly results: readonly Result[];
}

const isStrong = (result: Result): boolean => !isHole(shownValue(result)) && (surelyAbove(result) ?? 0) > 1;

/** The whole definition first, then the sectors with the strongest specialisation first. */
function rowsIn(analysis: Analysis): readonly Row[] {
  const query = { indicator: "location-quotient", measure: "persons_employed", year: analysis.year };
  const all = resultsOf(analysis, query);
  const of = (code: string) => all.filter(({ sector }) => sector === code);
  const { all: whole } = specialisationHeatTerms[analysis.language];
  const strength = ({ results }: Row) => Math.max(0, ...results.map((one) => endsOf(shownValue(one))[0] ?? 0));
  const sectors = analysis.sectors.map(({ code, name }) => ({ name, isWhole: false, results: of(code) }));
  return [
    { name: whole, isWhole: true, results: of(analysis.definition.id) },
    ...sectors.sort((a, b) => strength(b) - strength(a)),
  ].filter(({ results }) => results.length > 0);
}

const referencesIn = ({ language }: Analysis, results: readonly Result[]): string =>
  listed(
    [...new Set(results.map(({ reference }) => inText(reference, language)))].filter((name) => name !== ""),
    language,
  );

/** The region in which most sectors are surely above 1. */
function headlineOf(analysis: Analysis, rows: readonly Row[], places: readonly Place[]): string {
  const { language } = analysis;
  const words = specialisationHeatTerms[language];
  const sectors = rows.filter(({ isWhole }) => !isWhole);
  const counts = places.map((place) => {
    const own = sectors.flatMap(({ results }) => results.filter(({ region }) => region === place.id));
    return { place, own, strong: own.filter(isStrong).length };
  });
  const [top] = counts.sort((a, b) => b.strong - a.strong);
  if (top === undefined || top.strong === 0) return words.noHeadline;
  const [count, total] = [top.strong, top.own.length].map((number) => countInWords(number, language));
  const about = { isOne: top.strong === 1, reference: referencesIn(analysis, top.own) };
  const where = capital(within(top.place.name, language));
  return firstSentence(...words.headline(where, count ?? "", total ?? "", about));
}

const textOf = ({ language }: Analysis, result: Result): string =>
  valueText(shownValue(result), { digits: 2, language });

function cellOf(analysis: Analysis, row: Row, place: Place): HeatCell | undefined {
  const result = row.results.find(({ region }) => region === place.id);
  if (result === undefined) return undefined;
  const [value, text] = [shownValue(result), textOf(analysis, result)];
  // Limits that print as one number are one number to the reader.
  const shown = isBounds(value) && !text.includes("–") ? value.low : value;
  return { value: shown, text, result: result.id, isStrong: isStrong(result) };
}

function notesFor(analysis: Analysis, rows: readonly Row[], places: readonly Place[]): readonly string[] {
  const words = specialisationHeatTerms[analysis.language];
  const results = rows.flatMap((row) => row.results);
  const shown = results.map(shownValue);
  const nameOf = (result: Result) => {
    const row = rows.find((one) => one.results.includes(result));
    return `${small(row?.name ?? result.sector, analysis.language)} ${within(nameIn(places, result), analysis.language)}`;
  };
  return notesOf(
    `${words.shades} ${words.weight}`,
    shown.some(isBounds) ? words.bounded : "",
    shown.some(isHole) ? words.empty : "",
    holeNote(analysis.language, results, nameOf),
    territoryNote(analysis, results),
    ...caveatNotes(analysis, "music_proxy"),
    sourceNote(analysis, results),
  );
}

function altOf(analysis: Analysis, rows: readonly Row[], places: readonly Place[]): string {
  const words = specialisationHeatTerms[analysis.language];
  const said = places.map(({ id, name }) => {
    const strong = rows.filter((row) => !row.isWhole && row.results.some((one) => one.region === id && isStrong(one)));
    return words.strong(
      name,
      strong.map((row) => row.name),
    );
  });
  return words.alt(rows.length, said.join(" "));
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const rows = rowsIn(analysis);
  const results = rows.flatMap((row) => row.results);
  if (results.every((result) => isHole(shownValue(result)))) return undefined;
  const words = specialisationHeatTerms[analysis.language];
  const places = placesOf(analysis, results);
  const cells = rows.map((row) => ({ ...row, cells: places.map((place) => cellOf(analysis, row, place)) }));
  const spec = heatCells(cells, places, size.width);
  return {
    id: "specialisation-heat",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(analysis, rows, places),
    subtitle: words.subtitle(analysis.year, referencesIn(analysis, results)),
    notes: notesFor(analysis, rows, places),
    alt: altOf(analysis, rows, places),
    table: {
      columns: [sharedTerms[analysis.language].sector, ...places.map(({ name }) => name)],
      rows: cells.map((row) => [row.name, ...row.cells.map((cell) => cell?.text ?? "")]),
    },
    results: results.map(({ id }) => id),
    labels: printedTexts(spec),
  };
}

const { title, question, data, avoid } = specialisationHeatTerms.en;

/** Where each region is specialised, all sectors at one glance. */
export const specialisationHeat: ChartDefinition = { id: "specialisation-heat", title, question, data, avoid, build };

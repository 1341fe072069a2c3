import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { within } from "../compare/terms/place-words.ts";
import { highest, isBounds, isHole, lowest } from "../model/value.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { doubtSentence, isDoubtful } from "./doubts.ts";
import { caveatNotes, holeNote, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { inPercent } from "./numbers.ts";
import { nameIn, type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { type Slope, slopeLines } from "./slope-lines.ts";
import { growthSlopeTerms } from "./terms/growth-slope.ts";
import { firstSentence, valueText } from "./words.ts";

const oneDigit = { digits: 1 } as const;

/** One region: its share at both ends, and its growth, which knows whether the series breaks or jumps on the way. */
interface Row {
  readonly place: Place;
  readonly first: Result;
  readonly last: Result;
  readonly growth: Result | undefined;
}

function rowsIn(analysis: Analysis, results: readonly Result[], places: readonly Place[]): readonly Row[] {
  const { from, to } = analysis;
  return places.flatMap((place) => {
    const own = (year: string) => results.find((one) => one.region === place.id && one.year === year);
    const [first, last] = [own(from), own(to)];
    if (first === undefined || last === undefined) return [];
    const query = { indicator: "growth", sector: "complete", year: `${from}-${to}`, region: place.id };
    return [{ place, first, last, growth: resultsOf(analysis, query)[0] }];
  });
}

function courseOf({ growth }: Row): Slope["course"] {
  if (growth === undefined) return "sure";
  if (isHole(growth.value) && growth.value.reason === "series-break") return "broken";
  return isDoubtful(growth) ? "doubtful" : "sure";
}

/** How far a share surely moved: nothing where the two ranges meet. */
function sureMove({ first, last }: Row): number {
  const rise = (lowest(last.value) ?? 0) - (highest(first.value) ?? Number.POSITIVE_INFINITY);
  const fall = (lowest(first.value) ?? 0) - (highest(last.value) ?? Number.POSITIVE_INFINITY);
  return rise > 0 ? rise : fall > 0 ? -fall : 0;
}

const shareText = ({ language }: Analysis, result: Result): string =>
  valueText(inPercent(result), { ...oneDigit, language });

function headlineOf(analysis: Analysis, rows: readonly Row[]): string {
  const words = growthSlopeTerms[analysis.language];
  const moved = rows
    .filter((row) => courseOf(row) === "sure" && sureMove(row) !== 0)
    // What prints alike has not moved for the reader.
    .filter(({ first, last }) => shareText(analysis, first) !== shareText(analysis, last));
  const [top] = [...moved].sort((a, b) => Math.abs(sureMove(b)) - Math.abs(sureMove(a)));
  if (top === undefined) return words.noHeadline(analysis.from, analysis.to);
  const where = within(top.place.name, analysis.language);
  const [first, last] = [shareText(analysis, top.first), shareText(analysis, top.last)];
  return firstSentence(...words.headline(where, first, last, sureMove(top) > 0, top.place.name));
}

function slopeOf(analysis: Analysis, row: Row): Slope {
  const end = (result: Result) => ({ value: inPercent(result), text: shareText(analysis, result), result: result.id });
  return { place: row.place, ends: [end(row.first), end(row.last)], course: courseOf(row) };
}

function notesFor(analysis: Analysis, rows: readonly Row[], places: readonly Place[]): readonly string[] {
  const words = growthSlopeTerms[analysis.language];
  const results = rows.flatMap(({ first, last }) => [first, last]);
  const growth = rows.flatMap((row) => (row.growth === undefined ? [] : [row.growth]));
  const doubt = doubtSentence(analysis.language, growth, places);
  return notesOf(
    words.axisNote,
    doubt === "" ? "" : `${doubt} ${words.dashed}`,
    rows.some((row) => courseOf(row) === "broken") ? words.broken : "",
    results.some(({ value }) => isBounds(value)) ? words.bounded : "",
    holeNote(analysis.language, results, (result) => within(nameIn(places, result), analysis.language), true),
    territoryNote(analysis, results),
    ...caveatNotes(analysis, "commercial_only"),
    sourceNote(analysis, results),
  );
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const { from, to, language, definition } = analysis;
  const words = growthSlopeTerms[language];
  const query = { indicator: "share", measure: "persons_employed", sector: definition.id, part: "" };
  const shares = resultsOf(analysis, query).filter(({ year }) => year === from || year === to);
  const places = placesOf(analysis, shares);
  const rows = rowsIn(analysis, shares, places);
  const results = rows.flatMap(({ first, last }) => [first, last]);
  if (from === to || results.every(({ value }) => isHole(value))) return undefined;
  const spec = slopeLines(
    rows.map((row) => slopeOf(analysis, row)),
    [from, to],
    size.width,
  );
  const cells = (row: Row): readonly [string, string] => [
    shareText(analysis, row.first),
    shareText(analysis, row.last),
  ];
  return {
    id: "growth-slope",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(analysis, rows),
    subtitle: words.subtitle(definition.title, from, to),
    notes: notesFor(analysis, rows, places),
    alt: words.alt(rows.map((row) => words.course(row.place.name, ...cells(row))).join(" ")),
    table: { columns: [words.measure, from, to], rows: rows.map((row) => [row.place.name, ...cells(row)]) },
    results: results.map(({ id }) => id),
    labels: printedTexts(spec),
  };
}

const { title, question, data, avoid } = growthSlopeTerms.en;

/** How the creative share of employment moved from the first to the last year. */
export const growthSlope: ChartDefinition = { id: "growth-slope", title, question, data, avoid, build };

import type { Language } from "../base/format-number.ts";
import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { within } from "../compare/terms/place-words.ts";
import { highest, hole, isBounds, isHole, lowest, type Value } from "../model/value.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { type Dumbbell, dumbbellRows, type End } from "./dumbbell-rows.ts";
import { caveatNotes, holeNote, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { inPercent } from "./numbers.ts";
import { nameIn, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { type FirmsJobsTerms, firmsJobsTerms } from "./terms/firms-jobs-dumbbells.ts";
import { sharedTerms } from "./terms/shared.ts";
import { capital, firstSentence, valueText } from "./words.ts";

const endOf = (result: Result | undefined, value: Value, text: string): End => ({
  value,
  text,
  results: result === undefined || isHole(value) ? [] : [result.id],
  about: result === undefined ? [] : [result.id],
});

/** The regions with their two shares in the latest year that has any, those with both first. */
function rowsIn(analysis: Analysis, results: readonly Result[], language: Language, terms: FirmsJobsTerms) {
  const share = (result: Result | undefined): End => {
    const value = result === undefined ? hole("not-collected") : inPercent(result);
    return endOf(result, value, valueText(value, { digits: 1, language }));
  };
  const rows = placesOf(analysis, results).flatMap((place): readonly Dumbbell[] => {
    const part = (name: string) => results.find((one) => one.region === place.id && one.part === name);
    const [firms, jobs, bias] = [part("company-share"), part("person-share"), part("bias")];
    if (firms === undefined && jobs === undefined) return [];
    const factor = bias?.value ?? hole("not-collected");
    const text = isHole(factor) ? "" : terms.times(valueText(factor, { digits: 1, language }));
    return [{ place, one: share(firms), other: share(jobs), factor: endOf(bias, factor, text) }];
  });
  const isWhole = ({ one, other }: Dumbbell) => !isHole(one.value) && !isHole(other.value);
  return [...rows.filter(isWhole), ...rows.filter((row) => !isWhole(row))];
}

/** The region in which the two ways of counting surely lie furthest apart. */
function headlineOf(rows: readonly Dumbbell[], language: Language, terms: FirmsJobsTerms): string {
  const above = rows.filter(({ factor }) => (lowest(factor.value) ?? 0) > 1);
  const [largest] = above.sort((a, b) => (lowest(b.factor.value) ?? 0) - (lowest(a.factor.value) ?? 0));
  const below = rows.filter(({ factor }) => (highest(factor.value) ?? 1) < 1);
  const [smallest] = below.sort((a, b) => (highest(a.factor.value) ?? 0) - (highest(b.factor.value) ?? 0));
  const said = largest ?? smallest;
  if (said === undefined) return terms.unclear;
  const words = said === largest ? terms.larger : terms.smaller;
  const times = valueText(said.factor.value, { digits: 1, language });
  return firstSentence(...words(within(said.place.name, language), times).map(capital));
}

/** The output that the same indicator applies the share to is not drawn here: its source is none of this figure. */
const withoutOutput = (result: Result): Result => ({
  ...result,
  operands: result.operands.filter(({ symbol }) => symbol !== "y"),
});

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const all = resultsOf(analysis, { indicator: "company-share-proxy" }).filter(
    ({ part }) => part !== "gdp-by-companies",
  );
  const year = all.reduce(
    (latest, result) => (!isHole(result.value) && result.year > latest ? result.year : latest),
    "",
  );
  const results = all.filter((result) => result.year === year);
  const { language } = analysis;
  const terms: FirmsJobsTerms = firmsJobsTerms[language];
  const rows = rowsIn(analysis, results, language, terms);
  if (rows.length === 0) return undefined;
  const tickText = (tick: number) => valueText(tick, { language });
  const spec = dumbbellRows(rows, { one: terms.firms, other: terms.jobs, tickText }, size.width);
  const ends = rows.flatMap(({ one, other }) => [one.value, other.value]);
  const partName = (result: Result) =>
    `${nameIn(placesOf(analysis, results), result)}, ${result.part === "company-share" ? terms.firms : terms.jobs}`;
  const shares = results.filter(({ part }) => part !== "bias");
  return {
    id: "firms-jobs-dumbbells",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(rows, language, terms),
    subtitle: terms.subtitle(analysis.definition.title, year),
    notes: notesOf(
      terms.reading,
      ends.some(isBounds) ? sharedTerms[language].openEnds : "",
      holeNote(language, shares, partName),
      territoryNote(analysis, results),
      ...caveatNotes(analysis, "dutch_register"),
      sourceNote(analysis, results.map(withoutOutput)),
    ),
    alt: terms.alt(rows.map(({ place, one, other }) => terms.altOf(place.name, one.text, other.text)).join(" ")),
    table: {
      columns: [sharedTerms[language].region, ...terms.columns],
      rows: rows.map(({ place, one, other, factor }) => [place.name, one.text, other.text, factor.text]),
    },
    results: rows.flatMap(({ one, other, factor }) => [one, other, factor].flatMap((end) => end.results)),
    labels: printedTexts(spec),
  };
}

const { title, question, data, avoid } = firmsJobsTerms.en;

/** The association's way of counting beside the fairer one: how far the two lie apart. */
export const firmsJobsDumbbells: ChartDefinition = { id: "firms-jobs-dumbbells", title, question, data, avoid, build };

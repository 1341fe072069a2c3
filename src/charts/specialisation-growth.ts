import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { within } from "../compare/terms/place-words.ts";
import { isBounds, isHole, isNumber, lowest, type Value } from "../model/value.ts";
import { bubbleFields } from "./bubble-fields.ts";
import type { Bubble, Field } from "./bubble-scales.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { isDoubtful } from "./doubts.ts";
import { holeNote, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { inPercent, shownValue, surelyAbove } from "./numbers.ts";
import { nameIn, type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { specialisationGrowthTerms } from "./terms/specialisation-growth.ts";
import { firstSentence, reasonWord, small, spanText, valueText } from "./words.ts";

/** One sector in one region. */
interface Row {
  readonly place: Place;
  readonly name: string;
  readonly quotient: Result;
  readonly growth: Result;
  readonly size: Result | undefined;
}

function rowsIn(analysis: Analysis, places: readonly Place[]): readonly Row[] {
  const { year, from, to } = analysis;
  const one = (indicator: string, when: string, region: string, sector: string) =>
    resultsOf(analysis, { indicator, measure: "persons_employed", year: when, region, sector })[0];
  return places.flatMap((place) =>
    analysis.sectors.flatMap(({ code, name }) => {
      const quotient = one("location-quotient", year, place.id, code);
      const growth = one("growth", `${from}-${to}`, place.id, code);
      if (quotient === undefined || growth === undefined) return [];
      return [{ place, name, quotient, growth, size: one("level", year, place.id, code) }];
    }),
  );
}

const isStrong = ({ quotient }: Row): boolean => !isHole(shownValue(quotient)) && (surelyAbove(quotient) ?? 0) > 1;

/** Surely strong, surely growing, and not by a jump in a register. */
const isBoth = (row: Row): boolean => isStrong(row) && (lowest(row.growth.value) ?? 0) > 0 && !isDoubtful(row.growth);

function headlineOf({ language }: Analysis, rows: readonly Row[]): string {
  const words = specialisationGrowthTerms[language];
  const [top] = rows
    .filter((row) => isBoth(row) && isNumber(row.quotient.value) && isNumber(row.growth.value))
    .sort((a, b) => Number(b.quotient.value) - Number(a.quotient.value));
  if (top === undefined) return words.noHeadline;
  const quotient = valueText(top.quotient.value, { digits: 1, language });
  const growth = valueText(inPercent(top.growth), { digits: 1, language });
  return firstSentence(...words.headline(top.name, within(top.place.name, language), quotient, growth));
}

/** A quotient of zero has no place on a scale of ratios: it is drawn at its lower end. */
const drawable = (value: Value): Value => (isNumber(value) && value <= 0 ? 0.02 : value);

function fieldOf({ language }: Analysis, place: Place, rows: readonly Row[]): Field {
  const own = rows.filter((row) => row.place.id === place.id);
  const bubbles = own.map(
    ({ name, quotient, growth, size }): Bubble => ({
      name,
      across: drawable(shownValue(quotient)),
      upright: inPercent(growth),
      size: size?.value ?? 0,
      doubtful: isDoubtful(growth),
      results: [quotient.id, growth.id, ...(size === undefined ? [] : [size.id])],
    }),
  );
  const unplaced = bubbles.flatMap(({ name, across, upright }) => {
    const missing = isHole(across) ? across : isHole(upright) ? upright : undefined;
    return missing === undefined ? [] : [`${name}: ${reasonWord(missing.reason, language)}`];
  });
  return { place, bubbles, unplaced };
}

function notesFor(analysis: Analysis, rows: readonly Row[], places: readonly Place[]): readonly string[] {
  const { language, year } = analysis;
  const words = specialisationGrowthTerms[language];
  const results = rows.flatMap(({ quotient, growth }) => [quotient, growth]);
  const nameOf = (result: Result) => {
    const name = analysis.sectors.find(({ code }) => code === result.sector)?.name ?? result.sector;
    return `${small(name, language)} ${within(nameIn(places, result), language)}`;
  };
  return notesOf(
    words.areas(year),
    results.some(isDoubtful) ? words.hollow : "",
    results.some(({ value }) => isBounds(value)) ? `${words.bounded} ${words.beyond}` : "",
    holeNote(language, results, nameOf, true),
    territoryNote(analysis, results),
    sourceNote(analysis, results),
  );
}

function altOf({ language }: Analysis, rows: readonly Row[], places: readonly Place[]): string {
  const words = specialisationGrowthTerms[language];
  const said = places.map(({ id, name }) => {
    const both = rows.filter((row) => row.place.id === id && isBoth(row)).map((row) => small(row.name, language));
    return words.inQuarter(name, both);
  });
  return words.alt(said.join(" "));
}

const cellsOf = ({ language }: Analysis, { place, name, quotient, growth }: Row): readonly string[] => [
  place.name,
  name,
  valueText(shownValue(quotient), { digits: 2, language }),
  valueText(inPercent(growth), { digits: 1, sign: true, language }),
];

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const { language, year, from, to } = analysis;
  const quotients = resultsOf(analysis, { indicator: "location-quotient", measure: "persons_employed", year });
  const all = placesOf(analysis, quotients);
  const rows = rowsIn(analysis, all);
  const places = all.filter(({ id }) => rows.some(({ place }) => place.id === id));
  const fields = places.map((place) => fieldOf(analysis, place, rows));
  const isDrawn = ({ across, upright }: Bubble) => !isHole(across) && !isHole(upright);
  if (!fields.some(({ bubbles }) => bubbles.some(isDrawn))) return undefined;
  const results = rows.flatMap((row) => [row.quotient, row.growth, ...(row.size === undefined ? [] : [row.size])]);
  const words = specialisationGrowthTerms[language];
  const { weakGrowing, strongGrowing, weakShrinking, strongShrinking } = words.quarters;
  const quarters = [weakGrowing, strongGrowing, weakShrinking, strongShrinking] as const;
  const spec = bubbleFields(fields, { across: words.across, upright: words.upright, quarters, language }, size.width);
  return {
    id: "specialisation-growth",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(analysis, rows),
    subtitle: words.subtitle(year, spanText(`${from}-${to}`)),
    notes: notesFor(analysis, rows, places),
    alt: altOf(analysis, rows, places),
    table: { columns: words.columns, rows: rows.map((row) => cellsOf(analysis, row)) },
    results: results.map(({ id }) => id),
    labels: printedTexts(spec),
  };
}

const { title, question, data, avoid } = specialisationGrowthTerms.en;

/** Which sectors are both strong in a region and growing there. */
export const specialisationGrowth: ChartDefinition = {
  id: "specialisation-growth",
  title,
  question,
  data,
  avoid,
  build,
};

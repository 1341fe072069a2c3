import { formatNumber, type Language } from "../base/format-number.ts";
import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { isHole, isNumber } from "../model/value.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { holeNote, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { inPercent } from "./numbers.ts";
import { nameIn, type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { doubtNote } from "./shift-share-bars.ts";
import { type StepGroup, stepColumns } from "./step-columns.ts";
import { twoYearTerms } from "./terms/two-year-steps.ts";
import { firstSentence, inText, listed, spanText, valueText } from "./words.ts";

const signed = { digits: 1, sign: true } as const;

const lengthOf = (span: string): number => {
  const [from = 0, to = 0] = span.split("-").map(Number);
  return to - from;
};

const sure = (result: Result): boolean => isNumber(result.value) && !result.flags.includes("suspected-break");

interface Group {
  readonly place: Place;
  readonly results: readonly Result[];
}

const numbersOf = (group: Group): readonly Result[] => group.results.filter(sure);

/** A fall is the news; where none is sure, the strongest growth that is. */
function headlineOf(groups: readonly Group[], language: Language): string {
  const { noHeadline, changed } = twoYearTerms[language];
  const places = groups.map(({ place }) => place);
  const known = groups.flatMap(numbersOf).sort((a, b) => Number(a.value) - Number(b.value));
  const [worst] = known;
  const best = known.at(-1);
  if (worst === undefined || best === undefined) return noHeadline;
  const told = Number(worst.value) < 0 ? worst : best;
  const size = formatNumber(Math.abs(Number(inPercent(told))), { digits: 1, language });
  const isFall = Number(told.value) < 0;
  return firstSentence(...changed({ place: nameIn(places, told), size, isFall, span: spanText(told.year) }));
}

function stepGroup({ place, results }: Group, language: Language): StepGroup {
  const bars = results.map((result) => {
    const value = inPercent(result);
    return {
      step: spanText(result.year),
      value,
      text: valueText(value, { ...signed, language }),
      results: [result.id],
      doubtful: isNumber(value) && !sure(result),
    };
  });
  return { place, bars };
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const { language } = analysis;
  const words = twoYearTerms[language];
  const all = resultsOf(analysis, { indicator: "growth", sector: "complete", measure: "persons_employed" });
  const results = all.filter((result) => lengthOf(result.year) === 2);
  if (results.every((result) => isHole(result.value))) return undefined;
  const places = placesOf(analysis, results);
  const groups = places
    .map((place) => ({ place, results: results.filter((result) => result.region === place.id) }))
    .filter((group) => group.results.length > 0);
  const steps = [...new Set(results.map((result) => result.year))].sort();
  const doubt = doubtNote(results, places, language);
  const spec = stepColumns(
    groups.map((group) => stepGroup(group, language)),
    size.width,
  );
  return {
    id: "two-year-steps",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(groups, language),
    subtitle: words.subtitle,
    notes: notesOf(
      words.stepsNote,
      doubt === "" ? "" : `${doubt} ${words.paleNote}`,
      holeNote(language, results, (result) => inText(nameIn(places, result), language), true),
      territoryNote(analysis, results),
      sourceNote(analysis, results),
    ),
    alt: words.alt(groups.map((group) => altOf(group, language)).join(" ")),
    table: {
      columns: [words.column, ...steps.map(spanText)],
      rows: groups.map((group) => [group.place.name, ...steps.map((step) => cellOf(group, step, language))]),
    },
    results: results.map((result) => result.id),
    labels: printedTexts(spec),
  };
}

function cellOf(group: Group, step: string, language: Language): string {
  const found = group.results.find((result) => result.year === step);
  return found === undefined ? "" : valueText(inPercent(found), { ...signed, language });
}

function altOf({ place, results }: Group, language: Language): string {
  const said = results.map((result) =>
    twoYearTerms[language].stepOf(valueText(inPercent(result), { ...signed, language }), spanText(result.year)),
  );
  return `${place.name}: ${listed(said, language)}.`;
}

/** Growth cut into steps of two years, so that a crisis shows. */
export const twoYearSteps: ChartDefinition = {
  id: "two-year-steps",
  title: "Growth in two-year steps",
  question: "In which years did a region gain or lose creative jobs?",
  data: "Percent change of persons employed by region and two-year step, for sectors complete in all regions",
  avoid: "With more than five steps; lines read better then.",
  build,
};

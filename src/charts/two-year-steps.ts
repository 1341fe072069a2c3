import { formatNumber } from "../base/format-number.ts";
import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { isHole, isNumber } from "../model/value.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { holeNote, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { inPercent } from "./numbers.ts";
import { nameIn, type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { doubtNote } from "./shift-share-bars.ts";
import { type StepGroup, stepColumns } from "./step-columns.ts";
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
function headlineOf(groups: readonly Group[]): string {
  const places = groups.map(({ place }) => place);
  const known = groups.flatMap(numbersOf).sort((a, b) => Number(a.value) - Number(b.value));
  const [worst] = known;
  const best = known.at(-1);
  if (worst === undefined || best === undefined) return "No step can be told from a break in the series.";
  const told = Number(worst.value) < 0 ? worst : best;
  const size = formatNumber(Math.abs(Number(inPercent(told))), { digits: 1 });
  const place = inText(nameIn(places, told));
  const verb = Number(told.value) < 0 ? "fell" : "grew";
  return firstSentence(
    `Creative jobs in ${place} ${verb} by ${size} percent in ${spanText(told.year)}.`,
    `Creative jobs ${verb} by ${size} percent in ${spanText(told.year)}.`,
  );
}

function stepGroup({ place, results }: Group): StepGroup {
  const bars = results.map((result) => {
    const value = inPercent(result);
    return {
      step: spanText(result.year),
      value,
      text: valueText(value, signed),
      results: [result.id],
      doubtful: isNumber(value) && !sure(result),
    };
  });
  return { place, bars };
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const all = resultsOf(analysis, { indicator: "growth", sector: "complete", measure: "persons_employed" });
  const results = all.filter((result) => lengthOf(result.year) === 2);
  if (results.every((result) => isHole(result.value))) return undefined;
  const places = placesOf(analysis, results);
  const groups = places
    .map((place) => ({ place, results: results.filter((result) => result.region === place.id) }))
    .filter((group) => group.results.length > 0);
  const steps = [...new Set(results.map((result) => result.year))].sort();
  const doubt = doubtNote(results, places);
  const spec = stepColumns(groups.map(stepGroup), size.width);
  return {
    id: "two-year-steps",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(groups),
    subtitle: "Change of persons employed in percent by two-year step, sectors complete in all regions",
    notes: notesOf(
      "Steps of two years, as in the association's factsheet of 2013.",
      doubt === "" ? "" : `${doubt} Such bars are pale.`,
      holeNote(results, (result) => inText(nameIn(places, result)), true),
      territoryNote(analysis, results),
      sourceNote(analysis, results),
    ),
    alt: `Upright bars, one for each step, grouped by region. ${groups.map(altOf).join(" ")}`,
    table: {
      columns: ["Change in percent", ...steps.map(spanText)],
      rows: groups.map((group) => [group.place.name, ...steps.map((step) => cellOf(group, step))]),
    },
    results: results.map((result) => result.id),
    labels: printedTexts(spec),
  };
}

function cellOf(group: Group, step: string): string {
  const found = group.results.find((result) => result.year === step);
  return found === undefined ? "" : valueText(inPercent(found), signed);
}

const altOf = ({ place, results }: Group): string =>
  `${place.name}: ${listed(results.map((result) => `${valueText(inPercent(result), signed)} in ${spanText(result.year)}`))}.`;

/** Growth cut into steps of two years, so that a crisis shows. */
export const twoYearSteps: ChartDefinition = {
  id: "two-year-steps",
  title: "Growth in two-year steps",
  question: "In which years did a region gain or lose creative jobs?",
  data: "Percent change of persons employed by region and two-year step, for sectors complete in all regions",
  avoid: "With more than five steps; lines read better then.",
  build,
};

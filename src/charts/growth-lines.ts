import { formatNumber, type Language } from "../base/format-number.ts";
import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { isBounds, isHole, isNumber } from "../model/value.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { indexLines, type Series } from "./index-lines.ts";
import { holeNote, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { clearlyLargest, inPercent } from "./numbers.ts";
import { nameIn, type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { doubtNote } from "./shift-share-bars.ts";
import { growthTerms } from "./terms/growth-lines.ts";
import { sharedTerms } from "./terms/shared.ts";
import { firstSentence, inText, valueText } from "./words.ts";

const oneDigit = { digits: 1 } as const;

const suspected = (result: Result): boolean => result.flags.includes("suspected-break");

function seriesOf(results: readonly Result[], place: Place): Series {
  const own = results.filter((result) => result.region === place.id);
  const points = own.map((result) => ({
    year: Number(result.year),
    value: result.value,
    doubtful: suspected(result),
    id: result.id,
  }));
  return { place, points: points.sort((a, b) => a.year - b.year) };
}

/** Growth is said only where no jump in a register stands behind it, and "fastest" only where it is sure. */
function headlineOf(analysis: Analysis, growth: readonly Result[], places: readonly Place[]): string {
  const { language, from, to } = analysis;
  const { noHeadline, fastest, changed } = growthTerms[language];
  const sure = growth.filter((result) => !isHole(result.value) && !suspected(result));
  const others = (one: Result) => growth.filter((other) => other !== one).map(inPercent);
  const top = sure.find((result) => clearlyLargest(inPercent(result), others(result)));
  const numbers = sure.filter((result) => isNumber(result.value));
  const [highest] = numbers.sort((a, b) => Number(b.value) - Number(a.value));
  const said = top ?? highest;
  if (said === undefined) return noHeadline(from, to);
  const percent = inPercent(said);
  const isFall = isNumber(percent) && percent < 0;
  const size = valueText(isNumber(percent) ? Math.abs(percent) : percent, { ...oneDigit, language });
  const one = { place: nameIn(places, said), size, isFall, from, to };
  return firstSentence(top === undefined ? undefined : fastest(one), ...changed(one));
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const { language } = analysis;
  const words = growthTerms[language];
  const results = resultsOf(analysis, { indicator: "index-number", sector: "complete" });
  if (!results.some((result) => !isHole(result.value))) return undefined;
  const places = placesOf(analysis, results);
  const series = places.map((place) => seriesOf(results, place)).filter(({ points }) => points.length > 0);
  const years = [...new Set(results.map((result) => result.year))].sort();
  const growth = resultsOf(analysis, {
    indicator: "growth",
    sector: "complete",
    year: `${analysis.from}-${analysis.to}`,
  });
  const complete = analysis.sectors.filter((sector) => sector.complete).map((sector) => sector.code);
  const spec = indexLines(series, years.map(Number), size.width, language);
  return {
    id: "growth-lines",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(analysis, growth, places),
    subtitle: words.subtitle(analysis.from),
    notes: notesOf(
      words.sectorsNote(complete.join(", ")),
      results.some((result) => isHole(result.value)) ? words.gapNote : "",
      results.some(suspected) ? `${doubtNote(results, places, language)} ${words.dashedNote}` : "",
      results.some((result) => isBounds(result.value)) ? words.boundsNote : "",
      holeNote(language, results, (result) => inText(nameIn(places, result), language), true),
      territoryNote(analysis, results),
      sourceNote(analysis, results),
    ),
    alt: altOf(series, language),
    table: {
      columns: [sharedTerms[language].year, ...places.map(({ name }) => name)],
      rows: years.map((year) => [year, ...places.map((place) => cellOf(results, place, year, language))]),
    },
    results: [...results, ...growth].map((result) => result.id),
    labels: printedTexts(spec),
  };
}

function cellOf(results: readonly Result[], place: Place, year: string, language: Language): string {
  const found = results.find((result) => result.region === place.id && result.year === year);
  return found === undefined ? "" : valueText(found.value, { ...oneDigit, language });
}

function altOf(series: readonly Series[], language: Language): string {
  const { alt, noIndex, endsAt } = growthTerms[language];
  const said = series.map(({ place, points }) => {
    const known = points.filter(({ value }) => isNumber(value));
    const last = known.at(-1);
    return last === undefined
      ? noIndex(place.name)
      : endsAt(place.name, formatNumber(Number(last.value), { ...oneDigit, language }), String(last.year));
  });
  return alt(said.join(" "));
}

/** How employment moved in each region from a common start. */
export const growthLines: ChartDefinition = {
  id: "growth-lines",
  title: "Growth since the first year",
  question: "Is it growing, and where faster?",
  data: "Index of persons employed by region and year, for sectors complete in all regions",
  avoid: "For company counts, or over a change of classification.",
  build,
};

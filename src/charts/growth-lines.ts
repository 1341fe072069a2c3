import { formatNumber } from "../base/format-number.ts";
import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { isBounds, isHole, isNumber } from "../model/value.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { indexLines, type Series } from "./index-lines.ts";
import { holeNote, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { clearlyLargest, inPercent } from "./numbers.ts";
import { nameIn, type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { doubtNote } from "./shift-share-bars.ts";
import { firstSentence, inText, spanText, valueText } from "./words.ts";

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
function headlineOf(growth: readonly Result[], places: readonly Place[], span: string): string {
  const sure = growth.filter((result) => !isHole(result.value) && !suspected(result));
  const others = (one: Result) => growth.filter((other) => other !== one).map(inPercent);
  const top = sure.find((result) => clearlyLargest(inPercent(result), others(result)));
  const numbers = sure.filter((result) => isNumber(result.value));
  const [highest] = numbers.sort((a, b) => Number(b.value) - Number(a.value));
  const said = top ?? highest;
  if (said === undefined) return `No growth from ${span.replace("–", " to ")} can be told from a break in series.`;
  const percent = inPercent(said);
  const verb = isNumber(percent) && percent < 0 ? "fell" : "grew";
  const size = valueText(isNumber(percent) ? Math.abs(percent) : percent, oneDigit);
  const place = inText(nameIn(places, said));
  const years = span.replace("–", " to ");
  return firstSentence(
    top === undefined ? undefined : `Creative employment grew fastest in ${place}: ${size} percent from ${years}.`,
    `Creative employment in ${place} ${verb} by ${size} percent from ${years}.`,
    `Employment in ${place} ${verb} by ${size} percent.`,
  );
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
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
  const span = spanText(`${analysis.from}-${analysis.to}`);
  const complete = analysis.sectors.filter((sector) => sector.complete).map((sector) => sector.code);
  const spec = indexLines(series, years.map(Number), size.width);
  return {
    id: "growth-lines",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(growth, places, span),
    subtitle: `Persons employed in the sectors complete in all regions, index ${analysis.from} = 100`,
    notes: notesOf(
      `Sectors ${complete.join(", ")}. The axis does not start at zero.`,
      results.some((result) => isHole(result.value))
        ? "A line stops where a series breaks or a number is missing."
        : "",
      results.some(suspected) ? `${doubtNote(results, places)} Lines are dashed from the first such jump on.` : "",
      results.some((result) => isBounds(result.value)) ? "Upright bars: the index lies somewhere within them." : "",
      holeNote(results, (result) => inText(nameIn(places, result)), true),
      territoryNote(analysis, results),
      sourceNote(analysis, results),
    ),
    alt: altOf(series),
    table: {
      columns: ["Year", ...places.map(({ name }) => name)],
      rows: years.map((year) => [year, ...places.map((place) => cellOf(results, place, year))]),
    },
    results: [...results, ...growth].map((result) => result.id),
    labels: printedTexts(spec),
  };
}

function cellOf(results: readonly Result[], place: Place, year: string): string {
  const found = results.find((result) => result.region === place.id && result.year === year);
  return found === undefined ? "" : valueText(found.value, oneDigit);
}

function altOf(series: readonly Series[]): string {
  const said = series.map(({ place, points }) => {
    const known = points.filter(({ value }) => isNumber(value));
    const last = known.at(-1);
    return last === undefined
      ? `${place.name} has no index.`
      : `${place.name} ends at ${formatNumber(Number(last.value), oneDigit)} in ${last.year}.`;
  });
  return `Lines of the index of persons employed, one for each region. ${said.join(" ")}`;
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

import type { Language } from "../base/format-number.ts";
import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { divide } from "../model/arithmetic.ts";
import { isHole, isNumber, type Value } from "../model/value.ts";
import { type Bar, barRows, type EmptyBar, isBar } from "./bar-rows.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { caveatNotes, holeNote, notesOf, sourceNote } from "./notes.ts";
import { barOf } from "./per-inhabitant-bars.ts";
import { nameIn, type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { fundingTerms } from "./terms/funding-per-head.ts";
import { sharedTerms } from "./terms/shared.ts";
import { ink } from "./theme.ts";
import { firstSentence, inText, spanText, valueText } from "./words.ts";

const oneDigit = { digits: 1 } as const;

const isLowerBound = (result: Result): boolean => result.flags.includes("lower-bound");

/** Money per inhabitant: the comparison keeps it per 1,000. */
const perHead = (result: Result): Value => divide(result.value, 1000, "degenerate");

function textOf(result: Result, language: Language): string {
  const text = valueText(perHead(result), { ...oneDigit, language });
  return isLowerBound(result) && isNumber(result.value) ? fundingTerms[language].atLeast(text) : text;
}

/** Only a region whose projects are all listed has a number that can head the figure. */
function headlineOf(results: readonly Result[], places: readonly Place[], span: string, language: Language): string {
  const { noHeadline, headline } = fundingTerms[language];
  const known = results.filter((result) => !isHole(result.value));
  const whole = known.find((result) => !isLowerBound(result)) ?? known[0];
  if (whole === undefined) return noHeadline;
  return firstSentence(...headline(nameIn(places, whole), textOf(whole, language), span));
}

function markedBar(result: Result, place: Place, language: Language): Bar | EmptyBar {
  const bar = barOf({ ...result, value: perHead(result) }, place, textOf(result, language));
  return isBar(bar) && isLowerBound(result) ? { ...bar, atLeast: true } : bar;
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const { language } = analysis;
  const words = fundingTerms[language];
  const results = resultsOf(analysis, { indicator: "per-1000-inhabitants", measure: "funding" });
  if (results.every((result) => isHole(result.value))) return undefined;
  const places = placesOf(analysis, results);
  const span = spanText(results[0]?.year ?? "");
  const bars = results.flatMap((result) => {
    const place = places.find(({ id }) => id === result.region);
    return place === undefined ? [] : [markedBar(result, place, language)];
  });
  const known = caveatNotes(analysis, "erdf");
  const open = results.filter(isLowerBound).map((result) => nameIn(places, result));
  const spec = barRows([{ title: "", colour: ink.strong, bars }], size.width);
  return {
    id: "funding-per-head",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(results, places, span, language),
    subtitle: words.subtitle(span),
    notes: notesOf(
      words.howFound,
      open.length === 0 || known.length > 0 ? "" : words.lowerBounds(open),
      holeNote(language, results, (result) => inText(nameIn(places, result), language)),
      ...known,
      sourceNote(analysis, results),
    ),
    alt: words.alt(results.map((result) => words.altOf(nameIn(places, result), textOf(result, language))).join(", ")),
    table: {
      columns: [sharedTerms[language].region, words.column(span)],
      rows: results.map((result) => [nameIn(places, result), textOf(result, language)]),
    },
    results: results.map((result) => result.id),
    labels: printedTexts(spec),
  };
}

/** How much culture money of one European fund reached each region for every inhabitant. */
export const fundingPerHead: ChartDefinition = {
  id: "funding-per-head",
  title: "Funding per inhabitant",
  question: "How much money of the one fund that reports in all regions went to culture for each inhabitant?",
  data: "ERDF culture projects per 1,000 inhabitants and region over one programme period",
  avoid: "To rank regions where one of them is a lower bound.",
  build,
};

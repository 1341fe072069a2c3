import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { divide } from "../model/arithmetic.ts";
import { isHole, isNumber, type Value } from "../model/value.ts";
import { type Bar, barRows, type EmptyBar, isBar } from "./bar-rows.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { caveatNotes, holeNote, notesOf, sourceNote } from "./notes.ts";
import { barOf } from "./per-inhabitant-bars.ts";
import { nameIn, type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { ink } from "./theme.ts";
import { firstSentence, inText, listed, spanText, valueText } from "./words.ts";

const oneDigit = { digits: 1 } as const;

const isLowerBound = (result: Result): boolean => result.flags.includes("lower-bound");

/** Money per inhabitant: the comparison keeps it per 1,000. */
const perHead = (result: Result): Value => divide(result.value, 1000, "degenerate");

function textOf(result: Result): string {
  const text = valueText(perHead(result), oneDigit);
  return isLowerBound(result) && isNumber(result.value) ? `at least ${text}` : text;
}

/** Only a region whose projects are all listed has a number that can head the figure. */
function headlineOf(results: readonly Result[], places: readonly Place[], span: string): string {
  const known = results.filter((result) => !isHole(result.value));
  const whole = known.find((result) => !isLowerBound(result)) ?? known[0];
  if (whole === undefined) return "No funding per inhabitant is known.";
  const amount = `${textOf(whole)} euro`;
  const place = inText(nameIn(places, whole));
  return firstSentence(
    `Culture projects in ${place} got ${amount} of ERDF-backed money per inhabitant, ${span}.`,
    `ERDF-backed culture money in ${place} came to ${amount} per inhabitant.`,
  );
}

function markedBar(result: Result, place: Place): Bar | EmptyBar {
  const bar = barOf({ ...result, value: perHead(result) }, place, textOf(result));
  return isBar(bar) && isLowerBound(result) ? { ...bar, atLeast: true } : bar;
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const results = resultsOf(analysis, { indicator: "per-1000-inhabitants", measure: "funding" });
  if (results.every((result) => isHole(result.value))) return undefined;
  const places = placesOf(analysis, results);
  const span = spanText(results[0]?.year ?? "");
  const bars = results.flatMap((result) => {
    const place = places.find(({ id }) => id === result.region);
    return place === undefined ? [] : [markedBar(result, place)];
  });
  const known = caveatNotes(analysis, "erdf");
  const open = results.filter(isLowerBound).map((result) => inText(nameIn(places, result)));
  const spec = barRows([{ title: "", colour: ink.strong, bars }], size.width);
  return {
    id: "funding-per-head",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(results, places, span),
    subtitle: `Public funding of culture projects in the ERDF lists, EUR per inhabitant, ${span} together`,
    notes: notesOf(
      "Projects are found by words in their title and the name of the beneficiary; amounts are current prices.",
      open.length === 0 || known.length > 0
        ? ""
        : `Lower bounds for ${listed(open)}: not every project of the region can be told.`,
      holeNote(results, (result) => inText(nameIn(places, result))),
      ...known,
      sourceNote(analysis, results),
    ),
    alt: `One bar for each region: ${results.map((r) => `${nameIn(places, r)} ${textOf(r)} euro`).join(", ")}.`,
    table: {
      columns: ["Region", `EUR per inhabitant, ${span}`],
      rows: results.map((result) => [nameIn(places, result), textOf(result)]),
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

import type { Analysis, Spread, Unanswered, Variant } from "../compare/analysis.ts";
import { isBounds } from "../model/value.ts";
import { type BarGroup, barRows } from "./bar-rows.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { notesOf, sourceNote, territoryNote } from "./notes.ts";
import { barOf } from "./per-inhabitant-bars.ts";
import { type Place, placesOf, printed } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { firstSentence, inText, valueText } from "./words.ts";

const rounded = { significant: 3 } as const;

/** The spread of a region with the name and hue it is drawn in. */
interface Row {
  readonly place: Place;
  readonly spread: Spread;
}

/** Only a choice makes a spread: a region counted in one way has nothing to show here. */
function rowsIn(analysis: Analysis): readonly Row[] {
  const spreads = analysis.spread.filter(
    ({ indicator, measure }) => indicator === "level" && measure === "persons_employed",
  );
  const results = spreads.flatMap(({ variants }) => variants.map(({ result }) => result));
  const places = placesOf(analysis, results);
  return spreads
    .filter(({ variants }) => variants.length > 1)
    .flatMap((spread) => {
      const place = places.find(({ id }) => id === spread.region);
      return place === undefined ? [] : [{ place, spread }];
    });
}

const nameOf = ({ name, kind }: Variant): string => (kind === "territory" ? printed(name.replace(": ", ", ")) : name);

function groupOf({ place, spread }: Row): BarGroup {
  const bars = spread.variants.map((variant) =>
    barOf(variant.result, { ...place, name: nameOf(variant) }, valueText(variant.result.value, rounded)),
  );
  return { title: place.name, colour: place.ink, bars };
}

const rangeOf = ({ low, high }: Spread): string => `${valueText(low, rounded)} and ${valueText(high, rounded)}`;

/** The region in which the choice of what counts moves the number most. */
function headlineOf(rows: readonly Row[]): string {
  const [widest] = [...rows].sort((a, b) => b.spread.high / b.spread.low - a.spread.high / a.spread.low);
  if (widest === undefined) return "One way to count leaves no spread.";
  const place = inText(widest.place.name);
  return firstSentence(
    `Between ${rangeOf(widest.spread)} people in ${place}, depending on what counts.`,
    `Between ${rangeOf(widest.spread)} people, depending on what counts.`,
  );
}

/** The shipped definitions and territories that give no number, so that none is missed in silence, with what they lack. */
function unansweredNotes(rows: readonly Row[]): readonly string[] {
  const all = rows.flatMap(({ spread }) => spread.unanswered);
  const of = (cause: Unanswered["cause"], words: (one: Unanswered) => string) => [
    ...new Set(all.filter((one) => one.cause === cause).map(words)),
  ];
  const sentence = (lead: string, found: readonly string[]) =>
    found.length === 0 ? "" : `${lead}: ${found.join("; ")}.`;
  return [
    sentence(
      "Definitions without a number, since classes are missing",
      of("classes", ({ name, why }) => `${name}, ${why}`),
    ),
    sentence(
      "Without a number, since their groups have no codes",
      of("no-codes", ({ name }) => name),
    ),
    sentence(
      "Territories without figures",
      of("territory", ({ name }) => name),
    ),
  ];
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const rows = rowsIn(analysis).filter(({ spread }) => spread.low > 0);
  if (rows.length === 0) return undefined;
  const results = rows.flatMap(({ spread }) => spread.variants.map(({ result }) => result));
  const said = rows.map(({ place, spread }) => `${place.name} between ${rangeOf(spread)}`);
  const spec = barRows(rows.map(groupOf), size.width);
  return {
    id: "definition-range",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(rows),
    subtitle: `Persons employed under every shipped definition and territory with figures, ${analysis.year}`,
    notes: notesOf(
      results.some(({ value }) => isBounds(value))
        ? "Open ends: a cell is secret, and the number lies somewhere within the open part of the bar."
        : "",
      ...unansweredNotes(rows),
      territoryNote(analysis, results),
      sourceNote(analysis, results),
    ),
    alt: `Bars for each way to count, grouped by region. ${said.join("; ")}.`,
    table: {
      columns: ["Region", "Counted as", "Persons employed"],
      rows: rows.flatMap(({ place, spread }) =>
        spread.variants.map((variant) => [place.name, nameOf(variant), valueText(variant.result.value, rounded)]),
      ),
    },
    results: results.map(({ id }) => id),
    labels: printedTexts(spec),
  };
}

/** How much of a headline number is the choice of what counts. */
export const definitionRange: ChartDefinition = {
  id: "definition-range",
  title: "The same region under several definitions",
  question: "How much does the number of creative jobs hang on the definition and on where the region ends?",
  data: "Persons employed in one year under each definition and on each territory for which figures exist",
  avoid: "With one definition and one territory: there is no spread to show.",
  build,
};

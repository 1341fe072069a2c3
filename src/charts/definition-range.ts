import type { Language } from "../base/format-number.ts";
import type { Analysis, Spread, Unanswered, Variant } from "../compare/analysis.ts";
import { isBounds } from "../model/value.ts";
import { type BarGroup, barRows } from "./bar-rows.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { notesOf, sourceNote, territoryNote } from "./notes.ts";
import { barOf } from "./per-inhabitant-bars.ts";
import { type Place, placesOf, printed } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { definitionRangeTerms } from "./terms/definition-range.ts";
import { sharedTerms } from "./terms/shared.ts";
import { firstSentence, valueText } from "./words.ts";

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

function groupOf({ place, spread }: Row, language: Language): BarGroup {
  const bars = spread.variants.map((variant) => {
    const text = valueText(variant.result.value, { ...rounded, language });
    return barOf(variant.result, { ...place, name: nameOf(variant) }, text);
  });
  return { title: place.name, colour: place.ink, bars };
}

function rangeOf({ low, high }: Spread, language: Language): string {
  const format = { ...rounded, language };
  return definitionRangeTerms[language].range(valueText(low, format), valueText(high, format));
}

/** The region in which the choice of what counts moves the number most. */
function headlineOf(rows: readonly Row[], language: Language): string {
  const { oneWay, between } = definitionRangeTerms[language];
  const [widest] = [...rows].sort((a, b) => b.spread.high / b.spread.low - a.spread.high / a.spread.low);
  if (widest === undefined) return oneWay;
  return firstSentence(...between(rangeOf(widest.spread, language), widest.place.name));
}

/** The shipped definitions and territories that give no number, so that none is missed in silence, with what they lack. */
function unansweredNotes(rows: readonly Row[], language: Language): readonly string[] {
  const { noClasses, noCodes, noFigures } = definitionRangeTerms[language];
  const all = rows.flatMap(({ spread }) => spread.unanswered);
  const of = (cause: Unanswered["cause"], words: (one: Unanswered) => string) => [
    ...new Set(all.filter((one) => one.cause === cause).map(words)),
  ];
  const sentence = (lead: string, found: readonly string[]) =>
    found.length === 0 ? "" : `${lead}: ${found.join("; ")}.`;
  return [
    sentence(
      noClasses,
      of("classes", ({ name, why }) => `${name}, ${why}`),
    ),
    sentence(
      noCodes,
      of("no-codes", ({ name }) => name),
    ),
    sentence(
      noFigures,
      of("territory", ({ name }) => name),
    ),
  ];
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const { language } = analysis;
  const words = definitionRangeTerms[language];
  const shared = sharedTerms[language];
  const rows = rowsIn(analysis).filter(({ spread }) => spread.low > 0);
  if (rows.length === 0) return undefined;
  const results = rows.flatMap(({ spread }) => spread.variants.map(({ result }) => result));
  const said = rows.map(({ place, spread }) => words.altOf(place.name, rangeOf(spread, language)));
  const spec = barRows(
    rows.map((row) => groupOf(row, language)),
    size.width,
  );
  return {
    id: "definition-range",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(rows, language),
    subtitle: words.subtitle(analysis.year),
    notes: notesOf(
      results.some(({ value }) => isBounds(value)) ? shared.openEnds : "",
      ...unansweredNotes(rows, language),
      territoryNote(analysis, results),
      sourceNote(analysis, results),
    ),
    alt: words.alt(said.join("; ")),
    table: {
      columns: [shared.region, words.countedAs, shared.personsEmployed],
      rows: rows.flatMap(({ place, spread }) =>
        spread.variants.map((variant) => [
          place.name,
          nameOf(variant),
          valueText(variant.result.value, { ...rounded, language }),
        ]),
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

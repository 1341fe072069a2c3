import type { Language } from "../base/format-number.ts";
import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { within } from "../compare/terms/place-words.ts";
import { hole, isBounds, isHole, isNumber } from "../model/value.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { holeNote, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { inPercent } from "./numbers.ts";
import { nameIn, type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { type Pyramid, pyramidPanels } from "./pyramid-panels.ts";
import { type SizePyramidTerms, sizePyramidTerms } from "./terms/size-pyramid.ts";
import { firstSentence, valueText } from "./words.ts";

/** The class that a result is about: `1-9`, with a dash that stands between numbers. */
const classOf = ({ sector }: Result): string => (sector.split(".size-")[1] ?? "").replace("-", "–");

const bySize = (a: string, b: string): number => Number.parseInt(a, 10) - Number.parseInt(b, 10);

/** One digit, or two where a share is tiny, so that few large companies are not printed as none. */
function shareText(result: Result, language: Language): string {
  const value = inPercent(result);
  return valueText(value, { digits: isNumber(value) && value > 0 && value < 0.1 ? 2 : 1, language });
}

function pyramidOf(place: Place, shares: readonly Result[], classes: readonly string[], language: Language): Pyramid {
  const own = shares.filter(({ region }) => region === place.id);
  const bars = classes.map((size) => {
    const result = own.find((one) => classOf(one) === size);
    if (result === undefined) return { value: hole("not-collected"), text: "", results: [], about: [] };
    const value = inPercent(result);
    const about = [result.id];
    return { value, text: shareText(result, language), results: isHole(value) ? [] : about, about };
  });
  return { place, bars };
}

/** The smallest companies of the first region whose share of them is known. */
function headlineOf(shares: readonly Result[], places: readonly Place[], language: Language, terms: SizePyramidTerms) {
  const smallest = shares.map(classOf).sort(bySize)[0] ?? "";
  const known = shares.find((result) => classOf(result) === smallest && isNumber(result.value));
  if (known === undefined) return terms.none;
  const where = within(nameIn(places, known), language);
  const share = valueText(inPercent(known), { digits: 0, language });
  return firstSentence(...terms.headline(where, share));
}

/** What kind of companies is counted: those of the definition, of all sectors, or of the group that the table names. */
function sectorName({ definition }: Analysis, { sector }: Result, terms: SizePyramidTerms): string {
  const [counted = ""] = sector.split(".size-");
  return { _T: terms.allSectors, [definition.id]: definition.title }[counted] ?? counted;
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const shares = resultsOf(analysis, { indicator: "share" }).filter(({ sector }) => sector.includes(".size-"));
  const [first] = shares;
  if (first === undefined || shares.every(({ value }) => isHole(value))) return undefined;
  const { language } = analysis;
  const terms: SizePyramidTerms = sizePyramidTerms[language];
  const classes = [...new Set(shares.map(classOf))].sort(bySize);
  const places = placesOf(analysis, shares).filter(({ id }) => shares.some(({ region }) => region === id));
  const pyramids = places.map((place) => pyramidOf(place, shares, classes, language));
  const spec = pyramidPanels(pyramids, classes, terms.persons, size.width);
  const said = pyramids.map(({ place, bars }) => {
    const parts = bars.map(({ text }, at) => `${classes[at] ?? ""}: ${text}`);
    return `${place.name} – ${parts.join("; ")}.`;
  });
  const measure = terms.measures[first.measure] ?? first.measure.replaceAll("_", " ");
  return {
    id: "size-pyramid",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(shares, places, language, terms),
    subtitle: terms.subtitle(measure, sectorName(analysis, first, terms), first.year),
    notes: notesOf(
      shares.some(({ value }) => isBounds(value)) ? terms.open : "",
      holeNote(language, shares, (result) => `${nameIn(places, result)}, ${classOf(result)}`),
      territoryNote(analysis, shares),
      sourceNote(analysis, shares),
    ),
    alt: terms.alt(said.join(" ")),
    table: {
      columns: [...terms.columns, ...places.map(({ name }) => name)],
      rows: classes.map((name, at) => [name, ...pyramids.map(({ bars }) => bars[at]?.text ?? "")]),
    },
    results: shares.map(({ id }) => id),
    labels: printedTexts(spec),
  };
}

const { title, question, data, avoid } = sizePyramidTerms.en;

/** How small the companies of each region are. */
export const sizePyramid: ChartDefinition = {
  id: "size-pyramid",
  title,
  question,
  data,
  avoid,
  bring:
    "bring size-classes.csv, from table 52111-01-02-4 of the Regionaldatenbank for German districts and from LISA for Dutch regions; data/README.md says more",
  build,
};

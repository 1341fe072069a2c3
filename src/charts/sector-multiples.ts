import { formatNumber } from "../base/format-number.ts";
import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { within } from "../compare/terms/place-words.ts";
import { isBounds, isHole, isNumber } from "../model/value.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { doubtSentence, isDoubtful } from "./doubts.ts";
import type { Series } from "./index-lines.ts";
import { type LinePanel, multipleLines } from "./multiple-lines.ts";
import { holeNote, notesOf, sourceNote, territoryNote } from "./notes.ts";
import { inPercent } from "./numbers.ts";
import { nameIn, type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { sectorMultiplesTerms } from "./terms/sector-multiples.ts";
import { sharedTerms } from "./terms/shared.ts";
import { firstSentence, small, spanText, valueText } from "./words.ts";

/** One sector with the index of every region in every year. */
interface Row {
  readonly name: string;
  readonly results: readonly Result[];
}

function rowsIn(analysis: Analysis): readonly Row[] {
  const all = resultsOf(analysis, { indicator: "index-number", measure: "persons_employed" });
  return analysis.sectors
    .map(({ code, name }) => ({ name, results: all.filter(({ sector }) => sector === code) }))
    .filter(({ results }) => results.some(({ value }) => !isHole(value)));
}

function seriesOf({ results }: Row, place: Place, from: string): Series {
  const own = results.filter(({ region }) => region === place.id);
  // By formula a range over itself is a range again; but whatever the first year counted, its index is 100.
  const drawn = ({ year, value }: Result) => (year === from && isBounds(value) ? 100 : value);
  const points = own.map((one) => ({
    year: Number(one.year),
    value: drawn(one),
    doubtful: isDoubtful(one),
    id: one.id,
  }));
  return { place, points: points.sort((a, b) => a.year - b.year) };
}

const panelOf = (row: Row, places: readonly Place[], from: string): LinePanel => ({
  name: row.name,
  series: places.map((place) => seriesOf(row, place, from)).filter(({ points }) => points.length > 0),
});

/** The strongest change of a sector that is a number and crosses no jump. */
function headlineOf(analysis: Analysis, growth: readonly Result[], places: readonly Place[]): string {
  const { language } = analysis;
  const words = sectorMultiplesTerms[language];
  const span = spanText(`${analysis.from}-${analysis.to}`);
  const [top] = growth
    .filter((one) => isNumber(one.value) && one.value !== 0 && !isDoubtful(one))
    .sort((a, b) => Math.abs(Number(b.value)) - Math.abs(Number(a.value)));
  const sector = analysis.sectors.find(({ code }) => code === top?.sector)?.name;
  if (top === undefined || sector === undefined) return words.noHeadline(span);
  const size = formatNumber(Math.abs(Number(inPercent(top))), { digits: 1, language });
  const where = within(nameIn(places, top), language);
  return firstSentence(...words.headline(sector, where, size, Number(top.value) > 0, span));
}

function notesFor(analysis: Analysis, rows: readonly Row[], places: readonly Place[]): readonly string[] {
  const { language } = analysis;
  const words = sectorMultiplesTerms[language];
  const results = rows.flatMap((row) => row.results);
  const doubt = doubtSentence(language, results, places);
  const isRange = results.some(({ value }) => isBounds(value));
  const nameOf = (result: Result) => {
    const name = rows.find((row) => row.results.includes(result))?.name ?? result.sector;
    return `${small(name, language)} ${within(nameIn(places, result), language)}`;
  };
  return notesOf(
    words.scale,
    results.some(({ value }) => isHole(value)) ? words.gap : "",
    doubt === "" ? "" : `${doubt} ${words.dashed}`,
    isRange ? `${words.bounded} ${words.beyond}` : "",
    holeNote(language, results, nameOf, true),
    territoryNote(analysis, results),
    sourceNote(analysis, results),
  );
}

const lastIn = (analysis: Analysis, row: Row, place: Place): string => {
  const found = row.results.find(({ region, year }) => region === place.id && year === analysis.to);
  return found === undefined ? "" : valueText(found.value, { digits: 1, language: analysis.language });
};

function altOf(analysis: Analysis, rows: readonly Row[], places: readonly Place[]): string {
  const said = places.map((place) => {
    const ends = rows.map((row) => `${small(row.name, analysis.language)} ${lastIn(analysis, row, place)}`);
    return `${place.name}, ${analysis.to}: ${ends.join(", ")}.`;
  });
  return sectorMultiplesTerms[analysis.language].alt(rows.length, said.join(" "));
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const { language, from, to } = analysis;
  const rows = rowsIn(analysis);
  const results = rows.flatMap((row) => row.results);
  const years = [...new Set(results.map(({ year }) => year))].sort();
  if (rows.length === 0 || years.length < 2) return undefined;
  const words = sectorMultiplesTerms[language];
  const places = placesOf(analysis, results).filter(({ id }) => results.some(({ region }) => region === id));
  const codes = new Set(analysis.sectors.map(({ code }) => code));
  const growth = resultsOf(analysis, { indicator: "growth", measure: "persons_employed", year: `${from}-${to}` });
  const bySector = growth.filter(({ sector }) => codes.has(sector));
  const panels = rows.map((row) => panelOf(row, places, from));
  const spec = multipleLines(panels, places, years.map(Number), { width: size.width, language });
  return {
    id: "sector-multiples",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(analysis, bySector, places),
    subtitle: words.subtitle(from),
    notes: notesFor(analysis, rows, places),
    alt: altOf(analysis, rows, places),
    table: {
      columns: [`${sharedTerms[language].sector}, ${to}`, ...places.map(({ name }) => name)],
      rows: rows.map((row) => [row.name, ...places.map((place) => lastIn(analysis, row, place))]),
    },
    results: [...results, ...bySector].map(({ id }) => id),
    labels: printedTexts(spec),
  };
}

const { title, question, data, avoid } = sectorMultiplesTerms.en;

/** How employment moved in each sector, one small panel a sector. */
export const sectorMultiples: ChartDefinition = { id: "sector-multiples", title, question, data, avoid, build };

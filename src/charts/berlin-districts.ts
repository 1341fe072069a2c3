import type { Language } from "../base/format-number.ts";
import { textWidth } from "../base/text-width.ts";
import { type Analysis, type District, type Result, resultOf } from "../compare/analysis.ts";
import { districtGrants, sectorOfDistricts } from "../compare/districts.ts";
import { multiply } from "../model/arithmetic.ts";
import { isHole, type Value } from "../model/value.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { holeNote, notesOf, sourceNote } from "./notes.ts";
import { clearlyLargest, endsOf } from "./numbers.ts";
import { type Place, placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { roundClasses } from "./round-classes.ts";
import { type BerlinDistrictsTerms, berlinDistrictsTerms } from "./terms/berlin-districts.ts";
import { type Spec, sizes } from "./theme.ts";
import { type Tile, tileMaps, tileSize } from "./tile-maps.ts";
import { firstSentence, valueText } from "./words.ts";

/** The largest side of a tile, so that the names of districts stand on two lines where there is room. */
const mostWidth = 92;

interface Drawn {
  readonly district: District;
  readonly name: string;
  readonly result: Result;
}

/** What the numbers are divided by before they are printed. */
type Scale = "one" | "thousand" | "million";
const factors: Readonly<Record<Scale, number>> = { one: 1, thousand: 1e-3, million: 1e-6 };

const scaleOf = (results: readonly Result[]): Scale => {
  const most = Math.max(0, ...results.flatMap(({ value }) => endsOf(value)));
  return most >= 1e7 ? "million" : most >= 1e4 ? "thousand" : "one";
};

const drawnOf = (analysis: Analysis): readonly Drawn[] =>
  (analysis.districts ?? []).flatMap((district) => {
    const result = resultOf(analysis, district.result);
    return result === undefined ? [] : [{ district, name: district.parts.join(""), result }];
  });

const style = { size: sizes.small };

/** Pieces set one after the other in as few lines as a width allows; a line that ends within a word gets a hyphen. */
function filled(pieces: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  pieces.forEach((piece, at) => {
    const longer = `${lines.at(-1) ?? ""}${piece}`;
    const isWhole = at === pieces.length - 1 || piece.endsWith("-");
    if (lines.length > 0 && textWidth(isWhole ? longer : `${longer}-`, style) <= width) lines.splice(-1, 1, longer);
    else lines.push(piece);
  });
  return lines.map((line, at) => (at === lines.length - 1 || line.endsWith("-") ? line : `${line}-`));
}

/** A name in lines: broken behind its own hyphens where that is enough, else within its words. */
function linesOf(parts: readonly string[], width: number): readonly string[] {
  const words = parts.join("").split(/(?<=-)/);
  return filled(words.every((word) => textWidth(word, style) <= width) ? words : parts, width);
}

/** What the numbers count, with the name of the sector as the comparison prints it. */
function countedWhat({ definition, sectors }: Analysis, result: Result, terms: BerlinDistrictsTerms): string {
  const { measure } = result;
  const sector = sectorOfDistricts(result);
  if (sector === districtGrants) return terms.grants;
  const counted = terms.measures[measure] ?? measure.replaceAll("_", " ");
  if (sector === "_T") return counted;
  const name = sector === definition.id ? definition.title : sectors.find(({ code }) => code === sector)?.name;
  return `${counted}, ${name ?? sector}`;
}

/** What is printed on the map, how it is worded, and how it is scaled. */
interface Sheet {
  readonly drawn: readonly Drawn[];
  readonly language: Language;
  readonly terms: BerlinDistrictsTerms;
  readonly scale: Scale;
  readonly unit: string;
}

const scaled = ({ scale }: Sheet, value: Value): Value => (isHole(value) ? value : multiply(value, factors[scale]));

const textOf = (sheet: Sheet, value: Value): string =>
  valueText(scaled(sheet, value), { significant: 3, language: sheet.language });

function mapOf(sheet: Sheet, place: Place, width: number): Spec {
  const side = tileSize([1 + Math.max(...sheet.drawn.map(({ district }) => district.column))], width, mostWidth);
  const tiles = sheet.drawn.map(({ district: { column, row, parts }, result }): Tile => {
    const value = scaled(sheet, result.value);
    const about = [result.id];
    const results = isHole(value) ? [] : about;
    return { column, row, lines: linesOf(parts, side - 6), value, text: textOf(sheet, result.value), results, about };
  });
  const numbers = tiles.flatMap(({ value }) => endsOf(value));
  const { froms, words } = roundClasses(numbers, sheet.language, sheet.terms.class);
  const key = { lead: sheet.terms.shades(sheet.unit), froms, classes: words };
  return tileMaps([{ place, tiles }], key, width, mostWidth);
}

function sheetOf(analysis: Analysis, drawn: readonly Drawn[], unit: string): Sheet {
  const { language } = analysis;
  const terms: BerlinDistrictsTerms = berlinDistrictsTerms[language];
  const scale = scaleOf(drawn.map(({ result }) => result));
  return { drawn, language, terms, scale, unit: terms.unit(scale, unit) };
}

/** The district that surely has most, where one has. */
function headlineOf(sheet: Sheet): string {
  const { drawn, terms, unit } = sheet;
  const values = drawn.map(({ result }) => result.value);
  const top = drawn[values.findIndex((value, at) => clearlyLargest(value, values.toSpliced(at, 1)))];
  if (top === undefined || drawn.length < 2) return terms.none;
  const amount = [textOf(sheet, top.result.value), unit].filter((word) => word !== "").join(" ");
  const isGrants = top.result.sector === districtGrants;
  return firstSentence(...(isGrants ? terms.headlineOfGrants : terms.headline)(top.name, amount));
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const drawn = drawnOf(analysis);
  const results = drawn.map(({ result }) => result);
  const first = results.find(({ value }) => !isHole(value));
  const place = placesOf(analysis, []).find(({ id }) => drawn.some(({ district }) => district.region === id));
  if (first === undefined || place === undefined) return undefined;
  const sheet = sheetOf(analysis, drawn, first.unit);
  const { terms, unit } = sheet;
  const spec = mapOf(sheet, place, size.width);
  const counted = countedWhat(analysis, first, terms);
  const nameOf = (result: Result) => drawn.find((one) => one.result === result)?.name ?? result.region;
  const rows = drawn.map(({ district: { code }, name, result }) => [name, code, textOf(sheet, result.value)] as const);
  return {
    id: "berlin-districts",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(sheet),
    subtitle: terms.subtitle(counted, first.year, unit),
    notes: notesOf(
      first.sector === districtGrants ? terms.onlyOffices : "",
      terms.schematic,
      holeNote(analysis.language, results, nameOf),
      sourceNote(analysis, results),
    ),
    alt: terms.alt(rows.map(([name, , text]) => `${name} ${text}`).join(", ")),
    table: { columns: [terms.district, terms.code, terms.amount(counted, unit)], rows },
    results: results.map(({ id }) => id),
    labels: printedTexts(spec),
  };
}

const { title, question, data, avoid } = berlinDistrictsTerms.en;

/** Where in Berlin: one tile for each of the 12 districts. */
export const berlinDistricts: ChartDefinition = {
  id: "berlin-districts",
  title,
  question,
  data,
  avoid,
  bring:
    "bring numbers of the districts under the keys 11001 to 11012 (11000000 is one key for all twelve), such as companies by Bezirk from the open data of IHK Berlin; data/README.md says more",
  build,
};

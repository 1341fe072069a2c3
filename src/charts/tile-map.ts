import type { Language } from "../base/format-number.ts";
import { type Analysis, type Result, resultOf, type Unit } from "../compare/analysis.ts";
import { within } from "../compare/terms/place-words.ts";
import { hole, isHole } from "../model/value.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { holeNote, notesOf, sourceNote } from "./notes.ts";
import { endsOf } from "./numbers.ts";
import { placesOf } from "./places.ts";
import { printedTexts } from "./printed-texts.ts";
import { sharedTerms } from "./terms/shared.ts";
import { type TileMapTerms, tileMapTerms } from "./terms/tile-map.ts";
import { type Tile, type TileRegion, tileMaps } from "./tile-maps.ts";
import { firstSentence, valueText } from "./words.ts";

const froms = [0, 200_000, 500_000, 1_000_000];

/** Thousands, as few people as there may be in a unit. */
const thousands = (people: number, language: Language): string =>
  valueText(people / 1000, { digits: people < 10_000 ? 1 : 0, language });

/** The name of a unit on one line: `Gelsen-` and `kirchen` grow together, `Groot-` and `Rijnmond` keep their hyphen. */
const nameOf = (lines: readonly string[]): string =>
  lines
    .join(" ")
    .replace(/- (?=\p{Ll})/gu, "")
    .replaceAll("- ", "-");

function tileOf(unit: Unit, result: Result | undefined, language: Language): Tile {
  const value = result?.value ?? hole("not-collected");
  const [low, high] = endsOf(value);
  const { column, row, lines } = unit;
  const about = result === undefined ? [] : [result.id];
  const results = isHole(value) ? [] : about;
  if (low === undefined || high === undefined)
    return { column, row, lines, value, text: valueText(value, { language }), results, about };
  const [from, to] = [thousands(low, language), thousands(high, language)];
  return { column, row, lines, value, text: from === to ? from : `${from}–${to}`, results, about };
}

interface Mapped extends TileRegion {
  readonly units: readonly Unit[];
}

/** The regions that have units on the map. */
const mapsOf = (analysis: Analysis): readonly Mapped[] =>
  placesOf(analysis, []).flatMap((place) => {
    const units = (analysis.units ?? []).filter(({ region }) => region === place.id);
    const tiles = units.map((unit) => tileOf(unit, resultOf(analysis, unit.result), analysis.language));
    return tiles.length === 0 ? [] : [{ place, units, tiles }];
  });

/** How far the units of the region with most of them lie apart: why regions and not units are compared. */
function headlineOf(maps: readonly Mapped[], language: Language, terms: TileMapTerms): string {
  const [largest] = maps.toSorted((a, b) => b.tiles.length - a.tiles.length);
  const ends = (largest?.tiles ?? []).flatMap(({ value }) => endsOf(value));
  if (largest === undefined || ends.length === 0) return terms.none;
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (low === high) return firstSentence(...terms.one(largest.place.name, thousands(low, language)));
  const where = within(largest.place.name, language);
  return firstSentence(...terms.headline(where, thousands(low, language), thousands(high, language)));
}

function altOf(maps: readonly Mapped[], terms: TileMapTerms): string {
  const said = maps.map(({ place, tiles }) => {
    const units = tiles.map(({ lines, text }) => `${nameOf(lines)} ${text}`).join(", ");
    return terms.altOf(place.name, units);
  });
  return terms.alt(said.join(" "));
}

function build(analysis: Analysis, size: { readonly width: number }): Chart | undefined {
  const { language } = analysis;
  const maps = mapsOf(analysis);
  const results = maps.flatMap(({ units }) => units.flatMap((unit) => resultOf(analysis, unit.result) ?? []));
  const year = results.find(({ value }) => !isHole(value))?.year;
  if (year === undefined) return undefined;
  const terms: TileMapTerms = tileMapTerms[language];
  const key = { lead: terms.shades, froms, classes: terms.classes };
  const spec = tileMaps(maps, key, size.width);
  const unitName = (result: Result) => nameOf(analysis.units?.find((unit) => unit.result === result.id)?.lines ?? []);
  return {
    id: "tile-map",
    grammar: "vega-lite",
    spec,
    headline: headlineOf(maps, language, terms),
    subtitle: terms.subtitle(year),
    notes: notesOf(terms.schematic, holeNote(language, results, unitName), sourceNote(analysis, results)),
    alt: altOf(maps, terms),
    table: {
      columns: [sharedTerms[language].region, ...terms.columns],
      rows: maps.flatMap(({ place, units, tiles }) =>
        units.map(({ code, lines }, at) => [place.name, nameOf(lines), code, tiles[at]?.text ?? ""]),
      ),
    },
    results: results.map(({ id }) => id),
    labels: printedTexts(spec),
  };
}

const { title, question, data, avoid } = tileMapTerms.en;

/** Where the regions lie and what they are made of, unit by unit. */
export const tileMap: ChartDefinition = { id: "tile-map", title, question, data, avoid, build };

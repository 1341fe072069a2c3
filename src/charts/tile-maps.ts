import { wrapText } from "../base/text-width.ts";
import { isHole, type Value } from "../model/value.ts";
import { widest } from "./labels.ts";
import { type Box, boxLayer, type Label, textLayers } from "./layers.ts";
import { endsOf } from "./numbers.ts";
import { atLuminance, textOn } from "./palette.ts";
import type { Place } from "./places.ts";
import { flowKey, type KeyEntry } from "./region-key.ts";
import { ink, layered, type Sheet, type Spec, sizes } from "./theme.ts";

/** One official unit: its place in the grid of its region, its name in lines, its number. */
export interface Tile {
  readonly column: number;
  readonly row: number;
  readonly lines: readonly string[];
  readonly value: Value;
  readonly text: string;
  readonly results: readonly string[];
  /** Ids of the results that the tile is about where it prints no number. */
  readonly about?: readonly string[];
}

/** The tiles of one region. */
export interface TileRegion {
  readonly place: Place;
  readonly tiles: readonly Tile[];
}

/** Ends of the classes, and the words of the key: what the shades mean, and each class. */
export interface TileKey {
  readonly lead: string;
  readonly froms: readonly number[];
  readonly classes: readonly string[];
}

/** A region with its corner on the sheet. */
interface Block extends TileRegion {
  readonly x: number;
  readonly y: number;
  readonly head: readonly string[];
}

// Shades on which dark or white text keeps a contrast of 4.5 to 1.
const lights = [0.78, 0.54, 0.33, 0.12];
const gap = 24;
const headLine = 15;
const lineHeight = 11.5;
const mostWidth = 62;
const headStyle = { size: sizes.label, weight: "semibold" } as const;

/** Tiles of one size in the hue of their region, the darker the more; a unit without a number is an outline. */
export function tileMaps(regions: readonly TileRegion[], key: TileKey, width: number, most = mostWidth): Spec {
  const size = tileSize(regions.map(columnsOf), width, most);
  const { blocks, height } = packed(regions, size, width);
  const legend = flowKey(keyEntries(key), width, 0, height + 10);
  const sheet: Sheet = { width, height, padding: { left: 0, right: 0, top: 2, bottom: legend.height + 14 } };
  return layered(sheet, [
    ...boxLayer(
      blocks.flatMap((block) => boxes(block, size, key)),
      1.2,
    ),
    ...textLayers(blocks.flatMap((block) => [...heads(block), ...texts(block, size, key)])),
    ...legend.layers,
  ]);
}

const columnsOf = ({ tiles }: TileRegion): number => 1 + Math.max(...tiles.map(({ column }) => column));
const rowsOf = ({ tiles }: TileRegion): number => 1 + Math.max(...tiles.map(({ row }) => row));

/** The side of a tile: as large as maps of so many columns side by side allow, or else as the widest map alone does. */
export function tileSize(counts: readonly number[], width: number, most = mostWidth): number {
  const together = (width - gap * (counts.length - 1)) / counts.reduce((sum, count) => sum + count, 0);
  const alone = width / Math.max(...counts);
  return Math.floor(Math.min(together >= 50 ? together : alone, most));
}

/** Maps in lines, each in the first line that still has room for it. */
function packed(regions: readonly TileRegion[], size: number, width: number) {
  const lines: { used: number; members: { region: TileRegion; x: number; head: readonly string[] }[] }[] = [];
  for (const region of regions) {
    const words = widest(region.place.name.split(/\s+/), headStyle);
    const wide = Math.min(width, Math.max(columnsOf(region) * size, words + 1));
    const head = wrapText(region.place.name, wide, headStyle);
    const line = lines.find(({ used }) => used + gap + wide <= width);
    const member = (x: number) => ({ region, x, head });
    if (line === undefined) lines.push({ used: wide, members: [member(0)] });
    else {
      line.members.push(member(line.used + gap));
      line.used += gap + wide;
    }
  }
  const blocks: Block[] = [];
  let y = 0;
  for (const { members } of lines) {
    const headHeight = Math.max(...members.map(({ head }) => head.length)) * headLine + 4;
    for (const { region, x, head } of members) blocks.push({ ...region, x, y: y + headHeight, head });
    y += headHeight + Math.max(...members.map(({ region }) => rowsOf(region))) * size + 12;
  }
  return { blocks, height: y - 12 };
}

/** White where there is no number, or where bounds reach over two classes: then no shade would be true. */
function fillOf({ value }: Tile, { place }: TileRegion, { froms }: TileKey): string {
  const classes = new Set(endsOf(value).map((end) => froms.findLastIndex((from) => end >= from)));
  const [only] = classes;
  return classes.size === 1 && only !== undefined ? atLuminance(place.colour, lights[only] ?? 1) : ink.paper;
}

const aboutOf = ({ about, results }: Tile): readonly string[] => about ?? results;

const boxes = (block: Block, size: number, key: TileKey): readonly Box[] =>
  block.tiles.map((tile) => {
    const [x, y] = [block.x + tile.column * size, block.y + tile.row * size];
    const fill = fillOf(tile, block, key);
    const colour = fill === ink.paper ? block.place.colour : fill;
    return { x: x + 1.5, x2: x + size - 1.5, y: y + 1.5, y2: y + size - 1.5, colour, fill, results: aboutOf(tile) };
  });

const heads = ({ place, x, y, head }: Block): readonly Label[] =>
  head.map((text, line) => ({
    x: x + 1,
    y: y - 10 - (head.length - 1 - line) * headLine,
    text,
    colour: place.ink,
    role: "name",
    ...headStyle,
  }));

const texts = (block: Block, size: number, key: TileKey): readonly Label[] =>
  block.tiles.flatMap((tile) => {
    const x = block.x + (tile.column + 0.5) * size;
    const middle = block.y + (tile.row + 0.5) * size;
    const fill = fillOf(tile, block, key);
    const count = tile.lines.length + 1;
    const at = (line: number) => middle + (line - (count - 1) / 2) * lineHeight + (line === count - 1 ? 1 : -1);
    const look = { x, align: "center", size: sizes.small, colour: textOn(fill) } as const;
    const about = aboutOf(tile);
    const names = tile.lines.map((text, line) => ({ ...look, y: at(line), text, about, role: "name" as const }));
    const number = { ...look, y: at(count - 1), text: tile.text, results: tile.results, about: aboutOf(tile) };
    return [
      ...names,
      isHole(tile.value) ? { ...number, italic: true, colour: ink.plain } : { ...number, weight: "semibold" as const },
    ];
  });

const keyEntries = ({ lead, classes }: TileKey): readonly KeyEntry[] => [
  { text: lead, colour: ink.plain },
  ...classes.map((text, at) => {
    const fill = atLuminance(ink.plain, lights[at] ?? 1);
    return { mark: { shape: "square", colour: fill, fill, area: 130 }, text, colour: ink.plain };
  }),
];

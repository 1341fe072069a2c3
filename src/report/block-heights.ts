import { sum } from "../base/sum.ts";
import { textWidth } from "../base/text-width.ts";
import type { Block, NamedIndicator, ReportFigure, TileColumn, TileNumber } from "./report.ts";

/** Millimetres of A4 as the template sets it: what a page holds, the words above the tiles, a heading with its sentence. */
export const page = { height: 266, head: 27, lead: 16 };
const column = 88;
const tile = 45;
const pointsPerMillimetre = 72 / 25.4;
/** The template may shrink figures to this part of their height, and a little further, before a page runs over. */
export const smallest = 0.85;

/** A kind of text in the template: size in points, and millimetres from line to line. */
interface Words {
  readonly size: number;
  readonly line: number;
}
const headline: Words = { size: 9.5, line: 4 };
const subtitle: Words = { size: 8, line: 3.4 };
const note: Words = { size: 7, line: 2.9 };
const listed: Words = { size: 7.2, line: 2.8 };
const formula: Words = { size: 7, line: 2.7 };

/** Millimetres that a text takes in a column; words do not fill their last line, hence the allowance. */
function textHeight(text: string, words: Words, width: number): number {
  if (text === "") return 0;
  const lines = (textWidth(text, { size: words.size }) * 1.04) / (width * pointsPerMillimetre);
  return Math.ceil(lines) * words.line;
}

/** Height over width of an SVG, from its view box or its width and height; a guess where it says neither. */
function aspectOf(svg: string): number {
  const root = svg.slice(0, svg.indexOf(">") + 1);
  const box = /viewBox="[-\d.]+[ ,]+[-\d.]+[ ,]+([\d.]+)[ ,]+([\d.]+)"/.exec(root);
  const [width, height] = box
    ? [Number(box[1]), Number(box[2])]
    : [Number(/\swidth="([\d.]+)/.exec(root)?.[1]), Number(/\sheight="([\d.]+)/.exec(root)?.[1])];
  return width > 0 && height > 0 ? height / width : 0.7;
}

/** Height of a figure in a column with its words and the gap under it, its picture scaled. */
export const figureHeight = (figure: ReportFigure, scale: number): number =>
  textHeight(figure.headline, headline, column) +
  textHeight(figure.subtitle, subtitle, column) +
  column * aspectOf(figure.svg) * scale +
  textHeight(figure.notes.join(" "), note, column) +
  8;

/** Height of a number on its tile: the number itself, its unit and its note. */
const numberHeight = (number: TileNumber): number =>
  7 + textHeight(number.unit, { size: 7.6, line: 3.2 }, tile) + textHeight(number.note, { size: 7, line: 3 }, tile);

/** Height of the tiles: the numbers of all regions stand in rows, each as high as its highest. */
function tilesHeight(columns: readonly TileColumn[]): number {
  const rows = columns[0]?.numbers.map((_, row) =>
    columns.map(({ numbers }) => numbers[row]).filter((one) => one !== undefined),
  );
  return 10 + sum((rows ?? []).map((row) => Math.max(...row.map(numberHeight))));
}

/** What the template prints of an indicator; its reading has no room on paper. */
const indicatorLine = ({ title, unit, formula, origin }: NamedIndicator): string =>
  `${title} (${unit}) ${formula}. ${origin}.`;

/** Height of a block in its place with the gap under it: lists in one column, all else over the whole width. */
export function fullHeight(block: Block): number {
  switch (block.kind) {
    case "list":
      if (block.running)
        return 9 + textHeight(block.items.map(({ term, text }) => `${term} ${text}`).join(" "), listed, column);
      return 8 + sum(block.items.map(({ term, text }) => textHeight(`${term} ${text}`, listed, column) + 0.7));
    case "indicators":
      return 9 + textHeight(block.indicators.map(indicatorLine).join(" "), formula, column);
    case "table":
      return 25 + block.table.rows.length * 4.5;
    case "tiles":
      return 7 + tilesHeight(block.columns) + textHeight(block.notes.join(" "), note, 2 * column);
    case "text":
      return 3 + sum(block.paragraphs.map(({ text }) => textHeight(text, { size: 9.5, line: 4.4 }, 2 * column) + 1.5));
    default:
      return page.lead;
  }
}

import { formatNumber, type Language } from "../base/format-number.ts";
import { wrapText } from "../base/text-width.ts";
import { isBounds, isNumber } from "../model/value.ts";
import { type Bubble, type Field, placedIn, type Scales, scalesOf, withSides } from "./bubble-scales.ts";
import { type Area, freeLabels } from "./free-labels.ts";
import { widest } from "./labels.ts";
import type { Line } from "./layers.ts";
import { endsOf } from "./numbers.ts";
import { type Panel, panelsIn } from "./panels.ts";
import { ink, sizes } from "./theme.ts";
import { evenScale, ratioScale } from "./ticks.ts";

type Sides = Pick<Area, "left" | "right">;

/** The words around every field. */
export interface FieldWords {
  readonly across: string;
  readonly upright: string;
  /** Names of the quarters: upper left, upper right, lower left, lower right. */
  readonly quarters: readonly [string, string, string, string];
  readonly language: Language;
}

/** One field with its room on the sheet, and the way from its numbers to pixels. */
export interface Drawn {
  readonly field: Field;
  readonly panel: Panel;
  readonly room: Area;
  readonly x: (number: number) => number;
  readonly y: (number: number) => number;
  readonly scales: Scales;
  readonly words: FieldWords;
}

/** How names, quarters and titles are set. */
export const labelStyle = { size: sizes.small } as const;
/** Names of quarters stand back behind those of sectors. */
export const quarterStyle = { size: sizes.small, italic: true } as const;
/** From line to line of a name. */
export const lineHeight = 12;
/** The name of the region over its field. */
export const titleStyle = { size: sizes.label, weight: "semibold" } as const;
const largestRadius = 13;
/** What is kept free beside the name of a quarter. */
const quarterGap = 8;

/** What a name may not cover: all lines and marks, then marks alone, at last only other names. */
type Care = "all" | "marks" | "names";

/** How large fields are, what names may cover, and how far from their marks they may stand, in pixels. */
interface Attempt {
  readonly narrowest: number;
  readonly height: number;
  readonly care: Care;
  readonly reach: number;
}

// From small fields with every name beside its mark to high ones in which everything finds room.
const attempts: readonly Attempt[] = [
  { narrowest: 195, height: 280, care: "all", reach: 16 },
  { narrowest: 195, height: 280, care: "marks", reach: 16 },
  { narrowest: 285, height: 260, care: "all", reach: 18 },
  { narrowest: 285, height: 260, care: "marks", reach: 24 },
  { narrowest: 285, height: 340, care: "marks", reach: 40 },
  { narrowest: 285, height: 360, care: "marks", reach: 80 },
  { narrowest: 285, height: 520, care: "marks", reach: 1000 },
  { narrowest: 285, height: 800, care: "marks", reach: 1000 },
  { narrowest: 285, height: 1200, care: "names", reach: 2000 },
];

/** Fields as large as they must be for every name to find room near its mark. */
export function drawnIn(fields: readonly Field[], words: FieldWords, width: number): readonly Labelled[] {
  for (const attempt of attempts) {
    const drawn = fieldsAt(fields, words, { width, ...attempt });
    const whole = drawn.flatMap((one) => {
      const labels = labelsIn(one, attempt);
      return labels === undefined ? [] : [{ one, labels }];
    });
    if (whole.length === fields.length) return whole;
  }
  return [];
}

function fieldsAt(
  fields: readonly Field[],
  words: FieldWords,
  { width, height, narrowest }: { readonly width: number; readonly height: number; readonly narrowest: number },
): readonly Drawn[] {
  const largest = Math.max(1, ...fields.flatMap(placedIn).flatMap(({ size }) => endsOf(size)));
  const plain = fields.map((field) => scalesOf(field, largest));
  const rates = plain.flatMap(({ upright }) => upright.ticks.map((tick) => rateText(tick, words)));
  const left = widest(rates, { size: sizes.small }) + 8;
  const grids = (foot: number) => panelsIn(fields.length, { width, narrowest, height: height + foot, gap: 18 });
  const each = grids(0)[0]?.width ?? width;
  const lines = Math.max(0, ...fields.map((field) => unplacedLines(field, each).length));
  const names = Math.max(...fields.map(({ place }) => wrapText(place.name, each, titleStyle).length));
  const panels = grids(34 + lines * lineHeight);
  // As high in every field, so that fields side by side begin and end together.
  const side = { left, right: each - 2 };
  const scales = plain.map((one) => withRoom(one, words, side));
  const parts = scales.map(({ across }) => ratioScale(across, side.left, side.right)(1));
  const quarters = lineHeight * Math.max(0, ...parts.map((one) => quarterLines(words, side, one)));
  return fields.flatMap((field, at) => {
    const [panel, scale] = [panels[at], scales[at]];
    if (panel === undefined || scale === undefined) return [];
    const sides = { left: panel.left + left, right: panel.left + panel.width - 2 };
    const x = ratioScale(scale.across, sides.left, sides.right);
    const room = { ...sides, top: panel.top + names * 14 + 11 + quarters, bottom: panel.top + height };
    // The names of the lower quarters stand under the lowest mark.
    const even = evenScale(scale.upright, room.bottom - quarters - 4, room.top);
    const y = (rate: number) => even(Math.max(scale.upright.low, Math.min(scale.upright.high, rate)));
    return [{ field, panel, room, x, y, scales: scale, words }];
  });
}

/** The scales of a field with room for the words of the quarters on either side of the line at 1. */
function withRoom(scales: Scales, { quarters }: FieldWords, { left, right }: Sides): Scales {
  const word = widest(
    quarters.flatMap((name) => name.split(" ")),
    quarterStyle,
  );
  return { ...scales, across: withSides(scales.across, (word + quarterGap) / (right - left)) };
}

/** A rate of change as it stands at an axis. */
export const rateText = (rate: number, { language }: FieldWords): string =>
  formatNumber(rate, { language, sign: true });

/** The lines under a field that name what has no place in it. */
export const unplacedLines = ({ unplaced }: Field, width: number): readonly string[] =>
  unplaced.flatMap((text) => wrapText(text, width, quarterStyle));

/** The radius of a circle whose area stands for the people of a sector. */
export const radiusOf = ({ size }: Bubble, { largest }: Scales): number => {
  const ends = endsOf(size);
  const middle = ends.reduce((total, end) => total + end, 0) / Math.max(1, ends.length);
  return Math.max(3, largestRadius * Math.sqrt(middle / largest));
};

const around = (x: number, y: number, wide: number, high: number): Area => ({
  left: x - wide,
  right: x + wide,
  top: y - high,
  bottom: y + high,
});

const barHalf = 2;

/** What a mark covers: the circle of two numbers, or a bar along each of the two that is a range. */
export function markAreas(bubble: Bubble, { x, y, scales }: Drawn): readonly Area[] {
  const [left = 0, right = 0] = endsOf(bubble.across).map(x);
  const [bottom = 0, top = 0] = endsOf(bubble.upright).map(y);
  const [middle, level] = [(left + right) / 2, (top + bottom) / 2];
  const across = isBounds(bubble.across) ? [around(middle, level, (right - left) / 2, barHalf)] : [];
  const upright = isBounds(bubble.upright) ? [around(middle, level, barHalf, (bottom - top) / 2)] : [];
  const radius = radiusOf(bubble, scales);
  return across.length + upright.length > 0 ? [...across, ...upright] : [around(middle, level, radius, radius)];
}

/** Where the label of a mark is tied to it: the circle, or the middle of a bar. */
export function anchorArea(bubble: Bubble, one: Drawn): Area {
  const [first, second] = markAreas(bubble, one);
  if (first === undefined) return one.room;
  const [x, y] = [(first.left + first.right) / 2, (first.top + first.bottom) / 2];
  const isCircle = second === undefined && isNumber(bubble.across) && isNumber(bubble.upright);
  return isCircle ? first : around(x, y, barHalf + 1, barHalf + 1);
}

/** The lines of the name of a quarter: on its own side of the line at 1, or on half of the field where that side is narrower than a word. */
export function quarterName(name: string, at: number, { left, right }: Sides, one: number): readonly string[] {
  const own = (at % 2 === 0 ? one - left : right - one) - 6;
  const fits = widest(name.split(" "), quarterStyle) <= own;
  return wrapText(name, fits ? own : (right - left) / 2 - 6, quarterStyle);
}

const quarterLines = ({ quarters }: FieldWords, sides: Sides, one: number): number =>
  Math.max(...quarters.map((name, at) => quarterName(name, at, sides, one).length));

/** Where the names of the quarters stand: the upper ones over the field, the lower ones at its foot. */
export const cornersOf = ({ room, words, x }: Drawn): readonly Area[] =>
  words.quarters.map((name, at) => {
    const lines = quarterName(name, at, room, x(1));
    const height = lines.length * lineHeight;
    const width = widest(lines, quarterStyle) + 4;
    const [left, top] = [
      at % 2 === 0 ? room.left : room.right - width,
      at < 2 ? room.top - height - 1 : room.bottom - height,
    ];
    return { left, top, right: left + width, bottom: top + height };
  });

/** A field with the places of its names. */
export interface Labelled {
  readonly one: Drawn;
  readonly labels: readonly Named[];
}

/** A name with the area that it may cover. */
export interface Named {
  readonly bubble: Bubble;
  readonly lines: readonly string[];
  readonly area: Area;
}

/** The names with their places, the largest sectors first; undefined where the field is too small for them. */
function labelsIn(one: Drawn, { care, reach }: Attempt): readonly Named[] | undefined {
  const { field, room } = one;
  const bubbles = [...placedIn(field)].sort((a, b) => radiusOf(b, one.scales) - radiusOf(a, one.scales));
  const wide = Math.min(112, (room.right - room.left) * 0.52);
  const wanted = bubbles.map((bubble) => ({
    lines: wrapText(bubble.name, wide, labelStyle),
    mark: anchorArea(bubble, one),
  }));
  const lines = cross(one).map(({ x, y, x2, y2 }) => ({ left: x - 1, right: x2 + 1, top: y - 1, bottom: y2 + 1 }));
  const marks = bubbles.flatMap((bubble) => markAreas(bubble, one));
  const taken = [...cornersOf(one), ...(care === "names" ? [] : marks), ...(care === "all" ? lines : [])];
  const look = { style: labelStyle, lineHeight, reach };
  const near = freeLabels(wanted, { taken }, room, look);
  // A name that shuns a line may stand in the way of the next: then each takes the nearest room.
  const found = near && (freeLabels(wanted, { taken, shunned: [...lines, ...marks] }, room, look) ?? near);
  return found?.flatMap((area, at) => {
    const bubble = bubbles[at];
    return bubble === undefined ? [] : [{ bubble, lines: wanted[at]?.lines ?? [], area }];
  });
}

/** The lines at a quotient of 1 and at no growth: they part the quarters, and end where the name of a narrow one would be struck through. */
export function cross(one: Drawn): readonly Line[] {
  const { room, x, y } = one;
  const [, , ...lower] = cornersOf(one);
  const crossed = lower.filter(({ left, right }) => x(1) > left - 2 && x(1) < right + 2);
  const bottom = Math.min(room.bottom, ...crossed.map(({ top }) => top));
  return [
    { x: x(1), x2: x(1), y: room.top, y2: bottom, colour: ink.rule },
    { x: room.left, x2: room.right, y: y(0), y2: y(0), colour: ink.rule },
  ];
}

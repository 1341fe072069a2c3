import { textWidth } from "../base/text-width.ts";
import { isHole, isNumber, type Value } from "../model/value.ts";
import { dashed } from "./dashed.ts";
import { column, spread } from "./labels.ts";
import { type Label, type Line, lineLayer, type Point, pointLayer, textLayers } from "./layers.ts";
import { endsOf } from "./numbers.ts";
import type { Place } from "./places.ts";
import { ink, type Layer, layered, plotWidth, type Sheet, type Spec, sizes } from "./theme.ts";
import { evenAxis, evenScale } from "./ticks.ts";

/** One end of a slope. */
export interface SlopeEnd {
  readonly value: Value;
  /** The number as it is printed, or the reason why there is none. */
  readonly text: string;
  readonly result: string;
}

/** The slope of one region from the first to the last year. */
export interface Slope {
  readonly place: Place;
  readonly ends: readonly [SlopeEnd, SlopeEnd];
  /** `broken` for a break in series that no line may cross, `doubtful` for a jump that no break explains. */
  readonly course: "sure" | "doubtful" | "broken";
}

const lineHeight = 14;
const nameStyle = { size: sizes.label, weight: "semibold" } as const;

interface Plan {
  readonly sheet: Sheet;
  readonly y: (number: number) => number;
  readonly names: readonly (readonly string[])[];
  /** Left edge of the names: the widest number stands before it. */
  readonly numberWidth: number;
  readonly right: number;
}

/** Two upright years with a line for each region between them; numbers at both ends, names at the right. */
export function slopeLines(slopes: readonly Slope[], years: readonly [string, string], width: number): Spec {
  const plan = planOf(slopes, width);
  const { height } = plan.sheet;
  const uprights = [0, plan.right].map((x) => ({ x, x2: x, y: 0, y2: height, colour: ink.rule }));
  const heads = years.map((text, at) => ({
    x: at === 0 ? 0 : plan.right,
    y: -14,
    text,
    align: "center" as const,
    size: sizes.label,
    colour: ink.strong,
    role: "axis" as const,
  }));
  const of = (course: Slope["course"]) => slopes.filter((slope) => slope.course === course);
  return layered(plan.sheet, [
    ...lineLayer(uprights),
    ...strokes(of("sure"), plan),
    ...dashed(strokes(of("doubtful"), plan)),
    ...lineLayer(
      slopes.flatMap((slope) => ranges(slope, plan)),
      { width: 5 },
    ),
    ...pointLayer(slopes.flatMap((slope) => marks(slope, plan))),
    ...endLayers(slopes, plan, 0),
    ...endLayers(slopes, plan, 1),
    ...textLayers(heads),
  ]);
}

function planOf(slopes: readonly Slope[], width: number): Plan {
  const numbers = slopes.flatMap(({ ends }) => ends.flatMap(({ value }) => endsOf(value)));
  const axis = evenAxis(numbers, 5);
  const texts = slopes.flatMap(({ ends }) => ends.map(({ text }) => text));
  const numberWidth = Math.ceil(Math.max(...texts.map((text) => textWidth(text, nameStyle))));
  const names = column(
    slopes.map(({ place }) => place.name),
    width * 0.3,
    nameStyle,
  );
  const padding = { left: numberWidth + 22, right: numberWidth + names.width + 34, top: 26, bottom: 10 };
  const lines = Math.max(...names.lines.map(({ length }) => length));
  const height = Math.max(width >= 480 ? 230 : 200, slopes.length * (lines * lineHeight + 6));
  const sheet = { width, height, padding };
  return { sheet, y: evenScale(axis, height - 4, 4), names: names.lines, numberWidth, right: plotWidth(sheet) };
}

/** Whether a range can be seen as one at all: limits that lie on one pixel are drawn as a number. */
function isWide(value: Value, plan: Plan): boolean {
  const [low = 0, high = 0] = endsOf(value).map(plan.y);
  return low - high > 1.5;
}

/** One line between two numbers; two thin ones where an end is a range, from low to low and from high to high. */
function strokes(slopes: readonly Slope[], plan: Plan): readonly Layer[] {
  const between = ({ place, ends: [first, last] }: Slope): readonly Line[] => {
    const [from, to] = [endsOf(first.value), endsOf(last.value)];
    const pairs = from.flatMap((y, at) => {
      const y2 = to[at];
      const shown = { colour: place.colour, results: [first.result, last.result] };
      return y2 === undefined ? [] : [{ x: 0, x2: plan.right, y: plan.y(y), y2: plan.y(y2), ...shown }];
    });
    return [first, last].some(({ value }) => isWide(value, plan)) ? pairs : pairs.slice(0, 1);
  };
  const isThin = ({ ends }: Slope) => ends.some(({ value }) => isWide(value, plan));
  return [
    ...lineLayer(slopes.filter((slope) => !isThin(slope)).flatMap(between), { width: 2.4 }),
    ...lineLayer(slopes.filter(isThin).flatMap(between), { width: 1.2 }),
  ];
}

const xOf = (plan: Plan, at: number): number => (at === 0 ? 0 : plan.right);

/** A range as wide as it is known. */
const ranges = ({ place, ends }: Slope, plan: Plan): readonly Line[] =>
  ends.flatMap(({ value, result }, at) => {
    if (isNumber(value) || isHole(value) || !isWide(value, plan)) return [];
    const [y, y2] = [plan.y(value.low), plan.y(value.high)];
    return [{ x: xOf(plan, at), x2: xOf(plan, at), y, y2, colour: place.colour, results: [result] }];
  });

const marks = ({ place, ends }: Slope, plan: Plan): readonly Point[] =>
  ends.flatMap(({ value, result }, at) => {
    const [low] = endsOf(value);
    if (low === undefined || isWide(value, plan)) return [];
    const { colour, shape } = place;
    return [{ x: xOf(plan, at), y: plan.y(low), shape, colour, fill: colour, area: 52, results: [result] }];
  });

/** One end of a slope with the height it wants and the one at which its text stands. */
interface End extends SlopeEnd {
  readonly place: Place;
  readonly names: readonly string[];
  readonly wish: number;
  readonly y: number;
}

/** The ends at one upright, spread so that no text covers another. */
function endsAt(slopes: readonly Slope[], plan: Plan, at: 0 | 1): readonly End[] {
  const { height } = plan.sheet;
  const wanted = slopes.map(({ place, ends }, position) => {
    const found = endsOf(ends[at].value).map(plan.y);
    const wish = found.length === 0 ? height - 8 : found.reduce((sum, y) => sum + y, 0) / found.length;
    return { ...ends[at], place, names: at === 0 ? [] : (plan.names[position] ?? []), wish };
  });
  const rooms = wanted.map(({ wish, names }) => ({ at: wish, height: Math.max(1, names.length) * lineHeight + 3 }));
  const middles = spread(rooms, -4, height + 8);
  return wanted.map((end, position) => ({ ...end, y: middles[position] ?? end.wish }));
}

/** Numbers beside an upright, with a thin line back where one had to move; names at the right. */
function endLayers(slopes: readonly Slope[], plan: Plan, at: 0 | 1): readonly Layer[] {
  const ends = endsAt(slopes, plan, at);
  const side = at === 0 ? -1 : 1;
  const start = xOf(plan, at) + side * 17;
  const moved = ends.filter(({ value, y, wish }) => !isHole(value) && Math.abs(y - wish) > 4);
  const leaders = moved.map(({ y, wish, place, result }) => ({
    x: xOf(plan, at) + side * 6,
    x2: start - side * 3,
    y: wish,
    y2: y,
    colour: place.colour,
    results: [result],
  }));
  const labels = ends.flatMap((end) => [
    numberLabel(end, start, at),
    ...nameLabels(end.place, end.names, start + plan.numberWidth + 8, end.y),
  ]);
  return [...lineLayer(leaders, { width: 0.8 }), ...textLayers(labels)];
}

function numberLabel({ value, text, result, place, y }: End, x: number, at: 0 | 1): Label {
  const printed = { x, y, text, align: at === 0 ? "right" : "left", colour: place.ink } as const;
  if (isHole(value)) return { ...printed, size: sizes.small, italic: true, about: [result] };
  return { ...printed, results: [result], ...nameStyle };
}

const nameLabels = (place: Place, lines: readonly string[], x: number, y: number): readonly Label[] =>
  lines.map((text, line) => ({
    x,
    y: y + (line - (lines.length - 1) / 2) * lineHeight,
    text,
    colour: place.ink,
    role: "name" as const,
    ...nameStyle,
  }));

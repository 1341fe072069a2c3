import { textWidth } from "../base/text-width.ts";
import { isHole, type Value } from "../model/value.ts";
import { column, widest } from "./labels.ts";
import { type Box, boxLayer, type Label, type Line, lineLayer, type Point, pointLayer, textLayers } from "./layers.ts";
import { endsOf } from "./numbers.ts";
import type { Place } from "./places.ts";
import { ink, layered, plotWidth, type Sheet, type Spec, sizes } from "./theme.ts";
import { type Axis, evenAxis, evenScale } from "./ticks.ts";

/** One of the two counts of a row: its value, its number in print and the results that it prints. */
export interface End {
  readonly value: Value;
  readonly text: string;
  readonly results: readonly string[];
  /** Ids of the results that the count is, with a number or without. */
  readonly about: readonly string[];
}

/** One region with its two counts and what divides them. */
export interface Dumbbell {
  readonly place: Place;
  /** Drawn hollow. */
  readonly one: End;
  /** Drawn full. */
  readonly other: End;
  readonly factor: End;
}

/** What the two marks are called, and how a place on the axis is printed. */
export interface DumbbellWords {
  readonly one: string;
  readonly other: string;
  readonly tickText: (tick: number) => string;
}

interface Plan {
  readonly rows: readonly Dumbbell[];
  readonly sheet: Sheet;
  readonly names: readonly (readonly string[])[];
  readonly rowHeight: number;
  readonly axis: Axis;
  readonly pixel: (number: number) => number;
}

const nameStyle = { size: sizes.label, weight: "semibold" } as const;
const numberStyle = { size: sizes.value, weight: "semibold" } as const;
const lineHeight = 14;
const markHalf = 6;
const labelGap = 5;

/** A row for each region: a hollow and a full mark, the line between them, both numbers and their quotient. */
export function dumbbellRows(rows: readonly Dumbbell[], words: DumbbellWords, width: number): Spec {
  const plan = planOf(rows, width);
  return layered(plan.sheet, [
    ...lineLayer(grid(plan)),
    ...lineLayer(
      rows.flatMap((row, at) => joint(row, at, plan)),
      { width: 3 },
    ),
    ...lineLayer(leaders(plan)),
    ...boxLayer(
      rows.flatMap((row, at) => ranges(row, at, plan)),
      1.5,
    ),
    ...pointLayer(rows.flatMap((row, at) => marks(row, at, plan))),
    ...textLayers([...heads(plan, words), ...ticks(plan, words), ...rows.flatMap((row, at) => texts(row, at, plan))]),
  ]);
}

function planOf(rows: readonly Dumbbell[], width: number): Plan {
  const names = column(
    rows.map(({ place }) => place.name),
    width * 0.3,
    nameStyle,
  );
  const ends = rows.flatMap(({ one, other }) => [...endsOf(one.value), ...endsOf(other.value)]);
  const even = evenAxis([0, ...ends], 5);
  const high = Math.max(...ends, even.ticks[1] ?? 1);
  const axis = { low: 0, high, ticks: even.ticks.filter((tick) => tick <= high) };
  const factor = widest(
    rows.map((row) => row.factor.text),
    numberStyle,
  );
  const right = beside(rows) + factor + 14;
  const left = names.width + 12;
  const free = freeBefore(rows, evenScale(axis, 0, width - left - right));
  const rowHeight = Math.max(34, Math.max(1, ...names.lines.map(({ length }) => length)) * lineHeight + 8);
  const padding = { left: left + free, right, top: 40, bottom: 22 };
  const sheet = { width, height: rowHeight * rows.length, padding };
  return { rows, sheet, names: names.lines, rowHeight, axis, pixel: evenScale(axis, 0, plotWidth(sheet)) };
}

/** Room for the widest number beside its mark. */
const beside = (rows: readonly Dumbbell[]): number =>
  markHalf +
  labelGap +
  widest(
    rows.flatMap(({ one, other }) => [one.text, other.text]),
    numberStyle,
  );

/** Room that the number before a mark near zero needs left of the axis. */
const freeBefore = (rows: readonly Dumbbell[], pixel: (number: number) => number): number =>
  Math.ceil(
    rows.reduce((most, { one, other }) => {
      const [first] = [one, other].sort((a, b) => (endsOf(a.value)[0] ?? 0) - (endsOf(b.value)[0] ?? 0));
      if (first === undefined || isHole(first.value)) return most;
      const needed = textWidth(first.text, numberStyle) + markHalf + labelGap + 4;
      return Math.max(most, needed - 0.9 * pixel(endsOf(first.value)[0] ?? 0));
    }, 0),
  );

const middleOf = (plan: Plan, row: number): number => (row + 0.5) * plan.rowHeight;

const grid = ({ axis, sheet, pixel }: Plan): readonly Line[] =>
  axis.ticks.map((tick) => ({
    x: pixel(tick),
    x2: pixel(tick),
    y: 0,
    y2: sheet.height,
    colour: tick === 0 ? ink.rule : ink.grid,
  }));

/** Where a value stands in pixels, from its lowest to its highest; empty for a hole. */
const spanOf = (plan: Plan, { value }: End): readonly number[] => endsOf(value).map(plan.pixel);

const centre = ([from = 0, to = 0]: readonly number[]): number => (from + to) / 2;

function joint({ place, one, other }: Dumbbell, row: number, plan: Plan): readonly Line[] {
  if (isHole(one.value) || isHole(other.value)) return [];
  const y = middleOf(plan, row);
  const shown = { colour: place.colour, results: [...one.results, ...other.results] };
  return [{ x: centre(spanOf(plan, one)), x2: centre(spanOf(plan, other)), y, y2: y, ...shown }];
}

/** Whether bounds lie so close together that a mark covers both. */
const isPoint = ([from = 0, to = 0]: readonly number[]): boolean => to - from < markHalf;

function ranges({ place, one, other }: Dumbbell, row: number, plan: Plan): readonly Box[] {
  const y = middleOf(plan, row);
  return [one, other].flatMap((end) => {
    const span = spanOf(plan, end);
    const [x = 0, x2 = 0] = span;
    if (span.length === 0 || isPoint(span)) return [];
    return [{ x, x2, y: y - 4.5, y2: y + 4.5, colour: place.colour, fill: ink.paper, results: end.results }];
  });
}

function marks({ place, one, other }: Dumbbell, row: number, plan: Plan): readonly Point[] {
  return [one, other].flatMap((end, side) => {
    const span = spanOf(plan, end);
    if (span.length === 0 || !isPoint(span)) return [];
    const { colour, shape } = place;
    const fill = side === 0 ? ink.paper : colour;
    return [{ x: centre(span), y: middleOf(plan, row), shape, colour, fill, area: 90, results: end.results }];
  });
}

/** The ends of the first row that has both, the left one first: there the marks get their names. */
function named(plan: Plan, words?: DumbbellWords) {
  const [first] = plan.rows;
  if (first === undefined || isHole(first.one.value) || isHole(first.other.value)) return [];
  const ends = [
    { x: centre(spanOf(plan, first.one)), text: words?.one ?? "" },
    { x: centre(spanOf(plan, first.other)), text: words?.other ?? "" },
  ];
  return ends.sort((a, b) => a.x - b.x);
}

const headHeights = [-31, -15];

const leaders = (plan: Plan): readonly Line[] =>
  named(plan).map(({ x }, at) => ({
    x,
    x2: x,
    y: (headHeights[at] ?? 0) + 8,
    y2: middleOf(plan, 0) - 8,
    colour: ink.rule,
  }));

/** The names of the marks, one above the other so that they never touch, moved inwards from the edges. */
function heads(plan: Plan, words: DumbbellWords): readonly Label[] {
  const { sheet } = plan;
  return named(plan, words).map(({ x, text }, at) => {
    const half = textWidth(text, { size: sizes.label }) / 2;
    const inside = Math.min(Math.max(x, half - sheet.padding.left), sheet.width - sheet.padding.left - half);
    const y = headHeights[at] ?? 0;
    return { x: inside, y, text, align: "center", size: sizes.label, colour: ink.plain, role: "name" };
  });
}

const ticks = ({ axis, pixel, sheet }: Plan, { tickText }: DumbbellWords): readonly Label[] =>
  axis.ticks.map((tick) => ({
    x: pixel(tick),
    y: sheet.height + 12,
    text: tickText(tick),
    align: "center",
    size: sizes.tick,
    colour: ink.soft,
    role: "axis",
  }));

function texts(row: Dumbbell, at: number, plan: Plan): readonly Label[] {
  const y = middleOf(plan, at);
  const { place, factor } = row;
  const lines = plan.names[at] ?? [];
  const names = lines.map((text, line) => ({
    x: -plan.sheet.padding.left,
    y: y + (line - (lines.length - 1) / 2) * lineHeight,
    text,
    colour: place.ink,
    role: "name" as const,
    ...nameStyle,
  }));
  const right = plan.sheet.width - plan.sheet.padding.left;
  const quotient = isHole(factor.value)
    ? []
    : [{ x: right, y, text: factor.text, results: factor.results, align: "right" as const, colour: ink.plain }];
  return [...names, ...numbers(row, y, plan), ...quotient.map((label) => ({ ...label, ...numberStyle }))];
}

/** The two numbers, each on the outer side of its mark; a count without a number is a word at zero. */
function numbers({ one, other, place }: Dumbbell, y: number, plan: Plan): readonly Label[] {
  const known = [one, other].filter(({ value }) => !isHole(value));
  const ordered = known.sort((a, b) => centre(spanOf(plan, a)) - centre(spanOf(plan, b)));
  const look = { y, colour: ink.strong, ...numberStyle };
  const said = ordered.map((end, at): Label => {
    const { text, results } = end;
    const [from = 0, to = 0] = spanOf(plan, end);
    return at === 0 && ordered.length > 1
      ? { ...look, x: from - markHalf - labelGap, text, results, align: "right" }
      : { ...look, x: to + markHalf + labelGap, text, results };
  });
  const [missing] = [one, other].filter(({ value }) => isHole(value));
  if (missing === undefined) return said;
  const { text, about } = missing;
  const hole: Label = { x: 4, y: y + 12, text, about, italic: true, size: sizes.small, colour: place.ink };
  return [...said, hole];
}

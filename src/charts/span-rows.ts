import { formatNumber, type Language } from "../base/format-number.ts";
import { textWidth } from "../base/text-width.ts";
import { isBounds, isHole, isNumber, type Value } from "../model/value.ts";
import { dashed } from "./dashed.ts";
import { column, widest } from "./labels.ts";
import { type Box, boxLayer, type Label, type Line, lineLayer, type Point, pointLayer, textLayers } from "./layers.ts";
import { endsOf } from "./numbers.ts";
import type { Place } from "./places.ts";
import { regionKey } from "./region-key.ts";
import { inRow, type SortableRow } from "./shown-marks.ts";
import { ink, layered, plotWidth, type Sheet, type Spec, sizes } from "./theme.ts";
import { type Axis, ratioScale } from "./ticks.ts";

/** The first and the last number of one region in one row. */
export interface Span {
  readonly place: Place;
  readonly first: Value;
  readonly last: Value;
  /** The last number as it is printed; for a hole at either end the reason. */
  readonly text: string;
  readonly result: string;
  /** Id of the first number. */
  readonly before: string;
  /** `broken` for a break in series that no line may cross, `doubtful` for a jump that no break explains. */
  readonly course: "sure" | "doubtful" | "broken";
}

export interface SpanRow {
  readonly name: string;
  readonly spans: readonly Span[];
}

interface Plan {
  readonly sheet: Sheet;
  readonly axis: Axis;
  readonly x: (number: number) => number;
  readonly names: readonly (readonly string[])[];
  readonly rowHeight: number;
}

/** One span with the height at which it stands. */
interface Drawn extends Span {
  readonly y: number;
  readonly row: string;
}

const step = 13;
const nameStyle = { size: sizes.label } as const;
const numberStyle = { size: sizes.small, weight: "semibold" } as const;

/** A row for each sector, in it a line for each region from the first to the last year, on a scale of ratios. */
export function spanRows(
  rows: readonly SpanRow[],
  places: readonly Place[],
  { width, language }: { readonly width: number; readonly language: Language },
): Spec {
  const plan = planOf(rows, places, width, language);
  const drawn = rows.flatMap((row, at) =>
    row.spans.map((span, position) => ({
      ...span,
      row: String(at),
      y: (at + 0.5) * plan.rowHeight + (position - (row.spans.length - 1) / 2) * step,
    })),
  );
  const of = (course: Span["course"]) => drawn.filter((span) => span.course === course);
  const { padding } = plan.sheet;
  const layers = [
    ...lineLayer(grid(rows, plan)),
    ...lineLayer(
      of("sure").flatMap((span) => joins(span, plan)),
      { width: 2.2 },
    ),
    ...dashed(
      lineLayer(
        of("doubtful").flatMap((span) => joins(span, plan)),
        { width: 2.2 },
      ),
    ),
    ...boxLayer(
      drawn.flatMap((span) => ranges(span, plan)),
      1.3,
    ),
    ...pointLayer(drawn.flatMap((span) => marks(span, plan))),
    ...textLayers([...names(plan), ...drawn.map((span) => numbers(span, plan)), ...ticks(plan, language)]),
    ...regionKey(places, width, -padding.left, -padding.top).layers,
  ];
  return layered(
    plan.sheet,
    layers,
    rows.map((row, at) => sortable(row, at, plan)),
  );
}

const sortable = ({ name, spans }: SpanRow, at: number, { rowHeight }: Plan): SortableRow => ({
  key: String(at),
  group: "",
  name,
  top: at * rowHeight,
  height: rowHeight,
  results: spans.map(({ result }) => result),
});

/** A ratio axis over whole orders of size, from the smallest to the largest number that may be. */
function axisOf(rows: readonly SpanRow[]): Axis {
  const all = rows.flatMap(({ spans }) => spans.flatMap(({ first, last }) => [...endsOf(first), ...endsOf(last)]));
  const known = all.filter((number) => number > 0);
  const low = Math.min(...known) / 1.12;
  const high = Math.max(...known) * 1.12;
  const powers = Array.from({ length: 12 }, (_, power) => 10 ** power);
  const within = (factors: readonly number[]) =>
    powers.flatMap((power) => factors.map((factor) => factor * power)).filter((tick) => tick >= low && tick <= high);
  const plain = within([1]);
  return { low, high, ticks: plain.length > 2 ? plain : within([1, 2, 5]) };
}

function planOf(rows: readonly SpanRow[], places: readonly Place[], width: number, language: Language): Plan {
  const axis = axisOf(rows);
  const named = column(
    rows.map(({ name }) => name),
    width * (width >= 480 ? 0.28 : 0.34),
    nameStyle,
  );
  const lines = Math.max(1, ...named.lines.map(({ length }) => length));
  const rowHeight = Math.max(places.length * step + 9, lines * 14 + 6);
  const top = regionKey(places, width, 0, 0).height + 6;
  const texts = rows.flatMap(({ spans }) => spans.map(({ text }) => text));
  const lastTick = formatNumber(axis.ticks.at(-1) ?? 0, { language });
  const right = Math.max(widest(texts, numberStyle) + 14, textWidth(lastTick, { size: sizes.tick }) / 2 + 2);
  const sheet = {
    width,
    height: rows.length * rowHeight,
    padding: { left: named.width + 12, right, top, bottom: 22 },
  };
  const x = ratioScale(axis, 0, plotWidth(sheet));
  return { sheet, axis: { ...axis, ticks: readable(axis.ticks, x, language) }, x, names: named.lines, rowHeight };
}

/** The ticks from the highest down whose labels keep clear of each other. */
function readable(ticks: readonly number[], x: (number: number) => number, language: Language): readonly number[] {
  const half = (tick: number) => textWidth(formatNumber(tick, { language }), { size: sizes.tick }) / 2;
  let edge = Number.POSITIVE_INFINITY;
  return ticks
    .toReversed()
    .filter((tick) => {
      const isClear = x(tick) + half(tick) + 5 < edge;
      if (isClear) edge = x(tick) - half(tick);
      return isClear;
    })
    .toReversed();
}

function grid(rows: readonly SpanRow[], plan: Plan): readonly Line[] {
  const { sheet } = plan;
  const between = rows.map((_, at) => ({
    x: -sheet.padding.left,
    x2: sheet.width - sheet.padding.left,
    y: at * plan.rowHeight,
    y2: at * plan.rowHeight,
    colour: ink.grid,
  }));
  const uprights = plan.axis.ticks.map((tick) => ({
    x: plan.x(tick),
    x2: plan.x(tick),
    y: 0,
    y2: sheet.height,
    colour: ink.grid,
  }));
  return [...between, ...uprights];
}

function joins({ place, first, last, y, row, before, result }: Drawn, plan: Plan): readonly Line[] {
  if (!isNumber(first) || !isNumber(last)) return [];
  const shown = { colour: place.colour, row, results: [before, result] };
  return [{ x: plan.x(first), x2: plan.x(last), y, y2: y, ...shown }];
}

/** The range of the first year is hollow and high, that of the last filled and low, so that both can be seen. */
function ranges({ place, first, last, y, row, before, result }: Drawn, plan: Plan): readonly Box[] {
  const { colour } = place;
  const box = (value: Value, half: number, fill: string): readonly Box[] =>
    isBounds(value) ? [{ x: plan.x(value.low), x2: plan.x(value.high), y: y - half, y2: y + half, colour, fill }] : [];
  const own = box(first, 4, ink.paper).map((one) => ({ ...one, results: [before] }));
  return inRow(row, [...own, ...box(last, 1.5, colour).map((one) => ({ ...one, results: [result] }))]);
}

function marks({ place, first, last, y, row, before, result }: Drawn, plan: Plan): readonly Point[] {
  const { shape, colour } = place;
  const point = (value: Value, fill: string, area: number): readonly Point[] =>
    isNumber(value) ? [{ x: plan.x(value), y, shape, colour, fill, area }] : [];
  const own = point(first, ink.paper, 34).map((one) => ({ ...one, results: [before] }));
  return inRow(row, [...own, ...point(last, colour, 46).map((one) => ({ ...one, results: [result] }))]);
}

/** The last number stands behind the mark furthest right; a reason where there is none at either end. */
function numbers({ place, first, last, text, result, y, row }: Drawn, plan: Plan): Label {
  const ends = [...endsOf(first), ...endsOf(last)].map(plan.x);
  const x = ends.length === 0 ? 4 : Math.max(...ends) + 9;
  if (isHole(last)) return { x, y, row, text, size: sizes.small, italic: true, colour: place.ink, about: [result] };
  return { x, y, row, text, colour: place.ink, results: [result], ...numberStyle };
}

const names = (plan: Plan): readonly Label[] =>
  plan.names.flatMap((lines, at) =>
    lines.map((text, line) => ({
      x: -12,
      y: (at + 0.5) * plan.rowHeight + (line - (lines.length - 1) / 2) * 14,
      text,
      align: "right" as const,
      size: sizes.label,
      colour: ink.strong,
      role: "name" as const,
      row: String(at),
    })),
  );

const ticks = (plan: Plan, language: Language): readonly Label[] =>
  plan.axis.ticks.map((tick) => ({
    x: plan.x(tick),
    y: plan.sheet.height + 12,
    text: formatNumber(tick, { language }),
    align: "center" as const,
    size: sizes.tick,
    colour: ink.soft,
    role: "axis" as const,
  }));

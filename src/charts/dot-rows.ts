import type { Language } from "../base/format-number.ts";
import { textWidth } from "../base/text-width.ts";
import { isHole, isNumber, type Value } from "../model/value.ts";
import { column, widest } from "./labels.ts";
import {
  type Box,
  boxLayer,
  type Label,
  type Line,
  lineLayer,
  type Plane,
  type Point,
  pointLayer,
  textLayers,
} from "./layers.ts";
import type { Place } from "./places.ts";
import { regionKey } from "./region-key.ts";
import { ink, type Layer, layered, plotWidth, type Sheet, type Spec, sizes } from "./theme.ts";
import type { Axis } from "./ticks.ts";
import { reasonWord } from "./words.ts";

/** One region in one row. */
export interface Dot {
  readonly place: Place;
  readonly value: Value;
  readonly interval?: { readonly low: number; readonly high: number };
  /** A hollow mark says: not surely on one side of the line. */
  readonly hollow: boolean;
  /** The number in the column on the right. */
  readonly text: string;
  /** Ids of the results that the text prints. */
  readonly results: readonly string[];
}

export interface DotRow {
  readonly name: string;
  readonly dots: readonly Dot[];
}

export interface DotRows {
  readonly rows: readonly DotRow[];
  readonly places: readonly Place[];
  readonly language: Language;
  readonly axis: Axis;
  /** `log` for ratios, `linear` for shares. */
  readonly scale: "log" | "linear";
  /** From a number to pixels over a plot of a width. */
  readonly pixel: (width: number) => (number: number) => number;
  /** The line that everything is held against, if there is one, with its words. */
  readonly line?: { readonly at: number; readonly text: string };
  readonly tickText: (tick: number) => string;
}

const step = 11;
const rowGap = 8;
const nameStyle = { size: sizes.label } as const;
const numberStyle = { size: sizes.small, weight: "semibold" } as const;

/** A row for each sector, a mark for each region; intervals as lines, bounds as open bars, holes as a word. */
export function dotRows(chart: DotRows, width: number): Spec {
  const plan = planOf(chart, width);
  const { sheet } = plan;
  const key = regionKey(chart.places, width, -sheet.padding.left, -sheet.padding.top);
  return layered(sheet, [
    ...banding(chart, plan),
    ...grid(chart, plan),
    ...ranges(chart, plan),
    ...dots(chart, plan),
    ...texts(chart, plan),
    ...key.layers,
  ]);
}

interface Plan {
  readonly sheet: Sheet;
  readonly rowHeight: number;
  /** How many regions share a row. */
  readonly count: number;
  readonly names: readonly (readonly string[])[];
  /** Right ends of the columns of numbers, from the right edge of the plot; none where there is no room for them. */
  readonly numberEnds: readonly number[];
  readonly pixel: (number: number) => number;
  readonly plane: Plane;
}

function planOf(chart: DotRows, width: number): Plan {
  const wide = width >= 480;
  const names = column(
    chart.rows.map((row) => row.name),
    width * (wide ? 0.3 : 0.36),
    nameStyle,
  );
  const ends = wide ? numberColumns(chart) : [];
  const mostLines = Math.max(1, ...names.lines.map((lines) => lines.length));
  const rowHeight = Math.max(chart.places.length * step + rowGap, mostLines * 14 + 6);
  const keyHeight = regionKey(chart.places, width, 0, 0).height;
  const top = keyHeight + (chart.line === undefined ? 8 : 22);
  const right = ends.at(-1) ?? 12;
  const padding = { left: names.width + 10, right, top, bottom: 22 };
  const sheet = { width, height: rowHeight * chart.rows.length, padding };
  const scale = { type: chart.scale, domain: [chart.axis.low, chart.axis.high], nice: false, clamp: true };
  const plane = { x: { scale, axis: null } };
  return {
    sheet,
    rowHeight,
    count: chart.places.length,
    names: names.lines,
    numberEnds: ends,
    pixel: chart.pixel(plotWidth(sheet)),
    plane,
  };
}

/** One column of numbers for each region, each as wide as its longest number. */
function numberColumns(chart: DotRows): readonly number[] {
  let end = 6;
  return chart.places.map((place) => {
    const texts = chart.rows.flatMap((row) =>
      row.dots.filter((dot) => dot.place.id === place.id).map((dot) => dot.text),
    );
    end += Math.max(30, widest(texts, numberStyle)) + 14;
    return end;
  });
}

/** The height at which a region's mark stands within its row. */
const heightOf = (plan: Plan, row: number, dot: number): number =>
  (row + 0.5) * plan.rowHeight + (dot - (plan.count - 1) / 2) * step;

function banding(chart: DotRows, plan: Plan): readonly Layer[] {
  const { sheet } = plan;
  const lines = chart.rows.map((_, row) => ({
    x: -sheet.padding.left,
    x2: sheet.width - sheet.padding.left,
    y: row * plan.rowHeight,
    y2: row * plan.rowHeight,
    colour: ink.grid,
  }));
  return lineLayer(lines);
}

function grid(chart: DotRows, plan: Plan): readonly Layer[] {
  const { height } = plan.sheet;
  const upright = (at: number, colour: string): Line => ({ x: at, x2: at, y: 0, y2: height, colour });
  const ticks = chart.axis.ticks.filter((tick) => tick !== chart.line?.at).map((tick) => upright(tick, ink.grid));
  const line = chart.line === undefined ? [] : [upright(chart.line.at, ink.plain)];
  return [...lineLayer(ticks, {}, plan.plane), ...lineLayer(line, { width: 1.4 }, plan.plane)];
}

function ranges(chart: DotRows, plan: Plan): readonly Layer[] {
  const boxes: Box[] = [];
  const lines: Line[] = [];
  chart.rows.forEach((row, at) => {
    row.dots.forEach(({ place, value, interval }, position) => {
      const y = heightOf(plan, at, position);
      const { colour } = place;
      if (!isNumber(value) && !isHole(value))
        boxes.push({ x: value.low, x2: value.high, y: y - 3.5, y2: y + 3.5, colour, fill: ink.paper });
      if (isNumber(value) && interval) lines.push({ x: interval.low, x2: interval.high, y, y2: y, colour });
    });
  });
  return [...lineLayer(lines, { width: 2 }, plan.plane), ...boxLayer(boxes, 1.5, plan.plane)];
}

function dots(chart: DotRows, plan: Plan): readonly Layer[] {
  const points: Point[] = chart.rows.flatMap((row, at) =>
    row.dots.flatMap(({ place, value, hollow }, position) => {
      if (!isNumber(value)) return [];
      const { colour, shape } = place;
      const fill = hollow ? ink.paper : colour;
      return [{ x: value, y: heightOf(plan, at, position), shape, colour, fill, area: 46 }];
    }),
  );
  return [...pointLayer(points, plan.plane), ...pointLayer(columnHeads(chart, plan))];
}

/** The mark of the region over its column of numbers, so that a grey print keeps them apart. */
const columnHeads = (chart: DotRows, plan: Plan): readonly Point[] =>
  plan.numberEnds.flatMap((end, at) => {
    const place = chart.places[at];
    if (place === undefined) return [];
    const { shape, colour } = place;
    return [{ x: plotWidth(plan.sheet) + end - 6, y: -9, shape, colour, fill: colour, area: 46 }];
  });

function texts(chart: DotRows, plan: Plan): readonly Layer[] {
  const { height } = plan.sheet;
  const ticks = chart.axis.ticks.map((tick) => ({
    x: plan.pixel(tick),
    y: height + 12,
    text: chart.tickText(tick),
    align: "center" as const,
    size: sizes.tick,
    colour: ink.soft,
    role: "axis" as const,
  }));
  const labels = [...names(chart, plan), ...numbers(chart, plan), ...holes(chart, plan), ...ticks];
  return textLayers(chart.line === undefined ? labels : [...labels, lineLabel(chart.line, plan)]);
}

/** The words at the head of the line, moved inwards where they would run over an edge. */
function lineLabel(line: { readonly at: number; readonly text: string }, plan: Plan): Label {
  const half = textWidth(line.text, { size: sizes.small }) / 2;
  const { sheet } = plan;
  const furthest = sheet.width - sheet.padding.left - half;
  const x = Math.max(half - sheet.padding.left, Math.min(plan.pixel(line.at), furthest));
  return { x, y: -8, text: line.text, align: "center", size: sizes.small, colour: ink.plain, role: "axis" };
}

const names = (chart: DotRows, plan: Plan): readonly Label[] =>
  chart.rows.flatMap((_, row) => {
    const lines = plan.names[row] ?? [];
    const middle = (row + 0.5) * plan.rowHeight;
    return lines.map((text, line) => ({
      x: -10,
      y: middle + (line - (lines.length - 1) / 2) * 14,
      text,
      align: "right" as const,
      size: sizes.label,
      colour: ink.strong,
      role: "name" as const,
    }));
  });

function numbers(chart: DotRows, plan: Plan): readonly Label[] {
  const start = plotWidth(plan.sheet);
  return chart.rows.flatMap((row, at) =>
    row.dots.slice(0, plan.numberEnds.length).map((dot) => ({
      x: start + (plan.numberEnds[chart.places.indexOf(dot.place)] ?? 0),
      y: (at + 0.5) * plan.rowHeight,
      text: dot.text,
      results: dot.results,
      align: "right" as const,
      size: sizes.small,
      weight: "semibold" as const,
      colour: dot.place.ink,
    })),
  );
}

/** A hole stands at the left edge as a word in the hue of its region: there is no number to place it by. */
const holes = (chart: DotRows, plan: Plan): readonly Label[] =>
  chart.rows.flatMap((row, at) =>
    row.dots.flatMap(({ place, value }, position) => {
      if (!isHole(value)) return [];
      const text = reasonWord(value.reason, chart.language);
      const y = heightOf(plan, at, position);
      return [{ x: 3, y, text, size: sizes.small, italic: true, colour: place.ink }];
    }),
  );

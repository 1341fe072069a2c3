import { textWidth } from "../base/text-width.ts";
import { isHole, isNumber } from "../model/value.ts";
import { type Dot, type DotRow, type DotRows, heightOf, type Plan, planOf } from "./dot-plan.ts";
import { type Box, boxLayer, type Label, type Line, lineLayer, type Point, pointLayer, textLayers } from "./layers.ts";
import { regionKey } from "./region-key.ts";
import { inRow, type SortableRow } from "./shown-marks.ts";
import { ink, type Layer, layered, plotWidth, type Spec, sizes } from "./theme.ts";
import { reasonWord } from "./words.ts";

/** A row for each sector, a mark for each region; intervals as lines, bounds as open bars, holes as a word. */
export function dotRows(chart: DotRows, width: number): Spec {
  const plan = planOf(chart, width);
  const { sheet } = plan;
  const key = regionKey(chart.places, width, -sheet.padding.left, -sheet.padding.top);
  const layers = [
    ...banding(chart, plan),
    ...grid(chart, plan),
    ...ranges(chart, plan),
    ...dots(chart, plan),
    ...texts(chart, plan),
    ...key.layers,
  ];
  return layered(
    sheet,
    layers,
    chart.rows.map((row, at) => sortable(row, at, plan)),
  );
}

const idsOf = ({ drawn, results }: Dot): readonly string[] => drawn ?? results;

const sortable = ({ name, dots }: DotRow, at: number, { rowHeight }: Plan): SortableRow => ({
  key: String(at),
  group: "",
  name,
  top: at * rowHeight,
  height: rowHeight,
  results: dots.flatMap((dot) => idsOf(dot).slice(0, 1)),
});

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
    row.dots.forEach((dot, position) => {
      const { place, value, interval } = dot;
      const y = heightOf(plan, at, position);
      const shown = { colour: place.colour, results: idsOf(dot), row: String(at) };
      if (!isNumber(value) && !isHole(value))
        boxes.push({ x: value.low, x2: value.high, y: y - 3.5, y2: y + 3.5, fill: ink.paper, ...shown });
      if (isNumber(value) && interval) lines.push({ x: interval.low, x2: interval.high, y, y2: y, ...shown });
    });
  });
  return [...lineLayer(lines, { width: 2 }, plan.plane), ...boxLayer(boxes, 1.5, plan.plane)];
}

function dots(chart: DotRows, plan: Plan): readonly Layer[] {
  const points: Point[] = chart.rows.flatMap((row, at) =>
    row.dots.flatMap((dot, position) => {
      const { place, value, hollow } = dot;
      if (!isNumber(value)) return [];
      const { colour, shape } = place;
      const fill = hollow ? ink.paper : colour;
      const shown = { results: idsOf(dot), row: String(at) };
      return [{ x: value, y: heightOf(plan, at, position), shape, colour, fill, area: 46, ...shown }];
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
    return [{ x: plotWidth(plan.sheet) + end - 6, y: -9, shape, colour, fill: colour, area: 46, role: "key" }];
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
    const named = lines.map((text, line) => ({
      x: -10,
      y: middle + (line - (lines.length - 1) / 2) * 14,
      text,
      align: "right" as const,
      size: sizes.label,
      colour: ink.strong,
      role: "name" as const,
    }));
    return inRow<Label>(String(row), named);
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
      row: String(at),
    })),
  );
}

/** A hole stands at the left edge as a word in the hue of its region: there is no number to place it by. */
const holes = (chart: DotRows, plan: Plan): readonly Label[] =>
  chart.rows.flatMap((row, at) =>
    row.dots.flatMap((dot, position) => {
      const { place, value } = dot;
      if (!isHole(value)) return [];
      const text = reasonWord(value.reason, chart.language);
      const y = heightOf(plan, at, position);
      const shown = { about: idsOf(dot), row: String(at) };
      return [{ x: 3, y, text, size: sizes.small, italic: true, colour: place.ink, ...shown }];
    }),
  );

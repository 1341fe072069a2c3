import { textWidth, wrapText } from "../base/text-width.ts";
import { column } from "./labels.ts";
import { type Box, boxLayer, type Label, type Line, lineLayer, type Plane, textLayers } from "./layers.ts";
import { asText, tint } from "./palette.ts";
import { inRow, type SortableRow } from "./shown-marks.ts";
import { ink, type Layer, layered, plotWidth, type Sheet, type Spec, sizes } from "./theme.ts";

/** One horizontal bar with its name on the left and its number at the end. */
export interface Bar {
  readonly name: string;
  readonly colour: string;
  readonly from: number;
  readonly to: number;
  /** `solid` for a number, `pale` for a part that takes away, `mark` for a net result that is only a line. */
  readonly look: "solid" | "pale" | "mark";
  /** The upper end of a number that is known only as a range: drawn as an open bar. */
  readonly upTo?: number;
  /** The number is at least this much: an arrow head leads on. */
  readonly atLeast?: boolean;
  readonly text: string;
  /** Ids of the results that the text prints. */
  readonly results: readonly string[];
  readonly strong?: boolean;
}

/** A reason in the place of a bar. */
export interface EmptyBar {
  readonly name: string;
  readonly colour: string;
  readonly text: string;
  /** Ids of the results that have no number. */
  readonly about: readonly string[];
}

export interface BarGroup {
  /** Heading over the bars; empty for none. */
  readonly title: string;
  readonly colour: string;
  readonly bars: readonly (Bar | EmptyBar)[];
}

const rowHeight = 21;
const titleHeight = 20;
const lineHeight = 14;
const groupGap = 10;
const barHalf = 6.5;
const nameStyle = { size: sizes.label } as const;
const titleStyle = { size: sizes.label, weight: "semibold" } as const;
const textStyle = { size: sizes.value, weight: "semibold" } as const;

export const isBar = (bar: Bar | EmptyBar): bar is Bar => "from" in bar;

/** One bar on the sheet: the middle of its row, and the lines of its name. */
interface Row {
  readonly bar: Bar | EmptyBar;
  readonly y: number;
  readonly height: number;
  readonly name: readonly string[];
  /** Number of the group, and of the bar within it. */
  readonly group: number;
  readonly at: number;
}

interface Plan {
  readonly sheet: Sheet;
  readonly rows: readonly Row[];
  readonly titles: readonly Label[];
  /** Tops and feet of the groups, without their titles. */
  readonly spans: readonly (readonly [number, number])[];
  readonly pixel: (number: number) => number;
  readonly plane: Plane;
}

/** Bars in groups from one common zero; every bar carries its number, so that no axis is needed. Steps that build on one another keep their order. */
export function barRows(groups: readonly BarGroup[], width: number, order: "free" | "fixed" = "free"): Spec {
  const plan = planOf(groups, width);
  const layers = [
    ...boxLayer(plan.rows.flatMap(boxes), 1, plan.plane),
    ...lineLayer(plan.rows.flatMap(netMarks), { width: 3.5 }, plan.plane),
    ...connectors(plan),
    ...lineLayer(
      plan.rows.flatMap((row) => arrowHead(row, plan)),
      { width: 2 },
    ),
    ...lineLayer(
      plan.spans.map(([y, y2]) => ({ x: 0, x2: 0, y, y2, colour: ink.rule })),
      {},
      plan.plane,
    ),
    ...textLayers([...plan.titles, ...plan.rows.flatMap((row) => rowTexts(row, plan))]),
  ];
  return layered(plan.sheet, layers, order === "free" ? plan.rows.map(sortable) : []);
}

const keyOf = ({ group, at }: Row): string => `${group}-${at}`;
const idsOf = (bar: Bar | EmptyBar): readonly string[] => (isBar(bar) ? bar.results : bar.about);

const sortable = (row: Row): SortableRow => ({
  key: keyOf(row),
  group: String(row.group),
  name: row.bar.name,
  top: row.y - row.height / 2,
  height: row.height,
  results: idsOf(row.bar),
});

function planOf(groups: readonly BarGroup[], width: number): Plan {
  const bars = groups.flatMap((group) => group.bars);
  const names = column(
    bars.map((bar) => bar.name),
    width * 0.38,
    nameStyle,
  );
  const ends = bars.filter(isBar).flatMap((bar) => [bar.from, bar.to, bar.upTo ?? bar.to]);
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends, low + 1e-9);
  const { rows, titles, spans, height } = stacked(groups, names.lines, names.width + 10, width);
  const room = width - names.width - 10;
  const plot = Math.floor(Math.min(room - 4, ...bars.filter(isBar).map((bar) => widestPlot(bar, low, high, room))));
  const padding = { left: names.width + 10, right: room - plot, top: 4, bottom: 4 };
  const sheet = { width, height, padding };
  const pixel = (number: number) => ((number - low) / (high - low)) * plotWidth(sheet);
  const scale = { type: "linear", domain: [low, high], nice: false, zero: false };
  return { sheet, rows, titles, spans, pixel, plane: { x: { scale, axis: null } } };
}

/** Where the number of a bar stands: behind the end furthest right. */
const endOf = (bar: Bar): number => Math.max(bar.from, bar.to, bar.upTo ?? bar.to, 0);
const gapBefore = (bar: Bar): number => (bar.atLeast === true ? 15 : 6);

/** The widest plot that leaves room for the number behind a bar. */
function widestPlot(bar: Bar, low: number, high: number, room: number): number {
  const left = room - gapBefore(bar) - textWidth(bar.text, textStyle) - 2;
  const share = (endOf(bar) - low) / (high - low);
  return share > 0 ? left / share : room;
}

/** Sets titles and rows under each other. */
function stacked(groups: readonly BarGroup[], names: readonly (readonly string[])[], left: number, width: number) {
  const rows: Row[] = [];
  const titles: Label[] = [];
  const spans: [number, number][] = [];
  let y = 0;
  groups.forEach((group, at) => {
    if (at > 0) y += groupGap;
    if (group.title !== "") {
      const lines = wrapText(group.title, width, titleStyle);
      lines.forEach((text, line) => {
        const colour = asText(group.colour);
        titles.push({ x: -left, y: y + line * lineHeight + 8, text, colour, role: "name", ...titleStyle });
      });
      y += titleHeight + (lines.length - 1) * lineHeight;
    }
    const top = y;
    group.bars.forEach((bar, position) => {
      const name = names[rows.length] ?? [bar.name];
      const height = Math.max(rowHeight, name.length * lineHeight + 6);
      rows.push({ bar, name, y: y + height / 2, height, group: at, at: position });
      y += height;
    });
    spans.push([top, y]);
  });
  return { rows, titles, spans, height: y };
}

function boxes(row: Row): readonly Box[] {
  const { bar, y } = row;
  if (!isBar(bar) || bar.look === "mark") return [];
  const { from, to, upTo, colour } = bar;
  const fill = bar.look === "pale" ? tint(colour, 0.72) : colour;
  const box = (x: number, x2: number, inside: string): Box => ({
    x,
    x2,
    y: y - barHalf,
    y2: y + barHalf,
    colour,
    fill: inside,
    results: bar.results,
    row: keyOf(row),
  });
  return upTo === undefined ? [box(from, to, fill)] : [box(from, to, fill), box(to, upTo, ink.paper)];
}

function arrowHead(row: Row, plan: Plan): readonly Line[] {
  const { bar, y } = row;
  if (!isBar(bar) || bar.atLeast !== true) return [];
  const x = plan.pixel(bar.to) + 4;
  const { colour, results } = bar;
  const side = (y2: number): Line => ({ x, x2: x + 5, y: y2, y2: y, colour, results });
  return inRow(keyOf(row), [side(y - 5), side(y + 5)]);
}

const netMarks = ({ bar, y }: Row): readonly Line[] => {
  if (!isBar(bar) || bar.look !== "mark") return [];
  return [{ x: bar.to, x2: bar.to, y: y - 8, y2: y + 8, colour: ink.strong, results: bar.results }];
};

/** A thin line from the end of a bar down to the next bar that starts there: the steps of a waterfall. */
function connectors(plan: Plan): readonly Layer[] {
  const lines = plan.rows.flatMap(({ bar, y }, at) => {
    const next = plan.rows[at + 1];
    if (!isBar(bar) || next === undefined || !isBar(next.bar)) return [];
    const meets = next.bar.look === "mark" ? next.bar.to === bar.to : next.bar.from === bar.to && bar.to !== 0;
    if (!meets) return [];
    return [{ x: bar.to, x2: bar.to, y: y + barHalf, y2: next.y - barHalf, colour: ink.rule }];
  });
  return lineLayer(lines, {}, plan.plane);
}

function rowTexts(row: Row, plan: Plan): readonly Label[] {
  const { bar, name, y } = row;
  const names = name.map((text, line) => ({
    x: -10,
    y: y + (line - (name.length - 1) / 2) * lineHeight,
    text,
    align: "right" as const,
    size: sizes.label,
    colour: ink.strong,
    role: "name" as const,
    weight: isBar(bar) && bar.strong === true ? ("semibold" as const) : ("normal" as const),
  }));
  const text = { y, text: bar.text, size: sizes.value };
  if (!isBar(bar)) {
    const hole = { ...text, x: plan.pixel(0) + 6, italic: true, colour: asText(bar.colour), about: bar.about };
    return inRow<Label>(keyOf(row), [...names, hole]);
  }
  const x = plan.pixel(endOf(bar)) + gapBefore(bar);
  const number: Label = { ...text, x, weight: "semibold", colour: ink.strong, results: bar.results };
  return inRow<Label>(keyOf(row), [...names, number]);
}

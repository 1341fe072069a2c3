import { isHole, isNumber, type Value } from "../model/value.ts";
import { type Bar, type BarGroup, barRows, type EmptyBar } from "./bar-rows.ts";
import { column } from "./labels.ts";
import { type Box, boxLayer, type Label, type Line, lineLayer, type Plane, textLayers } from "./layers.ts";
import { endsOf } from "./numbers.ts";
import { tint } from "./palette.ts";
import type { Place } from "./places.ts";
import { ink, layered, type Sheet, type Spec, sizes } from "./theme.ts";

/** One region with its upright bars. */
export interface StepGroup {
  readonly place: Place;
  readonly bars: readonly {
    readonly step: string;
    readonly value: Value;
    readonly text: string;
    /** Ids of the results that the text prints. */
    readonly results: readonly string[];
    readonly doubtful: boolean;
  }[];
}

const nameStyle = { size: sizes.label, weight: "semibold" } as const;
const lineHeight = 14;
/** The least room in which a bar can carry its number. */
const narrowest = 27;

/** One bar with its place along the foot. */
interface Column {
  readonly group: StepGroup;
  readonly bar: StepGroup["bars"][number];
  readonly middle: number;
}

interface Plan {
  readonly sheet: Sheet;
  readonly columns: readonly Column[];
  readonly slot: number;
  readonly names: readonly Label[];
  readonly pixel: (number: number) => number;
  readonly plane: Plane;
}

/** Upright bars of percent change, a group for each region under its name, numbers at the ends. */
export function stepColumns(groups: readonly StepGroup[], width: number): Spec {
  const plan = planOf(groups, width);
  if (plan.slot < narrowest) return barRows(groups.map(lying), width, "fixed");
  return layered(plan.sheet, [
    ...boxLayer(
      plan.columns.flatMap((one) => boxes(one, plan)),
      1,
      plan.plane,
    ),
    ...lineLayer(zeroLines(plan), { width: 1.2 }, plan.plane),
    ...textLayers([...plan.names, ...plan.columns.flatMap((one) => texts(one, plan))]),
  ]);
}

/** The same bars lying, for more of them than can stand side by side. */
function lying({ place, bars }: StepGroup): BarGroup {
  const rows = bars.map(({ step, value, text, results, doubtful }): Bar | EmptyBar => {
    const named = { name: step, colour: place.colour, text };
    const [low, high] = endsOf(value);
    if (low === undefined || high === undefined) return { ...named, about: results };
    const look = doubtful ? "pale" : "solid";
    return { ...named, from: 0, to: low, look, results, ...(high > low ? { upTo: high } : {}) };
  });
  return { title: place.name, colour: place.colour, bars: rows };
}

function planOf(groups: readonly StepGroup[], width: number): Plan {
  const count = groups.reduce((total, group) => total + group.bars.length, 0);
  const gap = width >= 480 ? 36 : 14;
  const slot = (width - gap * (groups.length - 1)) / Math.max(1, count);
  const columns: Column[] = [];
  const names: Label[] = [];
  const wrapped = column(
    groups.map(({ place }) => place.name),
    slot * 3,
    nameStyle,
  );
  const nameHeight = Math.max(1, ...wrapped.lines.map((lines) => lines.length)) * lineHeight + 6;
  const top = nameHeight + 22;
  let x = 0;
  groups.forEach((group, at) => {
    const lines = wrapped.lines[at] ?? [];
    lines.forEach((text, line) => {
      names.push({ x, y: line * lineHeight + 8 - top, text, colour: group.place.ink, role: "name", ...nameStyle });
    });
    group.bars.forEach((bar, position) => {
      columns.push({ group, bar, middle: x + (position + 0.5) * slot });
    });
    x += group.bars.length * slot + gap;
  });
  const numbers = columns.flatMap(({ bar }) => endsOf(bar.value));
  const low = Math.min(0, ...numbers);
  const high = Math.max(0, ...numbers, low + 1e-9);
  const height = 170;
  const sheet = { width, height, padding: { left: 0, right: 0, top, bottom: (low < 0 ? 18 : 4) + 32 } };
  const scale = { type: "linear", domain: [low, high], nice: false, zero: false };
  const pixel = (number: number) => ((high - number) / (high - low)) * height;
  return { sheet, columns, slot, names, pixel, plane: { y: { scale, axis: null } } };
}

const halfWidth = (plan: Plan): number => Math.min(26, plan.slot * 0.36);

function boxes({ group, bar, middle }: Column, plan: Plan): readonly Box[] {
  const half = halfWidth(plan);
  const { colour } = group.place;
  const box = (y: number, y2: number, fill: string): Box => ({
    x: middle - half,
    x2: middle + half,
    y,
    y2,
    colour,
    fill,
    results: bar.results,
  });
  const { value } = bar;
  if (isHole(value)) return [];
  const fill = bar.doubtful ? tint(colour, 0.72) : colour;
  if (isNumber(value)) return [box(0, value, fill)];
  const { low, high } = value;
  const nearest = low > 0 ? low : Math.min(0, high);
  return [box(0, nearest, fill), box(low, high, ink.paper)];
}

function zeroLines(plan: Plan): readonly Line[] {
  const groups = [...new Set(plan.columns.map(({ group }) => group))];
  return groups.map((group) => {
    const middles = plan.columns.filter((one) => one.group === group).map(({ middle }) => middle);
    const x = Math.min(...middles) - plan.slot / 2;
    return { x, x2: Math.max(...middles) + plan.slot / 2, y: 0, y2: 0, colour: ink.rule };
  });
}

function texts({ group, bar, middle }: Column, plan: Plan): readonly Label[] {
  const foot = plan.sheet.height + plan.sheet.padding.bottom - 30;
  const [from = "", to = ""] = bar.step.split("–");
  const look = { x: middle, align: "center", size: sizes.tick, colour: ink.soft, role: "axis" } as const;
  const steps = [
    { ...look, y: foot + 8, text: `${from}–` },
    { ...look, y: foot + 21, text: to },
  ];
  if (isHole(bar.value)) {
    const y = plan.pixel(0) - 30;
    const reason = { x: middle, y, text: bar.text, align: "center", angle: 270, italic: true } as const;
    return [...steps, { ...reason, about: bar.results, size: sizes.small, colour: group.place.ink }];
  }
  const [low = 0, high = 0] = endsOf(bar.value);
  const y = high > 0 ? plan.pixel(high) - 9 : plan.pixel(low) + 10;
  const number = { x: middle, y, text: bar.text, results: bar.results, align: "center", weight: "semibold" } as const;
  return [...steps, { ...number, size: plan.slot < 34 ? sizes.small : sizes.value, colour: ink.strong }];
}

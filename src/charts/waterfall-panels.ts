import { textWidth, wrapText } from "../base/text-width.ts";
import { isHole, isNumber, type Value } from "../model/value.ts";
import { dashed } from "./dashed.ts";
import { column } from "./labels.ts";
import { type Box, boxLayer, type Label, type Line, lineLayer, textLayers } from "./layers.ts";
import { endsOf } from "./numbers.ts";
import { tint } from "./palette.ts";
import { heightOf, type Panel, panelsIn } from "./panels.ts";
import type { Place } from "./places.ts";
import { ink, layered, type Sheet, type Spec, sizes } from "./theme.ts";

/** One step of a waterfall: what it adds or takes away, or the change that all of them end at. */
export interface WaterfallStep {
  readonly name: string;
  readonly value: Value;
  readonly text: string;
  readonly result: string;
  /** The last step is no part: it says where the others have led. */
  readonly isTotal: boolean;
}

/** The waterfall of one region. */
export interface Waterfall {
  readonly place: Place;
  readonly steps: readonly WaterfallStep[];
  readonly doubtful: boolean;
  /** Words under the name of the region; empty for none. */
  readonly remark: string;
}

/** A step with the stretch that it covers. */
interface Bar {
  readonly step: WaterfallStep;
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/** Lines of the name of a region and of the remark under it. */
interface Title {
  readonly name: readonly string[];
  readonly remark: readonly string[];
}

interface Drawn {
  readonly fall: Waterfall;
  readonly title: Title;
  /** Where the title starts. */
  readonly titleLeft: number;
  readonly bars: readonly Bar[];
  readonly panel: Panel;
  /** Pixels of zero, and from a number of persons to pixels of length. */
  readonly zero: number;
  readonly scale: number;
  readonly head: number;
  readonly names: readonly (readonly string[])[];
  readonly hasNames: boolean;
}

const rowHeight = 27;
const barHalf = 7;
const gap = 18;
const textStyle = { size: sizes.value, weight: "semibold" } as const;
const headStyle = { size: sizes.label, weight: "semibold" } as const;
const remarkStyle = { size: sizes.small, italic: true } as const;
const lineHeight = 14;

/** Waterfalls side by side on one scale, the steps named once at the left; under each other where there is no room. */
export function waterfallPanels(falls: readonly Waterfall[], width: number): Spec {
  const { sheet, drawn } = planOf(falls, width);
  const sure = drawn.filter(({ fall }) => !fall.doubtful);
  const doubtful = drawn.filter(({ fall }) => fall.doubtful);
  return layered(sheet, [
    ...lineLayer(drawn.map(zeroLine)),
    ...boxLayer(sure.flatMap(boxes)),
    ...dashed(boxLayer(doubtful.flatMap(boxes), 1.2)),
    ...lineLayer(drawn.flatMap(connectors)),
    ...lineLayer(drawn.flatMap(totals), { width: 3.5 }),
    ...textLayers(drawn.flatMap((one) => [...heads(one), ...stepTexts(one)])),
  ]);
}

/** Where each bar starts and ends; a step without a number leaves nothing to build on, so all of them start at zero. */
function barsOf({ steps }: Waterfall): readonly Bar[] {
  const adds = steps.every(({ value }) => isNumber(value));
  let reached = 0;
  return steps.map((step, row) => {
    const { value } = step;
    if (!isNumber(value)) {
      const [low = 0, high = 0] = endsOf(value);
      return { step, from: low, to: high, row };
    }
    const from = adds && !step.isTotal ? reached : 0;
    const to = from + value;
    if (!step.isTotal) reached = to;
    return { step, from, to, row };
  });
}

function planOf(
  falls: readonly Waterfall[],
  width: number,
): { readonly sheet: Sheet; readonly drawn: readonly Drawn[] } {
  const stepNames = falls[0]?.steps.map(({ name }) => name) ?? [];
  const bars = falls.map(barsOf);
  const widestText = Math.max(0, ...bars.flat().map(({ step }) => textWidth(step.text, textStyle))) + 8;
  const names = column(stepNames, width * (width >= 480 ? 0.22 : 0.34), { size: sizes.label });
  const room = width - names.width - 10;
  const panels = panelsIn(falls.length, { width: room, narrowest: widestText + 80, height: 0, gap });
  const across = panels.filter(({ top }) => top === 0).length === falls.length;
  const each = across ? (panels[0]?.width ?? room) : room;
  const titles = falls.map((fall) => titleOf(fall, across ? each : width));
  const head = Math.max(...titles.map(({ name, remark }) => name.length + remark.length)) * lineHeight + 8;
  const height = head + stepNames.length * rowHeight;
  const ends = bars.flat().flatMap(({ from, to }) => [from, to]);
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends, low + 1e-9);
  const scale = Math.min(
    ...bars.flat().map((bar) => scaleFor(bar, low, high, each - widestText)),
    (each - 4) / (high - low),
  );
  const drawn = falls.map((fall, at) => {
    const left = across ? (panels[at]?.left ?? 0) : 0;
    const panel = { left, top: across ? 0 : at * (height + gap), width: each, height };
    const hasNames = !across || at === 0;
    const titled = { title: titles[at] ?? { name: [], remark: [] }, titleLeft: across ? left : -names.width - 10 };
    return {
      fall,
      bars: bars[at] ?? [],
      panel,
      zero: left - low * scale,
      scale,
      head,
      names: names.lines,
      hasNames,
      ...titled,
    };
  });
  const padding = { left: names.width + 10, right: 0, top: 2, bottom: 4 };
  return { sheet: { width, height: heightOf(drawn.map(({ panel }) => panel)), padding }, drawn };
}

/** The largest scale at which the number behind a bar still finds room. */
function scaleFor({ from, to }: Bar, low: number, high: number, room: number): number {
  const reach = Math.max(from, to, 0) - low;
  return reach > 0 ? room / reach : room / (high - low);
}

const titleOf = ({ place, remark }: Waterfall, room: number): Title => ({
  name: wrapText(place.name, room, headStyle),
  remark: remark === "" ? [] : wrapText(remark, room, remarkStyle),
});

const middle = ({ panel, head }: Drawn, row: number): number => panel.top + head + (row + 0.5) * rowHeight;

const zeroLine = (one: Drawn): Line => ({
  x: one.zero,
  x2: one.zero,
  y: one.panel.top + one.head,
  y2: one.panel.top + one.panel.height,
  colour: ink.rule,
});

const xOf = (one: Drawn, number: number): number => one.zero + number * one.scale;

/** What adds is full, what takes away is pale, and both are lighter where they are in doubt; a range is open. */
function fillOf({ step, from, to }: Bar, { place, doubtful }: Waterfall): string {
  if (!isNumber(step.value)) return ink.paper;
  const [adding, taking] = doubtful ? [0.5, 0.85] : [0, 0.72];
  return tint(place.colour, to < from ? taking : adding);
}

const boxes = (one: Drawn): readonly Box[] =>
  one.bars.flatMap((bar) => {
    const { step, from, to, row } = bar;
    if (isHole(step.value) || (step.isTotal && isNumber(step.value))) return [];
    const y = middle(one, row);
    const ends = { x: xOf(one, from), x2: xOf(one, to), y: y - barHalf, y2: y + barHalf };
    return [{ ...ends, colour: one.fall.place.colour, fill: fillOf(bar, one.fall), results: [step.result] }];
  });

/** A thin line from the end of a bar to the next one that starts there. */
const connectors = (one: Drawn): readonly Line[] =>
  one.bars.flatMap((bar, at) => {
    const next = one.bars[at + 1];
    if (next === undefined || !isNumber(bar.step.value) || !isNumber(next.step.value)) return [];
    const meets = next.step.isTotal ? Math.abs(next.to - bar.to) < 0.5 : next.from === bar.to && bar.to !== 0;
    if (!meets) return [];
    const x = xOf(one, bar.to);
    return [{ x, x2: x, y: middle(one, at) + barHalf, y2: middle(one, at + 1) - barHalf, colour: ink.rule }];
  });

const totals = (one: Drawn): readonly Line[] =>
  one.bars.flatMap(({ step, to, row }) => {
    if (!step.isTotal || !isNumber(step.value)) return [];
    const y = middle(one, row);
    return [{ x: xOf(one, to), x2: xOf(one, to), y: y - 8, y2: y + 8, colour: ink.strong, results: [step.result] }];
  });

/** The name of the region, and under it what is to be known before its bars are read. */
function heads({ fall, panel, head, title, titleLeft }: Drawn): readonly Label[] {
  const start = panel.top + head - 8 - (title.name.length + title.remark.length) * lineHeight;
  return [...title.name, ...title.remark].map((text, line) => ({
    x: titleLeft,
    y: start + (line + 0.5) * lineHeight,
    text,
    colour: fall.place.ink,
    role: "name" as const,
    ...(line < title.name.length ? headStyle : remarkStyle),
  }));
}

function stepTexts(one: Drawn): readonly Label[] {
  return one.bars.flatMap(({ step, from, to, row }): readonly Label[] => {
    const y = middle(one, row);
    const weight = step.isTotal ? ("semibold" as const) : ("normal" as const);
    const look = { x: -10, align: "right", size: sizes.label, colour: ink.strong, role: "name", weight } as const;
    const lines = one.hasNames ? (one.names[row] ?? []) : [];
    const names = lines.map((text, line) => ({ ...look, text, y: y + (line - (lines.length - 1) / 2) * 13 }));
    if (isHole(step.value))
      return [
        ...names,
        {
          x: one.zero + 6,
          y,
          text: step.text,
          italic: true,
          size: sizes.value,
          colour: one.fall.place.ink,
          about: [step.result],
        },
      ];
    const x = xOf(one, Math.max(from, to, 0)) + (step.isTotal ? 7 : 6);
    return [...names, { x, y, text: step.text, results: [step.result], colour: ink.strong, ...textStyle }];
  });
}

import { formatNumber, type Language } from "../base/format-number.ts";
import { sum } from "../base/sum.ts";
import { column, spread } from "./labels.ts";
import { type Box, boxLayer, type Label, type Line, lineLayer, type Plane, textLayers } from "./layers.ts";
import { textOn, tint, underText } from "./palette.ts";
import type { Place } from "./places.ts";
import { ink, type Layer, layered, type Sheet, type Spec, sizes } from "./theme.ts";

/** The parts of one region in percent, in the order of the names, from the top. */
export interface Stack {
  readonly place: Place;
  readonly parts: readonly number[];
  /** For each part the ids of the results that it is, or is the sum of. */
  readonly results: readonly (readonly string[])[];
}

const nameStyle = { size: sizes.label } as const;
const headStyle = { size: sizes.label, weight: "semibold" } as const;
const lineHeight = 14;

interface Plan {
  readonly language: Language;
  readonly sheet: Sheet;
  readonly stacks: readonly Stack[];
  readonly names: readonly (readonly string[])[];
  readonly heads: readonly (readonly string[])[];
  readonly barWidth: number;
  readonly left: (stack: number) => number;
  readonly pixel: (percent: number) => number;
  readonly plane: Plane;
}

/** One upright stack for each region in tints of its hue; the parts are named once, beside the last stack. */
export function stackColumns(
  stacks: readonly Stack[],
  names: readonly string[],
  width: number,
  language: Language,
): Spec {
  const plan = { ...planOf(stacks, names, width), language };
  const boxes = stacks.flatMap((stack, at) => parts(stack, at, plan));
  return layered(plan.sheet, [
    ...lineLayer(ribbons(plan), {}, plan.plane),
    ...boxLayer(boxes, 1, plan.plane),
    ...textLayers([...heads(plan), ...stacks.flatMap((stack, at) => numbers(stack, at, plan))]),
    ...partNames(plan),
  ]);
}

function planOf(stacks: readonly Stack[], names: readonly string[], width: number): Omit<Plan, "language"> {
  const wide = width >= 480;
  const wrapped = column(names, width * (wide ? 0.34 : 0.38), nameStyle);
  const room = width - wrapped.width - 22;
  const gap = wide ? 36 : 14;
  const barWidth = (room - gap * (stacks.length - 1)) / stacks.length;
  const heads = column(
    stacks.map(({ place }) => place.name),
    barWidth + gap - 10,
    headStyle,
  ).lines;
  const top = Math.max(1, ...heads.map((lines) => lines.length)) * lineHeight + 8;
  const namesHeight = sum(wrapped.lines.map(heightOfName)) - 8;
  const height = Math.max(wide ? 280 : 250, namesHeight);
  const scale = { type: "linear", domain: [0, 100], range: [0, height], nice: false, zero: true };
  return {
    sheet: { width, height, padding: { left: 0, right: wrapped.width + 22, top, bottom: 8 } },
    stacks,
    names: wrapped.lines,
    heads,
    barWidth,
    left: (stack) => stack * (barWidth + gap),
    pixel: (percent) => (percent / 100) * height,
    plane: { y: { scale, axis: null } },
  };
}

const heightOfName = (lines: readonly string[]): number => lines.length * lineHeight + 3;

const before = (parts: readonly number[], at: number): number => sum(parts.slice(0, at));

/** Darkest for the first part, lighter with each that follows; on each of them its number can be read. */
const shade = (colour: string, at: number, count: number): string =>
  underText(tint(colour, count < 2 ? 0 : (0.78 * at) / (count - 1)));

const parts = (stack: Stack, at: number, plan: Plan): readonly Box[] =>
  stack.parts.map((part, position) => {
    const y = before(stack.parts, position);
    const x = plan.left(at);
    const fill = shade(stack.place.colour, position, stack.parts.length);
    // Outlined, since the lightest parts are hardly darker than the paper.
    const results = stack.results[position] ?? [];
    return { x, x2: x + plan.barWidth, y, y2: y + part, colour: stack.place.colour, fill, results };
  });

/** Thin lines between the stacks that let the eye follow a part from region to region. */
const ribbons = (plan: Plan): readonly Line[] =>
  plan.stacks.slice(1).flatMap((stack, at) => {
    const last = plan.stacks[at];
    if (last === undefined) return [];
    return stack.parts.slice(1).map((_, position) => ({
      x: plan.left(at) + plan.barWidth,
      x2: plan.left(at + 1),
      y: before(last.parts, position + 1),
      y2: before(stack.parts, position + 1),
      colour: ink.rule,
    }));
  });

const heads = (plan: Plan): readonly Label[] =>
  plan.stacks.flatMap(({ place }, at) => {
    const lines = plan.heads[at] ?? [];
    return lines.map((text, line) => ({
      x: plan.left(at),
      y: (line - lines.length) * lineHeight + 1,
      text,
      colour: place.ink,
      role: "name" as const,
      ...headStyle,
    }));
  });

/** The percent inside each part that is high enough for it. */
const numbers = (stack: Stack, at: number, plan: Plan): readonly Label[] =>
  stack.parts.flatMap((part, position) => {
    if (plan.pixel(part) < 13) return [];
    const fill = shade(stack.place.colour, position, stack.parts.length);
    return [
      {
        x: plan.left(at) + plan.barWidth / 2,
        y: plan.pixel(before(stack.parts, position) + part / 2),
        text: formatNumber(part, { language: plan.language }),
        results: stack.results[position] ?? [],
        align: "center" as const,
        size: sizes.value,
        weight: "semibold" as const,
        colour: textOn(fill),
      },
    ];
  });

/** Names at the right of the last stack, spread where parts are thin. */
function partNames(plan: Plan): readonly Layer[] {
  const last = plan.stacks.at(-1);
  if (last === undefined) return [];
  const wanted = last.parts.map((part, at) => plan.pixel(before(last.parts, at) + part / 2));
  const wishes = wanted.map((at, position) => ({ at, height: heightOfName(plan.names[position] ?? []) }));
  const middles = spread(wishes, -2, plan.sheet.height + 6);
  const edge = plan.left(plan.stacks.length - 1) + plan.barWidth;
  const labels: Label[] = [];
  const leaders: Line[] = [];
  plan.names.forEach((lines, at) => {
    const middle = middles[at] ?? 0;
    lines.forEach((text, line) => {
      const y = middle + (line - (lines.length - 1) / 2) * lineHeight;
      labels.push({ x: edge + 20, y, text, role: "name", ...nameStyle });
    });
    leaders.push({ x: edge + 2, x2: edge + 16, y: wanted[at] ?? middle, y2: middle, colour: ink.rule });
  });
  return [...lineLayer(leaders), ...textLayers(labels)];
}

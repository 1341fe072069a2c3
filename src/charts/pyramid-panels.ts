import { wrapText } from "../base/text-width.ts";
import { isHole, type Value } from "../model/value.ts";
import { widest } from "./labels.ts";
import { type Box, boxLayer, type Label, type Line, lineLayer, textLayers } from "./layers.ts";
import { endsOf } from "./numbers.ts";
import { heightOf, type Panel, panelsIn } from "./panels.ts";
import type { Place } from "./places.ts";
import { ink, layered, type Sheet, type Spec, sizes } from "./theme.ts";

/** The share of one size in percent, in print and with the results that it prints. */
export interface SizeBar {
  readonly value: Value;
  readonly text: string;
  readonly results: readonly string[];
  /** Ids of the results that the bar is, with a number or without. */
  readonly about: readonly string[];
}

/** One region, its bars from the smallest size to the largest. */
export interface Pyramid {
  readonly place: Place;
  readonly bars: readonly SizeBar[];
}

interface Plan {
  readonly pyramids: readonly Pyramid[];
  readonly classes: readonly string[];
  readonly panels: readonly Panel[];
  readonly heads: readonly (readonly string[])[];
  readonly headHeight: number;
  readonly left: number;
  readonly most: number;
}

const rowHeight = 32;
const barHeight = 14;
const headLine = 14;
const headStyle = { size: sizes.label, weight: "semibold" } as const;
const classStyle = { size: sizes.value } as const;

/** One pyramid for each region on one scale, the smallest companies at the foot; every bar has its number below it. */
export function pyramidPanels(
  pyramids: readonly Pyramid[],
  classes: readonly string[],
  persons: string,
  width: number,
): Spec {
  const plan = planOf(pyramids, classes, persons, width);
  const sheet: Sheet = { width, height: heightOf(plan.panels), padding: { left: 0, right: 0, top: 2, bottom: 4 } };
  return layered(sheet, [
    ...lineLayer(plan.panels.map(axisOf(plan))),
    ...boxLayer(
      pyramids.flatMap((pyramid, at) => boxes(pyramid, at, plan)),
      1.2,
    ),
    ...textLayers([...classLabels(plan, persons), ...pyramids.flatMap((pyramid, at) => texts(pyramid, at, plan))]),
  ]);
}

function planOf(pyramids: readonly Pyramid[], classes: readonly string[], persons: string, width: number): Plan {
  const left = widest([...classes, persons], classStyle) + 10;
  const room = { width: width - left, narrowest: 74, gap: 12 };
  const across = panelsIn(pyramids.length, { ...room, height: 0 });
  const heads = pyramids.map(({ place }, at) => wrapText(place.name, (across[at]?.width ?? width) - 2, headStyle));
  const headHeight = Math.max(...heads.map(({ length }) => length)) * headLine + 10;
  const height = headHeight + classes.length * rowHeight;
  const most = Math.max(...pyramids.flatMap(({ bars }) => bars.flatMap(({ value }) => endsOf(value))), 1e-9);
  return { pyramids, classes, panels: panelsIn(pyramids.length, { ...room, height }), heads, headHeight, left, most };
}

const middleOf = ({ left }: Plan, panel: Panel): number => left + panel.left + panel.width / 2;

/** The middle of the bar of a class: the smallest class stands lowest. */
const barY = (plan: Plan, panel: Panel, size: number): number =>
  panel.top + plan.headHeight + (plan.classes.length - 1 - size) * rowHeight + barHeight / 2;

const axisOf =
  (plan: Plan) =>
  (panel: Panel): Line => {
    const x = middleOf(plan, panel);
    return { x, x2: x, y: panel.top + plan.headHeight - 2, y2: panel.top + panel.height, colour: ink.grid };
  };

/** Full up to the lowest share, open up to the highest, to both sides of the middle. */
function boxes({ place, bars }: Pyramid, at: number, plan: Plan): readonly Box[] {
  const panel = plan.panels[at];
  if (panel === undefined) return [];
  const middle = middleOf(plan, panel);
  return bars.flatMap(({ value, results }, size) => {
    const halves = endsOf(value).map((end) => (end / plan.most) * (panel.width / 2 - 1));
    const [low, high] = halves;
    if (low === undefined || high === undefined) return [];
    const y = barY(plan, panel, size);
    const box = (half: number, fill: string): Box => ({
      x: middle - half,
      x2: middle + half,
      y: y - barHeight / 2,
      y2: y + barHeight / 2,
      colour: place.colour,
      fill,
      results,
    });
    return high > low ? [box(high, ink.paper), box(low, place.colour)] : [box(low, place.colour)];
  });
}

/** The classes beside every row of panels, under the word for persons. */
function classLabels(plan: Plan, persons: string): readonly Label[] {
  const firsts = plan.panels.filter(({ left }) => left === 0);
  return firsts.flatMap((panel) => [
    { x: 0, y: panel.top + plan.headHeight - 15, text: persons, colour: ink.soft, size: sizes.small, role: "name" },
    ...plan.classes.map(
      (text, size): Label => ({
        x: 0,
        y: barY(plan, panel, size),
        text,
        colour: ink.strong,
        role: "name",
        ...classStyle,
      }),
    ),
  ]);
}

function texts({ place, bars }: Pyramid, at: number, plan: Plan): readonly Label[] {
  const panel = plan.panels[at];
  if (panel === undefined) return [];
  const x = middleOf(plan, panel);
  const lines = plan.heads[at] ?? [];
  const heads = lines.map(
    (text, line): Label => ({
      x,
      y: panel.top + plan.headHeight - 15 - (lines.length - 1 - line) * headLine,
      text,
      colour: place.ink,
      align: "center",
      role: "name",
      ...headStyle,
    }),
  );
  const numbers = bars.map(({ value, text, results, about }, size): Label => {
    const isEmpty = isHole(value);
    return {
      x,
      y: barY(plan, panel, size) + (isEmpty ? 0 : barHeight / 2 + 8),
      text,
      results,
      about,
      align: "center",
      size: sizes.small,
      italic: isEmpty,
      weight: isEmpty ? "normal" : "semibold",
      colour: isEmpty ? place.ink : ink.strong,
    };
  });
  return [...heads, ...numbers];
}

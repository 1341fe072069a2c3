import { formatNumber, formatRange } from "../base/format-number.ts";
import { isBounds, isHole, isNumber, type Value } from "../model/value.ts";
import { column } from "./labels.ts";
import { type Label, type Line, lineLayer, type Point, pointLayer, textLayers } from "./layers.ts";
import { endsOf } from "./numbers.ts";
import { atLuminance } from "./palette.ts";
import type { Place } from "./places.ts";
import { flowKey, type KeyEntry } from "./region-key.ts";
import { ink, layered, type Sheet, type Spec, sizes } from "./theme.ts";
import { valueText } from "./words.ts";

/** One region of the matrix: for each year two shares in percent and GDP per inhabitant in euro. */
export interface GridRow {
  readonly place: Place;
  readonly cells: readonly {
    readonly year: string;
    readonly companies: Value;
    readonly people: Value;
    readonly gdp: Value;
    /** Ids of the results of the three. */
    readonly ids: {
      readonly companies: readonly string[];
      readonly people: readonly string[];
      readonly gdp: readonly string[];
    };
  }[];
}

// The classes of the association's figure, with an open one at each end.
const shareClasses = [
  { from: Number.NEGATIVE_INFINITY, text: "under 5", light: 0.8 },
  { from: 5, text: "5–8", light: 0.6 },
  { from: 8, text: "8–12", light: 0.42 },
  { from: 12, text: "12–16", light: 0.27 },
  { from: 16, text: "16 and over", light: 0.15 },
] as const;
const gdpStep = 4000;

const shareClass = (percent: number): number => shareClasses.findLastIndex(({ from }) => percent >= from);
const gdpClass = (euro: number): number => Math.floor(euro / gdpStep);

interface Plan {
  readonly rows: readonly GridRow[];
  readonly sheet: Sheet;
  readonly slot: number;
  readonly names: readonly (readonly string[])[];
  readonly rowHeight: number;
  readonly lowestClass: number;
  readonly highestClass: number;
}

const lineHeight = 14;
const headHeight = 36;

/** A pair of circles for each region and year: left the share by companies, right the share by persons. */
export function circleGrid(rows: readonly GridRow[], width: number): Spec {
  const plan = planOf(rows, width);
  const left = -plan.sheet.padding.left;
  const sizesKey = flowKey(gdpEntries(plan), width, left, plan.sheet.height + 10);
  const shadesKey = flowKey(shadeEntries(), width, left, plan.sheet.height + 14 + sizesKey.height);
  const bottom = 18 + sizesKey.height + shadesKey.height;
  const sheet = { ...plan.sheet, padding: { ...plan.sheet.padding, bottom } };
  return layered(sheet, [
    ...lineLayer(separators(plan)),
    ...pointLayer(rows.flatMap((row, at) => circles(row, at, plan))),
    ...textLayers([...heads(plan), ...rows.flatMap((row, at) => texts(row, at, plan))]),
    ...sizesKey.layers,
    ...shadesKey.layers,
  ]);
}

function planOf(rows: readonly GridRow[], width: number): Plan {
  const names = column(
    rows.map(({ place }) => place.name),
    width * (width >= 480 ? 0.24 : 0.2),
    { size: sizes.label, weight: "semibold" },
  );
  const years = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const slot = (width - names.width - 10) / (years * 2);
  const classes = rows.flatMap(({ cells }) => cells.flatMap(({ gdp }) => endsOf(gdp).map(gdpClass)));
  const rowHeight = largest(slot) + 40;
  const padding = { left: names.width + 10, right: 0, top: headHeight, bottom: 0 };
  return {
    rows,
    sheet: { width, height: rowHeight * rows.length, padding },
    slot,
    names: names.lines,
    rowHeight,
    lowestClass: classes.length === 0 ? 0 : Math.min(...classes),
    highestClass: classes.length === 0 ? 0 : Math.max(...classes),
  };
}

const largest = (slot: number): number => Math.min(36, slot - 4);

/** Wider by equal steps of the diameter from class to class. */
function diameter(plan: Plan, euro: number): number {
  const most = largest(plan.slot);
  const least = most * 0.38;
  const steps = plan.highestClass - plan.lowestClass;
  return steps === 0 ? most * 0.7 : least + ((gdpClass(euro) - plan.lowestClass) / steps) * (most - least);
}

const areaOf = (width: number): number => (Math.PI / 4) * width * width;

const separators = (plan: Plan): readonly Line[] =>
  plan.rows.map((_, at) => ({
    x: -plan.sheet.padding.left,
    x2: plan.sheet.width - plan.sheet.padding.left,
    y: at * plan.rowHeight,
    y2: at * plan.rowHeight,
    colour: ink.grid,
  }));

/** White where the bounds of a share reach over two classes: then no shade would be true. */
function fillOf(share: Value, colour: string): string {
  const classes = new Set(endsOf(share).map(shareClass));
  const [only] = classes;
  return classes.size === 1 && only !== undefined ? atLuminance(colour, shareClasses[only]?.light ?? 1) : ink.paper;
}

const middleOf = (plan: Plan, row: number): number => row * plan.rowHeight + largest(plan.slot) / 2 + 4;

function circles({ place, cells }: GridRow, row: number, plan: Plan): readonly Point[] {
  return cells.flatMap(({ companies, people, gdp }, year) => {
    if (!isNumber(gdp)) return [];
    const area = areaOf(diameter(plan, gdp));
    return [companies, people].flatMap((share, side) => {
      if (isHole(share)) return [];
      const x = (year * 2 + side + 0.5) * plan.slot;
      const { colour } = place;
      return [{ x, y: middleOf(plan, row), shape: "circle", colour, fill: fillOf(share, colour), area }];
    });
  });
}

const centred = { align: "center" } as const;

const heads = (plan: Plan): readonly Label[] =>
  (plan.rows[0]?.cells ?? []).flatMap(({ year }, at) => {
    const middle = (at * 2 + 1) * plan.slot;
    const look = { y: -11, size: sizes.small, colour: ink.soft, role: "axis", ...centred } as const;
    return [
      {
        x: middle,
        y: -26,
        text: year,
        weight: "semibold" as const,
        colour: ink.strong,
        role: "axis" as const,
        ...centred,
      },
      { ...look, x: middle - plan.slot / 2, text: "firms" },
      { ...look, x: middle + plan.slot / 2, text: "jobs" },
    ];
  });

/** A share as it stands under its circle: whole percents where a decimal has no room. */
function shareText(share: Value, slot: number): string {
  if (isBounds(share)) return formatRange(share.low, share.high, { digits: slot >= 56 ? 1 : 0 });
  return isHole(share) ? valueText(share) : formatNumber(share, { digits: 1 });
}

function texts({ place, cells }: GridRow, row: number, plan: Plan): readonly Label[] {
  const foot = middleOf(plan, row) + largest(plan.slot) / 2 + 9;
  const lines = plan.names[row] ?? [];
  const names = lines.map((text, line) => ({
    x: -plan.sheet.padding.left,
    y: (row + 0.5) * plan.rowHeight + (line - (lines.length - 1) / 2) * lineHeight,
    text,
    colour: place.ink,
    size: sizes.label,
    weight: "semibold" as const,
    role: "name" as const,
  }));
  const values = cells.flatMap(({ companies, people, gdp, ids }, year) => {
    const shares = [companies, people].map((share, side) => ({
      results: side === 0 ? ids.companies : ids.people,
      x: (year * 2 + side + 0.5) * plan.slot,
      y: isHole(share) ? middleOf(plan, row) : foot,
      text: shareText(share, plan.slot),
      italic: isHole(share),
      weight: isHole(share) ? ("normal" as const) : ("semibold" as const),
      size: sizes.small,
      colour: ink.strong,
      ...centred,
    }));
    const wealth = { x: (year * 2 + 1) * plan.slot, y: foot + 14, size: sizes.small, colour: ink.soft, ...centred };
    return [
      ...shares,
      {
        ...wealth,
        results: ids.gdp,
        text: isNumber(gdp) ? `€${formatNumber(gdp, { significant: 3 })}` : valueText(gdp),
      },
    ];
  });
  return [...names, ...values];
}

function gdpEntries(plan: Plan): readonly KeyEntry[] {
  const classes = Array.from({ length: plan.highestClass - plan.lowestClass + 1 }, (_, at) => plan.lowestClass + at);
  const circle = (one: number) => ({
    shape: "circle",
    colour: ink.soft,
    fill: ink.paper,
    area: areaOf(diameter(plan, one * gdpStep)),
  });
  const thousands = gdpStep / 1000;
  const entries = classes.map((one) => ({
    mark: circle(one),
    text: `${one * thousands}–${(one + 1) * thousands}`,
    colour: ink.plain,
  }));
  return [{ text: "GDP per inhabitant, thousand euro:", colour: ink.plain }, ...entries];
}

const shadeEntries = (): readonly KeyEntry[] => [
  { text: "Creative share, percent:", colour: ink.plain },
  ...shareClasses.map(({ text, light }) => ({
    mark: { shape: "circle", colour: ink.soft, fill: atLuminance(ink.strong, light), area: 100 },
    text,
    colour: ink.plain,
  })),
];

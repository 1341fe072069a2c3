import { formatNumber, formatRange, type Language } from "../base/format-number.ts";
import { wrapText } from "../base/text-width.ts";
import { isBounds, isHole, isNumber, type Value } from "../model/value.ts";
import { fillOf, shadeEntries } from "./creative-shades.ts";
import { column } from "./labels.ts";
import { type Label, type Line, lineLayer, type Point, pointLayer, textLayers } from "./layers.ts";
import { endsOf } from "./numbers.ts";
import type { Place } from "./places.ts";
import { flowKey, type KeyEntry } from "./region-key.ts";
import { inRow, type SortableRow } from "./shown-marks.ts";
import type { CircleGridWords } from "./terms/circle-matrix.ts";
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

const gdpStep = 4000;

const gdpClass = (euro: number): number => Math.floor(euro / gdpStep);

interface Plan {
  readonly words: CircleGridWords;
  readonly language: Language;
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
export function circleGrid(rows: readonly GridRow[], width: number, words: CircleGridWords, language: Language): Spec {
  const plan = { ...planOf(rows, width), words, language };
  const left = -plan.sheet.padding.left;
  const sizesKey = flowKey(gdpEntries(plan), width, left, plan.sheet.height + 10);
  const shadesKey = flowKey(shadeEntries(words), width, left, plan.sheet.height + 14 + sizesKey.height);
  const bottom = 18 + sizesKey.height + shadesKey.height;
  const sheet = { ...plan.sheet, padding: { ...plan.sheet.padding, bottom } };
  const layers = [
    ...lineLayer(separators(plan)),
    ...pointLayer(rows.flatMap((row, at) => inRow(String(at), circles(row, at, plan)))),
    ...textLayers([...heads(plan), ...rows.flatMap((row, at) => inRow(String(at), texts(row, at, plan)))]),
    ...sizesKey.layers,
    ...shadesKey.layers,
  ];
  return layered(
    sheet,
    layers,
    rows.map((row, at) => sortable(row, at, plan)),
  );
}

/** In the order of the latest share by companies, or by persons where there is none. */
const sortable = ({ place, cells }: GridRow, at: number, { rowHeight }: Pick<Plan, "rowHeight">): SortableRow => ({
  key: String(at),
  group: "",
  name: place.name,
  top: at * rowHeight,
  height: rowHeight,
  results: cells.flatMap(({ ids }) => ids.companies.slice(0, 1)).slice(-1),
});

function planOf(rows: readonly GridRow[], width: number): Omit<Plan, "words" | "language"> {
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

const middleOf = (plan: Plan, row: number): number => row * plan.rowHeight + largest(plan.slot) / 2 + 4;

const footOf = (plan: Plan, row: number): number => middleOf(plan, row) + largest(plan.slot) / 2 + 9;

function circles({ place, cells }: GridRow, row: number, plan: Plan): readonly Point[] {
  return cells.flatMap(({ companies, people, gdp, ids }, year) => {
    if (!isNumber(gdp)) return [];
    const area = areaOf(diameter(plan, gdp));
    return [companies, people].flatMap((share, side) => {
      if (isHole(share)) return [];
      const x = (year * 2 + side + 0.5) * plan.slot;
      const { colour } = place;
      const results = [...(side === 0 ? ids.companies : ids.people), ...ids.gdp];
      return [{ x, y: middleOf(plan, row), shape: "circle", colour, fill: fillOf(share, colour), area, results }];
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
      { ...look, x: middle - plan.slot / 2, text: plan.words.firms },
      { ...look, x: middle + plan.slot / 2, text: plan.words.jobs },
    ];
  });

/** A share as it stands under its circle: whole percents where a decimal has no room. */
function shareText(share: Value, { slot, language }: Plan): string {
  if (isBounds(share)) return formatRange(share.low, share.high, { digits: slot >= 56 ? 1 : 0, language });
  return valueText(share, { digits: 1, language });
}

/** Where the texts of a circle stand, and the ids of the results they print. */
interface CirclePlace {
  readonly x: number;
  readonly row: number;
  readonly results: readonly string[];
}

/** The percent under a circle, or the reason in its place: in two lines where it is wider than the circle's room. */
function shareLabels(share: Value, { x, row, results }: CirclePlace, plan: Plan): readonly Label[] {
  const look = { x, results, size: sizes.small, colour: ink.strong, ...centred } as const;
  const text = shareText(share, plan);
  if (!isHole(share)) return [{ ...look, y: footOf(plan, row), text, weight: "semibold" }];
  const lines = wrapText(text, plan.slot + 4, { size: sizes.small, italic: true });
  return lines.map((part, line) => {
    const y = middleOf(plan, row) + (line - (lines.length - 1) / 2) * 11;
    return { ...look, y, text: part, italic: true };
  });
}

function texts({ place, cells }: GridRow, row: number, plan: Plan): readonly Label[] {
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
    const shares = [companies, people].flatMap((share, side) => {
      const x = (year * 2 + side + 0.5) * plan.slot;
      return shareLabels(share, { x, row, results: side === 0 ? ids.companies : ids.people }, plan);
    });
    const wealth = {
      x: (year * 2 + 1) * plan.slot,
      y: footOf(plan, row) + 14,
      size: sizes.small,
      colour: ink.soft,
      ...centred,
    };
    return [
      ...shares,
      {
        ...wealth,
        results: ids.gdp,
        text: isNumber(gdp)
          ? plan.words.euro(formatNumber(gdp, { significant: 3, language: plan.language }))
          : valueText(gdp, { language: plan.language }),
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
  return [{ text: plan.words.gdpKey, colour: ink.plain }, ...entries];
}

import { textWidth } from "../base/text-width.ts";
import { column } from "./labels.ts";
import { type Box, boxLayer, type Label, type Line, lineLayer, type Point, pointLayer, textLayers } from "./layers.ts";
import { tint } from "./palette.ts";
import type { Place } from "./places.ts";
import type { RankSpan } from "./rank-spans.ts";
import { ink, layered, plotWidth, type Sheet, type Spec, sizes } from "./theme.ts";

/** One line of a region: a bar over the ranks it takes, and a mark at the rank in use. */
export interface RankRow {
  readonly name: string;
  readonly over: RankSpan;
  readonly used: RankSpan;
  readonly strong: boolean;
  /** Ids of the results that the ranks in use, and all ranks, are read from. */
  readonly results: readonly string[];
  readonly all: readonly string[];
}

/** The lines of one region. */
export interface RankGroup {
  readonly place: Place;
  readonly rows: readonly RankRow[];
}

interface Placed {
  readonly place: Place;
  readonly row: RankRow;
  readonly lines: readonly string[];
  readonly y: number;
}

interface Plan {
  readonly sheet: Sheet;
  readonly rows: readonly Placed[];
  readonly titles: readonly Label[];
  readonly count: number;
  readonly slot: number;
}

// Measured as the strong lines are set: the others are narrower.
const nameStyle = { size: sizes.label, weight: "semibold" } as const;
const rowHeight = 19;
const titleHeight = 20;
const groupGap = 12;
const lineHeight = 14;

/** Regions under each other, ranks from left to right, first place on the left. */
export function rankRows(groups: readonly RankGroup[], rankText: (rank: number) => string, width: number): Spec {
  const plan = planOf(groups, width);
  return layered(plan.sheet, [
    ...lineLayer(grid(plan)),
    ...boxLayer(plan.rows.flatMap((row) => bar(row, plan))),
    ...boxLayer(
      plan.rows.flatMap((row) => open(row, plan)),
      1.5,
    ),
    ...pointLayer(plan.rows.flatMap((row) => mark(row, plan))),
    ...textLayers([...plan.titles, ...heads(plan, rankText), ...plan.rows.flatMap(names)]),
  ]);
}

function planOf(groups: readonly RankGroup[], width: number): Plan {
  const all = groups.flatMap(({ rows }) => rows.map(({ name }) => name));
  const columnOf = column(all, width * 0.46, nameStyle);
  const left = columnOf.width + 12;
  const { rows, titles, height } = stacked(groups, columnOf.lines, left);
  const sheet = { width, height, padding: { left, right: 0, top: 22, bottom: 6 } };
  return { sheet, rows, titles, count: groups.length, slot: plotWidth(sheet) / Math.max(1, groups.length) };
}

function stacked(groups: readonly RankGroup[], lines: readonly (readonly string[])[], left: number) {
  const rows: Placed[] = [];
  const titles: Label[] = [];
  let y = 0;
  groups.forEach(({ place, rows: own }, at) => {
    if (at > 0) y += groupGap;
    const look = { size: sizes.label, weight: "semibold", role: "name" } as const;
    titles.push({ x: -left, y: y + 8, text: place.name, colour: place.ink, ...look });
    y += titleHeight;
    for (const row of own) {
      const name = lines[rows.length] ?? [row.name];
      const height = Math.max(rowHeight, name.length * lineHeight + 5);
      rows.push({ place, row, lines: name, y: y + height / 2 });
      y += height;
    }
  });
  return { rows, titles, height: y };
}

const centre = (plan: Plan, rank: number): number => (rank - 0.5) * plan.slot;

const grid = (plan: Plan): readonly Line[] =>
  Array.from({ length: plan.count }, (_, at) => ({
    x: centre(plan, at + 1),
    x2: centre(plan, at + 1),
    y: 0,
    y2: plan.sheet.height,
    colour: ink.grid,
  }));

const half = (row: RankRow): number => (row.strong ? 5 : 3);

/** From the best rank to the worst; where they are one, the mark alone says so. */
function bar({ place, row, y }: Placed, plan: Plan): readonly Box[] {
  if (row.over.best === row.over.worst) return [];
  const { colour } = place;
  const fill = tint(colour, row.strong ? 0.45 : 0.65);
  const reach = half(row);
  const x = centre(plan, row.over.best) - reach;
  return [{ x, x2: centre(plan, row.over.worst) + reach, y: y - reach, y2: y + reach, colour, fill, results: row.all }];
}

/** A rank that bounds leave open is an open bar over every place that it may be. */
function open({ place, row, y }: Placed, plan: Plan): readonly Box[] {
  if (row.used.best === row.used.worst) return [];
  const [x, x2] = [centre(plan, row.used.best) - 5, centre(plan, row.used.worst) + 5];
  return [{ x, x2, y: y - 5, y2: y + 5, colour: place.colour, fill: ink.paper, results: row.results }];
}

function mark({ place, row, y }: Placed, plan: Plan): readonly Point[] {
  if (row.used.best !== row.used.worst) return [];
  const { shape, colour } = place;
  const { results } = row;
  return [{ x: centre(plan, row.used.best), y, shape, colour, fill: colour, area: row.strong ? 95 : 48, results }];
}

const heads = (plan: Plan, rankText: (rank: number) => string): readonly Label[] =>
  Array.from({ length: plan.count }, (_, at) => {
    const text = rankText(at + 1);
    const side = textWidth(text, { size: sizes.tick }) / 2;
    const last = plotWidth(plan.sheet) - side;
    const x = Math.min(Math.max(centre(plan, at + 1), side), last);
    return { x, y: -10, text, align: "center", size: sizes.tick, colour: ink.soft, role: "axis" };
  });

const names = ({ row, lines, y }: Placed): readonly Label[] =>
  lines.map((text, line) => ({
    x: -12,
    y: y + (line - (lines.length - 1) / 2) * lineHeight,
    text,
    align: "right",
    size: sizes.label,
    weight: row.strong ? "semibold" : "normal",
    colour: ink.strong,
    role: "name",
  }));

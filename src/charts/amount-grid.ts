import { sum } from "../base/sum.ts";
import { wrapText } from "../base/text-width.ts";
import { column, widest } from "./labels.ts";
import { type Box, boxLayer, type Label, type Line, lineLayer, textLayers } from "./layers.ts";
import { atLuminance, textOn } from "./palette.ts";
import type { Place } from "./places.ts";
import { inRow, type SortableRow } from "./shown-marks.ts";
import { ink, layered, type Sheet, type Spec, sizes } from "./theme.ts";

/** One amount: how much, as it is printed, and the results that it prints. */
export interface Amount {
  readonly amount: number;
  readonly text: string;
  readonly results: readonly string[];
}

/** A column of the grid: what the money is for, under its region. */
export interface UseColumn {
  readonly place: Place;
  readonly name: string;
}

/** A funder with its amounts in the order of the columns, and their sum. */
export interface FunderRow {
  readonly name: string;
  readonly cells: readonly (Amount | undefined)[];
  readonly total: Amount;
}

/** What stands in rows and columns, with the sums of the columns. */
export interface AmountGrid {
  readonly columns: readonly UseColumn[];
  readonly rows: readonly FunderRow[];
  readonly totals: readonly (Amount | undefined)[];
  readonly whole: Amount;
  readonly all: string;
}

interface Plan {
  readonly grid: AmountGrid;
  readonly sheet: Sheet;
  readonly names: readonly (readonly string[])[];
  readonly heads: readonly { readonly place: Place; readonly from: number; readonly lines: readonly string[] }[];
  /** Left ends of the columns, of the sums on the right and of what is behind them. */
  readonly lefts: readonly number[];
  /** Whether there is room for the sums on the right. */
  readonly hasSums: boolean;
  readonly tops: readonly number[];
  readonly heights: readonly number[];
  readonly most: number;
}

const nameStyle = { size: sizes.value } as const;
const headStyle = { size: sizes.value, weight: "semibold" } as const;
const lineHeight = 13;
const footHeight = 26;

/** A cell for each funder and use, shaded by its amount, in the hue of the region; sums stand at the edges. */
export function amountGrid(grid: AmountGrid, width: number): Spec {
  const plan = planOf(grid, width);
  const each = <Drawn extends { readonly row?: string }>(
    draw: (row: FunderRow, at: number, plan: Plan) => readonly Drawn[],
  ): readonly Drawn[] => grid.rows.flatMap((row, at) => inRow(String(at), draw(row, at, plan)));
  return layered(
    plan.sheet,
    [
      ...lineLayer(rules(plan)),
      ...boxLayer(each(cells)),
      ...textLayers([...heads(plan), ...each(texts), ...foot(plan)]),
    ],
    grid.rows.map((row, at) => sortable(row, at, plan)),
  );
}

/** Rows are put in order by what a funder gives in all. */
const sortable = ({ name, total }: FunderRow, at: number, { tops, heights }: Plan): SortableRow => ({
  key: String(at),
  group: "",
  name,
  top: tops[at] ?? 0,
  height: heights[at] ?? 0,
  results: total.results.slice(0, 1),
});

function planOf(grid: AmountGrid, width: number): Plan {
  const names = column(
    grid.rows.map(({ name }) => name),
    width * 0.34,
    nameStyle,
  );
  const left = names.width + 8;
  const hasSums = width >= 360;
  const lefts = leftsOf(grid, width - left, hasSums);
  const regions = [...new Map(grid.columns.map(({ place }) => [place.id, place])).values()];
  const heads = regions.map((place) => {
    const from = grid.columns.findIndex((one) => one.place.id === place.id);
    const count = grid.columns.filter((one) => one.place.id === place.id).length;
    const room = (lefts[from + count] ?? 0) - (lefts[from] ?? 0) - 4;
    return { place, from, lines: wrapText(place.name, room, headStyle) };
  });
  const heights = names.lines.map(({ length }) => Math.max(26, length * lineHeight + 6));
  const tops = heights.map((_, at) => sum(heights.slice(0, at)));
  const height = sum(heights);
  const top = Math.max(...heads.map(({ lines }) => lines.length)) * lineHeight + 24;
  const most = Math.max(...grid.rows.flatMap((row) => row.cells.map((cell) => cell?.amount ?? 0)));
  const sheet = { width, height, padding: { left, right: 0, top, bottom: footHeight } };
  return { grid, sheet, names: names.lines, heads, lefts, hasSums, tops, heights, most };
}

/** Columns as even as may be; a region whose name has a long word gets the room for it. */
function leftsOf({ columns }: AmountGrid, room: number, hasSums: boolean): readonly number[] {
  const count = columns.length + (hasSums ? 1 : 0);
  const needed = columns.map(({ place }) => {
    const own = columns.filter((one) => one.place.id === place.id).length;
    return (widest(place.name.split(/\s+/), headStyle) + 5) / own;
  });
  const wide = needed.filter((width) => width > room / count);
  const rest = (room - sum(wide)) / Math.max(1, count - wide.length);
  const widths = [...needed.map((width) => (width > room / count ? width : rest)), ...(hasSums ? [rest] : [])];
  return [0, ...widths.map((_, at) => sum(widths.slice(0, at + 1)))];
}

const middleOf = ({ lefts }: Plan, position: number): number =>
  ((lefts[position] ?? 0) + (lefts[position + 1] ?? 0)) / 2;

/** From nearly white for nothing to dark for the largest amount; by the root, since few amounts are large. */
const fillOf = (plan: Plan, amount: number, colour: string): string =>
  atLuminance(colour, clear(0.88 - 0.76 * Math.sqrt(amount / plan.most)));

/** No shade on which neither white nor dark text reads well. */
const clear = (light: number): number => (light > 0.17 && light < 0.3 ? (light < 0.235 ? 0.17 : 0.3) : light);

function rules({ sheet, tops, heights, lefts, grid, hasSums }: Plan): readonly Line[] {
  const [x, x2] = [-sheet.padding.left, sheet.width - sheet.padding.left];
  const across = [...tops, (tops.at(-1) ?? 0) + (heights.at(-1) ?? 0)];
  const edge = lefts[grid.columns.length] ?? 0;
  return [
    ...across.map((y, at) =>
      at === 0 || at === tops.length
        ? { x, x2, y, y2: y, colour: ink.rule }
        : { x, x2, y, y2: y, colour: ink.grid, row: String(at) },
    ),
    ...(hasSums ? [{ x: edge, x2: edge, y: -16, y2: sheet.height + footHeight, colour: ink.grid }] : []),
  ];
}

const cells = (row: FunderRow, at: number, plan: Plan): readonly Box[] =>
  row.cells.flatMap((cell, position) => {
    const colour = plan.grid.columns[position]?.place.colour;
    if (cell === undefined || colour === undefined) return [];
    const fill = fillOf(plan, cell.amount, colour);
    const y = plan.tops[at] ?? 0;
    const [x, x2] = [(plan.lefts[position] ?? 0) + 1, (plan.lefts[position + 1] ?? 0) - 1];
    return [{ x, x2, y: y + 1, y2: y + (plan.heights[at] ?? 0) - 1, colour: fill, fill, results: cell.results }];
  });

const amountLook = { size: sizes.small, weight: "semibold", align: "center" } as const;

function texts(row: FunderRow, at: number, plan: Plan): readonly Label[] {
  const y = (plan.tops[at] ?? 0) + (plan.heights[at] ?? 0) / 2;
  const lines = plan.names[at] ?? [];
  const names = lines.map((text, line) => ({
    x: -plan.sheet.padding.left,
    y: y + (line - (lines.length - 1) / 2) * lineHeight,
    text,
    size: sizes.value,
    colour: ink.strong,
    role: "name" as const,
  }));
  const amounts = row.cells.flatMap((cell, position) => {
    const colour = plan.grid.columns[position]?.place.colour;
    if (cell === undefined || colour === undefined) return [];
    const { text, results } = cell;
    const shade = textOn(fillOf(plan, cell.amount, colour));
    return [{ x: middleOf(plan, position), y, text, results, colour: shade, ...amountLook }];
  });
  return [...names, ...amounts, ...rightSum(row.total, y, plan)];
}

const rightSum = (total: Amount, y: number, plan: Plan): readonly Label[] =>
  plan.hasSums ? [sumLabel(total, plan.grid.columns.length, y, plan)] : [];

const sumLabel = ({ text, results }: Amount, position: number, y: number, plan: Plan): Label => ({
  x: middleOf(plan, position),
  y,
  text,
  results,
  colour: ink.strong,
  ...amountLook,
});

function heads(plan: Plan): readonly Label[] {
  const { grid, heads: regions, lefts } = plan;
  const small = { y: -8, size: sizes.small, colour: ink.soft, align: "center", role: "name" } as const;
  return [
    ...regions.flatMap(({ place, from, lines }) =>
      lines.map((text, line) => ({
        x: (lefts[from] ?? 0) + 1,
        y: -24 - (lines.length - 1 - line) * lineHeight,
        text,
        colour: place.ink,
        role: "name" as const,
        ...headStyle,
      })),
    ),
    ...grid.columns.map(({ name }, at) => ({ ...small, x: middleOf(plan, at), text: name })),
    ...(plan.hasSums ? [{ ...small, x: middleOf(plan, grid.columns.length), text: grid.all }] : []),
  ];
}

function foot(plan: Plan): readonly Label[] {
  const { grid, sheet } = plan;
  const y = sheet.height + footHeight / 2;
  const sums = grid.totals.flatMap((total, at) => (total === undefined ? [] : [sumLabel(total, at, y, plan)]));
  const name = {
    x: -sheet.padding.left,
    y,
    text: grid.all,
    size: sizes.value,
    colour: ink.soft,
    role: "name",
  } as const;
  return [name, ...sums, ...rightSum(grid.whole, y, plan)];
}

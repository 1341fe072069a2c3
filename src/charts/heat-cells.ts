import { textWidth, wrapText } from "../base/text-width.ts";
import { isBounds, isHole, isNumber, type Value } from "../model/value.ts";
import { column, widest } from "./labels.ts";
import { type Box, boxLayer, type Label, type Line, lineLayer, textLayers } from "./layers.ts";
import { atLuminance, textOn } from "./palette.ts";
import type { Place } from "./places.ts";
import { inRow, type SortableRow } from "./shown-marks.ts";
import { ink, layered, type Sheet, type Spec, sizes } from "./theme.ts";

/** One cell of the heat map: a quotient with its text. */
export interface HeatCell {
  readonly value: Value;
  readonly text: string;
  readonly result: string;
  /** Surely above 1: its text is bold. */
  readonly isStrong: boolean;
}

export interface HeatRow {
  readonly name: string;
  /** One cell for each region, in their order; undefined where the comparison has none. */
  readonly cells: readonly (HeatCell | undefined)[];
  /** A row over all others is set apart by a line. */
  readonly isWhole: boolean;
}

// Shades of the classes of the quotient. None lies between 0.18 and 0.27, where neither white nor black is read at 4.5 to 1.
const classes = [
  { from: Number.NEGATIVE_INFINITY, light: 0.86 },
  { from: 0.8, light: 0.62 },
  { from: 1.25, light: 0.38 },
  { from: 1.75, light: 0.15 },
  { from: 2.5, light: 0.06 },
] as const;

/** The shade of a quotient in the hue of a region: darker where it is higher, equally dark in every hue. */
function shadeOf(quotient: number, colour: string): string {
  const found = classes.findLast(({ from }) => quotient >= from);
  return atLuminance(colour, found?.light ?? classes[0].light);
}

interface Plan {
  readonly sheet: Sheet;
  readonly rows: readonly HeatRow[];
  readonly places: readonly Place[];
  readonly names: readonly (readonly string[])[];
  readonly slot: number;
  readonly tops: readonly number[];
  readonly rowHeight: number;
}

const lineHeight = 13;
const nameStyle = { size: sizes.label } as const;
const headStyle = { size: sizes.label, weight: "semibold" } as const;
const gap = 3;
const strip = 5;

/** A cell for each sector and region: shade and number say the same, a range has two strips, a hole is struck out. */
export function heatCells(rows: readonly HeatRow[], places: readonly Place[], width: number): Spec {
  const plan = planOf(rows, places, width);
  const at = <Drawn extends { readonly row?: string }>(
    draw: (cell: HeatCell, place: Place, box: Room) => readonly Drawn[],
  ): readonly Drawn[] =>
    rows.flatMap((row, line) =>
      places.flatMap((place, position) => {
        const cell = row.cells[position];
        return cell === undefined ? [] : inRow(String(line), draw(cell, place, roomOf(plan, line, position)));
      }),
    );
  const layers = [
    ...lineLayer(divider(plan)),
    ...boxLayer(at(boxes), 0.8),
    ...lineLayer(at(strokes), { width: 0.8 }),
    ...textLayers([...heads(plan), ...names(plan), ...at(texts)]),
  ];
  return layered(
    plan.sheet,
    layers,
    rows.flatMap((row, line) => (row.isWhole ? [] : [sortable(row, line, plan)])),
  );
}

const sortable = ({ name, cells }: HeatRow, line: number, { tops, rowHeight }: Plan): SortableRow => ({
  key: String(line),
  group: "",
  name,
  top: tops[line] ?? 0,
  height: rowHeight,
  results: cells.flatMap((cell) => cell?.result ?? []),
});

/** The room of one cell, in pixels. */
interface Room {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const roomOf = (plan: Plan, line: number, position: number): Room => ({
  left: position * plan.slot + gap / 2,
  top: plan.tops[line] ?? 0,
  width: plan.slot - gap,
  height: plan.rowHeight - gap,
});

/** The lines of a text within a cell; a text that no line can hold is a dash, and the notes name it. */
function linesOf(cell: HeatCell, room: number): readonly string[] {
  const style = styleOf(cell);
  const parts = cell.text.replace(/–(?=\S)/, "– ").split(" ");
  const whole = textWidth(cell.text, style) <= room;
  if (whole) return [cell.text];
  const fits = parts.every((part) => textWidth(part, style) <= room);
  return fits ? wrapText(parts.join(" "), room, style) : ["–"];
}

const styleOf = (cell: HeatCell) =>
  isHole(cell.value)
    ? ({ size: sizes.small, italic: true } as const)
    : ({ size: sizes.value, weight: cell.isStrong ? "bold" : "normal" } as const);

const textRoom = (cell: HeatCell, width: number): number => width - (isBounds(cell.value) ? 2 * strip + 4 : 4);

function planOf(rows: readonly HeatRow[], places: readonly Place[], width: number): Plan {
  const named = column(
    rows.map(({ name }) => name),
    width * 0.36,
    nameStyle,
  );
  const left = named.width + 10;
  const slot = (width - left) / places.length;
  const cells = rows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined));
  const most = Math.max(
    ...named.lines.map(({ length }) => length),
    ...cells.map((cell) => linesOf(cell, textRoom(cell, slot - gap)).length),
  );
  const rowHeight = Math.max(24, most * lineHeight + 8) + gap;
  const tops: number[] = [];
  let y = 0;
  for (const row of rows) {
    tops.push(y);
    y += rowHeight + (row.isWhole ? 7 : 0);
  }
  const padding = { left, right: 0, top: headHeight(places, slot) + 8, bottom: 2 };
  return { sheet: { width, height: y, padding }, rows, places, names: named.lines, slot, tops, rowHeight };
}

/** Names stand upright where a column is narrower than one of their words. */
const isUpright = (places: readonly Place[], slot: number): boolean =>
  widest(
    places.flatMap(({ name }) => name.split(" ")),
    headStyle,
  ) >
  slot - gap;

function headHeight(places: readonly Place[], slot: number): number {
  if (isUpright(places, slot))
    return Math.min(
      170,
      widest(
        places.map(({ name }) => name),
        headStyle,
      ),
    );
  return Math.max(...places.map(({ name }) => wrapText(name, slot - gap, headStyle).length)) * 14;
}

function heads({ places, slot }: Plan): readonly Label[] {
  const look = { align: "center", role: "name", ...headStyle } as const;
  return places.flatMap(({ name, ink: colour }, at): readonly Label[] => {
    const x = (at + 0.5) * slot;
    if (isUpright(places, slot)) {
      const lines = wrapText(name, 170, headStyle);
      return lines.map((text, line) => ({
        ...look,
        align: "left",
        x: x + (line - (lines.length - 1) / 2) * 14,
        y: -8,
        text,
        colour,
        angle: 270,
      }));
    }
    const lines = wrapText(name, slot - gap, headStyle);
    return lines.map((text, line) => ({ ...look, x, y: -8 - (lines.length - line - 0.5) * 14, text, colour }));
  });
}

const names = (plan: Plan): readonly Label[] =>
  plan.rows.flatMap((row, at) => {
    const lines = plan.names[at] ?? [];
    const middle = (plan.tops[at] ?? 0) + (plan.rowHeight - gap) / 2;
    const named = lines.map((text, line) => ({
      x: -10,
      y: middle + (line - (lines.length - 1) / 2) * lineHeight,
      text,
      align: "right" as const,
      size: sizes.label,
      weight: row.isWhole ? ("semibold" as const) : ("normal" as const),
      colour: ink.strong,
      role: "name" as const,
    }));
    return inRow<Label>(String(at), named);
  });

function divider(plan: Plan): readonly Line[] {
  return plan.rows.flatMap((row, at) => {
    const [y, { width, padding }] = [(plan.tops[at] ?? 0) + plan.rowHeight + 2, plan.sheet];
    return row.isWhole ? [{ x: -padding.left, x2: width - padding.left, y, y2: y, colour: ink.rule }] : [];
  });
}

function boxes({ value, result }: HeatCell, { colour }: Place, { left, top, width, height }: Room): readonly Box[] {
  const place = { y: top, y2: top + height, results: [result] };
  const box = (x: number, x2: number, fill: string): Box => ({ x, x2, fill, colour: fill, ...place });
  if (isNumber(value)) return [box(left, left + width, shadeOf(value, colour))];
  const frame = { ...box(left, left + width, ink.paper), colour: isHole(value) ? ink.rule : colour };
  if (isHole(value)) return [frame];
  const [low, high] = [shadeOf(value.low, colour), shadeOf(value.high, colour)];
  const strips = [box(left, left + strip, low), box(left + width - strip, left + width, high)];
  return [frame, ...strips.map((one) => ({ ...one, colour }))];
}

/** A hole is crossed by a line from corner to corner, left out where its word stands. */
function strokes({ value }: HeatCell, _place: Place, { left, top, width, height }: Room): readonly Line[] {
  if (!isHole(value)) return [];
  const part = 0.2;
  const line = (from: number, to: number): Line => ({
    x: left + from * width,
    x2: left + to * width,
    y: top + (1 - from) * height,
    y2: top + (1 - to) * height,
    colour: ink.rule,
  });
  return [line(0, part), line(1 - part, 1)];
}

function texts(cell: HeatCell, place: Place, { left, top, width, height }: Room): readonly Label[] {
  const lines = linesOf(cell, textRoom(cell, width));
  const colour = isNumber(cell.value) ? textOn(shadeOf(cell.value, place.colour)) : ink.strong;
  return lines.map((text, line) => ({
    x: left + width / 2,
    y: top + height / 2 + (line - (lines.length - 1) / 2) * lineHeight,
    text,
    align: "center" as const,
    colour,
    ...styleOf(cell),
    ...(isHole(cell.value) ? { about: [cell.result] } : { results: [cell.result] }),
  }));
}

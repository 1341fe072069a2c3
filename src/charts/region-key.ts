import { textWidth } from "../base/text-width.ts";
import { type Label, type Point, pointLayer, textLayers } from "./layers.ts";
import type { Place } from "./places.ts";
import { type Layer, sizes } from "./theme.ts";

/** One entry of a key: a mark and what it means; without a mark, words that lead the line. */
export interface KeyEntry {
  readonly mark?: Omit<Point, "x" | "y">;
  readonly text: string;
  readonly colour: string;
  readonly weight?: "normal" | "semibold";
}

/** A key set in as many lines as it needs. */
export interface Key {
  readonly height: number;
  readonly layers: readonly Layer[];
}

const size = sizes.label;
const lineHeight = 18;
const gap = 16;

const markWidth = ({ mark }: KeyEntry): number => (mark === undefined ? 0 : Math.sqrt(mark.area) * 1.13 + 6);

/** Sets marks with their meaning in lines; `left` and `top` are pixels from the corner of the plot. */
export function flowKey(entries: readonly KeyEntry[], room: number, left: number, top: number): Key {
  const points: Point[] = [];
  const labels: Label[] = [];
  const height = Math.max(lineHeight, ...entries.map((entry) => markWidth(entry) - 2));
  let x = 0;
  let line = 0;
  for (const entry of entries) {
    const { text, colour, mark, weight = "normal" } = entry;
    const before = markWidth(entry);
    const width = before + textWidth(text, { size, weight });
    if (x > 0 && x + width > room) {
      x = 0;
      line += 1;
    }
    const y = top + (line + 0.5) * height;
    if (mark !== undefined) points.push({ ...mark, role: "key", x: left + x + (before - 6) / 2, y });
    labels.push({ x: left + x + before, y, text, colour, weight, size, role: "key" });
    x += width + gap;
  }
  return { height: (line + 1) * height, layers: [...pointLayer(points), ...textLayers(labels)] };
}

/** The names of the regions beside their marks. */
export function regionKey(places: readonly Place[], room: number, left: number, top: number): Key {
  const entries = places.map(({ name, colour, ink, shape }) => ({
    mark: { shape, colour, fill: colour, area: 60 },
    text: name,
    colour: ink,
    weight: "semibold" as const,
  }));
  return flowKey(entries, room, left, top);
}

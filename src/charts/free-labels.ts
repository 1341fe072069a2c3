import { type TextStyle, textWidth } from "../base/text-width.ts";

/** A straight-sided area on the sheet, in pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A label that wants to stand beside its mark. */
export interface MarkLabel {
  readonly lines: readonly string[];
  /** Area of the mark that it belongs to. */
  readonly mark: Area;
}

const overlap = (one: Area, other: Area): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const inside = (area: Area, room: Area): boolean =>
  area.left >= room.left && area.right <= room.right && area.top >= room.top && area.bottom <= room.bottom;

/** Places around a mark, the nearest first: right, left, above and below, then ever further out all round. */
function wishes({ mark }: MarkLabel, width: number, height: number, room: Area, reach: number): readonly Area[] {
  const at = (left: number, top: number): Area => ({ left, top, right: left + width, bottom: top + height });
  const [x, y] = [(mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2];
  const gap = 3;
  const beside = [
    at(mark.right + gap, y - height / 2),
    at(mark.left - gap - width, y - height / 2),
    at(x - width / 2, mark.top - gap + 1 - height),
    at(x - width / 2, mark.bottom + gap - 1),
  ];
  const half = Math.max(mark.right - mark.left, mark.bottom - mark.top) / 2;
  // Beyond reach there is nothing to look at; 1.25 undoes the weight given to what stands beside.
  const far = (half + reach) * 1.25;
  const [from, to] = [Math.max(room.left, x - far - width), Math.min(room.right - width, x + far)];
  const [high, low] = [Math.max(room.top, y - far - height), Math.min(room.bottom - height, y + far)];
  const all: Area[] = [];
  for (let left = from; left <= to; left += 6) for (let top = high; top <= low; top += 5) all.push(at(left, top));
  // What stands beside the mark reads more easily than what stands over or under it.
  const away = (area: Area) =>
    Math.hypot(Math.max(area.left - x, x - area.right, 0) * 0.8, Math.max(area.top - y, y - area.bottom, 0));
  const near = all.map((area) => ({ area, distance: away(area) })).filter(({ distance }) => distance <= half + reach);
  return [...beside, ...near.sort((a, b) => a.distance - b.distance).map(({ area }) => area)];
}

/** What labels may not cover, and what they cover only where nothing within reach is free of it. */
export interface Obstacles {
  readonly taken: readonly Area[];
  readonly shunned?: readonly Area[];
}

/** Where labels stand in a room so that none covers another or what is taken, each within reach of its mark; undefined where they do not all fit. */
export function freeLabels(
  labels: readonly MarkLabel[],
  { taken, shunned = [] }: Obstacles,
  room: Area,
  { style, lineHeight, reach }: { readonly style: TextStyle; readonly lineHeight: number; readonly reach: number },
): readonly Area[] | undefined {
  const placed: Area[] = [];
  for (const label of labels) {
    const width = Math.max(...label.lines.map((line) => textWidth(line, style)));
    const height = label.lines.length * lineHeight;
    const barred = [...taken, ...placed];
    const all = [...barred, ...shunned];
    const isFree = (area: Area, of: readonly Area[]) => inside(area, room) && !of.some((other) => overlap(area, other));
    const places = wishes(label, width, height, room, reach);
    const best = places.find((area) => isFree(area, all)) ?? places.find((area) => isFree(area, barred));
    if (best === undefined) return undefined;
    placed.push(best);
  }
  return placed;
}

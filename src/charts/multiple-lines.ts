import { formatNumber, type Language } from "../base/format-number.ts";
import { textWidth, wrapText } from "../base/text-width.ts";
import { isBounds, isHole, isNumber } from "../model/value.ts";
import { dashed } from "./dashed.ts";
import type { Series } from "./index-lines.ts";
import { spread, widest } from "./labels.ts";
import { type Label, type Line, lineLayer, type Point, pointLayer, textLayers } from "./layers.ts";
import { endsOf } from "./numbers.ts";
import { heightOf, type Panel, panelsIn } from "./panels.ts";
import type { Place } from "./places.ts";
import { regionKey } from "./region-key.ts";
import { ink, layered, type Sheet, type Spec, sizes } from "./theme.ts";
import { type Axis, ratioScale } from "./ticks.ts";
import { valueText } from "./words.ts";

/** The lines of all regions in one sector. */
export interface LinePanel {
  readonly name: string;
  readonly series: readonly Series[];
}

/** One panel with its place on the sheet, and the way from years and index numbers to pixels. */
interface Drawn {
  readonly panel: LinePanel;
  readonly room: Panel;
  readonly title: readonly string[];
  readonly head: number;
  readonly axis: Axis;
  readonly years: readonly number[];
  readonly right: number;
  readonly language: Language;
  readonly x: (year: number) => number;
  readonly y: (index: number) => number;
}

const titleStyle = { size: sizes.label, weight: "semibold" } as const;
const endStyle = { size: sizes.small, weight: "semibold" } as const;
const endHeight = 12;
const foot = 18;

/** A small panel of index lines for each sector on one scale of ratios, with the last number at the end of each line. */
export function multipleLines(
  panels: readonly LinePanel[],
  places: readonly Place[],
  years: readonly number[],
  { width, language }: { readonly width: number; readonly language: Language },
): Spec {
  const key = regionKey(places, width, 0, 0);
  const drawn = drawnIn(panels, places.length, years, { width, language });
  const top = key.height + 8;
  const sheet: Sheet = {
    width,
    height: heightOf(drawn.map(({ room }) => room)),
    padding: { left: 0, right: 0, top, bottom: 2 },
  };
  return layered(sheet, [
    ...lineLayer(drawn.flatMap(grid)),
    ...lineLayer(drawn.flatMap(baseline), { width: 1.4 }),
    ...lineLayer(
      drawn.flatMap((one) => strokes(one, false)),
      { width: 2 },
    ),
    ...dashed(
      lineLayer(
        drawn.flatMap((one) => strokes(one, true)),
        { width: 2 },
      ),
    ),
    ...lineLayer(drawn.flatMap(ranges), { width: 3.5 }),
    ...pointLayer(drawn.flatMap(marks)),
    ...lineLayer(drawn.flatMap(leaders), { width: 0.7 }),
    ...textLayers(drawn.flatMap((one) => [...titles(one), ...axisTexts(one), ...endTexts(one)])),
    ...regionKey(places, width, 0, -top).layers,
  ]);
}

const lastOf = ({ points }: Series) => points.at(-1);

function endText(series: Series, language: Language): string {
  const value = lastOf(series)?.value;
  return value === undefined ? "" : valueText(value, { digits: 0, language });
}

/** A scale around all sure numbers; a range may reach beyond it, but does not stretch it without limit. */
function axisOf(panels: readonly LinePanel[]): Axis {
  const values = panels.flatMap(({ series }) => series.flatMap(({ points }) => points.map(({ value }) => value)));
  const numbers = values.filter(isNumber).filter((number) => number > 0);
  const low = Math.min(80, ...numbers);
  const high = Math.max(125, ...numbers);
  const inRanges = values.filter(isBounds).flatMap(endsOf);
  const near = inRanges.filter((end) => end >= low / 1.5 && end <= high * 1.5);
  const ends = { low: Math.min(low, ...near) / 1.06, high: Math.max(high, ...near) * 1.06 };
  const all = [1, 2, 5, 10, 25, 50, 100, 200, 400, 800, 1600, 5000, 20_000];
  const even = all.filter((tick) => tick >= ends.low && tick <= ends.high);
  return {
    ...ends,
    ticks: even.length > 1 ? even : [...even, ...[75, 125].filter((t) => t > ends.low && t < ends.high)],
  };
}

function drawnIn(
  panels: readonly LinePanel[],
  regions: number,
  years: readonly number[],
  { width, language }: { readonly width: number; readonly language: Language },
): readonly Drawn[] {
  const axis = axisOf(panels);
  const right =
    widest(
      panels.flatMap(({ series }) => series.map((one) => endText(one, language))),
      endStyle,
    ) + 16;
  const left = widest(axis.ticks.map(tickText), { size: sizes.small }) + 6;
  const narrowest = left + right + 60;
  const rooms = panelsIn(panels.length, { width, narrowest, height: 0, gap: 14 });
  const each = rooms[0]?.width ?? width;
  const wrapped = panels.map(({ name }) => wrapText(name, each, titleStyle));
  const head = Math.max(...wrapped.map(({ length }) => length)) * 14 + 6;
  const body = Math.max(96, regions * endHeight + 12);
  const placed = panelsIn(panels.length, { width, narrowest, height: head + body + foot, gap: 14 });
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return panels.flatMap((panel, at) => {
    const room = placed[at];
    if (room === undefined) return [];
    const inner = { from: room.left + left, to: room.left + room.width - right };
    const x = (year: number) => inner.from + ((year - first) / Math.max(1, last - first)) * (inner.to - inner.from);
    const y = ratioScale(axis, room.top + head + body, room.top + head);
    return [{ panel, room, title: wrapped[at] ?? [], head, axis, years, right, language, x, y }];
  });
}

const tickText = (tick: number): string => formatNumber(tick);

const across = ({ x, y, years }: Drawn, index: number, colour: string): Line => ({
  x: x(years[0] ?? 0),
  x2: x(years.at(-1) ?? 0),
  y: y(index),
  y2: y(index),
  colour,
});

const grid = (one: Drawn): readonly Line[] =>
  one.axis.ticks.filter((tick) => tick !== 100).map((tick) => across(one, tick, ink.grid));

const baseline = (one: Drawn): readonly Line[] => [across(one, 100, ink.rule)];

/** The stretches between neighbouring years that are both numbers. */
const strokes = ({ panel, x, y }: Drawn, doubtful: boolean): readonly Line[] =>
  panel.series.flatMap(({ place, points }) =>
    points.slice(1).flatMap((point, at) => {
      const before = points[at];
      if (before === undefined || !isNumber(before.value) || !isNumber(point.value)) return [];
      if (point.doubtful !== doubtful) return [];
      const [from, to] = [y(before.value), y(point.value)];
      const ends = { x: x(before.year), x2: x(point.year), y: from, y2: to };
      return [{ ...ends, colour: place.colour, results: [before.id, point.id] }];
    }),
  );

/** Ranges of neighbouring regions stand side by side in their year, so that none hides another. */
const ranges = ({ panel, x, y }: Drawn): readonly Line[] =>
  panel.series.flatMap(({ place, points }, position) =>
    points.flatMap(({ year, value, id }) => {
      if (!isBounds(value)) return [];
      const middle = x(year) + (position - (panel.series.length - 1) / 2) * 4;
      const results = [id];
      return [{ x: middle, x2: middle, y: y(value.low), y2: y(value.high), colour: place.colour, results }];
    }),
  );

/** Marks at the ends alone: shapes tell the regions apart in grey, and more of them would hide the line. */
const marks = ({ panel, x, y }: Drawn): readonly Point[] =>
  panel.series.flatMap(({ place, points }) =>
    points.flatMap(({ year, value, id }, at) => {
      const neighbours = [points[at - 1]?.value, points[at + 1]?.value];
      const isAlone = neighbours.every((next) => next === undefined || !isNumber(next));
      if (!isNumber(value) || (at < points.length - 1 && !isAlone)) return [];
      const { colour, shape } = place;
      return [{ x: x(year), y: y(value), shape, colour, fill: colour, area: 30, results: [id] }];
    }),
  );

/** Where the last numbers of the lines stand so that none covers another. */
function endsIn({ panel, room, head, y, language }: Drawn) {
  const known = panel.series.flatMap((series) => {
    const last = lastOf(series);
    if (last === undefined) return [];
    const [low, high] = endsOf(last.value).map(y);
    const at = low === undefined || high === undefined ? room.top + room.height - foot : (low + high) / 2;
    return [{ series, last, at, text: endText(series, language) }];
  });
  const middles = spread(
    known.map(({ at }) => ({ at, height: endHeight })),
    room.top + head - 6,
    room.top + room.height - foot + 8,
  );
  return known.map((one, position) => ({ ...one, middle: middles[position] ?? one.at }));
}

const leaders = (one: Drawn): readonly Line[] =>
  endsIn(one).flatMap(({ series, last, at, middle }) => {
    if (isHole(last.value) || Math.abs(at - middle) < 4) return [];
    const x = one.x(last.year);
    return [{ x: x + 5, x2: x + 11, y: at, y2: middle, colour: series.place.colour, results: [last.id] }];
  });

const endTexts = (one: Drawn): readonly Label[] =>
  endsIn(one).map(({ series, last, middle, text }) => {
    const isKnown = !isHole(last.value);
    const look = isKnown ? endStyle : ({ size: sizes.small, italic: true } as const);
    const at = { x: one.x(last.year) + 13, y: middle, text, colour: series.place.ink };
    return { ...at, ...look, results: isKnown ? [last.id] : [], about: [last.id] };
  });

const titles = ({ room, title }: Drawn): readonly Label[] =>
  title.map((text, line) => ({
    x: room.left,
    y: room.top + line * 14 + 7,
    text,
    colour: ink.strong,
    role: "name" as const,
    ...titleStyle,
  }));

/** Levels at the left of every panel, first and last year at its foot. */
function axisTexts({ axis, room, x, y, years }: Drawn): readonly Label[] {
  const look = { size: sizes.small, colour: ink.soft, role: "axis" } as const;
  const levels = axis.ticks.map((tick) => ({
    ...look,
    x: x(years[0] ?? 0) - 6,
    y: y(tick),
    text: tickText(tick),
    align: "right" as const,
  }));
  const half = textWidth("2000", { size: sizes.small }) / 2;
  const ends = years.length > 1 ? [years[0] ?? 0, years.at(-1) ?? 0] : years;
  const named = ends.map((year) => ({
    ...look,
    x: Math.max(x(year), room.left + half),
    y: room.top + room.height - 5,
    text: String(year),
    align: "center" as const,
  }));
  return [...levels, ...named];
}

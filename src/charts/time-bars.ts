import { textWidth, wrapText } from "../base/text-width.ts";
import { type Box, boxLayer, type Label, type Line, lineLayer, textLayers } from "./layers.ts";
import { asText } from "./palette.ts";
import { ink, layered, plotWidth, type Sheet, type Spec, sizes } from "./theme.ts";
import { evenScale } from "./ticks.ts";

/** One span of time with its name above it. */
export interface TimeBar {
  readonly name: string;
  readonly colour: string;
  /** Years with their fractions: the middle of 2008 is 2008.5. */
  readonly from: number;
  readonly to: number;
  /** It goes on: an arrow head leads over the end. */
  readonly isOpen: boolean;
  /** What stands behind the name, with the results that it prints; empty for nothing. */
  readonly text: string;
  readonly results: readonly string[];
}

/** The spans of one level under its name. */
export interface TimeGroup {
  readonly title: string;
  readonly bars: readonly TimeBar[];
}

interface Placed {
  readonly bar: TimeBar;
  readonly lines: readonly string[];
  /** Left end of the name. */
  readonly x: number;
  readonly top: number;
  readonly y: number;
}

const titleHeight = 24;
const lineHeight = 14;
const barRoom = 16;
const arrowRoom = 12;
const nameStyle = { size: sizes.label } as const;
const textStyle = { size: sizes.value, weight: "semibold" } as const;

/** Bars on one axis of years, each under its own name, so that no name has to fit into a bar. */
export function timeBars(groups: readonly TimeGroup[], width: number): Spec {
  const bars = groups.flatMap((group) => group.bars);
  const low = Math.floor(Math.min(...bars.map(({ from }) => from)));
  const high = Math.max(low + 1, Math.ceil(Math.max(...bars.map(({ to }) => to))));
  const room = width - 2 - arrowRoom;
  const pixel = evenScale({ low, high, ticks: [] }, 0, room);
  const { placed, titles, height } = stacked(groups, pixel, width);
  const sheet: Sheet = { width, height, padding: { left: 1, right: arrowRoom + 1, top: 22, bottom: 4 } };
  const ticks = ticksOf(low, high, room);
  return layered(sheet, [
    ...lineLayer(ticks.map((year) => ({ x: pixel(year), x2: pixel(year), y: 0, y2: height, colour: ink.grid }))),
    ...boxLayer(placed.map((one) => boxOf(one, pixel))),
    ...lineLayer(
      placed.flatMap((one) => arrowOf(one, pixel)),
      { width: 2 },
    ),
    ...textLayers([...titles, ...ticks.map((year) => tickLabel(year, pixel, sheet)), ...placed.flatMap(texts)]),
  ]);
}

/** Whole years, so far apart that their figures have room. */
function ticksOf(low: number, high: number, room: number): readonly number[] {
  const most = Math.max(1, Math.floor(room / 48));
  const step = [1, 2, 5, 10, 20, 50, 100].find((years) => (high - low) / years <= most) ?? 200;
  const first = Math.ceil(low / step) * step;
  return Array.from({ length: Math.floor((high - first) / step) + 1 }, (_, at) => first + at * step);
}

function tickLabel(year: number, pixel: (year: number) => number, sheet: Sheet): Label {
  const text = String(year);
  const half = textWidth(text, { size: sizes.tick }) / 2;
  const x = Math.min(Math.max(pixel(year), half - 1), plotWidth(sheet) + sheet.padding.right - half - 1);
  return { x, y: -11, text, align: "center", size: sizes.tick, colour: ink.soft, role: "axis" };
}

function stacked(groups: readonly TimeGroup[], pixel: (year: number) => number, width: number) {
  const placed: Placed[] = [];
  const titles: Label[] = [];
  let y = 0;
  for (const { title, bars } of groups) {
    const lines = wrapText(title, width - 4, { size: sizes.label, weight: "semibold" });
    for (const text of lines) {
      titles.push({ x: 0, y: y + 12, text, colour: ink.strong, size: sizes.label, weight: "semibold", role: "name" });
      y += lineHeight;
    }
    y += titleHeight - lineHeight;
    for (const bar of bars) {
      const behind = bar.text === "" ? 0 : textWidth(bar.text, textStyle) + 7;
      const names = wrapText(bar.name, width - 4 - behind, nameStyle);
      const wide = Math.max(...names.map((line) => textWidth(line, nameStyle))) + behind;
      const x = Math.max(0, Math.min(pixel(bar.from), width - 4 - wide));
      placed.push({ bar, lines: names, x, top: y, y: y + names.length * lineHeight + 5 });
      y += names.length * lineHeight + barRoom;
    }
  }
  return { placed, titles, height: y };
}

const boxOf = ({ bar, y }: Placed, pixel: (year: number) => number): Box => ({
  x: pixel(bar.from),
  x2: Math.max(pixel(bar.to), pixel(bar.from) + 2),
  y: y - 3.5,
  y2: y + 3.5,
  colour: bar.colour,
  fill: bar.colour,
  results: bar.results,
});

function arrowOf({ bar, y }: Placed, pixel: (year: number) => number): readonly Line[] {
  if (!bar.isOpen) return [];
  const x = pixel(bar.to) + 3;
  const side = (from: number): Line => ({ x, x2: x + 5, y: from, y2: y, colour: bar.colour, results: bar.results });
  return [side(y - 5), side(y + 5)];
}

function texts({ bar, lines, x, top }: Placed): readonly Label[] {
  const heightAt = (line: number) => top + (line + 0.5) * lineHeight - 1;
  const names = lines.map((text, line) => ({
    x,
    y: heightAt(line),
    text,
    size: sizes.label,
    colour: asText(bar.colour),
    role: "name" as const,
  }));
  if (bar.text === "") return names;
  const last = lines.at(-1) ?? "";
  const after = x + textWidth(last, nameStyle) + 7;
  const y = heightAt(lines.length - 1);
  return [...names, { x: after, y, text: bar.text, results: bar.results, colour: ink.strong, ...textStyle }];
}

import { formatNumber, type Language } from "../base/format-number.ts";
import { textWidth } from "../base/text-width.ts";
import { isBounds, isHole, isNumber, type Value } from "../model/value.ts";
import { column, spread } from "./labels.ts";
import { type Label, type Line, lineLayer, type Plane, type Point, pointLayer, textLayers } from "./layers.ts";
import { endsOf } from "./numbers.ts";
import type { Place } from "./places.ts";
import { ink, type Layer, layered, plotWidth, type Sheet, type Spec, sizes } from "./theme.ts";
import { type Axis, evenAxis, evenScale } from "./ticks.ts";
import { reasonWord } from "./words.ts";

/** The line of one region. */
export interface Series {
  readonly place: Place;
  readonly points: readonly {
    readonly year: number;
    readonly value: Value;
    readonly doubtful: boolean;
    /** Id of the result. */
    readonly id: string;
  }[];
}

const lineHeight = 14;
const endStyle = { size: sizes.label, weight: "semibold" } as const;

interface Plan {
  readonly language: Language;
  readonly sheet: Sheet;
  readonly axis: Axis;
  readonly years: readonly number[];
  readonly x: (year: number) => number;
  readonly y: (number: number) => number;
  readonly plane: Plane;
  readonly ends: readonly (readonly string[])[];
}

/** Lines over years from a common 100, with a gap where a series breaks and the name at the end of each line. */
export function indexLines(
  series: readonly Series[],
  years: readonly number[],
  width: number,
  language: Language,
): Spec {
  const plan = planOf(series, years, width, language);
  return layered(plan.sheet, [
    ...grid(plan),
    ...lines(series, plan, false),
    ...lines(series, plan, true),
    ...ranges(series, plan),
    ...marks(series, plan),
    ...endLabels(series, plan),
    ...textLayers([...axisLabels(plan), ...gapLabels(series, plan)]),
  ]);
}

function planOf(series: readonly Series[], years: readonly number[], width: number, language: Language): Plan {
  const numbers = series.flatMap(({ points }) => points.flatMap(({ value }) => endsOf(value)));
  const axis = evenAxis([100, ...numbers], 5);
  const ends = column(
    series.map((one) => endText(one, language)),
    width * 0.32,
    endStyle,
  );
  const tickTexts = axis.ticks.map((tick) => tickText(tick, language));
  const left = Math.ceil(Math.max(...tickTexts.map((text) => textWidth(text, { size: sizes.tick })))) + 8;
  const sheet = {
    width,
    height: width >= 480 ? 250 : 210,
    padding: { left: left + 6, right: ends.width + 18, top: 10, bottom: 24 },
  };
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const yearAxis = { low: first, high: Math.max(last, first + 1), ticks: years };
  const scaleOf = (ends: Axis) => ({ type: "linear", domain: [ends.low, ends.high], nice: false, zero: false });
  return {
    language,
    sheet,
    axis,
    years,
    x: evenScale(yearAxis, 0, plotWidth(sheet)),
    y: evenScale(axis, sheet.height, 0),
    plane: { x: { scale: scaleOf(yearAxis), axis: null }, y: { scale: scaleOf(axis), axis: null } },
    ends: ends.lines,
  };
}

const tickText = (tick: number, language: Language): string =>
  formatNumber(tick, { digits: Number.isInteger(tick) ? 0 : 1, language });

function endText({ place, points }: Series, language: Language): string {
  const last = points.findLast(({ value }) => !isHole(value))?.value;
  if (last === undefined || isHole(last)) return place.name;
  const number = isNumber(last) ? formatNumber(last, { digits: 1, language }) : "";
  return `${place.name} ${number}`.trim();
}

function grid(plan: Plan): readonly Layer[] {
  const [from, to] = [plan.years[0] ?? 0, plan.years.at(-1) ?? 0];
  const level = (tick: number, colour: string): Line => ({ x: from, x2: to, y: tick, y2: tick, colour });
  const others = plan.axis.ticks.filter((tick) => tick !== 100);
  return [
    ...lineLayer(
      others.map((tick) => level(tick, ink.grid)),
      {},
      plan.plane,
    ),
    ...lineLayer([level(100, ink.rule)], { width: 1.4 }, plan.plane),
  ];
}

/** The stretches between neighbouring years that are both numbers; a year without a number leaves a gap. */
function stretches({ place, points }: Series, doubtful: boolean): readonly Line[] {
  return points.slice(1).flatMap((point, at) => {
    const before = points[at];
    if (before === undefined || !isNumber(before.value) || !isNumber(point.value)) return [];
    // After a jump every later level carries it.
    if (point.doubtful !== doubtful || point.year - before.year > 1.5) return [];
    const ends = { x: before.year, y: before.value, x2: point.year, y2: point.value };
    return [{ ...ends, colour: place.colour, results: [before.id, point.id] }];
  });
}

const lines = (series: readonly Series[], plan: Plan, doubtful: boolean): readonly Layer[] =>
  lineLayer(
    series.flatMap((one) => stretches(one, doubtful)),
    doubtful ? { width: 2.2, dash: [4, 3] } : { width: 2.2 },
    plan.plane,
  );

const ranges = (series: readonly Series[], plan: Plan): readonly Layer[] =>
  lineLayer(
    series.flatMap(({ place, points }) =>
      points.flatMap(({ year, value, id }) =>
        isBounds(value)
          ? [{ x: year, x2: year, y: value.low, y2: value.high, colour: place.colour, results: [id] }]
          : [],
      ),
    ),
    { width: 4 },
    plan.plane,
  );

const marks = (series: readonly Series[], plan: Plan): readonly Layer[] =>
  pointLayer(
    series.flatMap(({ place, points }) =>
      points.flatMap(({ year, value, id }): Point[] => {
        if (!isNumber(value)) return [];
        const { shape, colour } = place;
        return [{ x: year, y: value, shape, colour, fill: colour, area: 40, results: [id] }];
      }),
    ),
    plan.plane,
  );

/** Names at the right, spread so that none covers another; a thin line leads back where one had to move. */
function endLabels(series: readonly Series[], plan: Plan): readonly Layer[] {
  const known = series.flatMap((one, at) => {
    const last = one.points.findLast(({ value }) => !isHole(value));
    const [low = 0, high = 0] = last === undefined ? [] : endsOf(last.value);
    return last === undefined
      ? []
      : [{ one, last, year: last.year, at: plan.y((low + high) / 2), lines: plan.ends[at] ?? [] }];
  });
  const wishes = known.map(({ at, lines }) => ({ at, height: lines.length * lineHeight + 2 }));
  const middles = spread(wishes, -8, plan.sheet.height + 8);
  const start = plotWidth(plan.sheet);
  const labels: Label[] = [];
  const leaders: Line[] = [];
  known.forEach(({ one, last: { id, value }, year, at, lines }, position) => {
    const middle = middles[position] ?? at;
    const { colour, ink: textColour } = one.place;
    lines.forEach((text, line) => {
      labels.push({
        x: start + 16,
        y: middle + (line - (lines.length - 1) / 2) * lineHeight,
        text,
        colour: textColour,
        results: isNumber(value) ? [id] : [],
        about: [id],
        ...endStyle,
      });
    });
    if (Math.abs(middle - at) > 5 || plan.x(year) < start)
      leaders.push({ x: plan.x(year) + 5, y: at, x2: start + 13, y2: middle, colour, results: [id] });
  });
  return [...lineLayer(leaders, { width: 0.8 }), ...textLayers(labels)];
}

function axisLabels(plan: Plan): readonly Label[] {
  const look = { size: sizes.tick, colour: ink.soft, role: "axis" } as const;
  const levels = plan.axis.ticks.map((tick) => ({
    ...look,
    x: -8,
    y: plan.y(tick),
    text: tickText(tick, plan.language),
    align: "right" as const,
  }));
  const years = plan.years.map((year) => ({
    ...look,
    x: plan.x(year),
    y: plan.sheet.height + 14,
    text: String(year),
    align: "center" as const,
  }));
  return [...levels, ...years];
}

/** The reason stands at the foot of the plot in the year that has no number. */
const gapLabels = (series: readonly Series[], plan: Plan): readonly Label[] =>
  plan.years.flatMap((year) => {
    const missing = series.flatMap(({ place, points }) => {
      const point = points.find((one) => one.year === year);
      if (point === undefined || !isHole(point.value)) return [];
      return [{ place, text: reasonWord(point.value.reason, plan.language), about: [point.id] }];
    });
    return missing.map(({ place, text, about }, at) => ({
      x: Math.min(plan.x(year), plotWidth(plan.sheet) - textWidth(text, { size: sizes.small }) / 2),
      y: plan.sheet.height - 9 - at * 13,
      text,
      about,
      align: "center" as const,
      italic: true,
      size: sizes.small,
      colour: place.ink,
    }));
  });

import type { Language } from "../base/format-number.ts";
import type { Value } from "../model/value.ts";
import { column, widest } from "./labels.ts";
import type { Plane } from "./layers.ts";
import type { Place } from "./places.ts";
import { regionKey } from "./region-key.ts";
import { plotWidth, type Sheet, sizes } from "./theme.ts";
import type { Axis } from "./ticks.ts";

/** One region in one row. */
export interface Dot {
  readonly place: Place;
  readonly value: Value;
  readonly interval?: { readonly low: number; readonly high: number };
  /** A hollow mark says: not surely on one side of the line. */
  readonly hollow: boolean;
  /** The number in the column on the right. */
  readonly text: string;
  /** Ids of the results that the text prints. */
  readonly results: readonly string[];
  /** Ids of the results that the mark stands at, where it prints others. */
  readonly drawn?: readonly string[];
}

/** One sector with a dot for each region. */
export interface DotRow {
  readonly name: string;
  readonly dots: readonly Dot[];
}

/** What a chart of dots is drawn from. */
export interface DotRows {
  readonly rows: readonly DotRow[];
  readonly places: readonly Place[];
  readonly language: Language;
  readonly axis: Axis;
  /** `log` for ratios, `linear` for shares. */
  readonly scale: "log" | "linear";
  /** From a number to pixels over a plot of a width. */
  readonly pixel: (width: number) => (number: number) => number;
  /** The line that everything is held against, if there is one, with its words. */
  readonly line?: { readonly at: number; readonly text: string };
  readonly tickText: (tick: number) => string;
}

const step = 11;
const rowGap = 8;
const nameStyle = { size: sizes.label } as const;
const numberStyle = { size: sizes.small, weight: "semibold" } as const;

/** The sheet of a chart of dots: where its rows, names and numbers stand. */
export interface Plan {
  readonly sheet: Sheet;
  readonly rowHeight: number;
  /** How many regions share a row. */
  readonly count: number;
  readonly names: readonly (readonly string[])[];
  /** Right ends of the columns of numbers, from the right edge of the plot; none where there is no room for them. */
  readonly numberEnds: readonly number[];
  readonly pixel: (number: number) => number;
  readonly plane: Plane;
}

/** Measures names and numbers, and gives the dots what is left. */
export function planOf(chart: DotRows, width: number): Plan {
  const wide = width >= 480;
  const names = column(
    chart.rows.map((row) => row.name),
    width * (wide ? 0.3 : 0.36),
    nameStyle,
  );
  const ends = wide ? numberColumns(chart) : [];
  const mostLines = Math.max(1, ...names.lines.map((lines) => lines.length));
  const rowHeight = Math.max(chart.places.length * step + rowGap, mostLines * 14 + 6);
  const keyHeight = regionKey(chart.places, width, 0, 0).height;
  const top = keyHeight + (chart.line === undefined ? 8 : 22);
  const right = ends.at(-1) ?? 12;
  const padding = { left: names.width + 10, right, top, bottom: 22 };
  const sheet = { width, height: rowHeight * chart.rows.length, padding };
  const scale = { type: chart.scale, domain: [chart.axis.low, chart.axis.high], nice: false, clamp: true };
  const plane = { x: { scale, axis: null } };
  return {
    sheet,
    rowHeight,
    count: chart.places.length,
    names: names.lines,
    numberEnds: ends,
    pixel: chart.pixel(plotWidth(sheet)),
    plane,
  };
}

/** One column of numbers for each region, each as wide as its longest number. */
function numberColumns(chart: DotRows): readonly number[] {
  let end = 6;
  return chart.places.map((place) => {
    const texts = chart.rows.flatMap((row) =>
      row.dots.filter((dot) => dot.place.id === place.id).map((dot) => dot.text),
    );
    end += Math.max(30, widest(texts, numberStyle)) + 14;
    return end;
  });
}

/** The height at which a region's mark stands within its row. */
export const heightOf = (plan: Plan, row: number, dot: number): number =>
  (row + 0.5) * plan.rowHeight + (dot - (plan.count - 1) / 2) * step;

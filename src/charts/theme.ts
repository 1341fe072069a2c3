import type { SortableRow } from "./shown-marks.ts";

/** Sizes of type in CSS pixels; a figure is printed at about four fifths of them. */
export const sizes = { label: 12, value: 11.5, tick: 11, small: 10.5 } as const;

/** Greys of text and lines. */
export const ink = {
  strong: "#1B2A33",
  plain: "#36454F",
  soft: "#5A6A74",
  rule: "#86939B",
  grid: "#E3E8EB",
  paper: "#FFFFFF",
} as const;

export type Layer = Readonly<Record<string, unknown>>;
export type Spec = Readonly<Record<string, unknown>>;

/** Room around the plot for labels, in CSS pixels. */
export interface Padding {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A drawing whose every measure is known before it is drawn. */
export interface Sheet {
  /** Whole width with padding. */
  readonly width: number;
  /** Height of the plot without padding. */
  readonly height: number;
  readonly padding: Padding;
}

/** Width of the plot between its paddings. */
export const plotWidth = (sheet: Sheet): number => sheet.width - sheet.padding.left - sheet.padding.right;

const axis = {
  labelColor: ink.soft,
  labelFontSize: sizes.tick,
  labelPadding: 5,
  gridColor: ink.grid,
  gridWidth: 1,
  domain: false,
  ticks: false,
  title: null,
  // Ticks are chosen to fit; a label hidden by the drawer would be a silent loss.
  labelOverlap: false,
};

const config = { font: "Source Sans 3", aria: false, axis, view: { stroke: null } };

const frame = (sheet: Sheet) => ({
  background: ink.paper,
  width: plotWidth(sheet),
  height: sheet.height,
  padding: sheet.padding,
});

/** A Vega-Lite specification from layers; no size is left to the drawer, since every text was measured before. */
export function layered(sheet: Sheet, layers: readonly Layer[], rows: readonly SortableRow[] = []): Spec {
  // What stands under `usermeta` is handed on and never drawn.
  const sortable = rows.length > 1 ? { usermeta: { rows } } : {};
  return { ...frame(sheet), autosize: { type: "none" }, config, ...sortable, layer: layers };
}

/** A plain Vega specification from marks and their data, on the same sheet. */
export function marked(sheet: Sheet, data: readonly Layer[], marks: readonly Layer[]): Spec {
  return { ...frame(sheet), autosize: "none", config: { text: { font: "Source Sans 3" }, aria: false }, data, marks };
}

import type { Drawable } from "../../src/render/svg.ts";

const names = [
  "Advertising",
  "Architecture & design",
  "Film, video, TV and radio",
  "Ökonomische Leistungsfähigkeit",
  "Crafts",
];
const rows = names.flatMap((f0, at) => [2015, 2019, 2023].map((f1) => ({ f0, f1, f2: ((at + 2) * (f1 - 2010)) / 7 })));

const drawable = (id: string, spec: Readonly<Record<string, unknown>>): Drawable => ({
  id,
  grammar: "vega-lite",
  spec,
  title: `Title of ${id}`,
  description: "A made-up figure: <five> names & three years",
});

/** Long labels beside bars. */
export const bars: Drawable = drawable("bars", {
  data: { values: rows.filter((row) => row.f1 === 2023) },
  mark: "bar",
  encoding: {
    y: { field: "f0", type: "nominal", title: null, sort: "-x", axis: { labelLimit: 300 } },
    x: { field: "f2", type: "quantitative", title: "Index, 2015 = 100" },
  },
});

/** Clipped lines, so that the SVG has definitions. */
export const lines: Drawable = drawable("lines", {
  width: 300,
  data: { values: rows.map((row) => ({ ...row, f1: `${row.f1}-01-01` })) },
  mark: { type: "line", clip: true },
  encoding: {
    x: { field: "f1", timeUnit: "utcyear", type: "temporal", scale: { type: "utc" }, title: null },
    y: { field: "f2", type: "quantitative", title: null },
    color: { field: "f0", type: "nominal", title: null },
  },
});

/** So narrow that labels overlap and are hidden. */
export const crowded: Drawable = drawable("crowded", {
  width: 60,
  data: { values: Array.from({ length: 40 }, (_, f0) => ({ f0: f0 * 1000, f1: f0 })) },
  mark: "point",
  encoding: {
    x: { field: "f0", type: "quantitative", axis: { tickCount: 40, labelOverlap: true } },
    y: { field: "f1", type: "quantitative" },
  },
});

export const heat: Drawable = drawable("heat", {
  data: { values: rows },
  mark: "rect",
  encoding: {
    x: { field: "f1", type: "ordinal", title: null },
    y: { field: "f0", type: "nominal", title: null },
    color: { field: "f2", type: "quantitative", title: "Index" },
  },
});

export const drawables = [bars, lines, crowded, heat];

import type { Language } from "../../src/base/format-number.ts";
import type { Chart, ChartDefinition } from "../../src/charts/chart.ts";
import { charts } from "../../src/charts/registry.ts";
import { drawChart, widths } from "../../src/pipeline/draw-charts.ts";
import { drawingWidth } from "../../src/render/frame-figure.ts";
import { analysis } from "./analysis.ts";
import { bundledIn } from "./bundled.ts";

export const languages: readonly Language[] = ["en", "de", "nl"];

/** How wide figures are drawn: in a column of the printed factsheet, over both columns, and alone for a page on the web. */
export const drawnWidths = { print: widths.column, page: widths.page, web: drawingWidth(widths.alone) } as const;

export type Purpose = keyof typeof drawnWidths;

/** A figure as it is shipped. */
export interface DrawnFigure {
  readonly chart: Chart;
  readonly svg: string;
}

const drawn = new Map<string, Promise<DrawnFigure>>();

async function draw(definition: ChartDefinition, language: Language, width: number): Promise<DrawnFigure> {
  // Where the bundled tables hold nothing for a figure, the invented comparison does.
  const comparisons = [await bundledIn(language), { ...analysis, language }];
  const found = comparisons.flatMap((one) => definition.build(one, { width }) ?? [])[0];
  if (found === undefined) throw new Error(`${definition.id} is drawn from no data of ours, so that nothing checks it`);
  return { chart: found, svg: await drawChart(found) };
}

/** A figure of the bundled comparison, or of the invented one where that has no data for it; drawn once for all tests of a run. */
export function figureIn(id: string, language: Language, purpose: Purpose): Promise<DrawnFigure> {
  const definition = charts.find((one) => one.id === id);
  if (definition === undefined) throw new Error(`no figure ${id}`);
  const key = [id, language, purpose].join(" ");
  const found = drawn.get(key) ?? draw(definition, language, drawnWidths[purpose]);
  drawn.set(key, found);
  return found;
}

/** All figures in a language and at a width, in the order of the gallery. */
export const everyFigure = (language: Language, purpose: Purpose): Promise<readonly DrawnFigure[]> =>
  Promise.all(charts.map(({ id }) => figureIn(id, language, purpose)));

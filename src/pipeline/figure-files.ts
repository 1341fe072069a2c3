import type { Analysis } from "../compare/analysis.ts";
import type { Content } from "../provenance/manifest.ts";
import { figurePdf } from "../render/pdf.ts";
import { renderPng } from "../render/png.ts";
import { compiledSpec } from "../render/svg.ts";
import type { World } from "../world.ts";
import { assetsOf, drawAlone, drawChart } from "./pipeline.ts";

/** The formats a figure comes in; all but the specifications are made from one and the same drawing. */
export const figureFormats = ["svg", "png", "pdf", "vl.json", "vg.json"] as const;
export type FigureFormat = (typeof figureFormats)[number];

/** Tells editors what a specification is written in. */
const vegaLiteSchema = "https://vega.github.io/schema/vega-lite/v6.json";

const json = (spec: unknown): string => `${JSON.stringify(spec, null, 2)}\n`;

/** One figure in the formats asked for, by file name; undefined where the comparison has no data for it. */
export async function figureFiles(
  world: World,
  analysis: Analysis,
  id: string,
  formats: readonly FigureFormat[],
): Promise<ReadonlyMap<string, Content> | undefined> {
  const drawn = await drawAlone(analysis, id);
  if (drawn === undefined) return undefined;
  const { chart, svg } = drawn;
  const assetsFolder = assetsOf(world);
  const make: Readonly<Record<FigureFormat, () => Promise<Content> | Content>> = {
    svg: () => svg,
    png: () => renderPng(svg, { assetsFolder }),
    pdf: async () =>
      figurePdf(
        { ...chart, svg: await drawChart(chart), language: analysis.language, date: analysis.date },
        { assetsFolder },
      ),
    "vl.json": () => json({ $schema: vegaLiteSchema, ...chart.spec }),
    "vg.json": async () => json(await compiledSpec(chart)),
  };
  const files = new Map<string, Content>();
  for (const format of formats) {
    // A figure that is plain Vega has no Vega-Lite form.
    if (format === "vl.json" && chart.grammar === "vega") continue;
    files.set(`${id}.${format}`, await make[format]());
  }
  return files;
}

import { type CsvTable, toCsv } from "../base/csv.ts";
import { type Language, printedNumber } from "../base/format-number.ts";
import type { FigureTable } from "../charts/chart.ts";
import type { Content } from "../provenance/manifest.ts";
import { figurePdf } from "../render/pdf.ts";
import { renderPng } from "../render/png.ts";
import { renderSpreadsheet } from "../render/spreadsheet.ts";
import { compiledSpec } from "../render/svg.ts";
import { type FontMode, withFonts } from "../render/svg-fonts.ts";
import type { World } from "../world.ts";
import { assetsOf, drawAlone, drawChart } from "./draw-charts.ts";
import type { AnalysisInOwnWords } from "./own-figures.ts";

/** The formats a figure comes in: pictures from one and the same drawing, specifications, and the table behind it. */
export const figureFormats = ["svg", "png", "pdf", "vl.json", "vg.json", "csv", "xlsx"] as const;
export type FigureFormat = (typeof figureFormats)[number];

/** Tells editors what a specification is written in. */
const vegaLiteSchema = "https://vega.github.io/schema/vega-lite/v6.json";

const json = (spec: unknown): string => `${JSON.stringify(spec, null, 2)}\n`;

/** The table of a figure with numbers as numbers; ranges and reasons stay the words they are. */
const tableOf = ({ columns, rows }: FigureTable, language: Language): CsvTable => ({
  columns,
  rows: rows.map((row) => columns.map((_, at) => printedNumber(row[at] ?? "", language) ?? row[at] ?? "")),
});

/** One figure in the formats asked for, by file name; undefined where the comparison has no data for it. */
export async function figureFiles(
  world: World,
  analysis: AnalysisInOwnWords,
  id: string,
  formats: readonly FigureFormat[],
  fonts: FontMode = "name",
): Promise<ReadonlyMap<string, Content> | undefined> {
  const drawn = await drawAlone(analysis, id);
  if (drawn === undefined) return undefined;
  const { chart, svg } = drawn;
  const assetsFolder = assetsOf(world);
  const make: Readonly<Record<FigureFormat, () => Promise<Content> | Content>> = {
    svg: () => withFonts(svg, fonts, { assetsFolder }),
    png: () => renderPng(svg, { assetsFolder }),
    pdf: async () =>
      figurePdf(
        { ...chart, svg: await drawChart(chart), language: analysis.language, date: analysis.date },
        { assetsFolder },
      ),
    "vl.json": () => json({ $schema: vegaLiteSchema, ...chart.spec }),
    "vg.json": async () => json(await compiledSpec(chart)),
    csv: () => toCsv(tableOf(chart.table, analysis.language)),
    xlsx: () => renderSpreadsheet(id, tableOf(chart.table, analysis.language)),
  };
  const files = new Map<string, Content>();
  for (const format of formats) {
    // A figure that is plain Vega has no Vega-Lite form.
    if (format === "vl.json" && chart.grammar === "vega") continue;
    files.set(`${id}.${format}`, await make[format]());
  }
  return files;
}

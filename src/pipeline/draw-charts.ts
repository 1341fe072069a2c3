import type { Chart } from "../charts/chart.ts";
import { charts } from "../charts/registry.ts";
import type { Analysis } from "../compare/analysis.ts";
import type { Region } from "../model/territory.ts";
import { drawingWidth, frameFigure } from "../render/frame-figure.ts";
import { drawSvg } from "../render/svg.ts";
import type { LiveDrawing } from "../report/interactive/live-drawing.ts";
import type { ReportFigure } from "../report/report.ts";
import { joinPath, type World } from "../world.ts";
import { liveDrawing } from "./live-drawings.ts";
import type { Memory } from "./memory.ts";
import { type AnalysisInOwnWords, inOwnWords } from "./own-figures.ts";

/** Width of a figure in a column of the factsheet, over both columns, and of one that stands alone, in CSS pixels. */
export const widths = { column: 410, page: 848, alone: 680 } as const;

/** The folder of fonts and templates in the package. */
export const assetsOf = (world: World): string => joinPath(world.packageFolder, "src/render/assets");

/** Builds every chart that the comparison has data for. */
export const buildCharts = (analysis: AnalysisInOwnWords, width: number): readonly Chart[] =>
  charts.flatMap((definition) => {
    const chart = definition.build(analysis, { width });
    return chart === undefined ? [] : [inOwnWords(chart, analysis)];
  });

/** Draws a chart as the canonical SVG that all other formats are made from. */
export const drawChart = (chart: Chart): Promise<string> =>
  drawSvg({ id: chart.id, grammar: chart.grammar, spec: chart.spec, title: chart.headline, description: chart.alt });

/** A drawn chart with its words around it, to stand alone. */
export async function drawAlone(
  analysis: AnalysisInOwnWords,
  id: string,
): Promise<{ chart: Chart; svg: string } | undefined> {
  const definition = charts.find((candidate) => candidate.id === id);
  const built = definition?.build(analysis, { width: drawingWidth(widths.alone) });
  if (built === undefined) return undefined;
  const chart = inOwnWords(built, analysis);
  const { headline, subtitle, notes } = chart;
  return { chart, svg: frameFigure(await drawChart(chart), { headline, subtitle, notes, width: widths.alone }) };
}

/** The texts of a figure that print numbers, in a column and alone: there it has room for more of them. */
function printedLabels(analysis: Analysis, drawn: Chart): ReportFigure["labels"] {
  const definition = charts.find((candidate) => candidate.id === drawn.id);
  const alone = definition?.build(analysis, { width: drawingWidth(widths.alone) });
  const texts = [...drawn.labels, ...(alone?.labels ?? [])];
  const bound = texts.filter(({ results }) => results.length > 0);
  const distinct = new Map(bound.map(({ text, results }) => [JSON.stringify([text, results]), { text, results }]));
  return [...distinct.values()];
}

/** How figures are drawn: what earlier runs drew, and whether the texts in them are listed for the ledger of claims. */
export interface Drawing {
  readonly memory: Memory;
  readonly isListed: boolean;
  /** Filled with the drawings as a page draws them itself, by the drawings as they are, where a page needs them. */
  readonly live?: Map<string, LiveDrawing>;
}

/** Every figure of a report, drawn as wide as it is set; a suffix tells figures of one region from those of all. */
export async function drawForReport(
  analysis: AnalysisInOwnWords,
  { memory, isListed, live }: Drawing,
  width: number = widths.column,
  suffix = "",
): Promise<readonly ReportFigure[]> {
  const figures: ReportFigure[] = [];
  // One after the other: ids and text widths of the drawing library are state of the whole program.
  for (const chart of buildCharts(analysis, width)) {
    const { headline, subtitle, notes, alt, table, results } = chart;
    const id = `${chart.id}${suffix}`;
    const labels = isListed ? printedLabels(analysis, chart) : [];
    const key = memory.isKept ? ["drawing", id, headline, alt, JSON.stringify(chart.spec)].join("\n") : "";
    const svg = await memory.recall(key, () => drawChart({ ...chart, id }));
    live?.set(svg, await liveDrawing(chart));
    figures.push({ id, headline, subtitle, notes, alt, table, results, labels, svg });
  }
  return figures;
}

/** Figures that say something of one region alone, in the order of its page. */
const ofOneRegion: readonly string[] = [
  "lq-dots",
  "growth-lines",
  "shift-share-bars",
  "two-year-steps",
  "structure-bars",
];

/** The comparison as one region sees it: its own numbers and those of its nation. */
function alone(analysis: AnalysisInOwnWords, region: Region): Analysis {
  const others = analysis.regions.filter((one) => one !== region).map(({ id }) => id);
  // Own words about all regions do not fit one of them.
  const { comparability: _, ownAlts: __, ...kept } = analysis;
  const isOwn = (one: { readonly region: string }) => !others.includes(one.region);
  return {
    ...kept,
    regions: [region],
    results: analysis.results.filter(isOwn),
    spread: analysis.spread.filter(isOwn),
    flows: [],
  };
}

/** The figures of each region by itself. */
export async function drawByRegion(
  analysis: AnalysisInOwnWords,
  drawing: Drawing,
): Promise<ReadonlyMap<string, readonly ReportFigure[]>> {
  const drawn = new Map<string, readonly ReportFigure[]>();
  for (const region of analysis.regions) {
    const suffix = `-of-${region.id.replaceAll("_", "-")}`;
    const figures = await drawForReport(alone(analysis, region), drawing, widths.column, suffix);
    drawn.set(
      region.id,
      ofOneRegion.flatMap((id) => figures.filter((figure) => figure.id === `${id}${suffix}`)),
    );
  }
  return drawn;
}

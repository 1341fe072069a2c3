import { toCsv } from "../base/csv.ts";
import type { Chart } from "../charts/chart.ts";
import { charts } from "../charts/registry.ts";
import type { Analysis } from "../compare/analysis.ts";
import { lookupOf } from "../compare/cells.ts";
import { compare } from "../compare/compare.ts";
import { datasetOf } from "../model/dataset.ts";
import type { Project } from "../project/project.ts";
import { type Content, type Manifest, manifestText, recordFile } from "../provenance/manifest.ts";
import { drawingWidth, frameFigure } from "../render/frame-figure.ts";
import { renderPdf } from "../render/pdf.ts";
import { drawSvg } from "../render/svg.ts";
import { webFonts } from "../render/web-fonts.ts";
import { claimsOf } from "../report/claims.ts";
import { claimsText } from "../report/claims-text.ts";
import { buildFactsheet } from "../report/factsheet.ts";
import { renderHtml } from "../report/html.ts";
import { fillOwnTexts } from "../report/own-text.ts";
import type { Report, ReportFigure, Said } from "../report/report.ts";
import { reportTables } from "../report/tables.ts";
import { termsOf } from "../report/terms/terms.ts";
import { typstData } from "../report/typst-data.ts";
import { joinPath, type World } from "../world.ts";
import { settingsOf } from "./comparison-settings.ts";
import { readTables, type Tables } from "./read-tables.ts";

/** Width of a figure in a column of the factsheet, and of one that stands alone, in CSS pixels. */
const widths = { column: 410, alone: 680 } as const;

/** The folder of fonts and templates in the package. */
export const assetsOf = (world: World): string => joinPath(world.packageFolder, "src/render/assets");

/** A comparison with the tables it came from. */
export interface Comparison {
  readonly project: Project;
  readonly tables: Tables;
  readonly analysis: Analysis;
  /** The project's own paragraphs, with their numbers filled in. */
  readonly ownText: readonly Said[];
}

/** Reads the tables of a project, checks them, and compares its regions; `sectors` narrows the definition to some classes. */
export async function runComparison(world: World, project: Project, sectors?: readonly string[]): Promise<Comparison> {
  const tables = await readTables(world, project);
  const settings = await settingsOf(world, project, tables, sectors);
  const lookup = lookupOf(datasetOf([...tables.observations, ...tables.europe]), tables.territories);
  const analysis = compare(settings, { ...tables, lookup });
  const { paragraphs: ownText, findings: own } = ownTexts(project, analysis);
  const findings = [...analysis.findings, ...own];
  return { project, tables, analysis: { ...analysis, findings }, ownText };
}

/** The project's own paragraphs with their numbers filled in. */
function ownTexts(project: Project, analysis: Analysis) {
  const texts = project.texts.map((text, position) => ({
    text,
    file: project.file,
    ...(project.textPlaces[position] ?? { line: 0, column: 0 }),
  }));
  return fillOwnTexts(analysis, texts, termsOf(analysis.language));
}

/** Builds every chart that the comparison has data for. */
export const buildCharts = (analysis: Analysis, width: number): readonly Chart[] =>
  charts.flatMap((definition) => definition.build(analysis, { width }) ?? []);

/** Draws a chart as the canonical SVG that all other formats are made from. */
export const drawChart = (chart: Chart): Promise<string> =>
  drawSvg({ id: chart.id, grammar: chart.grammar, spec: chart.spec, title: chart.headline, description: chart.alt });

/** A drawn chart with its words around it, to stand alone. */
export async function drawAlone(analysis: Analysis, id: string): Promise<{ chart: Chart; svg: string } | undefined> {
  const definition = charts.find((candidate) => candidate.id === id);
  const chart = definition?.build(analysis, { width: drawingWidth(widths.alone) });
  if (chart === undefined) return undefined;
  const { headline, subtitle, notes } = chart;
  return { chart, svg: frameFigure(await drawChart(chart), { headline, subtitle, notes, width: widths.alone }) };
}

/** The texts of a figure that print numbers, in a column and alone: there it has room for more of them. */
function printedLabels(analysis: Analysis, id: string): ReportFigure["labels"] {
  const definition = charts.find((candidate) => candidate.id === id);
  const texts = [widths.column, drawingWidth(widths.alone)].flatMap(
    (width) => definition?.build(analysis, { width })?.labels ?? [],
  );
  const bound = texts.filter(({ results }) => results.length > 0);
  const distinct = new Map(bound.map(({ text, results }) => [JSON.stringify([text, results]), { text, results }]));
  return [...distinct.values()];
}

async function drawForReport(analysis: Analysis): Promise<readonly ReportFigure[]> {
  const figures: ReportFigure[] = [];
  // One after the other: ids and text widths of the drawing library are state of the whole program.
  for (const chart of buildCharts(analysis, widths.column)) {
    const { id, headline, subtitle, notes, alt, table, results } = chart;
    const labels = printedLabels(analysis, id);
    figures.push({ id, headline, subtitle, notes, alt, table, results, labels, svg: await drawChart(chart) });
  }
  return figures;
}

/** What a report is made as: the formats asked for. */
export interface Wanted {
  readonly pdf: boolean;
  readonly html: boolean;
}

/** A factsheet in memory: its blocks, the figures in them, and its files by name. */
interface MadeFactsheet {
  readonly report: Report;
  readonly figures: readonly ReportFigure[];
  readonly files: ReadonlyMap<string, Content>;
}

/** Makes the factsheet alone, in the formats asked for. */
export async function makeFactsheet(
  world: World,
  { analysis, ownText }: Comparison,
  version: string,
  wanted: Wanted = { pdf: true, html: true },
): Promise<MadeFactsheet> {
  const figures = await drawForReport(analysis);
  const report = buildFactsheet(analysis, figures, version, ownText);
  const files = new Map<string, Content>();
  if (wanted.html) files.set("factsheet.html", renderHtml(report, await webFonts(assetsOf(world))));
  if (wanted.pdf) {
    const svgs = Object.fromEntries(figures.map(({ id, svg }) => [id, svg]));
    const request = {
      template: "factsheet.typ",
      data: typstData(report),
      svgs,
      date: report.date,
      title: report.title,
    };
    files.set("factsheet.pdf", await renderPdf(request, { assetsFolder: assetsOf(world) }));
  }
  return { report, figures, files };
}

/** Makes the whole report folder in memory: factsheet, figures, tables, claims and manifest, by path inside the folder. */
export async function makeReport(
  world: World,
  comparison: Comparison,
  version: string,
): Promise<ReadonlyMap<string, Content>> {
  const { analysis } = comparison;
  const { report, figures, files: pages } = await makeFactsheet(world, comparison, version);
  const files = new Map(pages);
  for (const { id } of figures) {
    const drawn = await drawAlone(analysis, id);
    if (drawn) files.set(`figures/${id}.svg`, drawn.svg);
  }
  for (const { name, table } of reportTables(analysis, figures)) files.set(`tables/${name}.csv`, toCsv(table));
  files.set("claims.json", claimsText(claimsOf(analysis, report)));
  files.set("manifest.json", manifestText(manifestOf(comparison, files, version)));
  return files;
}

function manifestOf(
  { project, tables, analysis }: Comparison,
  files: ReadonlyMap<string, Content>,
  version: string,
): Manifest {
  const { year, from, to, companyYear, reference, definition } = analysis;
  return {
    schema: "cluster-manifest/1",
    // The bytes are promised for one major of Node: others may round the last digit of a drawing otherwise.
    program: { name: "cluster-economics", version, node: process.versions.node.split(".")[0] ?? "" },
    edition: { name: project.edition, date: project.date },
    options: {
      definition: definition.id,
      year,
      from,
      to,
      companyYear,
      reference,
      regions: analysis.regions.map(({ id }) => id).join(","),
    },
    inputs: tables.files,
    outputs: [...files].map(([path, content]) => recordFile(path, content)).sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** Writes a made report into a folder, all files or none. */
export const writeReport = (world: World, folder: string, files: ReadonlyMap<string, Content>): Promise<void> =>
  world.write(new Map([...files].map(([path, content]) => [joinPath(folder, path), content])));

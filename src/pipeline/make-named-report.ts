import type { Analysis } from "../compare/analysis.ts";
import { UserError } from "../model/finding.ts";
import type { Project } from "../project/project.ts";
import type { Content } from "../provenance/manifest.ts";
import { renderPdf } from "../render/pdf.ts";
import { webFonts } from "../render/web-fonts.ts";
import { renderHtml } from "../report/html.ts";
import { materialOf } from "../report/material.ts";
import { buildReport, isReportName, reportNames } from "../report/named-reports.ts";
import { buildOwnReport } from "../report/own-report.ts";
import type { Report, ReportFigure } from "../report/report.ts";
import { typstData } from "../report/typst-data.ts";
import { hash, type World } from "../world.ts";
import { assetsOf, drawByRegion, drawForReport, widths } from "./draw-charts.ts";
import { type Memory, noMemory } from "./memory.ts";
import { ownReportNamed } from "./own-reports.ts";
import type { Comparison } from "./pipeline.ts";

/** What a report is made as: the formats asked for, and whether the PDF is one for archives instead of one for all readers. */
export interface Wanted {
  readonly pdf: boolean;
  readonly html: boolean;
  readonly archive?: boolean;
  /** Whether the page answers: what each number is, sorted tables, one region at a time, other definitions. */
  readonly isInteractive?: boolean;
  /** A page to look at while working: no ledger of claims will be made of it. */
  readonly isDraft?: boolean;
  /** What earlier runs have drawn. */
  readonly memory?: Memory;
}

/** A report in memory: its blocks, the figures in them, and its files by name. */
export interface MadeReport {
  readonly report: Report;
  readonly figures: readonly ReportFigure[];
  readonly files: ReadonlyMap<string, Content>;
}

/** Makes one report by its name, in the formats asked for. */
export async function makeNamedReport(
  world: World,
  { project, analysis, ownText }: Comparison,
  version: string,
  name: string,
  wanted: Wanted = { pdf: true, html: true },
): Promise<MadeReport> {
  const own = isReportName(name) ? undefined : await ownReportNamed(world, project, analysis, name);
  const { memory = noMemory } = wanted;
  // The long report prints the ledger itself; the others leave it to a file beside them.
  const marked = new Map<string, string>();
  const listed = { memory, isListed: wanted.isDraft !== true || name === "cahier" };
  const drawing = wanted.isInteractive === true ? { ...listed, marked } : listed;
  const set = (report: Report) =>
    setReport(world, report, wanted, () => interactivePage(world, report, analysis, marked));
  const figures = await drawForReport(analysis, drawing);
  if (!isReportName(name)) {
    if (own === undefined) throw noSuchReport(project, name);
    const report = buildOwnReport(own, materialOf(analysis, figures), version);
    return { report, figures, files: await set(report) };
  }
  const wide = name === "factsheet-4" ? await drawForReport(analysis, drawing, widths.page) : [];
  const regional =
    name === "cahier" ? await drawByRegion(analysis, drawing) : new Map<string, readonly ReportFigure[]>();
  const report = buildReport(name, { analysis, figures, wide, regional, ownText, version });
  return { report, figures, files: await set(report) };
}

/** Refuses a name that neither the program nor the project has a report for, before anything is drawn. */
export function checkReportName(project: Project, name: string): void {
  if (!isReportName(name) && !project.reports.some(({ id }) => id === name)) throw noSuchReport(project, name);
}

/** A name that neither the program nor the project has a report for. */
function noSuchReport({ reports, file }: Project, name: string): UserError {
  const known = [...reportNames, ...reports.map(({ id }) => id)];
  return new UserError(
    name,
    `"${name}" is not a report`,
    `type ${known.join(", ")}, or add it to \`reports:\` in ${file}`,
  );
}

/** The page with its script, which is loaded only where it is asked for. */
async function interactivePage(
  world: World,
  report: Report,
  analysis: Analysis,
  marked: ReadonlyMap<string, string>,
): Promise<string> {
  const { renderInteractive } = await import("../report/interactive/interactive-html.ts");
  return renderInteractive(report, analysis, marked, await webFonts(assetsOf(world)), hash);
}

/** The files of a built report. */
async function setReport(
  world: World,
  report: Report,
  wanted: Wanted,
  interactive: () => Promise<string>,
): Promise<ReadonlyMap<string, Content>> {
  const files = new Map<string, Content>();
  const page = async () => renderHtml(report, await webFonts(assetsOf(world)));
  if (wanted.html) files.set(`${report.id}.html`, await (wanted.isInteractive === true ? interactive : page)());
  if (!wanted.pdf) return files;
  const drawn = report.blocks.flatMap((block) => (block.kind === "figure" ? [block.figure] : []));
  const request = {
    template: report.layout === "book" ? "book.typ" : "factsheet.typ",
    data: typstData(report),
    svgs: Object.fromEntries(drawn.map(({ id, svg }) => [id, svg])),
    date: report.date,
    title: report.title,
    standard: wanted.archive === true ? "a-2a" : "ua-1",
    ...(report.logo === undefined ? {} : { logo: report.logo }),
  } as const;
  return files.set(`${report.id}.pdf`, await renderPdf(request, { assetsFolder: assetsOf(world) }));
}

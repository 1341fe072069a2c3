import { UserError } from "../model/finding.ts";
import type { Project } from "../project/project.ts";
import type { Content } from "../provenance/manifest.ts";
import { renderPdf } from "../render/pdf.ts";
import { webFonts } from "../render/web-fonts.ts";
import { renderHtml } from "../report/html.ts";
import type { LiveDrawing } from "../report/interactive/live-drawing.ts";
import { materialOf } from "../report/material.ts";
import { buildReport, isReportName, reportNames } from "../report/named-reports.ts";
import { buildOwnReport } from "../report/own-report.ts";
import type { Report, ReportFigure } from "../report/report.ts";
import { typstData } from "../report/typst-data.ts";
import type { World } from "../world.ts";
import { assetsOf, type Drawing, drawByRegion, drawForReport, widths } from "./draw-charts.ts";
import { interactivePage } from "./interactive-page.ts";
import { type Memory, noMemory } from "./memory.ts";
import { ownReportNamed } from "./own-reports.ts";
import type { Comparison } from "./pipeline.ts";
import { placeNamesElsewhere } from "./place-names.ts";

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
  comparison: Comparison,
  version: string,
  name: string,
  wanted: Wanted = { pdf: true, html: true },
): Promise<MadeReport> {
  const { memory = noMemory } = wanted;
  // The long report prints the ledger itself; the others leave it to a file beside them.
  const listed = { memory, isListed: wanted.isDraft !== true || name === "cahier" };
  if (wanted.isInteractive !== true || !wanted.html) {
    const built = await builtReport(world, comparison, version, name, listed);
    return { ...built, files: await setReport(world, built.report, wanted) };
  }
  const live = new Map<string, LiveDrawing>();
  const built = await builtReport(world, comparison, version, name, { ...listed, live });
  const files = new Map(await setReport(world, built.report, { ...wanted, html: false }));
  const page = await interactivePage(world, comparison, { ...built, live }, (other, drawing) =>
    builtReport(world, other, version, name, { ...drawing, memory, isListed: false }),
  );
  return { ...built, files: new Map([[`${built.report.id}.html`, page] as const, ...files]) };
}

/** Builds one report by its name, with its figures. */
async function builtReport(
  world: World,
  { project, analysis, ownText }: Comparison,
  version: string,
  name: string,
  drawing: Drawing,
): Promise<Omit<MadeReport, "files">> {
  const own = isReportName(name) ? undefined : await ownReportNamed(world, project, analysis, name);
  const figures = await drawForReport(analysis, drawing);
  if (!isReportName(name)) {
    if (own === undefined) throw noSuchReport(project, name);
    return { report: buildOwnReport(own, materialOf(analysis, figures), version), figures };
  }
  const wide = name === "factsheet-4" ? await drawForReport(analysis, drawing, widths.page) : [];
  const regional =
    name === "cahier" ? await drawByRegion(analysis, drawing) : new Map<string, readonly ReportFigure[]>();
  const elsewhere = name === "cahier" ? await placeNamesElsewhere(world, project) : [];
  return { report: buildReport(name, { analysis, figures, wide, regional, ownText, elsewhere, version }), figures };
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

/** The files of a built report. */
async function setReport(world: World, report: Report, wanted: Wanted): Promise<ReadonlyMap<string, Content>> {
  const files = new Map<string, Content>();
  if (wanted.html) files.set(`${report.id}.html`, renderHtml(report, await webFonts(assetsOf(world))));
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

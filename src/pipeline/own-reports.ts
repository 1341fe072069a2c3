import { charts } from "../charts/registry.ts";
import type { Analysis } from "../compare/analysis.ts";
import { type Finding, UserError } from "../model/finding.ts";
import type { ProjectReport } from "../project/own-reports.ts";
import type { Project } from "../project/project.ts";
import { checkLogo } from "../render/own-logo.ts";
import type { OwnReport } from "../report/own-report.ts";
import { fillOwnTexts, type OwnText } from "../report/own-text.ts";
import type { Logo } from "../report/report.ts";
import { termsOf } from "../report/terms/terms.ts";
import { resolvePath, type World } from "../world.ts";

const found = (project: Project, id: string): number => project.reports.findIndex((one) => one.id === id);

/** The texts of one of the project's own reports, each with the place where it stands. */
function textsIn(project: Project, at: number): readonly OwnText[] {
  return (project.reports[at]?.blocks ?? []).flatMap((block, position) =>
    typeof block === "object" && "text" in block
      ? [{ text: block.text, file: project.file, ...(project.blockPlaces[at]?.[position] ?? { line: 0, column: 0 }) }]
      : [],
  );
}

/** What is wrong in the texts of the project's own reports: numbers without a name, names without a number. */
export function findingsOfReports(project: Project, analysis: Analysis): readonly Finding[] {
  const terms = termsOf(analysis.language);
  return project.reports.flatMap((_, at) => fillOwnTexts(analysis, textsIn(project, at), terms).findings);
}

/** A figure that no chart draws is a slip of the pen, and is named with its place. */
function checkFigures(project: Project, at: number): void {
  for (const [position, block] of (project.reports[at]?.blocks ?? []).entries()) {
    if (typeof block !== "object" || !("figure" in block)) continue;
    if (charts.some(({ id }) => id === block.figure)) continue;
    const { line, column } = project.blockPlaces[at]?.[position] ?? { line: 0, column: 0 };
    throw new UserError(
      `${project.file}:${line}:${column}`,
      `"${block.figure}" is not a figure`,
      "see `cluster list charts`",
    );
  }
}

async function logoOf(world: World, project: Project, report: ProjectReport): Promise<Logo | undefined> {
  if (report.logo === undefined) return undefined;
  const path = resolvePath(project.folder, report.logo);
  if (!(await world.exists(path)))
    throw new UserError(report.logo, "there is no such picture", "name a file from the folder of the project file");
  try {
    return { ...checkLogo(await world.read(path), report.logo), alt: report.logo_alt ?? report.title ?? project.title };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(report.logo, `this picture cannot be used: ${reason}`, "save it as a plain SVG, or as a PNG");
  }
}

/** One of the project's own reports with its texts filled in and its picture read; undefined where it has none of that name. */
export async function ownReportNamed(
  world: World,
  project: Project,
  analysis: Analysis,
  id: string,
): Promise<OwnReport | undefined> {
  const at = found(project, id);
  const report = project.reports[at];
  if (report === undefined) return undefined;
  checkFigures(project, at);
  const { paragraphs: texts } = fillOwnTexts(analysis, textsIn(project, at), termsOf(analysis.language));
  const { title, blocks } = report;
  return { id, title, blocks, texts, logo: await logoOf(world, project, report) };
}

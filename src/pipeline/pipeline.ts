import { toCsv } from "../base/csv.ts";
import type { Project } from "../project/project.ts";
import { type Content, type Manifest, manifestText, recordFile } from "../provenance/manifest.ts";
import { tablePackage } from "../provenance/table-package.ts";
import { claimsOf } from "../report/claims.ts";
import { claimsText } from "../report/claims-text.ts";
import type { Said } from "../report/report.ts";
import { reportTables } from "../report/tables.ts";
import { joinPath, type World } from "../world.ts";
import { compareTables, ownTexts } from "./compare-tables.ts";
import { settingsOf } from "./comparison-settings.ts";
import { drawAlone } from "./draw-charts.ts";
import { makeNamedReport, type Wanted } from "./make-named-report.ts";
import { type Memory, noMemory } from "./memory.ts";
import { type AnalysisInOwnWords, ownAlts } from "./own-figures.ts";
import { findingsOfReports } from "./own-reports.ts";
import { readTables, type Tables } from "./read-tables.ts";

/** A comparison with the tables it came from. */
export interface Comparison {
  readonly project: Project;
  readonly tables: Tables;
  readonly analysis: AnalysisInOwnWords;
  /** The project's own paragraphs, with their numbers filled in. */
  readonly ownText: readonly Said[];
}

/** Reads the tables of a project, checks them, and compares its regions; `sectors` narrows the definition to some classes. */
export async function runComparison(
  world: World,
  project: Project,
  sectors?: readonly string[],
  memory: Memory = noMemory,
): Promise<Comparison> {
  const tables = await readTables(world, project, memory);
  const settings = await settingsOf(world, project, tables, sectors);
  const inputs = tables.files.map(({ path, sha256 }) => `${path} ${sha256}`);
  const key = memory.isKept ? ["analysis", JSON.stringify(settings), ...inputs].join("\n") : "";
  const analysis = await memory.recall(key, async () => compareTables(settings, tables));
  const { paragraphs: ownText, findings: own } = ownTexts(project, analysis);
  const { alts, findings: inAlts } = ownAlts(project, analysis);
  const findings = [...analysis.findings, ...own, ...inAlts, ...findingsOfReports(project, analysis)];
  const inOwnWords = alts.size === 0 ? {} : { ownAlts: alts };
  return { project, tables, analysis: { ...analysis, ...inOwnWords, findings }, ownText };
}

/** Makes the factsheet alone, in the formats asked for. */
export const makeFactsheet = (world: World, comparison: Comparison, version: string, wanted?: Wanted) =>
  makeNamedReport(world, comparison, version, "factsheet", wanted);

/** Makes the whole report folder in memory: factsheet, figures, tables, claims and manifest, by path inside the folder. */
export async function makeReport(
  world: World,
  comparison: Comparison,
  version: string,
  isInteractive = false,
): Promise<ReadonlyMap<string, Content>> {
  const { analysis } = comparison;
  const wanted = { pdf: true, html: true, isInteractive };
  const { report, figures, files: pages } = await makeFactsheet(world, comparison, version, wanted);
  const files = new Map(pages);
  for (const { id } of figures) {
    const drawn = await drawAlone(analysis, id);
    if (drawn) files.set(`figures/${id}.svg`, drawn.svg);
  }
  const tables = reportTables(analysis, figures).map((each) => ({ ...each, content: toCsv(each.table) }));
  for (const { name, content } of tables) files.set(`tables/${name}.csv`, content);
  files.set("tables/datapackage.json", tablePackage(analysis.title, version, tables));
  files.set("claims.json", claimsText(claimsOf(analysis, report)));
  files.set("manifest.json", manifestText(manifestOf(comparison, files, version, isInteractive)));
  return files;
}

function manifestOf(
  { project, tables, analysis }: Comparison,
  files: ReadonlyMap<string, Content>,
  version: string,
  isInteractive: boolean,
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
      ...(isInteractive ? { page: "interactive" } : {}),
    },
    inputs: tables.files,
    outputs: [...files].map(([path, content]) => recordFile(path, content)).sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** Writes a made report into a folder, all files or none. */
export const writeReport = (world: World, folder: string, files: ReadonlyMap<string, Content>): Promise<void> =>
  world.write(new Map([...files].map(([path, content]) => [joinPath(folder, path), content])));

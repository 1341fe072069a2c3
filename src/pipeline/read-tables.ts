import type { KnownCaveat } from "../compare/caveats.ts";
import { readCaveats } from "../ingest/caveats.ts";
import { readCodeDrift } from "../ingest/code-drift.ts";
import { readComparability } from "../ingest/comparability.ts";
import { readDefinitions } from "../ingest/definitions.ts";
import { mistakeFrom } from "../ingest/findings.ts";
import { readFlows } from "../ingest/flows.ts";
import type { Input, Read } from "../ingest/input.ts";
import { type KnownCodes, knownCodesOf } from "../ingest/known-codes.ts";
import { readObservations } from "../ingest/observations.ts";
import { officialRegionsOf } from "../ingest/official-regions.ts";
import { readRegionFigures } from "../ingest/region-figures.ts";
import { readRegionValidity } from "../ingest/region-validity.ts";
import { readSources } from "../ingest/sources.ts";
import { readTerritories } from "../ingest/territories.ts";
import type { ComparabilityRule } from "../model/comparability.ts";
import type { Definition } from "../model/definition.ts";
import { type Finding, UserError } from "../model/finding.ts";
import type { Flow, Observation } from "../model/observation.ts";
import type { Source } from "../model/source.ts";
import type { Territory } from "../model/territory.ts";
import { defaultInputs, type Project } from "../project/project.ts";
import type { FileRecord } from "../provenance/manifest.ts";
import { hashedStream, joinPath, resolvePath, shownPath, type World } from "../world.ts";

/** Everything a project's tables hold, with what was found in them. */
export interface Tables {
  readonly observations: readonly Observation[];
  readonly europe: readonly Observation[];
  readonly flows: readonly Flow[];
  readonly territories: readonly Territory[];
  readonly definitions: readonly Definition[];
  readonly sources: readonly Source[];
  readonly caveats: readonly KnownCaveat[];
  readonly rules: readonly ComparabilityRule[];
  readonly known: KnownCodes;
  readonly findings: readonly Finding[];
  /** The files read, with hash and number of rows. */
  readonly files: readonly (FileRecord & { readonly rows: number })[];
}

type Reader<Item> = (input: Input) => Promise<Read<Item>>;

/** What has been read so far: the files with their hashes, and what was found in them. */
interface Log {
  readonly files: (FileRecord & { readonly rows: number })[];
  readonly findings: Finding[];
}

/** The lists that every other table is checked against: territories, definitions, sources. */
export type CodeLists = Pick<Tables, "territories" | "definitions" | "sources" | "known">;

async function readLists(world: World, project: Project, log: Log): Promise<CodeLists> {
  const one = <Item>(name: string, read: Reader<Item>) => readList(world, project, log, name, read);
  const official = officialRegionsOf(
    await readOfficial(world, project, log, project.inputs.region_figures, readRegionFigures),
    await readOfficial(world, project, log, project.inputs.region_validity, readRegionValidity),
  );
  const territories = await one(project.inputs.regions, (input) => readTerritories(input, { official }));
  const definitions = await one(project.inputs.sectors, readDefinitions);
  const sources = await one(project.inputs.sources, readSources);
  const drift = await readOfficial(world, project, log, project.inputs.code_drift, readCodeDrift);
  return {
    territories,
    definitions,
    sources,
    known: knownCodesOf({ territories, definitions, sources, drift, official }),
  };
}

/** Reads the code lists of a project alone, for commands that need no figures. */
export const readCodeLists = (world: World, project: Project): Promise<CodeLists> =>
  readLists(world, project, { files: [], findings: [] });

/** Reads all tables of a project: the code lists first, since every other table is checked against them. */
export async function readTables(world: World, project: Project): Promise<Tables> {
  const log: Log = { files: [], findings: [] };
  const { inputs } = project;
  const lists = await readLists(world, project, log);
  const { known } = lists;
  const observations = await readObservationFiles(world, project, log, inputs.observations, known);
  // Apart from the rest: it holds the compared regions' own units once more.
  const europe = await readObservationFiles(world, project, log, [inputs.europe], known);
  const flows: Flow[] = [];
  for (const name of inputs.flows)
    for (const flow of await readOne(world, project, log, name, (input) => readFlows(input, known))) flows.push(flow);
  const caveats = await readOne(world, project, log, inputs.caveats, readCaveats);
  const rules = await readOne(world, project, log, inputs.comparability, readComparability);
  return { ...lists, observations, europe, flows, caveats, rules, ...log };
}

const folderOf = (project: Project): string => resolvePath(project.folder, project.data);

/** Opens a file of the project; one of the standard names may be missing, and then holds nothing. */
async function open(world: World, project: Project, name: string) {
  const path = joinPath(folderOf(project), name);
  if (await world.exists(path)) return { file: shownPath(world, path), ...hashedStream(world.stream(path)) };
  if (!needed.has(name) && standard.has(name)) return undefined;
  throw new UserError(
    shownPath(world, path),
    "there is no such file",
    `put it there, or change \`inputs\` or \`data\` in ${project.file}`,
  );
}

const needed = new Set(["regions.csv", "sectors.csv", "sources.csv"]);
const standard = new Set([...Object.values(defaultInputs).flat()]);

async function readOne<Item>(world: World, project: Project, log: Log, name: string, read: Reader<Item>) {
  const input = await open(world, project, name);
  if (input === undefined) return [];
  const { items, findings, counts } = await read(input);
  log.files.push({ path: input.file, ...input.record(), rows: counts.read });
  log.findings.push(...findings);
  return items;
}

/** A code list of which no row can be read is named as such: everything after it would only seem wrong. */
async function readList<Item>(world: World, project: Project, log: Log, name: string, read: Reader<Item>) {
  const before = log.findings.length;
  const items = await readOne(world, project, log, name, read);
  const fault = log.findings.slice(before).find((finding) => finding.severity === "error");
  if (items.length === 0 && fault !== undefined) throw mistakeFrom(fault);
  return items;
}

/**
 * An official list, of the project or else the bundled one: what is officially known of the Ruhr holds for a project
 * of one's own too. The bundled list belongs to the program, and so it is no file of that project.
 */
async function readOfficial<Item>(world: World, project: Project, log: Log, name: string, read: Reader<Item>) {
  if (await world.exists(joinPath(folderOf(project), name))) return readOne(world, project, log, name, read);
  const bundled = joinPath(world.packageFolder, "data", name);
  if (!standard.has(name) || !(await world.exists(bundled))) return readOne(world, project, log, name, read);
  return (await read({ file: shownPath(world, bundled), bytes: world.stream(bundled) })).items;
}

async function readObservationFiles(
  world: World,
  project: Project,
  log: Log,
  names: readonly string[],
  known: KnownCodes,
): Promise<readonly Observation[]> {
  const opened = await Promise.all(names.map((name) => open(world, project, name)));
  const inputs = opened.filter((input) => input !== undefined);
  const { observations, findings, counts } = await readObservations(inputs, known);
  inputs.forEach((input, place) => {
    log.files.push({ path: input.file, ...input.record(), rows: counts[place]?.read ?? 0 });
  });
  log.findings.push(...findings);
  return observations;
}

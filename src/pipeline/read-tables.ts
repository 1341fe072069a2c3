import type { KnownCaveat } from "../compare/caveats.ts";
import { readCaveats } from "../ingest/caveats.ts";
import { readCodeDrift } from "../ingest/code-drift.ts";
import { readComparability } from "../ingest/comparability.ts";
import { readDefinitions } from "../ingest/definitions.ts";
import { mistakeFrom } from "../ingest/findings.ts";
import { readFlows } from "../ingest/flows.ts";
import type { Input, Read } from "../ingest/input.ts";
import { type KnownCodes, knownCodesOf } from "../ingest/known-codes.ts";
import { limitedBytes } from "../ingest/limited-bytes.ts";
import { type Limits, limitsFrom } from "../ingest/limits.ts";
import { readObservations } from "../ingest/observations.ts";
import { officialRegionsOf } from "../ingest/official-regions.ts";
import { readPolicies } from "../ingest/policies.ts";
import { readRegionFigures } from "../ingest/region-figures.ts";
import { readRegionValidity } from "../ingest/region-validity.ts";
import { readSizeCounts } from "../ingest/size-counts.ts";
import { readSources } from "../ingest/sources.ts";
import { readTerritories } from "../ingest/territories.ts";
import type { ComparabilityRule } from "../model/comparability.ts";
import type { Definition } from "../model/definition.ts";
import { type Finding, UserError } from "../model/finding.ts";
import type { Flow, Observation } from "../model/observation.ts";
import type { Policy } from "../model/policy.ts";
import type { SizeCount } from "../model/size-count.ts";
import type { Source } from "../model/source.ts";
import type { Territory } from "../model/territory.ts";
import { defaultInputs, type Project } from "../project/project.ts";
import type { FileRecord } from "../provenance/manifest.ts";
import { hash, hashedStream, joinPath, resolvePath, shownPath, type World } from "../world.ts";
import { type Memory, noMemory, tableWord } from "./memory.ts";

/** Everything a project's tables hold, with what was found in them. */
export interface Tables {
  readonly observations: readonly Observation[];
  readonly europe: readonly Observation[];
  readonly flows: readonly Flow[];
  readonly policies: readonly Policy[];
  readonly sizes: readonly SizeCount[];
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
  /** What earlier runs have read, and the code lists that it was checked against. */
  readonly memory: Memory;
  readonly lists: string;
}

/** The lists that every other table is checked against: territories, definitions, sources. */
export type CodeLists = Pick<Tables, "territories" | "definitions" | "sources" | "known">;

async function readLists(world: World, project: Project, log: Log): Promise<CodeLists> {
  const one = <Item>(name: string, read: Reader<Item>) => readList(world, project, log, name, read);
  const official = officialRegionsOf(
    await readOfficial(world, project, log, project.inputs.region_figures, readRegionFigures),
    await readOfficial(world, project, log, project.inputs.region_validity, readRegionValidity),
  );
  const { language } = project;
  const territories = await one(project.inputs.regions, (input) => readTerritories(input, { official, language }));
  const definitions = await one(project.inputs.sectors, (input) => readDefinitions(input, { language }));
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
  readLists(world, project, { files: [], findings: [], memory: noMemory, lists: "" });

/** Reads all tables of a project: the code lists first, since every other table is checked against them. */
export async function readTables(world: World, project: Project, memory: Memory = noMemory): Promise<Tables> {
  const files: Log["files"] = [];
  const findings: Log["findings"] = [];
  const { inputs } = project;
  const lists = await readLists(world, project, { files, findings, memory, lists: "" });
  const log: Log = { files, findings, memory, lists: files.map(({ sha256 }) => sha256).join() };
  const { known } = lists;
  const observations = await readObservationFiles(world, project, log, inputs.observations, known);
  // Apart from the rest: it holds the compared regions' own units once more.
  const europe = await readObservationFiles(world, project, log, [inputs.europe], known);
  const flows: Flow[] = [];
  for (const name of inputs.flows)
    for (const flow of await readOne(world, project, log, name, (input) => readFlows(input, known))) flows.push(flow);
  const policies = await readOne(world, project, log, inputs.policies, (input) => readPolicies(input, known, project));
  const sizes = await readOne(world, project, log, inputs.sizes, (input) => readSizeCounts(input, known));
  const caveats = await readOne(world, project, log, inputs.caveats, (input) => readCaveats(input, project));
  const rules = await readOne(world, project, log, inputs.comparability, (input) => readComparability(input, project));
  return { ...lists, observations, europe, flows, policies, sizes, caveats, rules, files, findings };
}

const folderOf = (project: Project): string => resolvePath(project.folder, project.data);

/** Opens a file of the project; one of the standard names may be missing, and then holds nothing. */
async function open(world: World, project: Project, name: string) {
  const path = joinPath(folderOf(project), name);
  if (await world.exists(path)) return opened(shownPath(world, path), world.stream(path), limitsFrom(project.limits));
  if (!needed.has(name) && standard.has(name)) return undefined;
  throw new UserError(
    shownPath(world, path),
    "there is no such file",
    `put it there, or change \`inputs\` or \`data\` in ${project.file}`,
  );
}

function opened(file: string, stream: AsyncIterable<Uint8Array>, limits: Limits) {
  const { bytes, record } = hashedStream(limitedBytes(file, stream, limits));
  return { file, bytes, record, limits };
}

const needed = new Set(["regions.csv", "sectors.csv", "sources.csv"]);
const standard = new Set([...Object.values(defaultInputs).flat()]);

async function readOne<Item>(world: World, project: Project, log: Log, name: string, read: Reader<Item>) {
  const found = await log.memory.recall(await keyOf(world, project, log, [name]), async () => {
    const input = await open(world, project, name);
    if (input === undefined) return { items: [], findings: [], files: [] };
    const { items, findings, counts } = await read(input);
    return { items, findings, files: [{ path: input.file, ...input.record(), rows: counts.read }] };
  });
  log.files.push(...found.files);
  log.findings.push(...found.findings);
  return found.items;
}

// The same bytes are handed over from run to run while their file stays as it is.
const hashes = new WeakMap<Uint8Array, string>();

function hashOf(bytes: Uint8Array): string {
  const known = hashes.get(bytes) ?? hash(bytes);
  hashes.set(bytes, known);
  return known;
}

/** All that a table as read hangs on: its bytes, the lists it is checked against, and the language of its names. */
async function keyOf(world: World, project: Project, log: Log, names: readonly string[]): Promise<string> {
  if (!log.memory.isKept) return "";
  const paths = names.map((name) => joinPath(folderOf(project), name));
  const bytes = paths.map(async (path) => ((await world.exists(path)) ? hashOf(await world.read(path)) : "absent"));
  const lists = log.lists === "" ? log.files.map(({ sha256 }) => sha256).join() : log.lists;
  // The same file may be named for two things: how many were read before it tells them apart.
  return [tableWord, project.language, lists, log.files.length, ...paths, ...(await Promise.all(bytes))].join("\n");
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
  const found = await log.memory.recall(await keyOf(world, project, log, names), async () => {
    const opened = await Promise.all(names.map((name) => open(world, project, name)));
    const inputs = opened.filter((input) => input !== undefined);
    const { observations, findings, counts } = await readObservations(inputs, known);
    const files = inputs.map((input, place) => ({
      path: input.file,
      ...input.record(),
      rows: counts[place]?.read ?? 0,
    }));
    return { observations, findings, files };
  });
  log.files.push(...found.files);
  log.findings.push(...found.findings);
  return found.observations;
}

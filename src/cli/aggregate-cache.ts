import { join } from "node:path";
import type { Plan } from "../store/aggregate-plan.ts";
import { newBinder, scanOf } from "../store/aggregate-source.ts";
import type { TableCache } from "../store/cache-folder.ts";
import { type CacheKey, cacheKey } from "../store/cache-key.ts";
import { readCachedAbout, writeCachedScan } from "../store/cached-table.ts";
import type { Engine } from "../store/engine.ts";
import { resolvePath, type World } from "../world.ts";
import { carefulPlan, type Judgement } from "./aggregate-careful.ts";
import type { CountedFindings, FindingCounter } from "./aggregate-findings.ts";
import type { InputFiles } from "./aggregate-inputs.ts";
import type { ListChoices } from "./aggregate-read-lists.ts";
import { type CacheChoices, fewestCachedRows, openTableCache, programVersions } from "./table-cache.ts";

/** To be raised with every change of how rows are judged, or of how the table of them is kept. */
const readingVersion = "aggregate/1";

/** The cache, and the key of the rows that are about to be judged. */
export interface JudgedCache {
  readonly cache: TableCache;
  readonly key: CacheKey;
}

/** Where the rows may have been judged before; none where they may not be kept. Ask before the files are read. */
export async function judgedCache(
  world: World,
  inputs: InputFiles,
  plan: Plan,
  choices: ListChoices & CacheChoices,
): Promise<JudgedCache | undefined> {
  if (choices.cache === false) return undefined;
  const { nuts, definition, codeSystem } = choices;
  const lists = [choices.regions, choices.sectors];
  const files = [
    ...inputs.files,
    ...lists.flatMap((name) => (name === undefined ? [] : [{ name, path: resolvePath(world.folder, name) }])),
  ];
  const { source, keys, conditions, alive } = plan;
  const columns = plan.sums.map(({ column }) => column);
  // Units, secrecy and how it is printed are left out: they come after the judgement.
  const judged = { source, keys, conditions, alive, columns, lists, nuts, definition, codeSystem };
  const versions = [readingVersion, ...(await programVersions(world))];
  const key = await cacheKey({ kind: "aggregate", versions, choices: judged, files });
  return key === undefined ? undefined : { cache: await openTableCache(world), key };
}

/** The judgement as JSON holds it. */
interface Kept extends Omit<Judgement, "regions" | "sectors"> {
  readonly regions: readonly string[];
  readonly sectors: readonly (readonly [string, string])[];
  readonly findings: CountedFindings;
}

/** Rows that were judged before, as a table in the folder of the run. */
export interface JudgedBefore {
  readonly judgement: Judgement;
  readonly table: string;
}

/** The rows judged before, if the cache has them; what was found in them is found again. */
export async function judgedBefore(
  { cache, key }: JudgedCache,
  engine: Engine,
  folder: string,
  found: FindingCounter,
): Promise<JudgedBefore | undefined> {
  const table = join(folder, "careful.parquet");
  if (!(await cache.mayHave("aggregate", key)) || !(await cache.take("aggregate", key, table))) return undefined;
  const kept = await readCachedAbout(engine, table).catch(() => undefined);
  if (!isKept(kept)) return undefined;
  const { findings, regions, sectors, ...counts } = kept;
  found.restore(findings);
  const pairs = sectors.map((pair) => [pair.join("\u001f"), pair] as const);
  return { table, judgement: { ...counts, regions: new Set(regions), sectors: new Map(pairs) } };
}

const isKept = (about: unknown): about is Kept =>
  typeof about === "object" && about !== null && "kept" in about && "findings" in about && "sectors" in about;

/** Keeps the table of rows that were judged, and the judgement; few rows are judged again in no time. */
export async function keepJudged(
  { cache, key }: JudgedCache,
  engine: Engine,
  folder: string,
  plan: Plan,
  { judgement, table }: JudgedBefore,
  found: FindingCounter,
): Promise<void> {
  if (judgement.read < fewestCachedRows) return;
  const about: Kept = {
    ...judgement,
    regions: [...judgement.regions],
    sectors: [...judgement.sectors.values()],
    findings: found.counted(),
  };
  const target = join(folder, "kept.parquet");
  const binder = newBinder();
  const scan = scanOf(carefulPlan(plan).source, [table], binder);
  const written = await writeCachedScan(engine, scan, binder.parameters, about, target).catch(() => false);
  if (written) await cache.keep("aggregate", key, target);
}

import { stat } from "node:fs/promises";
import { join } from "node:path";
import { hasFiveDigits } from "../ingest/nace.ts";
import { isYear } from "../ingest/year.ts";
import {
  type Account,
  aggregateCells,
  asksForCare,
  asksForWidth,
  type Code,
  codesOf,
  loadMappings,
} from "../store/aggregate.ts";
import type { Lane } from "../store/aggregate-cells.ts";
import { needsCare, type Plan } from "../store/aggregate-plan.ts";
import type { Engine } from "../store/engine.ts";
import type { World } from "../world.ts";
import { type JudgedBefore, type JudgedCache, judgedBefore, keepJudged } from "./aggregate-cache.ts";
import { carefulPlan, writeCareful } from "./aggregate-careful.ts";
import type { FindingCounter } from "./aggregate-findings.ts";
import { csvRows, parquetRows } from "./aggregate-header.ts";
import type { InputFiles } from "./aggregate-inputs.ts";
import { type Lookup, mappingsOf } from "./aggregate-lists.ts";
import type { Lists } from "./aggregate-rows.ts";
import type { ProgressBar } from "./progress-bar.ts";

/** Everything a run works with. */
export interface Run {
  readonly world: World;
  readonly engine: Engine;
  /** The folder of the run, which is gone afterwards. */
  readonly folder: string;
  readonly inputs: InputFiles;
  readonly plan: Plan;
  readonly lists: Lists;
  readonly found: FindingCounter;
  readonly bar: ProgressBar;
  /** Where judged rows are kept; none with --no-cache. */
  readonly judged?: JudgedCache;
}

/** The cells, how they were made, and what became of every row. */
export interface Aggregated {
  readonly plan: Plan;
  readonly lane: Lane;
  readonly account: Account;
  readonly read: number;
  readonly filtered: number;
  readonly rejected: number;
  /** Keeps for later runs what took long, once the answer is printed. */
  readonly keep?: () => Promise<void>;
}

/** Reads the files straight into cells; where a row needs judging, every row is judged one by one instead. */
export async function aggregate(run: Run): Promise<Aggregated> {
  const { engine, folder, found, judged } = run;
  const before = judged === undefined ? undefined : await judgedBefore(judged, engine, folder, found);
  if (before !== undefined) return fromJudged(run, before, "parquet");
  try {
    return await narrowOrWide(run);
  } catch (error) {
    if (!asksForCare(error)) throw error;
    return careful(run);
  }
}

/** A sum beyond what a double holds is rare enough to read the files again for it. */
const narrowOrWide = (run: Run): Promise<Aggregated> =>
  direct(run, false).catch((error: unknown) => {
    if (!asksForWidth(error)) throw error;
    return direct(run, true);
  });

const care = (): Error => new Error(needsCare);

async function direct(run: Run, wide: boolean): Promise<Aggregated> {
  const { engine, plan: asked } = run;
  const lane: Lane = { files: engine.files, careful: false, signed: false, wide };
  const plan = await watched(run, () => withMappings(run, asked, () => codesOf(engine, asked, lane.files)));
  const account = await watched(run, () => aggregateCells(engine, plan, lane));
  // Nothing read at all: a line end that the engine does not know, perhaps.
  if (account.read === 0 || !areGoodKeys(plan, account, run.lists)) throw care();
  return { plan, lane, account, read: account.read, filtered: account.read - account.used, rejected: 0 };
}

/** Shows how far the engine is, while it works. */
async function watched<Answer>({ engine, bar, inputs }: Run, work: () => Promise<Answer>): Promise<Answer> {
  const total = await bytesIn(inputs);
  const timer = setInterval(() => bar.show("reading", engine.progress() * total), 100);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** The size of all files. */
export async function bytesIn({ files }: InputFiles): Promise<number> {
  const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size));
  return sizes.reduce((total, size) => total + size, 0);
}

/** Looks every code up; one that no list knows sends the run to the careful lane, which says where it stands. */
async function withMappings({ engine, lists }: Run, plan: Plan, codes: () => Promise<readonly Code[]>): Promise<Plan> {
  if (lists.regions === undefined && lists.sectors === undefined) return plan;
  const all = await codes();
  const mapped = mappedPlan(plan, lists, all);
  if (mapped === undefined) throw care();
  await loadMappings(engine, mapped);
  return mapped;
}

const isPlain = (text: string): boolean => text !== "" && text === text.trim();

function mappedPlan(plan: Plan, lists: Lists, codes: readonly Code[]): Plan | undefined {
  // A blank before a code, or none at all, is for the careful lane.
  const plain = codes.every(
    ({ region, sector, codeSystem }) =>
      (lists.regions === undefined || isPlain(region)) &&
      (lists.sectors === undefined || isPlain(sector)) &&
      codeSystem === codeSystem.trim(),
  );
  if (!plain) return undefined;
  const regions = lookedUp(
    lists.regions,
    codes.map(({ region }) => [region, ""] as const),
    "",
  );
  const sectors = lookedUp(
    lists.sectors,
    codes.map(({ sector, codeSystem }) => [sector, codeSystem] as const),
    lists.codeSystem,
  );
  if (regions === "unknown" || sectors === "unknown") return undefined;
  return { ...plan, ...(regions === undefined ? {} : { regions }), ...(sectors === undefined ? {} : { sectors }) };
}

function lookedUp(
  lookup: Lookup | undefined,
  pairs: readonly (readonly [string, string])[],
  standard: string,
): Plan["regions"] | "unknown" {
  if (lookup === undefined) return undefined;
  const distinct = new Map(pairs.map((pair) => [pair.join("\u001f"), pair]));
  const answers = [...distinct.values()].map(([code, system]) => ({
    code,
    system,
    answer: lookup(code, system || standard),
  }));
  if (answers.some(({ answer }) => answer.kind !== "ids" && answer.kind !== "outside")) return "unknown";
  return answers.flatMap(({ code, system, answer }) => mappingsOf(code, system, answer));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const invisible = /[\u0000-\u001f\u007f\ufeff\ufffd]/;

/** Whether all keys are as the contract wants them, so that no row needs a finding. */
function areGoodKeys(plan: Plan, { keys }: Account, { codeSystem }: Lists): boolean {
  const textsOf = (name: string): readonly (string | null)[] =>
    keys[plan.keys.findIndex((key) => key.name === name)] ?? [];
  const systems = plan.keys.some(({ name }) => name === "code_system") ? textsOf("code_system") : [codeSystem];
  const allNamed = systems.every((text) => text !== null && text !== "");
  // Five digits mean nothing without their classification; a group of a definition is no code.
  const fiveDigits =
    plan.sectors === undefined && !allNamed && textsOf("sector").some((text) => hasFiveDigits(text ?? ""));
  return (
    !fiveDigits && plan.keys.every(({ name }, index) => (keys[index] ?? []).every((text) => isGoodKey(name, text)))
  );
}

function isGoodKey(name: string, text: string | null): boolean {
  if (text === null || text === "") return name === "code_system";
  if (text !== text.trim() || invisible.test(text)) return false;
  return name !== "year" || isYear(text);
}

async function careful(run: Run): Promise<Aggregated> {
  const { world, engine, folder, inputs, plan: asked, lists, found, bar, judged } = run;
  const table = join(folder, "careful.csv");
  let bytes = 0;
  const rows =
    inputs.kind === "csv"
      ? csvRows(world, inputs.files, asked.source, (passed) => {
          bytes += passed;
          bar.show("checking", bytes);
        })
      : parquetRows(engine, inputs.files, asked.source);
  const judgement = await writeCareful(rows, asked, lists, found, table);
  const answer = await fromJudged(run, { judgement, table }, "csv");
  if (judged === undefined) return answer;
  return { ...answer, keep: () => keepJudged(judged, engine, folder, asked, { judgement, table }, found) };
}

/** The cells of rows that were judged one by one. */
async function fromJudged(run: Run, { judgement, table }: JudgedBefore, kind: "csv" | "parquet"): Promise<Aggregated> {
  const { engine, plan: asked, lists } = run;
  const { read, kept, filtered, rejected, signed, ...codes } = judgement;
  const regions = [...codes.regions].map((region) => ({ region, sector: "", codeSystem: "" }));
  const pairs = [...codes.sectors.values()].map(([sector, codeSystem]) => ({ region: "", sector, codeSystem }));
  const rows = carefulPlan({
    ...asked,
    ...listed(
      "regions",
      lists.regions,
      regions.map(({ region }) => [region, ""] as const),
      "",
    ),
    ...listed(
      "sectors",
      lists.sectors,
      pairs.map(({ sector, codeSystem }) => [sector, codeSystem] as const),
      lists.codeSystem,
    ),
  });
  const plan = { ...rows, source: { ...rows.source, kind } };
  await loadMappings(engine, plan);
  const lane: Lane = { files: [table], careful: true, signed, wide: true };
  const account = await aggregateCells(engine, plan, lane);
  if (account.used !== kept) throw new Error(`${kept} rows kept, but ${account.used} in the cells`);
  return { plan, lane, account, read, filtered, rejected };
}

function listed(
  name: "regions" | "sectors",
  lookup: Lookup | undefined,
  pairs: readonly (readonly [string, string])[],
  standard: string,
): Partial<Plan> {
  const list = lookedUp(lookup, pairs, standard);
  if (list === "unknown") throw new Error(`a row with a code that no list of ${name} knows was kept`);
  return list === undefined ? {} : { [name]: list };
}

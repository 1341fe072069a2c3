import { describe, expect, test } from "vitest";
import { type Random, seededRandom } from "../../src/base/random.ts";
import { importFiles } from "../../src/ingest/formats/import-files.ts";
import { openOfficeFiles } from "../../src/ingest/formats/open-office-file.ts";
import { formats } from "../../src/ingest/formats/registry.ts";
import { UserError } from "../../src/model/finding.ts";
import { packedCase } from "./containers.ts";
import { bytesOf, mutated, randomText } from "./mutate.ts";
import { seeds } from "./seeds.ts";

// FUZZ_CASES=200000 npx vitest run test/fuzz: the long run; the same seed gives the same cases.
const cases = Number(process.env.FUZZ_CASES ?? "3000");
const seed = Number(process.env.FUZZ_SEED ?? "20261122");

interface Case {
  readonly name: string;
  readonly format: string;
  readonly bytes: Uint8Array;
}

const pick = <Thing>(random: Random, things: readonly Thing[]): Thing =>
  things[Math.floor(random() * things.length)] as Thing;

/** Mostly a mutated file of an office, read as `auto` or as its own format, sometimes as another one; sometimes plain noise. */
function nextCase(random: Random): Case {
  const [own, name, text] = pick(random, seeds);
  if (random() < 0.1) {
    const [packed, bytes] = packedCase(random, name, text);
    const kind = packed.endsWith(".xlsx") ? "xlsx" : own;
    return { name: packed, format: random() < 0.5 ? "auto" : kind, bytes };
  }
  const content = random() < 0.1 ? randomText(random) : mutated(random, text);
  const kind = random();
  const format = kind < 0.35 ? "auto" : kind < 0.85 ? own : pick(random, formats).id;
  return { name, format, bytes: bytesOf(random, content) };
}

async function outcomeOf({ name, format, bytes }: Case): Promise<"observations" | "findings" | "mistake"> {
  async function* open(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  try {
    const files = await openOfficeFiles([{ file: name, open }], { map: {} });
    const read = await importFiles(files, {
      format,
      map: {},
      set: {},
      keep: new Map(),
      source: undefined,
      validity: new Map(),
    });
    for (const { rows, cells, filtered, leftOut } of read.tables) {
      let all = 0;
      for (const count of cells.values()) all += count;
      if (rows.length + filtered + leftOut !== all) throw new Error("cells got lost between reading and translation");
      for (const { value } of rows)
        if (value !== "" && !Number.isFinite(Number(value))) throw new Error(`value ${value}`);
    }
    for (const { rejected } of read.counts)
      if (rejected > 0 && !read.findings.some(({ severity }) => severity === "error"))
        throw new Error("a record was rejected without an error");
    return read.tables.some(({ rows }) => rows.length > 0) ? "observations" : "findings";
  } catch (error) {
    if (error instanceof UserError) return "mistake";
    throw error;
  }
}

const shown = ({ name, format, bytes }: Case): string =>
  `${format} ${name} ${JSON.stringify(Buffer.from(bytes).toString("latin1"))}`;

describe("files that nobody meant to write", () => {
  test(`${cases} of them end in observations, findings or a mistake of the reader`, {
    timeout: 3_600_000,
  }, async () => {
    const random = seededRandom(seed);
    const outcomes = { observations: 0, findings: 0, mistake: 0 };
    const failures: string[] = [];
    let slowest = 0;
    for (let number = 0; number < cases && failures.length < 20; number += 1) {
      const one = nextCase(random);
      const start = performance.now();
      try {
        outcomes[await outcomeOf(one)] += 1;
      } catch (error) {
        failures.push(
          `case ${number}: ${error instanceof Error ? (error.stack ?? error.message) : error}\n${shown(one)}`,
        );
      }
      slowest = Math.max(slowest, performance.now() - start);
    }
    process.stdout.write(`seed ${seed}: ${JSON.stringify(outcomes)}, slowest ${Math.round(slowest)} ms\n`);
    expect(failures).toEqual([]);
    // No file here is longer than 64 KiB: ten seconds for one of them is a hang, whatever else the machine does.
    expect(slowest).toBeLessThan(10_000);
    expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(0);
  });
});

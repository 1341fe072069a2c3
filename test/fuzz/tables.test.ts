import { describe, expect, test } from "vitest";
import { type Random, seededRandom } from "../../src/base/random.ts";
import { tableKinds } from "../../src/cli/table-kinds.ts";
import { readContributions } from "../../src/ingest/contributions.ts";
import { checkForm } from "../../src/ingest/datapackage/check-package.ts";
import type { FileCounts } from "../../src/ingest/input.ts";
import { readObservations } from "../../src/ingest/observations.ts";
import { type Finding, UserError } from "../../src/model/finding.ts";
import { readCodeLists } from "../../src/pipeline/read-tables.ts";
import { readProject } from "../../src/project/read-project.ts";
import { smallProject } from "../support/small-project.ts";
import { packagedWorld } from "../support/world.ts";
import { bytesOf, mutated, randomText } from "./mutate.ts";

const cases = Number(process.env.FUZZ_CASES ?? "3000");
const seed = Number(process.env.FUZZ_SEED ?? "20261122");

const tables = [
  ...Object.entries(smallProject).flatMap(([name, text]) => (name.endsWith(".csv") ? [text.slice(0, 2000)] : [])),
  "flow_id,from_id,from_name,to_id,to_name,to_region,amount,currency,period,source\n1,eu,EU,a,A,berlin,100,EUR,2012,S\n",
  "region,sector,year,value,case,group,variable\na,b,2012,1.5,c,g,v\na,b,2013,NA,c,g,v\n",
  "region,sector,year,value,units,largest,second\na,b,2012,10,3,5,2\n",
  'a,b\n1,"two\nlines"\n',
];

const pick = <Thing>(random: Random, things: readonly Thing[]): Thing =>
  things[Math.floor(random() * things.length)] as Thing;

interface Seen {
  readonly findings: readonly Finding[];
  readonly counts: readonly FileCounts[];
}

const world = packagedWorld(smallProject);
const { known } = await readCodeLists(world, await readProject(world));

type Reader = (file: string, bytes: AsyncIterable<Uint8Array>) => Promise<Seen>;
const readers: readonly Reader[] = [
  async (file, bytes) => readObservations([{ file, bytes }], known),
  async (file, bytes) => {
    const { findings, counts } = await readContributions({ file, bytes });
    return { findings, counts: [counts] };
  },
  async (file, bytes) => {
    const { findings, files } = await checkForm({ file, bytes });
    return { findings, counts: files };
  },
  ...tableKinds.flatMap(({ read }): readonly Reader[] =>
    read === undefined
      ? []
      : [
          async (file, bytes) => {
            const { findings, counts } = await read({ file, bytes }, known);
            return { findings, counts: [counts] };
          },
        ],
  ),
];

function checked({ findings, counts }: Seen): "clean" | "findings" {
  for (const { read, kept, rejected, skipped } of counts) {
    if (read !== kept + rejected + skipped) throw new Error("records got lost");
    if (rejected > 0 && !findings.some(({ severity }) => severity === "error"))
      throw new Error("a record was rejected without an error");
  }
  return findings.length > 0 ? "findings" : "clean";
}

describe("tables of the data contract that nobody meant to write", () => {
  test(`${cases} of them end in rows or findings`, { timeout: 3_600_000 }, async () => {
    const random = seededRandom(seed);
    const outcomes = { clean: 0, findings: 0, mistake: 0 };
    const failures: string[] = [];
    for (let number = 0; number < cases && failures.length < 20; number += 1) {
      const bytes = bytesOf(random, random() < 0.1 ? randomText(random) : mutated(random, pick(random, tables)));
      const read = pick(random, readers);
      async function* open(): AsyncGenerator<Uint8Array> {
        yield bytes;
      }
      try {
        outcomes[checked(await read("t.csv", open()))] += 1;
      } catch (error) {
        if (error instanceof UserError) outcomes.mistake += 1;
        else
          failures.push(
            `case ${number}: ${error instanceof Error ? error.stack : error}\n${JSON.stringify(Buffer.from(bytes).toString("latin1"))}`,
          );
      }
    }
    process.stdout.write(`seed ${seed}: ${JSON.stringify(outcomes)}\n`);
    expect(failures).toEqual([]);
    expect(outcomes.findings).toBeGreaterThan(0);
  });
});

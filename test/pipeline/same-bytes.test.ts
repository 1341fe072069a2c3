import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { hash } from "../../src/world.ts";
import { packageFolder } from "../support/bundled.ts";

const program = join(packageFolder, "dist", "cluster.js");
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Runs the built program in an empty folder, as a user would, and gives every file that it left, by hash. */
async function hashesOfRun(environment: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), "cluster-run-"));
  folders.push(folder);
  const child = spawn(process.execPath, [program, "compare", "--quiet"], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (piece) => {
    said += String(piece);
  });
  const code = await new Promise((done) => child.on("close", done));
  expect({ code, said }).toEqual({ code: 0, said: "" });
  const names = readdirSync(folder, { recursive: true }).map(String).sort();
  return new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, hash(readFileSync(join(folder, name)))]),
  );
}

// `npm test` builds first.
describe.skipIf(!existsSync(program))("the built program", () => {
  test("leaves the same bytes at every run, in whatever zone and language", async () => {
    const [here, there] = await Promise.all([
      hashesOfRun({ TZ: "UTC", LANG: "C", LC_ALL: "C" }),
      hashesOfRun({ TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" }),
    ]);
    expect(here.size).toBeGreaterThan(20);
    expect([...here.keys()].filter((name) => !name.startsWith("reports/"))).toEqual([]);
    expect(there).toEqual(here);
  }, 60_000);
});

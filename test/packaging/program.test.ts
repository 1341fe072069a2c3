import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const program = join(root, "dist", "cluster.js");

function spawned(...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], { encoding: "utf8" });
  return { status, stdout, stderr };
}

/** A file of the bundle and all that it imports before its first line runs. */
function loadedBy(path: string, loaded: Set<string>): Set<string> {
  if (loaded.has(path)) return loaded;
  loaded.add(path);
  const imports = readFileSync(path, "utf8").matchAll(/^(?:import|export)\s*(?:\{[^}]*\}\s*from\s*)?"(\.[^"]+)"/gm);
  for (const [, specifier = ""] of imports) loadedBy(join(dirname(path), specifier), loaded);
  return loaded;
}

// `npm test` builds first; a test of the built program alone has nothing to look at without.
describe.skipIf(!existsSync(program))("the built program", () => {
  test("prints the help and its version", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(spawned("--version")).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
    const { status, stdout } = spawned("--help");
    expect([status, stdout.split("\n").length <= 40]).toEqual([0, true]);
    expect(spawned().stdout).toBe(stdout);
  });

  test("tells a mistake from a bug: three lines and 2", () => {
    expect(spawned("lsit", "rules")).toEqual({
      status: 2,
      stdout: "",
      stderr: 'cluster\nunknown command "lsit"\nDid you mean list?\n',
    });
  });

  test("answers from its own chunks, whatever folder it is called from", () => {
    const { status, stdout } = spawnSync(process.execPath, [program, "list", "indicators", "--format", "csv"], {
      cwd: "/",
      encoding: "utf8",
    });
    expect(status).toBe(0);
    expect(stdout).toContain("\nlocation-quotient,lq,");
  });

  test("ends well when its reader stops early", () => {
    const { stdout, stderr } = spawnSync("sh", ["-c", `"${process.execPath}" "${program}" list rules | head -n 1`], {
      encoding: "utf8",
    });
    expect(stdout.split("\n")).toHaveLength(2);
    expect(stderr).toBe("");
  });

  test("loads less than 400 kB for the help: no drawing, no data frames", () => {
    const [, main = ""] = /import\("(\.\/chunks\/main-[^"]+)"\)/.exec(readFileSync(program, "utf8")) ?? [];
    const chunks = loadedBy(join(root, "dist", main), loadedBy(program, new Set()));
    expect(chunks.size).toBeGreaterThan(2);
    expect([...chunks].reduce((total, path) => total + statSync(path).size, 0)).toBeLessThan(400_000);
  });

  test("writes completion that the shell can read", () => {
    const { stdout } = spawned("completion", "bash");
    expect(spawnSync("bash", ["-n"], { input: stdout }).status).toBe(0);
  });

  test("names the licence of every package in the bundle", () => {
    const notices = readFileSync(join(root, "dist", "third-party.txt"), "utf8");
    for (const name of ["vega", "vega-lite", "commander", "chalk", "csv-parse", "danfojs-node"]) {
      expect(notices).toMatch(new RegExp(`^${name} \\d`, "m"));
    }
  });
});

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { packageFolder } from "../support/bundled.ts";
import { type PackagedWorld, packagedWorld } from "../support/world.ts";
import { type Typed, typedIn } from "./typed.ts";

describe("a new project", () => {
  let start: PackagedWorld;
  let started: Typed;
  beforeAll(async () => {
    start = packagedWorld();
    started = await typedIn(start, "init mine");
  });

  test("is a project file, the bundled tables and a CI file", () => {
    expect([started.code, started.out]).toEqual([0, ""]);
    const names = [...start.files.keys()].map((path) => path.slice("/home/analyst/mine/".length)).sort();
    const tables = readdirSync(join(packageFolder, "data")).filter((name) => /\.(csv|json)$/.test(name));
    expect(names).toEqual(
      [".github/workflows/factsheet.yml", "cluster.yaml", ...tables.map((name) => `data/${name}`)].sort(),
    );
  });

  test("says what to type next", () => {
    expect(started.error).toBe(`wrote ${start.files.size} files to mine/\nnext: cd mine && cluster compare\n`);
  });

  test("is never written over one that is there", async () => {
    const before = [...start.files];
    const { code, error } = await typedIn(start, "init mine");
    expect([code, error]).toEqual([
      2,
      "mine/cluster.yaml\nthere is a project already\nname another folder: cluster init my-project\n",
    ]);
    // By identity: megabytes of tables are not compared byte by byte.
    expect([...start.files].every(([path, content], at) => before[at]?.[0] === path && before[at][1] === content)).toBe(
      true,
    );
  });

  test("works at once, and a check afterwards finds what a changed cell changes, and nothing else", async () => {
    const world = { ...start, folder: "/home/analyst/mine" };
    const made = await typedIn(world, "compare");
    expect(made.code).toBe(0);
    expect(made.out).toMatch(/^ {2}J59 Film, TV and music +2012 .* 0\.55 .* 3\.03$/m);
    expect(world.files.has("/home/analyst/mine/reports/factsheet.pdf")).toBe(true);

    const table = "/home/analyst/mine/data/employment.csv";
    const text = new TextDecoder().decode(await world.read(table));
    expect(text).toContain("\nDE30,J59,NACE2,2012,persons_employed,8308,");
    world.files.set(
      table,
      text.replace("\nDE30,J59,NACE2,2012,persons_employed,8308,", "\nDE30,J59,NACE2,2012,persons_employed,8309,"),
    );
    const changed = await typedIn(world, "check");
    expect(changed.code).toBe(1);
    expect(changed.out).toMatch(/^number +berlin\.persons_employed\.J59\.2012 +8308 ok +8309 ok$/m);
    expect(changed.out).toMatch(/^number +berlin\.lq\.J59\.2012 +3\.0279\d+ .* 3\.0282\d+/m);
    expect(changed.out).not.toMatch(/^number +(randstad|ruhr)\./m);
  }, 60_000);
});

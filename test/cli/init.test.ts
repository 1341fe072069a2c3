import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
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

  test("has a CI file that checks with annotations, and gives the changed figures as pictures", () => {
    const file = parse(start.text("mine/.github/workflows/factsheet.yml")) as {
      readonly jobs: { readonly check: { readonly steps: readonly Readonly<Record<string, unknown>>[] } };
    };
    const { steps } = file.jobs.check;
    const runs = steps.map(({ run }) => String(run));
    const check = runs.find((line) => line.startsWith("cluster check --format github")) ?? "";
    const folder = /--pictures (\S+)$/.exec(check)?.[1];
    const upload = steps.find(({ uses }) => String(uses).startsWith("actions/upload-artifact@"));
    expect(folder).toBeDefined();
    expect(upload).toMatchObject({ with: { path: folder, "if-no-files-found": "ignore" } });
    expect(upload?.if).toContain("failure()");
    expect(runs.some((line) => line.includes("--format md") && line.includes("$GITHUB_STEP_SUMMARY"))).toBe(true);
  });

  test("shows in a comment how a figure gets an alternative text of one's own, and that works", async () => {
    const text = start.text("mine/cluster.yaml");
    const shown = text.slice(text.indexOf("# figures:")).replaceAll(/^# /gm, "");
    const own = packagedWorld();
    for (const [path, content] of start.files) own.files.set(path, content);
    own.files.set("/home/analyst/mine/cluster.yaml", `${text}${shown}`);
    const made = await typedIn({ ...own, folder: "/home/analyst/mine" }, "chart lq-dots --format svg --out - --quiet");
    expect([made.code, made.error]).toEqual([0, ""]);
    expect(made.out).toContain("Film, TV and music weighs 3.03 times as much in Berlin as in Germany.");
  }, 60_000);

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

import { beforeEach, describe, expect, test } from "vitest";
import { smallProject } from "../support/small-project.ts";
import { type PackagedWorld, packagedWorld } from "../support/world.ts";
import { typedIn } from "./typed.ts";

let world: PackagedWorld;
beforeEach(async () => {
  world = packagedWorld(smallProject);
  await typedIn(world, "compare --quiet");
}, 60_000);
const path = (name: string) => `${world.folder}/${name}`;

/** Changes a table after the report was made. */
function edit(table: string, from: string, to: string): void {
  const text = world.text(table);
  expect(text).toContain(from);
  world.files.set(path(table), text.replace(from, to));
}

describe("check", () => {
  test("says that nothing differs right after compare, and changes nothing", async () => {
    const before = new Map(world.files);
    const { code, out, error } = await typedIn(world, "check");
    expect([code, out]).toEqual([0, ""]);
    expect(error).toMatch(/^\d+ files and \d+ numbers are as committed$/m);
    expect(new Map(world.files)).toEqual(before);
  });

  test("says nothing at all with --quiet", async () => {
    expect(await typedIn(world, "check --quiet")).toMatchObject({ code: 0, out: "", error: "" });
  });

  test("lists every number that differs, old and new, and ends with 1", async () => {
    edit(
      "data/employment.csv",
      "DE30,J59,NACE2,2012,persons_employed,121,",
      "DE30,J59,NACE2,2012,persons_employed,122,",
    );
    const { code, out } = await typedIn(world, "check");
    expect(code).toBe(1);
    expect(out).toMatch(/^number +berlin\.persons_employed\.J59\.2012 +121 ok +122 ok$/m);
    expect(out).toMatch(/^figure +figures\/lq-dots\.svg +\d+ bytes, [0-9a-f]{8} +\d+ bytes, [0-9a-f]{8} +<?[\d.]+ %$/m);
    expect(out).toMatch(/^report +factsheet\.pdf /m);
    expect(out).not.toMatch(/^number +hamburg\.persons_employed/m);
  });

  test("says behind the list how much differs, which tables changed, and what to do where it was meant", async () => {
    edit("data/population.csv", "1700000", "1700001");
    const { error } = await typedIn(world, "check");
    expect(error).toMatch(/^different from reports\/: \d+ numbers, .*\d+ other files$/m);
    expect(error).toContain("tables that changed since: data/population.csv\n");
    expect(error).toContain("if this is meant: run `cluster compare` again, and commit reports/\n");
    expect((await typedIn(world, "check --quiet")).error).toBe("");
  });

  test("says which cell is broken where one is, since that may be why", async () => {
    edit(
      "data/employment.csv",
      "DE30,J59,NACE2,2012,persons_employed,121,",
      "DE30,J59,NACE2,2012,persons_employed,many,",
    );
    const { code, error } = await typedIn(world, "check --quiet");
    expect(code).toBe(1);
    expect(error).toMatch(/^data\/employment\.csv:\d+:6\nvalue "many" is not a number/);
  });

  test("gives programs an empty list where nothing differs", async () => {
    const { code, out } = await typedIn(world, "check --format json");
    expect([code, JSON.parse(out)]).toEqual([0, { schema: "cluster-check/2", differences: [] }]);
    expect((await typedIn(world, "check --format csv")).out).toBe("what,name,committed,now,changed\n");
    expect((await typedIn(world, "check --format md")).out).toBe("");
  });

  test("says with --stale where no source has a date, since nothing was looked at then", async () => {
    const { code, error } = await typedIn(world, "check --stale 30");
    expect(code).toBe(0);
    expect(error).toContain("--stale: no source in sources.csv says when it is due (column next_update)\n");
  });

  test("says how much of each picture changed, the most first, and which sentences", async () => {
    edit(
      "data/employment.csv",
      "DE30,J59,NACE2,2012,persons_employed,121,",
      "DE30,J59,NACE2,2012,persons_employed,322,",
    );
    const { out } = await typedIn(world, "check --format csv");
    const rows = out.split("\n").map((line) => line.split(","));
    const figures = rows.filter(([kind]) => kind === "figure");
    const shares = figures.map((row) => Number.parseFloat(row.at(-1)?.replace("<", "") ?? ""));
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(Math.max(...shares)).toBeGreaterThan(0);
    expect(rows.some(([kind]) => kind === "sentence")).toBe(true);
  });

  test("marks what differs beside the files of a pull request", async () => {
    edit("data/population.csv", "1700000", "1700001");
    const { code, out } = await typedIn(world, "check --format github");
    expect(code).toBe(1);
    expect(out).toContain("::error file=reports/claims.json,title=number differs%3A hamburg.population._T.2012::");
  });

  test("writes old and new state of each changed figure side by side", async () => {
    edit(
      "data/employment.csv",
      "DE30,J59,NACE2,2012,persons_employed,121,",
      "DE30,J59,NACE2,2012,persons_employed,322,",
    );
    const { code, error } = await typedIn(world, "check --pictures changed");
    expect(code).toBe(1);
    expect(error).toMatch(/wrote \d+ pictures to changed\//);
    const png = world.files.get(path("changed/lq-dots.png"));
    expect(png instanceof Uint8Array && [...png.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  });

  test("fails with --stale where a source is overdue", async () => {
    const sources = world.text("data/sources.csv");
    const [header = "", ...rows] = sources.split("\n");
    const dated = rows.map((row) => (row === "" ? row : `${row},2026-09-01`));
    world.files.set(path("data/sources.csv"), [`${header},next_update`, ...dated].join("\n"));
    await typedIn(world, "compare --quiet");
    expect((await typedIn(world, "check --quiet")).code).toBe(0);
    const { code, error } = await typedIn(world, "check --quiet --stale 30");
    expect(code).toBe(1);
    expect(error).toMatch(/stale-source .* was to be updated on 2026-09-01, 82 days before 2026-11-22/);
    expect((await typedIn(world, "check --quiet --stale 90")).code).toBe(0);
  });

  test("gives the list to a program", async () => {
    edit("data/population.csv", "1700000", "1700001");
    const { code, out } = await typedIn(world, "check --format json");
    const { schema, differences } = JSON.parse(out);
    expect([code, schema]).toEqual([1, "cluster-check/2"]);
    expect(differences).toContainEqual({
      kind: "number",
      name: "hamburg.population._T.2012",
      old: "1700000 ok",
      new: "1700001 ok",
    });
  });

  test("names a figure that somebody changed, took away or left behind", async () => {
    world.files.set(path("reports/figures/lq-dots.svg"), "<svg/>");
    world.files.set(path("reports/figures/old.svg"), "<svg/>");
    world.files.delete(path("reports/figures/growth-lines.svg"));
    const { code, out } = await typedIn(world, "check");
    expect(code).toBe(1);
    expect(out).toMatch(/^figure +figures\/lq-dots\.svg +6 bytes, /m);
    expect(out).toMatch(/^figure +figures\/growth-lines\.svg +\(absent\) +\d+ bytes, /m);
    expect(out).toMatch(/^figure +figures\/old\.svg +6 bytes, [0-9a-f]{8} +\(absent\)$/m);
    expect(out).not.toMatch(/^number /m);
  });

  test("compares with the folder that is named", async () => {
    await typedIn(world, "compare --quiet --out plans");
    edit("data/population.csv", "1700000", "1700001");
    await typedIn(world, "compare --quiet");
    expect((await typedIn(world, "check --quiet")).code).toBe(0);
    expect((await typedIn(world, "check --quiet --out plans")).code).toBe(1);
  });

  test("without a report is a mistake in three lines, and ends with 2", async () => {
    const { code, error } = await typedIn(world, "check --out nowhere");
    expect([code, error]).toEqual([
      2,
      "nowhere\nthere is no report to check (no manifest.json)\nrun `cluster compare` first, or name its folder with --out\n",
    ]);
  });
});

import { beforeEach, describe, expect, test } from "vitest";
import { smallProject } from "../support/small-project.ts";
import { type PackagedWorld, packagedWorld } from "../support/world.ts";
import { typedIn } from "./typed.ts";

let world: PackagedWorld;
beforeEach(async () => {
  world = packagedWorld(smallProject);
  await typedIn(world, "compare --quiet");
});
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
    expect(out).toMatch(/^figure +figures\/lq-dots\.svg +\d+ bytes, [0-9a-f]{8} +\d+ bytes, [0-9a-f]{8}$/m);
    expect(out).toMatch(/^report +factsheet\.pdf /m);
    expect(out).not.toMatch(/^number +hamburg\.persons_employed/m);
  });

  test("gives the list to a program", async () => {
    edit("data/population.csv", "1700000", "1700001");
    const { code, out } = await typedIn(world, "check --format json");
    const { schema, differences } = JSON.parse(out);
    expect([code, schema]).toEqual([1, "cluster-check/1"]);
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

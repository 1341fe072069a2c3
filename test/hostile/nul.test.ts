import { describe, expect, test } from "vitest";
import { isThreeLines, typedInProject, typedWith } from "./in-world.ts";

const nul = "a\u0000b";
const regions = (name: string): string =>
  `regions:\n  - { id: berlin, name: ${JSON.stringify(name)}, territories: [berlin], nation: DE, colour: "#0b5c8a" }\n  - { id: hamburg, name: Hamburg, territories: [hamburg], nation: DE, colour: "#c2410c" }\n`;
const years = "definition: core\nyear: 2012\nfrom: 2010\nto: 2012\ncompany_year: 2012\nsteps_from: 2010\n";

describe("the sign NUL", () => {
  test("in names of columns, codes and cells is found, and leaves in no table", async () => {
    const table = `region,sector,year,value,n${nul}\nr${nul},s${nul},2012,1,${nul}\nb,s${nul},2012,3,\nb,t,2012,1,\n`;
    for (const format of ["table", "csv", "json", "md"]) {
      const { code, out, error } = await typedWith(["compute", "lq", "t.csv", "--format", format], { "t.csv": table });
      expect([format, code, out.includes("\u0000"), error.includes("\u0000")]).toEqual([format, 0, false, false]);
      expect(error).toContain("the control character U+0000 was replaced by U+FFFD");
    }
  });

  test("in codes, labels and flags of an office leaves in no table", async () => {
    const cube = JSON.stringify({
      version: "2.0",
      class: "dataset",
      label: nul,
      id: ["geo", "time"],
      size: [2, 1],
      role: { geo: ["geo"], time: ["time"] },
      dimension: {
        geo: { category: { index: ["DE", nul], label: { [nul]: nul } } },
        time: { category: { index: ["2012"] } },
      },
      value: [1, 2],
      status: { "1": nul },
    });
    for (const format of ["table", "csv", "json", "md"]) {
      const line = ["import", "json-stat", "t.json", "--format", format, "--set", "measure=jobs"];
      const { out, error } = await typedWith(line, { "t.json": cube });
      expect(out).toContain("DE");
      expect([format, out.includes("\u0000"), error.includes("\u0000")]).toEqual([format, false, false]);
    }
  });

  test("and other signs that no figure can hold are refused in a project, with their place", async () => {
    for (const sign of ["\\0", "\\x01", "\\x1b", "\\x7f", "\\uffff"])
      for (const field of [`title: "a${sign}b"\n`, `texts: ["a${sign}b"]\n`, `edition: "${sign}"\n`]) {
        const project = `date: "2026-11-22"\n${field}${years}${regions("Berlin")}`;
        const left = await typedInProject(["compare", "--out", "o"], { "cluster.yaml": project });
        expect([sign, left.code, left.error.split("\n").slice(1)]).toEqual([
          sign,
          2,
          ["the text holds a control character", "write it without; letters need no number", ""],
        ]);
        expect(left.error).toMatch(/^cluster\.yaml:2:\d+\n/);
      }
  });
});

describe("a path with NUL", () => {
  const inPackage = JSON.stringify({ name: "p", resources: [{ name: "t", path: "t\u0000.csv" }] });
  const inMetadata = JSON.stringify({ "@context": "http://www.w3.org/ns/csvw", url: "t%00.csv" });

  test.each([
    ["datapackage.json", inPackage],
    ["m.json", inMetadata],
  ])("in %s opens no file", async (name, text) => {
    const left = await typedWith(["validate", name], { [name]: text, "t.csv": "a\n1\n", t: "a\n1\n" });
    expect(left.code).toBeGreaterThan(0);
    expect(left.out + left.error).toContain("does not begin in the folder of the descriptor");
    expect(left.asked.filter((path) => path.includes("\u0000") || path.endsWith("/t.csv"))).toEqual([]);
  });

  test.each([`data: "a\\0b"\n`, `inputs: { observations: ["a\\0b.csv"] }\n`])(
    "in a project, %j, is a mistake",
    async (field) => {
      const project = `date: "2026-11-22"\n${field}${regions("Berlin")}`;
      const left = await typedInProject(["validate"], { "cluster.yaml": project });
      expect([left.error, isThreeLines(left), left.error.includes("\u0000")]).toEqual([left.error, true, false]);
    },
  );
});

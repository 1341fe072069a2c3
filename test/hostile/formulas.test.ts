import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { isThreeLines, typedInProject, typedWith } from "./in-world.ts";

const starts = ["=", "+", "-", "@", "\t=", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"];
const formulas = starts.map((start) => `${start}cmd|'/c calc'!A1`);
/** Behind a semicolon or a line break: a spreadsheet set to German parts a line there, whatever is quoted. */
const inside = ["a;=1+1", "a; @SUM(A1)", "a\n=1+1"];

// What a spreadsheet runs: a cell that begins so, unless it is a plain number.
const runs = (cell: string): boolean =>
  /^(\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r])/.test(cell) && !/^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(cell);

/** Cells that a spreadsheet would run, read with commas and read as one that parts lines at semicolons. */
function runningIn(csv: string): readonly string[] {
  const cells: readonly string[][] = parse(csv, { relax_column_count: true });
  const german = csv.split(/[;\n\r]/).map((cell) => cell.replace(/^"/, ""));
  return [...cells.flat(), ...german].filter(runs);
}

/** A project with a region of that name. */
const projectOf = (name: string): string =>
  `date: "2026-11-22"\ndefinition: core\nyear: 2012\nfrom: 2010\nto: 2012\ncompany_year: 2012\nsteps_from: 2010\nregions:\n  - { id: berlin, name: ${JSON.stringify(name)}, territories: [berlin], nation: DE, colour: "#0b5c8a" }\n  - { id: hamburg, name: Hamburg, territories: [hamburg], nation: DE, colour: "#c2410c" }\n`;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe("a formula out of a file is a text in every CSV that leaves", () => {
  test("the check itself sees one that is not made harmless", () => {
    expect(runningIn('a\n"=1+1"\n')).toEqual(["=1+1", '=1+1"']);
    expect(runningIn('a\n"x;=1+1",-5\n')).toEqual(['=1+1",-5']);
  });

  test.each([...formulas, ...inside])("as name of a region or sector in compute: %j", async (formula) => {
    const rows = ["r1", formula].flatMap((region) =>
      ["s1", formula].map((sector) => `${quoted(region)},${quoted(sector)},2012,5`),
    );
    const table = ["region,sector,year,value", ...rows, ""].join("\n");
    const { code, out } = await typedWith(["compute", "lq", "t.csv", "--format", "csv"], { "t.csv": table });
    expect(code).toBe(0);
    expect(out).toContain("r1");
    expect(runningIn(out)).toEqual([]);
  });

  test.each([...formulas, ...inside])(
    "as code, label, further dimension and file name in import: %j",
    async (formula) => {
      const cube = JSON.stringify({
        version: "2.0",
        class: "dataset",
        label: formula,
        id: ["geo", "time", formula],
        size: [2, 1, 2],
        role: { geo: ["geo"], time: ["time"] },
        dimension: {
          geo: { category: { index: ["DE", formula], label: { [formula]: formula } } },
          time: { category: { index: ["2012"] } },
          [formula]: { category: { index: [formula, "b"] } },
        },
        value: [1, 2, 3, 4],
      });
      const name = `${formula.replaceAll("/", "")}.json`;
      // A name that begins like an option is named with its folder.
      const set = ["--set", "measure=jobs", "--set", "unit=number"];
      const { out } = await typedWith(["import", "json-stat", `./${name}`, ...set], { [name]: cube });
      expect(out.split("\n").length).toBeGreaterThan(4);
      expect(runningIn(out)).toEqual([]);
    },
  );

  test.each(formulas)("as name of a region in the CSV and XLSX of a figure: %j", async (formula) => {
    const line = ["chart", "growth-slope", "--format", "csv,xlsx", "--out", "o", "--quiet"];
    const { code, error, world } = await typedInProject(line, { "cluster.yaml": projectOf(formula) });
    expect([code, error]).toEqual([0, ""]);
    const made = [...world.files].filter(([path]) => path.startsWith(`${world.folder}/o/`));
    const csv = String(made.find(([path]) => path.endsWith(".csv"))?.[1]);
    const workbook = made.find(([path]) => path.endsWith(".xlsx"))?.[1];
    expect(csv).toContain("cmd|");
    expect(runningIn(csv)).toEqual([]);
    const parts = Object.entries(unzipSync(workbook as Uint8Array)).map(([name, bytes]) => [name, strFromU8(bytes)]);
    expect(parts.some(([, text]) => text?.includes("cmd|"))).toBe(true);
    // A cell that holds a formula has it in an element of its own.
    for (const [name, text] of parts) expect([name, /<f[\s>]/.test(text ?? "")]).toEqual([name, false]);
  });

  test.each(formulas)("as name of a region of the project in compare and its tables: %j", async (formula) => {
    const changes = { "cluster.yaml": projectOf(formula) };
    const left = await typedInProject(["compare", "--format", "csv", "--quiet"], changes);
    // The typeface of the PDF has no full-width signs, and says so.
    if (/[\uFF00-\uFFEF]/.test(formula))
      expect([isThreeLines(left), left.error]).toEqual([true, expect.stringContaining("has no such letter")]);
    else expect([left.code, runningIn(left.out)]).toEqual([0, []]);
    for (const [path, content] of left.world.files)
      if (path.includes("/reports/") && path.endsWith(".csv"))
        expect([path, runningIn(String(content))]).toEqual([path, []]);
  });
});

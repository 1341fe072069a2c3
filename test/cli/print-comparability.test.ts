import { describe, expect, test } from "vitest";
import { printComparability } from "../../src/cli/print-comparability.ts";
import { narrowedMatrix } from "../../src/compare/comparability-matrix.ts";
import { comparisonJson } from "../../src/compare/json.ts";
import { comparabilityTable } from "../../src/report/tables.ts";
import { bundledAnalysis } from "../support/bundled.ts";
import { memoryWorld } from "../support/memory-world.ts";

const choices = { format: "table", color: false, language: "en" } as const;

async function matrixOf() {
  const { comparability } = await bundledAnalysis();
  if (comparability === undefined) throw new Error("there is no matrix");
  return comparability;
}

async function printed(told: ReadonlySet<string> = new Set()): Promise<string> {
  const world = memoryWorld();
  printComparability(world, await matrixOf(), told, choices);
  return world.printed();
}

describe("the block of what compares", () => {
  test("has a mark and capitals for each region, and fits a hundred columns", async () => {
    const text = await printed();
    expect(text).toMatch(/^◐ S +◐ LS +● +People employed; per 1,000 inhabitants, share of all sectors$/m);
    expect(text).toMatch(/^○ UP?M +○ UTLP? +○ UTP? +Turnover per person employed \(EUR\)$/m);
    // A remark behind a comma goes from a heading, the thousands of a number do not.
    expect(text).toContain("Location quotient: C18");
    expect(text).not.toMatch(/per 1:/);
    expect(text).toContain("● comparable   ◐ with care   ○ not comparable");
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test("explains each capital, but tells nothing that the caveats tell", async () => {
    const { caveats } = await bundledAnalysis();
    const alone = await printed();
    const beside = await printed(new Set(caveats.map(({ why }) => why)));
    expect(alone).toContain("R  register: The business register took in one-person firms");
    expect(beside).toMatch(/^R {2}register$/m);
  });

  test("prints nothing where no line is left", async () => {
    const world = memoryWorld();
    printComparability(world, narrowedMatrix(await matrixOf(), new Set()), new Set(), choices);
    expect(world.printed()).toBe("");
  });

  test("keeps the lines of the numbers that are shown", async () => {
    const matrix = narrowedMatrix(await matrixOf(), new Set(["berlin.lq.J59.2012"]));
    expect(matrix.rows.map(({ label }) => label.slice(0, 3))).toEqual(["J59"]);
  });
});

test("terminal, JSON and table say the same of every number", async () => {
  const analysis = await bundledAnalysis();
  const matrix = await matrixOf();
  expect(comparisonJson(analysis).comparability).toBe(matrix);
  const { columns, rows } = comparabilityTable(analysis);
  const marks = matrix.rows.flatMap(({ cells }) => cells.map(({ mark }) => mark));
  expect(rows.map((row) => row[columns.indexOf("mark")])).toEqual(marks);
  for (const row of rows) expect(row).toHaveLength(columns.length);
  expect(rows.filter((row) => row[5] !== "comparable" && row[7] === "")).toEqual([]);
});

describe("the bundled comparison", () => {
  test("knows every documented reason that its numbers meet", async () => {
    const matrix = await matrixOf();
    const met = new Set(
      matrix.rows.flatMap(({ cells }) => cells.flatMap((c) => c.reservations.map(({ rule }) => rule))),
    );
    met.delete("");
    expect([...met].sort()).toEqual([
      "dutch_register",
      "erdf_rule",
      "euro_prices",
      "german_threshold_2019",
      "music_proxy",
      "no_regional_turnover",
    ]);
  });

  test("every number is marked for every region, and a hole never compares", async () => {
    const analysis = await bundledAnalysis();
    const byId = new Map(analysis.results.map((result) => [result.id, result]));
    for (const { label, cells } of (await matrixOf()).rows) {
      expect(cells.map(({ region }) => region)).toEqual(analysis.regions.map(({ id }) => id));
      for (const { result, mark, reservations } of cells) {
        const value = byId.get(result)?.value;
        expect(mark === "comparable", label).toBe(reservations.length === 0);
        if (value === undefined || (typeof value === "object" && value.kind === "hole"))
          expect(mark, label).toBe("not");
      }
    }
  });
});

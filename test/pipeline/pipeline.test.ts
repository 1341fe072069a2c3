import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { makeFactsheet, makeReport, runComparison, writeReport } from "../../src/pipeline/pipeline.ts";
import { parseProject, readProject } from "../../src/project/read-project.ts";
import { bytesOf, type Content, type Manifest } from "../../src/provenance/manifest.ts";
import { hash } from "../../src/world.ts";
import { bundledAnalysis, bundledReport, packageFolder } from "../support/bundled.ts";
import { smallProject } from "../support/small-project.ts";
import { packagedWorld } from "../support/world.ts";

const textOf = (content: Content | undefined): string => new TextDecoder().decode(bytesOf(content ?? ""));

describe("the bundled report", () => {
  let files: ReadonlyMap<string, Content>;
  beforeAll(async () => {
    files = await bundledReport();
  }, 60_000);

  test("is a factsheet as page and print, figures, tables and a manifest", () => {
    const paths = [...files.keys()];
    for (const path of [
      "factsheet.pdf",
      "factsheet.html",
      "tables/results.csv",
      "tables/caveats.csv",
      "manifest.json",
    ]) {
      expect(paths).toContain(path);
    }
    expect(paths.filter((path) => /^figures\/[a-z-]+\.svg$/.test(path)).length).toBeGreaterThanOrEqual(8);
    expect(textOf(files.get("factsheet.pdf")).slice(0, 5)).toBe("%PDF-");
    expect(textOf(files.get("factsheet.html")).slice(0, 15)).toBe("<!doctype html>");
  });

  test("has every figure that the data suffice for, each with its table", () => {
    const figures = charts.map(({ id }) => id).filter((id) => files.has(`figures/${id}.svg`));
    expect(figures.length).toBeGreaterThanOrEqual(8);
    for (const id of figures) expect(files.has(`tables/${id}.csv`), id).toBe(true);
  });

  test("has every number of the comparison in its table of results, one line each", async () => {
    const ids = (await bundledAnalysis()).results.map(({ id }) => id);
    const lines = textOf(files.get("tables/results.csv")).trimEnd().split("\n").slice(1);
    expect(lines.map((line) => line.split(",")[0])).toEqual(ids);
  });

  test("has a manifest whose hashes are those of the files that were read and made", () => {
    const manifest = JSON.parse(textOf(files.get("manifest.json"))) as Manifest;
    expect(manifest).toMatchObject({
      schema: "cluster-manifest/1",
      program: { version: "1.2.3" },
      edition: { date: "2026-11-22" },
      options: { definition: "sbs_core", year: "2012", from: "2010", to: "2014", regions: "randstad,ruhr,berlin" },
    });
    const inputs = manifest.inputs.map(({ path }) => path);
    expect(inputs).toContain("data/employment.csv");
    expect(inputs).toContain("data/europe.csv");
    for (const { path, bytes, sha256, rows } of manifest.inputs) {
      const content = readFileSync(join(packageFolder, path));
      expect([path, bytes, sha256]).toEqual([path, content.length, hash(content)]);
      expect(rows, path).toBeGreaterThan(0);
    }
    const others = [...files].filter(([path]) => path !== "manifest.json").sort(([a], [b]) => (a < b ? -1 : 1));
    expect(manifest.outputs.map(({ path, sha256 }) => [path, sha256])).toEqual(
      others.map(([path, content]) => [path, hash(bytesOf(content))]),
    );
  });

  test("names no folder of this machine", () => {
    for (const [path, content] of files) expect(textOf(content).includes(packageFolder), path).toBe(false);
  });
});

describe("a project of one's own", () => {
  const compared = async (project: Readonly<Record<string, string>>) => {
    const world = packagedWorld(project);
    return { world, comparison: await runComparison(world, await readProject(world)) };
  };

  test("is made twice with the same bytes", async () => {
    const [one, two] = [await compared(smallProject), await compared(smallProject)];
    const first = await makeReport(one.world, one.comparison, "1");
    const second = await makeReport(two.world, two.comparison, "1");
    expect([...first.keys()]).toEqual([...second.keys()]);
    for (const [path, content] of first) {
      expect(hash(bytesOf(content)), path).toBe(hash(bytesOf(second.get(path) ?? "")));
    }
  });

  test("has the same numbers whatever the order of its rows", async () => {
    const [header = "", ...rows] = (smallProject["data/employment.csv"] ?? "").trim().split("\n");
    const back = { ...smallProject, "data/employment.csv": [header, ...rows.reverse(), ""].join("\n") };
    const [one, two] = [await compared(smallProject), await compared(back)];
    const values = ({ comparison }: typeof one) => comparison.analysis.results.map(({ id, value }) => [id, value]);
    expect(values(two)).toEqual(values(one));
  });

  test("names its files from its own folder", async () => {
    const { comparison } = await compared(smallProject);
    expect(comparison.tables.files.map(({ path }) => path)).toEqual([
      "data/regions.csv",
      "data/sectors.csv",
      "data/sources.csv",
      "data/employment.csv",
      "data/population.csv",
    ]);
    const cells = comparison.analysis.results.flatMap(({ operands }) => operands.flatMap((operand) => operand.cells));
    expect(new Set(cells.map(({ file }) => file))).toEqual(new Set(["data/employment.csv", "data/population.csv"]));
  });

  test("may leave out the page or the print", async () => {
    const { world, comparison } = await compared(smallProject);
    const { files: page } = await makeFactsheet(world, comparison, "1", { pdf: false, html: true });
    expect([page.has("factsheet.html"), page.has("factsheet.pdf")]).toEqual([true, false]);
  });
});

test("a report is written in one go, below its folder", async () => {
  const calls: string[][] = [];
  const world = packagedWorld();
  const counting = {
    ...world,
    write: async (files: ReadonlyMap<string, Content>) => void calls.push([...files.keys()]),
  };
  await writeReport(
    counting,
    "/home/analyst/out",
    new Map([
      ["a.csv", ""],
      ["figures/b.svg", ""],
    ]),
  );
  expect(calls).toEqual([["/home/analyst/out/a.csv", "/home/analyst/out/figures/b.svg"]]);
});

describe("the choices of a project are looked up in its tables", () => {
  const mistake = async (change: (yaml: string) => string) => {
    const world = packagedWorld(smallProject);
    const yaml = change(smallProject["cluster.yaml"] ?? "");
    const project = parseProject(yaml, "/home/analyst/cluster.yaml", "cluster.yaml");
    return runComparison(world, project).catch((error: Error) => error.message.split("\n"));
  };

  test.each<[string, (yaml: string) => string, readonly string[]]>([
    [
      "a territory that is none",
      (yaml) => yaml.replace("[berlin]", "[berln]"),
      [
        "cluster.yaml, region berlin",
        '"berln" is not a territory of regions.csv',
        "did you mean berlin? See `cluster list regions`",
      ],
    ],
    [
      "a nation that is none",
      (yaml) => yaml.replace("nation: DE", "nation: Prussia"),
      ["cluster.yaml, region berlin", '"Prussia" is not a territory of regions.csv', "see `cluster list regions`"],
    ],
    [
      "a definition that is none",
      (yaml) => yaml.replace("definition: core", "definition: coer"),
      ["cluster.yaml", '"coer" is not a definition of sectors.csv', "see `cluster list definitions`"],
    ],
    [
      "a span that runs backwards",
      (yaml) => yaml.replace("from: 2010", "from: 2014"),
      ["cluster.yaml", "the comparison runs from 2014 to 2012", "let `from` be the earlier year"],
    ],
    [
      "two regions of one id",
      (yaml) => yaml.replace("id: hamburg", "id: berlin"),
      ["cluster.yaml", 'the region "berlin" stands there twice', "name each region once"],
    ],
    [
      "a reference that is no file",
      (yaml) => `${yaml}reference: nation.csv\n`,
      ["nation.csv", "there is no such reference", "type nation, europe, sum, or the path of a CSV of observations"],
    ],
    [
      "a table that is not there",
      (yaml) => `${yaml}inputs: { observations: [jobs.csv] }\n`,
      ["data/jobs.csv", "there is no such file", "put it there, or change `inputs` or `data` in cluster.yaml"],
    ],
  ])("%s is named in three lines", async (_name, change, lines) => {
    expect(await mistake(change)).toEqual(lines);
  });

  test("a table of the user is the reference area", async () => {
    const rows = ["2010", "2011", "2012"].flatMap((year) =>
      ["J58 30", "J59 10", "J 100"].map((cell) => {
        const [sector, value] = cell.split(" ");
        return `DE60,${sector},NACE2,${year},persons_employed,${value},persons,,,S`;
      }),
    );
    const header = "region,sector,code_system,year,measure,value,unit,price_basis,status,source";
    const world = packagedWorld({ ...smallProject, "mine.csv": [header, ...rows, ""].join("\n") });
    const { analysis } = await runComparison(world, { ...(await readProject(world)), reference: "mine.csv" });
    expect(analysis.reference).toBe("mine.csv");
    const film = analysis.results.find(({ id }) => id === "berlin.lq.J59.2012");
    // 121 of 840 here, 10 of 100 there.
    expect(film?.value).toBeCloseTo(121 / 84, 12);
    expect(film?.operands[2]?.cells).toMatchObject([{ file: "mine.csv" }]);
  });
});

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../../src/cli/main.ts";
import { realWorld } from "../../src/world.ts";
import { packageFolder } from "../support/bundled.ts";
import { smallProject } from "../support/small-project.ts";
import { packagedWorld } from "../support/world.ts";
import { changed, type Typed, typed, typedIn, writtenBy } from "./typed.ts";

describe("compare", () => {
  let plain: Typed;
  beforeAll(async () => {
    plain = await typed("compare");
  });

  test("prints a table for people, that fits a hundred columns, with its terms above it", () => {
    expect(plain.code).toBe(0);
    const lines = plain.out.split("\n");
    expect(lines.slice(0, 2)).toEqual([
      "Two cities",
      "Core; location quotients: the nation of each region = 1, all sectors = sections J",
    ]);
    expect(plain.out).toMatch(/^ {2}J59 Film +2012 +3\.01 +1\.28$/m);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(plain.error).toMatch(/^wrote \d+ files to reports\/$/m);
  });

  test("has no escape codes where nobody looks at a terminal", () => {
    expect(plain.out + plain.error).not.toContain("\u001b");
  });

  test("writes the report below the folder named, with the same bytes as anywhere else", async () => {
    const run = await typed("compare --out plans/2026 --format csv --quiet");
    expect([run.code, run.error]).toEqual([0, ""]);
    expect(run.out).toBe(plain.world.text("reports/tables/results.csv"));
    expect(run.out).toContain("\nberlin.lq.J59.2012,location-quotient,,persons_employed,berlin,berlin,J59,2012,3.0");
    const inFolder = writtenBy(plain).map((name) => name.replace("reports/", "plans/2026/"));
    expect(writtenBy(run)).toEqual(inFolder);
    for (const name of writtenBy(plain)) {
      expect(run.world.text(name.replace("reports/", "plans/2026/")), name).toBe(plain.world.text(name));
    }
  });

  test("prints a table in Markdown, with a heading and its reasons", async () => {
    const { out } = await typed("compare --format md");
    expect(out.startsWith("# Two cities\n\nCore; location quotients")).toBe(true);
    expect(out).toContain("|  J59 Film | 2012 | 3.01 | 1.28 |");
    expect(out).toMatch(/^- \[a\] no figures? /m);
  });

  test("prints every number as JSON, with its schema, its limits and its reasons", async () => {
    const secret = changed("data/employment.csv", "persons_employed,121,persons,,,S", "persons_employed,,persons,,c,S");
    const json = JSON.parse((await typed("compare --format json", secret)).out);
    expect(json.schema).toBe("cluster-comparison/1");
    expect(json.results.find(({ id }: { id: string }) => id === "berlin.persons_employed.J58.2011")).toMatchObject({
      value: null,
      status: "confidential",
      reason: "1 of 1 units are secret (DE30)",
    });
  });
});

describe("compare with options", () => {
  const numbersOf = async (line: string) => JSON.parse((await typed(`${line} --format json`)).out);

  test("compares the regions that are named, in that order", async () => {
    const { regions, results } = await numbersOf("compare --regions hamburg");
    expect(regions).toEqual([{ id: "hamburg", name: "Hamburg", nation: "DE" }]);
    expect(results.some(({ region }: { region: string }) => region === "berlin")).toBe(false);
    expect((await numbersOf("compare --regions hamburg,berlin")).regions[0].id).toBe("hamburg");
  });

  test("looks at another year, also for companies", async () => {
    expect(await numbersOf("compare --year 2011")).toMatchObject({ year: "2011", companyYear: "2011" });
  });

  test("follows another span, also where it is a step of two years", async () => {
    expect(await numbersOf("compare --from 2010 --to 2012")).toMatchObject({ from: "2010", to: "2012" });
    expect(await numbersOf("compare --from 2011 --to 2012")).toMatchObject({ from: "2011", to: "2012" });
  });

  test("narrows the definition to some classes, and says so", async () => {
    const { definition, sectors } = await numbersOf("compare --sectors J59");
    expect(definition.title).toBe("Core (only J59)");
    expect(sectors).toMatchObject([{ code: "J59" }]);
  });

  test("holds the regions against each other", async () => {
    const { reference, results } = await numbersOf("compare --reference sum");
    expect(reference).toBe("sum");
    const film = results.find(({ id }: { id: string }) => id === "berlin.lq.J59.2012");
    // 121 of 840 in Berlin, 165 of 1,560 in both cities.
    expect(film.value).toBeCloseTo(121 / 840 / (165 / 1560), 12);
    expect(film.reference).toBe("the compared regions together");
  });

  test("prints the numbers of one measure only", async () => {
    const { results } = await numbersOf("compare --measure population");
    expect(results.map(({ id }: { id: string }) => id)).toEqual([
      "berlin.population._T.2012",
      "hamburg.population._T.2012",
    ]);
  });
});

describe("a mistake is said in three lines, ends with 2, and writes nothing", () => {
  test.each<[string, readonly [string, string, string]]>([
    [
      "compare --year 12",
      ["cluster compare", '"12" is not a value of --year', "A year has four digits, for example 2012."],
    ],
    [
      "compare --regions berln",
      ["--regions", '"berln" is not a region of cluster.yaml', "did you mean berlin? The regions are berlin, hamburg"],
    ],
    [
      "compare --regions paris",
      ["--regions", '"paris" is not a region of cluster.yaml', "the regions are berlin, hamburg"],
    ],
    [
      "compare --regions berlin,berlin",
      ["cluster.yaml", 'the region "berlin" stands there twice', "name each region once"],
    ],
    ["compare --regions ,", ["cluster compare", '"," is not a value of --regions', "Name at least one."]],
    [
      "compare --definition cor",
      ["cluster.yaml", '"cor" is not a definition of sectors.csv', "did you mean core? See `cluster list definitions`"],
    ],
    ["compare --sectors J95", ["--sectors", '"J95" is not a class of Core', "the classes are J58, J59"]],
    [
      "compare --reference nope.csv",
      ["nope.csv", "there is no such reference", "type nation, europe, sum, or the path of a CSV of observations"],
    ],
    [
      "compare --from 2012 --to 2010",
      ["cluster.yaml", "the comparison runs from 2012 to 2010", "let `from` be the earlier year"],
    ],
    [
      "compare --measure popultion",
      [
        "--measure",
        '"popultion" is not a measure of this comparison',
        "did you mean population? Otherwise the measures are companies, funding, funding_real, gdp, local_units, persons_employed, population, turnover",
      ],
    ],
    [
      "compare --measure population",
      ["--measure", "the table has no line about population", "type --format csv or --format json for its 2 numbers"],
    ],
    ["compare --format xml", ["cluster compare", '"xml" is not a value of --format', "Allowed: table, csv, json, md"]],
    [
      "compare --project nope.yaml",
      ["nope.yaml", "there is no such project file", "name an existing file, or run `cluster init` to make one"],
    ],
    [
      "compare --data nowhere",
      ["nowhere/regions.csv", "there is no such file", "put it there, or change `inputs` or `data` in cluster.yaml"],
    ],
  ])("%s", async (line, lines) => {
    const run = await typed(line);
    expect([run.code, run.error, run.out]).toEqual([2, `${lines.join("\n")}\n`, ""]);
    expect(writtenBy(run)).toEqual([]);
  });

  test("a project file with a mistake", async () => {
    const run = await typed("compare", changed("cluster.yaml", "year: 2012", "yeer: 2012"));
    expect(run.code).toBe(2);
    expect(run.error.split("\n").slice(0, 2)).toEqual(["cluster.yaml:4:1", '"yeer" is not a field of a project file']);
    expect(writtenBy(run)).toEqual([]);
  });

  test("a folder that cannot be written", async () => {
    const refusing = {
      ...packagedWorld(smallProject),
      write: async () => {
        throw Object.assign(new Error("EACCES: permission denied"), { code: "EACCES", path: "/home/analyst/reports" });
      },
    };
    const { code, error, world } = await typedIn(refusing, "compare --quiet");
    expect([code, error]).toEqual([
      2,
      "reports\nthe report cannot be written there (EACCES)\nchoose another folder with --out; nothing was changed\n",
    ]);
    expect([...world.files.keys()].some((path) => path.includes("reports"))).toBe(false);
  });

  test("a file in the place of the folder: no page, no figure and no draft is left", async () => {
    const folder = mkdtempSync(join(tmpdir(), "cluster-cli-"));
    for (const [name, text] of Object.entries({ ...smallProject, reports: "mine" })) {
      mkdirSync(join(folder, dirname(name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const before = readdirSync(folder, { recursive: true }).sort();
    const said: string[] = [];
    const world = {
      ...realWorld(packageFolder),
      folder,
      print: () => undefined,
      say: (text: string) => void said.push(text),
    };
    const code = await run(["compare", "--quiet"], world);
    const after = readdirSync(folder, { recursive: true }).sort();
    rmSync(folder, { recursive: true });
    expect(code).toBe(2);
    // Which of the two the machine answers depends on how deep the first file lies.
    expect(said.join("").replace("EEXIST", "ENOTDIR")).toBe(
      "reports\nthe report cannot be written there (ENOTDIR)\nchoose another folder with --out; nothing was changed\n",
    );
    expect(after).toEqual(before);
  });

  test("a bug is told from a mistake, and ends with 3", async () => {
    const broken = {
      ...packagedWorld(smallProject),
      write: async () => {
        throw new Error("something nobody thought of");
      },
    };
    const { code, error } = await typedIn(broken, "compare --quiet");
    expect(code).toBe(3);
    expect(error).toContain("This is a bug in cluster, not in your data.\nError: something nobody thought of");
  });
});

describe("a flaw in the data is named with file, line and column, what it is and what to do", () => {
  test.each<[string, Readonly<Record<string, string>>, readonly [string, string, string]]>([
    [
      "a wrong column",
      changed("data/employment.csv", ",measure,", ",mesure,"),
      ["data/employment.csv:1", 'the column "measure" is missing; no row can be read', 'did you mean "mesure"?'],
    ],
    [
      "a bad number",
      changed("data/employment.csv", ",440,", ",44O,"),
      [
        "data/employment.csv:7:6",
        'value "44O" is not a number of this contract',
        "write digits with a decimal point: 1234.5",
      ],
    ],
    [
      "an unknown region",
      changed("data/employment.csv", "DE60,J59,NACE2,2012", "DE6O,J59,NACE2,2012"),
      ["data/employment.csv:25:1", 'region "DE6O" is not known', 'did you mean "DE60"?'],
    ],
    [
      "an impossible value",
      changed("data/employment.csv", ",440,", ",-440,"),
      [
        "data/employment.csv:7:6",
        "persons_employed cannot be negative: -440",
        "correct the sign, or leave the value empty and say why in status",
      ],
    ],
    [
      "an unknown source",
      changed("data/population.csv", "persons,,,S", "persons,,,T"),
      ["data/population.csv:2:10", 'source "T" is not known', "add it to sources.csv"],
    ],
  ])("%s: exit 1, the rest is compared", async (_name, changes, lines) => {
    const run = await typed("compare --quiet", changes);
    expect([run.code, run.error]).toEqual([1, `${lines.join("\n")}\n`]);
    expect(writtenBy(run)).toContain("reports/manifest.json");
  });

  test("a cell that cannot be read is a hole with its reason, never a number", async () => {
    const { out } = await typed("compare --format csv", changed("data/employment.csv", ",130,", ",13O,"));
    expect(out).toMatch(/^berlin\.persons_employed\.J58\.2012,.*,,,,persons,not-collected,/m);
  });

  test("of many flaws the first five are said in full, and all are counted", async () => {
    const text = (smallProject["data/employment.csv"] ?? "").replaceAll("persons,,,S", "persons,,,T");
    const { code, error } = await typed("compare --quiet", { "data/employment.csv": text });
    expect(code).toBe(1);
    expect(error.split("\n")).toHaveLength(3 * 5 + 2);
    expect(error).toContain("… and 22 more errors in the data: see `cluster validate`\n");
  });

  test.each<[string, Readonly<Record<string, string>>, readonly [string, string, string]]>([
    [
      "whose columns are not its own",
      { "data/sectors.csv": "definition_id,title\nx,y\n" },
      ["data/sectors.csv:1", 'the column "definition_title" is missing; no row can be read', "add the column"],
    ],
    [
      "that is empty",
      { "data/regions.csv": "" },
      ["data/regions.csv", "the file is empty", "put the names of the columns in the first line"],
    ],
  ])("a list of codes %s stops the run: exit 2, nothing is written", async (_name, changes, lines) => {
    const run = await typed("compare", changes);
    expect([run.code, run.error]).toEqual([2, `${lines.join("\n")}\n`]);
    expect(writtenBy(run)).toEqual([]);
  });

  test("a missing list of codes stops the run; a missing table of figures holds nothing", async () => {
    const world = packagedWorld(smallProject);
    world.files.delete("/home/analyst/data/population.csv");
    expect((await typedIn(world, "compare --quiet")).code).toBe(0);
    world.files.delete("/home/analyst/data/sources.csv");
    const { code, error } = await typedIn(world, "compare --quiet");
    expect([code, error]).toEqual([
      2,
      "data/sources.csv\nthere is no such file\nput it there, or change `inputs` or `data` in cluster.yaml\n",
    ]);
  });

  test("warnings are counted, and end with 1 only with --strict", async () => {
    const plain = await typed("compare");
    expect([plain.code, (await typed("compare --strict")).code]).toEqual([0, 1]);
    expect(plain.error).toMatch(/^\d+ warnings about the data: see `cluster validate`$/m);
  });

  test("what a cell of the data says is not obeyed by the terminal", async () => {
    const run = await typed("compare --quiet", changed("data/employment.csv", ",440,", ",4\u001b[2J0,"));
    expect(run.error).toContain("[2J0");
    expect(run.error).not.toContain("\u001b");
  });
});

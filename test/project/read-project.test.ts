import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/model/finding.ts";
import { defaultInputs, fieldsOf } from "../../src/project/project.ts";
import { projectIn } from "../../src/project/project-in.ts";
import { parseProject, readProject } from "../../src/project/read-project.ts";
import { packagedWorld } from "../support/world.ts";

const region = `regions:
  - { id: berlin, name: Berlin, territories: [berlin], nation: DE, colour: "#0b5c8a" }
`;
const whole = `date: "2026-11-22"\n${region}`;
const fields = fieldsOf("").join(", ");
const parsed = (text: string) => parseProject(text, "/home/analyst/cluster.yaml", "cluster.yaml");

function mistakeIn(text: string): readonly string[] {
  try {
    parsed(text);
  } catch (error) {
    if (error instanceof UserError) return error.message.split("\n");
    throw error;
  }
  throw new Error("this project has no mistake");
}

describe("names in several languages", () => {
  const texts = `date: "2026-11-22"
title: { en: Two cities, de: Zwei Städte }
language: de
${region.replace("name: Berlin", "name: { en: Berlin, nl: Berlijn }")}`;

  test("are taken in the language of the project, else in English", () => {
    const project = parsed(texts);
    expect([project.title, project.regions[0]?.name]).toEqual(["Zwei Städte", "Berlin"]);
  });

  test("change with the language that a run asks for", () => {
    const dutch = projectIn(parsed(texts), "nl");
    expect([dutch.language, dutch.title, dutch.regions[0]?.name]).toEqual(["nl", "Two cities", "Berlijn"]);
    expect(projectIn(parsed(whole), "de").title).toBe("Kreativwirtschaft im Vergleich");
  });

  test("one text serves all languages", () => {
    expect(projectIn(parsed(`title: Ours\n${whole}`), "nl").title).toBe("Ours");
  });

  test.each([
    [
      "a language that nobody prints",
      "{ fr: Deux villes }",
      "write a text, or one for each language: {en: …, nl: …, de: …}",
    ],
    ["no language at all", "{}", "name it in at least one language"],
    ["an empty text", '""', "a name"],
  ])("%s is a mistake", (_, title, fix) => {
    const [place, , told] = mistakeIn(`title: ${title}\n${whole}`);
    expect([place, told]).toEqual(["cluster.yaml:1:8", fix]);
  });
});

describe("a project file", () => {
  test("needs a date and its regions; everything else has a default", () => {
    expect(parsed(whole)).toMatchObject({
      title: "Creative industries compared",
      edition: "1",
      date: "2026-11-22",
      language: "en",
      regions: [{ id: "berlin", name: "Berlin", territories: ["berlin"], nation: "DE", colour: "#0b5c8a" }],
      definition: "sbs_core",
      year: "2012",
      from: "2010",
      to: "2014",
      company_year: "2014",
      steps_from: "2008",
      reference: "nation",
      reported: "kkw_total",
      programme: { dataset: "erdf_culture", span: "2007-2013", population_year: "2010" },
      data: "data",
      inputs: defaultInputs,
      folder: "/home/analyst",
      file: "cluster.yaml",
    });
  });

  test("has a value in every field it may have", () => {
    expect(fields).toMatch(/^title, edition, date, language, regions, definition, year, from, to, /);
    expect(Object.keys(parsed(whole))).toEqual(expect.arrayContaining(fields.split(", ")));
  });

  test("may write years and editions as numbers, and a date without quotation marks", () => {
    expect(parsed(`date: 2026-11-22\nyear: 2013\nedition: 7\n${region}`)).toMatchObject({
      date: "2026-11-22",
      year: "2013",
      edition: "7",
    });
  });

  test("may name some of its tables, and keeps the standard names of the others", () => {
    expect(parsed(`${whole}inputs: { regions: places.csv }\n`).inputs).toEqual({
      ...defaultInputs,
      regions: "places.csv",
    });
  });
});

describe("a mistake in a project file is named by line and column, with what to write instead", () => {
  test.each<[string, string, readonly [string, string, string]]>([
    [
      "a field that nobody reads",
      `${whole}colour: red\n`,
      ["cluster.yaml:4:1", '"colour" is not a field of a project file', `remove it; the fields here are ${fields}`],
    ],
    [
      "a misspelt field",
      `${whole}compny_year: 2013\n`,
      [
        "cluster.yaml:4:1",
        '"compny_year" is not a field of a project file',
        `did you mean company_year? Otherwise the fields here are ${fields}`,
      ],
    ],
    [
      "a misspelt field of a region",
      whole.replace("colour", "color"),
      [
        "cluster.yaml:3:68",
        '"color" is not a field of a project file',
        "did you mean colour? Otherwise the fields here are id, name, territories, nation, colour",
      ],
    ],
    [
      "a year that is none",
      `${whole}year: 12\n`,
      ["cluster.yaml:4:7", '"year" holds "12"', "a year has four digits, for example 2012"],
    ],
    [
      "a year in words",
      `${whole}from: soon\n`,
      ["cluster.yaml:4:7", '"from" holds "soon"', "a year has four digits, for example 2012"],
    ],
    [
      "a colour in words",
      whole.replace('"#0b5c8a"', "blue"),
      ["cluster.yaml:3:76", '"colour" holds "blue"', "a colour is written #rrggbb, for example #1f5f8b"],
    ],
    [
      "a region with a capital",
      whole.replace("id: berlin", "id: Berlin"),
      ["cluster.yaml:3:11", '"id" holds "Berlin"', "an id has small letters, digits and _, for example ruhr_rvr"],
    ],
    [
      "a region without a territory",
      whole.replace("[berlin]", "[]"),
      ["cluster.yaml:3:46", '"territories" is empty', "name at least one territory"],
    ],
    [
      "no regions",
      'date: "2026-11-22"\n',
      ["cluster.yaml:1:1", '"regions" is missing', "add `regions:` here; `cluster init` writes a file that has it"],
    ],
    [
      "an empty list of regions",
      'date: "2026-11-22"\nregions: []\n',
      ["cluster.yaml:2:10", '"regions" is empty', "name at least one region"],
    ],
    [
      "a word in the place of a list",
      'date: "2026-11-22"\nregions: berlin\n',
      ["cluster.yaml:2:10", '"regions" holds "berlin"', "write a list there"],
    ],
    [
      "no date",
      region,
      ["cluster.yaml:1:1", '"date" is missing', "add `date:` here; `cluster init` writes a file that has it"],
    ],
    [
      "a date as people write it",
      whole.replace("2026-11-22", "22.11.2026"),
      ["cluster.yaml:1:7", '"date" holds "22.11.2026"', "a date is written YYYY-MM-DD, for example 2026-11-22"],
    ],
    [
      "a language that is not there yet",
      `${whole}language: fr\n`,
      ["cluster.yaml:4:11", '"language" holds "fr"', "the languages are en, nl and de"],
    ],
    [
      "a field without a value",
      `${whole}year:\n`,
      ["cluster.yaml:4:6", '"year" holds null', "write a text or a number there"],
    ],
    [
      "an alias",
      `date: &d "2026-11-22"\ntitle: *d\n${region}`,
      ["cluster.yaml:2:8", "a project file has no aliases (*name)", "write the value out"],
    ],
    [
      "one field twice",
      `${whole}date: "2026-11-23"\n`,
      [
        "cluster.yaml:4:1",
        "this is not YAML: Map keys must be unique",
        "write each field once, as `name: value`, and indent with blanks",
      ],
    ],
    [
      "something that is not YAML",
      "title: [1, 2\nyear: 3\n",
      [
        "cluster.yaml:2:1",
        "this is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
        "write each field once, as `name: value`, and indent with blanks",
      ],
    ],
    [
      "an empty file",
      "",
      [
        "cluster.yaml:1:1",
        "there are no fields in this file",
        "begin with `date:` and `regions:`, or run `cluster init` to get a file that works",
      ],
    ],
    [
      "a list in the place of fields",
      "- berlin\n",
      [
        "cluster.yaml:1:1",
        "there are no fields in this file",
        "begin with `date:` and `regions:`, or run `cluster init` to get a file that works",
      ],
    ],
  ])("%s", (_name, text, lines) => {
    expect(mistakeIn(text)).toEqual(lines);
  });

  test("aliases that would explode are refused before they do", () => {
    const levels = Array.from({ length: 30 }, (_, at) => `l${at + 1}: &l${at + 1} [*l${at}, *l${at}]`);
    expect(mistakeIn(["l0: &l0 [x]", ...levels, ""].join("\n"))).toEqual([
      "cluster.yaml:2:10",
      "a project file has no aliases (*name)",
      "write the value out",
    ]);
  });

  test("two documents in one file are not read as one", () => {
    expect(mistakeIn(`${whole}---\ntitle: other\n`)[1]).toBe("this is not YAML: Source contains multiple documents");
  });
});

describe("the project is", () => {
  test("the file that is named, shown as it was named", async () => {
    const world = packagedWorld({ "plans/mine.yaml": whole });
    expect(await readProject(world, "plans/mine.yaml")).toMatchObject({
      file: "plans/mine.yaml",
      folder: "/home/analyst/plans",
    });
  });

  test("cluster.yaml in this folder, before one above it", async () => {
    const here = whole.replace("2026-11-22", "2026-01-01");
    const world = packagedWorld({ "cluster.yaml": here, "../cluster.yaml": whole });
    expect(await readProject(world)).toMatchObject({ date: "2026-01-01", folder: "/home/analyst" });
  });

  test("cluster.yaml above this folder", async () => {
    expect(await readProject(packagedWorld({ "../../cluster.yaml": whole }))).toMatchObject({ folder: "/" });
  });

  test("the bundled comparison where there is none", async () => {
    const world = packagedWorld();
    const project = await readProject(world);
    expect(project.folder).toBe(join(world.packageFolder, "data"));
    expect(project.regions.map(({ id }) => id)).toEqual(["randstad", "ruhr", "berlin"]);
  });

  test("a mistake where the file named is not there", async () => {
    await expect(readProject(packagedWorld(), "nope.yaml")).rejects.toMatchObject({
      where: "nope.yaml",
      what: "there is no such project file",
      fix: "name an existing file, or run `cluster init` to make one",
    });
  });
});

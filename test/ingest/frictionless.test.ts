import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkForm, checkPackage } from "../../src/ingest/datapackage/check-package.ts";
import { readDescriptor } from "../../src/ingest/datapackage/descriptor.ts";
import type { Finding } from "../../src/model/finding.ts";
import { input } from "./inputs.ts";

const suite = "../shared/csv-suite/frictionless";
const atHand = existsSync(suite);

const fromSuite = (name: string) => ({ file: name, bytes: createReadStream(`${suite}/${name}`) });

/** Findings as the suite states them: row, field, type; 0 is no field, and the header is row 1. */
const stated = (findings: readonly Finding[]) =>
  [...findings].sort((a, b) => a.line - b.line || a.column - b.column).map((one) => [one.line, one.column, one.rule]);

describe("a table with every flaw of its form", () => {
  it("has each reported at its line and column, and no other", async () => {
    const { findings, files } = await checkForm(
      input("code,people,,people\nNL32,\nNL33\n\nNL31,1,2,3,4,5\nNL23,1,2,3\n"),
    );
    expect(stated(findings)).toEqual([
      [1, 3, "blank-label"],
      [1, 4, "duplicate-label"],
      [2, 3, "missing-cell"],
      [2, 4, "missing-cell"],
      [3, 2, "missing-cell"],
      [3, 3, "missing-cell"],
      [3, 4, "missing-cell"],
      [4, 0, "blank-row"],
      [5, 5, "extra-cell"],
      [5, 6, "extra-cell"],
    ]);
    expect(files).toEqual([{ file: "t.csv", read: 5, kept: 1, rejected: 3, skipped: 1 }]);
  });

  it("keeps its lines where a cell has line breaks, and its rows where a quotation mark is not closed", async () => {
    const broken = await checkForm(input('a,b\n"x\ny",1\nz\n"open,2\nlast,3\n'));
    expect(stated(broken.findings)).toEqual([
      [4, 2, "missing-cell"],
      [5, 1, "quotation-error"],
    ]);
    expect(broken.files).toEqual([{ file: "t.csv", read: 4, kept: 2, rejected: 2, skipped: 0 }]);
  });
});

describe.skipIf(!atHand)("the Frictionless files", () => {
  it("invalid.csv has the stated errors at the stated places, and no others", async () => {
    const expected = JSON.parse(readFileSync(`${suite}/expected.json`, "utf8")).files["invalid.csv"] as (
      | number
      | null
      | string
    )[][];
    const { findings } = await checkForm(fromSuite("invalid.csv"));
    // The suite names no row for the header, and no field for a row without any.
    expect(stated(findings)).toEqual(expected.map(([row, field, type]) => [row ?? 1, field ?? 0, type]));
  });

  const rows = (results: ReadonlyMap<string, string>) => [...results].map(([name, found]) => `| ${name} | ${found} |`);

  it("are all read without a lost row, with the results of the table beside this test", async () => {
    const results = new Map<string, string>();
    for (const name of readdirSync(suite)
      .filter((file) => /\.(csv|tsv)$/.test(file))
      .sort()) {
      const { findings, files } = await checkForm(fromSuite(name));
      const rules = new Map<string, number>();
      for (const { rule } of findings) rules.set(rule, (rules.get(rule) ?? 0) + 1);
      const [counts] = files;
      const found = [...rules].map(([rule, count]) => `${count} ${rule}`).join(", ");
      results.set(
        name,
        `${counts?.read} | ${counts?.kept} | ${counts?.rejected} | ${counts?.skipped} | ${found || "–"}`,
      );
    }
    expect(results.size).toBe(57);
    await expect([...head, ...rows(results), ""].join("\n")).toMatchFileSnapshot("frictionless-results.md");
  });

  const head = [
    "# The Frictionless files, checked for their form",
    "",
    "Written and compared by `frictionless.test.ts`: rows read, kept, rejected, skipped, and what was found, by rule. Files whose cells",
    "are kept apart by semicolons or tabs are read here as one column, since nothing describes them; with a descriptor they are read as they are.",
    "",
    "| file | read | kept | rejected | skipped | found |",
    "| --- | ---: | ---: | ---: | ---: | --- |",
  ];

  it.each<[string, object, readonly (readonly [number, number, string])[]]>([
    ["delimiter.csv", { dialect: { delimiter: ";" }, schema: fields("id:integer", "name") }, []],
    ["table.tsv", { dialect: { delimiter: "\t" }, schema: fields("id:integer", "name") }, []],
    [
      "capitals.csv",
      {
        dialect: { skipInitialSpace: true },
        schema: { ...fields("id:integer", "cid:integer", "name"), primaryKey: "id" },
      },
      [],
    ],
    [
      "schema-errors.csv",
      { schema: fields("id:integer", "name", "age:integer") },
      [
        [4, 1, "type-error"],
        [5, 4, "extra-cell"],
        [5, 5, "extra-cell"],
        [5, 6, "extra-cell"],
      ],
    ],
    ["leading-zeros.csv", { schema: fields("value:integer") }, []],
    [
      "table-infer-missing-values.csv",
      { schema: { ...fields("id:integer", "age:integer", "name"), missingValues: ["-"] } },
      [],
    ],
    [
      "countries-truefalsevalues.csv",
      {
        schema: {
          fields: [{ name: "id" }, { name: "value", type: "boolean", trueValues: ["yes"], falseValues: ["no"] }],
        },
      },
      [],
    ],
    [
      "nested-invalid.csv",
      {
        schema: {
          ...fields("id:integer", "cat:integer", "name"),
          foreignKeys: [{ fields: "cat", reference: { resource: "", fields: "id" } }],
        },
      },
      [[6, 2, "foreign-key"]],
    ],
    ["timezone.csv", { dialect: { skipInitialSpace: true }, schema: fields("datetime:datetime", "time") }, []],
    [
      "vix.csv",
      {
        dialect: { delimiter: ";" },
        schema: fields("Date:datetime", "VIXClose:number", "VIXHigh:number", "VIXLow:number", "VIXOpen:number"),
      },
      [],
    ],
  ])("%s is as its schema says", async (name, described, expected) => {
    const resources = readDescriptor(
      "d.json",
      JSON.stringify({ resources: [{ name: "t", path: name, ...described }] }),
    );
    const { findings } = await checkPackage(resources, async (path) => fromSuite(path));
    expect(stated(findings)).toEqual(expected);
  });
});

/** A schema of fields written `name:type`. */
function fields(...names: readonly string[]) {
  return {
    fields: names.map((text) => {
      const [name, type = "string"] = text.split(":");
      return { name, type };
    }),
  };
}

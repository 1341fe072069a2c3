import { describe, expect, test } from "vitest";
import { toCsv } from "../../src/base/csv.ts";
import { differencesBetween } from "../../src/provenance/differences.ts";
import type { Content } from "../../src/provenance/manifest.ts";
import { resultsTable } from "../../src/report/tables.ts";
import { analysisFrom, berlin } from "../compare/small-comparison.ts";

const columns = "id,value,low,high,unit,status,note";
const results = (...lines: readonly string[]): string => [columns, ...lines, ""].join("\n");
const between = (old: Readonly<Record<string, Content>>, made: Readonly<Record<string, Content>>) =>
  differencesBetween(new Map(Object.entries(old)), new Map(Object.entries(made)), {
    numbers: "tables/results.csv",
    ledger: "claims.json",
  });
const numbersBetween = (old: string, made: string) =>
  between({ "tables/results.csv": old }, { "tables/results.csv": made }).filter(({ kind }) => kind === "number");

test("nothing differs between files of the same bytes, as text or as bytes", () => {
  expect(between({ "a.csv": "x\n" }, { "a.csv": new TextEncoder().encode("x\n") })).toEqual([]);
  expect(between({}, {})).toEqual([]);
});

describe("a number that differs is named", () => {
  test("with its old and its new value", () => {
    const old = results("berlin.lq.J59.2012,3.03,,,ratio,ok,", "ruhr.lq.J59.2012,0.55,,,ratio,ok,");
    const made = results("berlin.lq.J59.2012,3.04,,,ratio,ok,", "ruhr.lq.J59.2012,0.55,,,ratio,ok,");
    expect(numbersBetween(old, made)).toEqual([
      { kind: "number", name: "berlin.lq.J59.2012", old: "3.03 ok", new: "3.04 ok" },
    ]);
  });

  test("with its limits and its reason", () => {
    const old = results("randstad.lq.J59.2012,,0.95,1.65,ratio,confidential,");
    const made = results("randstad.lq.J59.2012,,,,ratio,not-collected,");
    expect(numbersBetween(old, made)).toMatchObject([{ old: "0.95 1.65 confidential", new: "not-collected" }]);
  });

  test("where it came or went", () => {
    const [old, made] = [results("a.x.2012,1,,,ratio,ok,"), results("b.x.2012,2,,,ratio,ok,")];
    expect(numbersBetween(old, made)).toEqual([
      { kind: "number", name: "a.x.2012", old: "1 ok", new: "(absent)" },
      { kind: "number", name: "b.x.2012", old: "(absent)", new: "2 ok" },
    ]);
  });

  test("whatever its unit, also one with a comma in it", () => {
    const line = (value: string) => results(`a.per1000.2012,${value},,,"per 1,000 inhabitants",ok,"a, b"`);
    expect(numbersBetween(line("5"), line("6"))).toMatchObject([{ old: "5 ok", new: "6 ok" }]);
  });

  test("in the table as it is really written", () => {
    const rows = (persons: number) => `DE30 J59 2012 persons_employed ${persons}\nDE30 _T 2012 population 2000`;
    const table = (persons: number) => toCsv(resultsTable(analysisFrom(rows(persons), { regions: [berlin] })));
    expect(numbersBetween(table(30), table(40))).toContainEqual({
      kind: "number",
      name: "berlin.per1000.core.2012",
      old: "15 ok",
      new: "20 ok",
    });
  });

  test("before the files it stands in, and sorted by its name", () => {
    const old = results("b.x.2012,1,,,ratio,ok,", "a.x.2012,1,,,ratio,ok,");
    const made = results("b.x.2012,2,,,ratio,ok,", "a.x.2012,2,,,ratio,ok,");
    expect(
      between({ "tables/results.csv": old, "a.csv": "1" }, { "tables/results.csv": made, "a.csv": "2" }).map(
        ({ kind, name }) => `${kind} ${name}`,
      ),
    ).toEqual(["number a.x.2012", "number b.x.2012", "file a.csv", "file tables/results.csv"]);
  });
});

describe("a file that differs is named", () => {
  test("as a figure, a page of the report or another file", () => {
    const paths = ["figures/lq-dots.svg", "factsheet.pdf", "factsheet.html", "manifest.json", "tables/caveats.csv"];
    const files = (content: string) => Object.fromEntries(paths.map((path) => [path, content]));
    expect(between(files("old"), files("new")).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "report factsheet.html",
      "report factsheet.pdf",
      "figure figures/lq-dots.svg",
      "file manifest.json",
      "file tables/caveats.csv",
    ]);
  });

  test("also where its length is the same", () => {
    const [difference] = between({ "figures/a.svg": "<a/>" }, { "figures/a.svg": "<b/>" });
    expect(difference?.old).toMatch(/^4 bytes, [0-9a-f]{8}$/);
    expect(difference?.new).toMatch(/^4 bytes, [0-9a-f]{8}$/);
    expect(difference?.old).not.toBe(difference?.new);
  });

  test("where it is gone from the committed ones, or no longer made", () => {
    expect(between({}, { "figures/a.svg": "x" })).toMatchObject([
      { kind: "figure", name: "figures/a.svg", old: "(absent)", new: expect.stringContaining("1 bytes") },
    ]);
    expect(between({ "figures/a.svg": "x" }, {})).toMatchObject([
      { kind: "figure", name: "figures/a.svg", old: expect.stringContaining("1 bytes"), new: "(absent)" },
    ]);
  });
});

describe("a sentence that is said otherwise", () => {
  const ledger = (...printed: readonly (readonly [where: string, text: string])[]): string =>
    JSON.stringify({ claims: [{ id: "x", printed: printed.map(([where, text]) => ({ where, text })) }] });
  const sentencesBetween = (old: string, made: string) =>
    between({ "claims.json": old }, { "claims.json": made }).filter(({ kind }) => kind === "sentence");

  test("is named with its place, old and new", () => {
    const old = ledger(["finding", "Berlin employs 40 creative people."], ["tile berlin", "40"]);
    const made = ledger(["finding", "Berlin employs 41 creative people."], ["tile berlin", "41"]);
    expect(sentencesBetween(old, made)).toEqual([
      {
        kind: "sentence",
        name: "finding",
        old: "Berlin employs 40 creative people.",
        new: "Berlin employs 41 creative people.",
      },
    ]);
  });

  test("also where it came or went", () => {
    const one = ledger(["sentence", "Berlin employs 40 creative people."]);
    expect(sentencesBetween(one, ledger())).toMatchObject([{ new: "(absent)" }]);
    expect(sentencesBetween(ledger(), one)).toMatchObject([{ old: "(absent)" }]);
  });

  test("is not looked for in a ledger that is none", () => {
    expect(sentencesBetween("{", "[]")).toEqual([]);
    expect(sentencesBetween('{"claims":[null,7]}', '{"claims":{}}')).toEqual([]);
  });
});

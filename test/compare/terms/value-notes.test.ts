import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formulaNotes, wordedResults } from "../../../src/compare/terms/value-notes.ts";
import { bounds, hole, noteOf } from "../../../src/model/value.ts";
import { result } from "../../report/small-analysis.ts";

const noted = (note: string) => [
  result({ indicator: "level", region: "berlin", value: hole("too-few", note) }),
  result({ indicator: "level", region: "ruhr", value: bounds(1, 2, "confidential", note) }),
];

test("a formula's remark is put into the language, in holes and in ranges", () => {
  const words = wordedResults(noted("one year cannot grow"), "de").map(({ value }) => noteOf(value));
  expect(words).toEqual(["ein einzelnes Jahr wächst nicht", "ein einzelnes Jahr wächst nicht"]);
});

test("a limit that a source prints keeps its number", () => {
  const [first] = wordedResults(noted("at least 40"), "nl");
  expect(first && noteOf(first.value)).toBe("minstens 40");
});

test("a remark that the comparison made stands in the language already", () => {
  const [first] = wordedResults(noted("keine Angabe für NL31"), "de");
  expect(first && noteOf(first.value)).toBe("keine Angabe für NL31");
});

test("English results are left alone", () => {
  const results = noted("one year cannot grow");
  expect(wordedResults(results, "en")).toBe(results);
});

const formulas = [
  "model/arithmetic.ts",
  "indicators/refusal.ts",
  "indicators/ratios/ratio.ts",
  "indicators/proxy/company-share-proxy.ts",
  "indicators/specialisation/location-quotient.ts",
  "indicators/shift-share/sector-change.ts",
  "indicators/growth/growth.ts",
  "indicators/growth/cagr.ts",
  "indicators/growth/index-number.ts",
  "indicators/concentration/herfindahl.ts",
];

test("every remark that a formula of the comparison can make is translated", () => {
  const made = formulas.flatMap((path) => {
    const text = readFileSync(`src/${path}`, "utf8");
    return [...text.matchAll(/(?:hole|divide)\((?:[^()]|\([^()]*\))*?, "([a-z][^"]* [^"]*)"\)/g)].map(
      ([, note = ""]) => note,
    );
  });
  expect(made.length).toBeGreaterThan(8);
  expect([...new Set(made)].filter((note) => !Object.keys(formulaNotes.de).includes(note))).toEqual([]);
  expect(Object.keys(formulaNotes.nl)).toEqual(Object.keys(formulaNotes.de));
});

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { indicatorOf, indicators } from "../../src/indicators/registry.ts";

const folder = new URL("../../src/indicators/", import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  (file) => /[\\/]/.test(file) && file.endsWith(".ts"),
);
const defining = files.filter((file) =>
  readFileSync(new URL(file, folder), "utf8").includes("export const definition"),
);

test("every file that defines an indicator is in the list under its own name, and nothing else is", () => {
  const names = defining.map((file) => file.replace(/^.*[\\/]/, "").replace(".ts", ""));
  expect(indicators.map(({ id }) => id).sort()).toEqual(names.sort());
});

test("every record is complete", () => {
  for (const { options, compute, ...words } of indicators) {
    for (const [field, text] of Object.entries(words)) expect(text, `${words.id} ${field}`).not.toBe("");
    for (const option of options) expect([option.name, option.meaning], words.id).not.toContain("");
    expect(compute, words.id).toBeTypeOf("function");
    expect(words.citation, words.id).toMatch(/\(\d{4}\)/);
  }
});

test("ids and abbreviations are unique and find their indicator", () => {
  const names = indicators.flatMap(({ id, abbreviation }) => (id === abbreviation ? [id] : [id, abbreviation]));
  expect(new Set(names).size).toBe(names.length);
  for (const indicator of indicators) {
    expect(indicatorOf(indicator.id)).toBe(indicator);
    expect(indicatorOf(indicator.abbreviation)).toBe(indicator);
  }
  expect(indicatorOf("no-such-indicator")).toBeUndefined();
});

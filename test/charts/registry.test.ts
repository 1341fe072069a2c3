import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { charts } from "../../src/charts/registry.ts";

const folder = new URL("../../src/charts/", import.meta.url);

test("the registry and the folder agree: every file that defines a chart is listed under its own name", () => {
  const defining = readdirSync(folder)
    .filter((file) => file.endsWith(".ts") && file !== "chart.ts" && file !== "registry.ts")
    .filter((file) => readFileSync(new URL(file, folder), "utf8").includes(": ChartDefinition = {"))
    .map((file) => file.replace(/\.ts$/, ""));
  expect(charts.map(({ id }) => id).sort()).toEqual(defining.sort());
});

test("every chart says what it answers, what it needs and when to leave it", () => {
  for (const { id, title, question, data, avoid } of charts) {
    expect(question, id).toMatch(/\?$/);
    for (const text of [title, data, avoid]) expect(text.length, id).toBeGreaterThan(10);
  }
});

test("no two charts share an id or a title", () => {
  expect(new Set(charts.map(({ id }) => id)).size).toBe(charts.length);
  expect(new Set(charts.map(({ title }) => title)).size).toBe(charts.length);
});

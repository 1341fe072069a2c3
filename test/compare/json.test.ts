import { expect, test } from "vitest";
import { comparisonJson } from "../../src/compare/json.ts";
import { analysisFrom, berlin } from "./small-comparison.ts";

const rows = `
  DE30 J59 2012 persons_employed c
  DE30 J 2012 persons_employed 200
  DEA5 J59 2012 persons_employed 10
  DE J59 2012 persons_employed 50
  DE J 2012 persons_employed 1000`;
// Through text and back, as a program gets it.
const json = JSON.parse(JSON.stringify(comparisonJson(analysisFrom(rows, { regions: [berlin] }))));
const found = (id: string) => json.results.find((result: { id: string }) => result.id === id);

test("names its schema with a version, and the choices of the comparison", () => {
  expect(json).toMatchObject({
    schema: "cluster-comparison/1",
    year: "2012",
    reference: "nation",
    denominator: ["J"],
    definition: { id: "core", title: "Core" },
    regions: [{ id: "berlin", name: "BERLIN", nation: "DE" }],
    sectors: [{ code: "J59", name: "J59 in full", complete: false }],
  });
});

test("a number has a value, and no limits, status word `ok`", () => {
  expect(found("berlin.persons_employed._T.2012")).toMatchObject({
    value: 200,
    low: null,
    high: null,
    status: "ok",
    reason: null,
    territoryName: "berlin land",
  });
});

test("bounds have limits and no value", () => {
  expect(found("berlin.lq.J59.2012")).toMatchObject({
    value: null,
    low: 0,
    high: 4,
    status: "confidential",
    reason: "1 of 1 units are secret (DE30)",
    interval: null,
  });
});

test("a hole has neither, and says why", () => {
  expect(found("berlin.per1000.core.2012")).toMatchObject({
    value: null,
    low: null,
    high: null,
    status: "not-collected",
    reason: "no figures for berlin land",
  });
});

test("every number brings the numbers of its formula", () => {
  expect(found("berlin.lq.J59.2012").operands).toMatchObject([
    { symbol: "x_rs", value: null, low: 0, high: 40, status: "confidential" },
    { symbol: "x_r", value: 200 },
    { symbol: "x_s", value: 50 },
    { symbol: "x", value: 1000 },
  ]);
});

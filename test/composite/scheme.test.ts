import { expect, test } from "vitest";
import { schemeOf } from "../../src/composite/scheme.ts";
import { hole } from "../../src/model/value.ts";
import { type SchemeLine, schemeRows } from "./rows.ts";

const names = ["firms", "jobs"];
const read = (...rows: readonly SchemeLine[]) => schemeOf(names, schemeRows(...rows), []);

test("without a scheme all indicators count alike and more is better", () => {
  expect(read().indicators).toEqual([
    { id: "firms", parent: "", weight: 1, direction: 1 },
    { id: "jobs", parent: "", weight: 1, direction: 1 },
  ]);
});

test("weights, goalposts and direction stand in rows of their own", () => {
  const { indicators } = read(
    ["weight", "firms", 40],
    ["weight", "jobs", 60],
    ["low", "jobs", 0],
    ["high", "jobs", 50],
    ["direction", "jobs", -1],
  );
  expect(indicators[1]).toEqual({ id: "jobs", parent: "", weight: 60, direction: -1, low: 0, high: 50 });
});

test("groups stand before the groups that they are part of, however the rows are ordered", () => {
  const { groups } = schemeOf(
    ["shows", "firms", "all"],
    schemeRows(
      ["weight", "all", 1, "index"],
      ["weight", "firms", 1, "economy"],
      ["weight", "shows", 1, "index"],
      ["weight", "economy", 1, "index"],
      ["weight", "index", 1],
    ),
    [],
  );
  expect(groups.map(({ id, parent }) => [id, parent])).toEqual([
    ["economy", "index"],
    ["index", ""],
  ]);
});

test("an empty weight is never read as 1, and a scheme that contradicts itself is refused", () => {
  expect(() => read(["weight", "firms", 1])).toThrow("weight jobs\nothers have a weight and this has none\n");
  expect(() => read(["weight", "firms", hole("not-collected")])).toThrow(
    "weight firms\nthe scheme needs a number here\n",
  );
  expect(() => read(["weight", "firms", -1], ["weight", "jobs", 1])).toThrow("weight firms\n-1 is below zero\n");
  expect(() => read(["direction", "jobs", 2])).toThrow("direction jobs\n2 is no direction\n");
  expect(() => read(["low", "jobs", 5], ["high", "jobs", 5])).toThrow("low jobs\n5 is not below 5\n");
  expect(() => read(["low", "jobs", 5], ["low", "jobs", 6])).toThrow("low jobs\nthe scheme has two rows for this\n");
  expect(() => read(["low", "jobs", 1, "a"], ["high", "jobs", 2, "b"])).toThrow(
    'jobs\nit is part of both "a" and "b"\n',
  );
});

test("a group that is part of itself is refused", () => {
  const rows = schemeRows(
    ["weight", "firms", 1, "a"],
    ["weight", "a", 1, "b"],
    ["weight", "b", 1, "a"],
    ["weight", "jobs", 1],
  );
  expect(() => schemeOf(names, rows, [])).toThrow("this group is part of itself");
});

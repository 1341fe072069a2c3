import fc from "fast-check";
import { expect, test } from "vitest";
import { definition } from "../../src/composite/composite.ts";
import { bounds, hole, isBounds, isHole, isNumber, reasons, type Value } from "../../src/model/value.ts";
import { find } from "../indicators/rows.ts";
import { schemeRows, valuesOf } from "./rows.ts";

const names = ["firms", "jobs", "shows"];
const posts = schemeRows(...names.flatMap((name) => [["low", name, 0] as const, ["high", name, 10] as const]));
const three = valuesOf(names, { Randstad: [8, 8, 2], Ruhr: [4, 6, 5], Berlin: [3, 2, 10] });
const score = (rows: ReturnType<typeof definition.compute>, region: string, part = "") =>
  find(rows, `composite${part}`, region)?.value;

test("with goalposts for all, each score is the mean of its distances, and needs nobody else", () => {
  const rows = definition.compute([...three, ...posts], {});
  expect(["Randstad", "Ruhr", "Berlin"].map((name) => score(rows, name))).toEqual([60, 50, 50]);
  expect(["Randstad", "Ruhr", "Berlin"].map((name) => score(rows, name, ".rank"))).toEqual([1, 2, 2]);
  expect(score(definition.compute([...three.slice(0, 3), ...posts], {}), "Randstad")).toBe(60);
});

test("with weights of groups the score climbs level by level", () => {
  const scheme = schemeRows(
    ["weight", "firms", 1, "economy"],
    ["weight", "jobs", 3, "economy"],
    ["weight", "shows", 1],
    ["weight", "economy", 4],
  );
  const rows = definition.compute([...three, ...posts, ...scheme], {});
  // Ruhr's economy is (40 + 3 · 60) / 4 = 55, and the whole (4 · 55 + 50) / 5 = 54.
  expect(find(rows, "composite", "Ruhr", "economy")?.value).toBe(55);
  expect(score(rows, "Ruhr")).toBe(54);
  const weights = rows.filter(({ indicator }) => indicator === "composite.weight");
  expect(weights.map(({ sector, value }) => [sector, value])).toEqual([
    ["shows", 0.2],
    ["firms", expect.closeTo(0.2, 14)],
    ["jobs", expect.closeTo(0.6, 14)],
  ]);
});

test("the range of ranks names the choice that leads to each end", () => {
  const rows = definition.compute([...three, ...posts], {});
  // Without shows Berlin has 25 and is last; without firms it has 60 against 55 of the Ruhr.
  expect(find(rows, "composite.worst-rank", "Berlin")).toMatchObject({ value: 3, flags: ["without=shows"] });
  expect(find(rows, "composite.best-rank", "Berlin")).toMatchObject({ value: 1, flags: ["without=firms"] });
  expect(find(rows, "composite.best-rank", "Randstad")).not.toHaveProperty("flags");
  expect(find(rows, "composite.combinations", "")?.value).toBeGreaterThan(50);
});

test("a scale made of few regions is flagged, and fixed goalposts are not", () => {
  const rows = definition.compute(three, { robustness: "no" });
  expect(find(rows, "composite", "Berlin")?.flags).toEqual(["too-few"]);
  expect(find(definition.compute([...three, ...posts], {}), "composite", "Berlin")).not.toHaveProperty("flags");
});

test("an indicator that is the same everywhere is left out with notice, or stops the score", () => {
  const flat = valuesOf(names, { A: [1, 7, 2], B: [3, 7, 4] });
  const rows = definition.compute(flat, { robustness: "no" });
  expect(find(rows, "composite", "B")).toMatchObject({ value: 100, flags: ["too-few", "jobs-left-out"] });
  expect(find(rows, "composite.weight", "", "jobs")?.value).toMatchObject({ reason: "degenerate" });
  expect(find(rows, "composite.weight", "", "firms")).toMatchObject({ value: 0.5, flags: ["rescaled"] });
  const stopped = definition.compute(flat, { robustness: "no", constant: "stop" });
  expect(score(stopped, "B")).toMatchObject({ reason: "degenerate" });
});

test("a missing value is no zero: the region has no score, or its other weights are rescaled and it says so", () => {
  const table = [...valuesOf(names, { A: [5, hole("confidential"), 7], B: [2, 3, 4] }), ...posts];
  const stopped = definition.compute(table, {});
  expect(score(stopped, "A")).toMatchObject({ reason: "confidential" });
  expect(score(stopped, "A", ".best-rank")).toMatchObject({ reason: "confidential" });
  expect(score(stopped, "B", ".rank")).toBe(1);
  const rest = definition.compute(table, { missing: "leave-out", robustness: "no" });
  expect(find(rest, "composite", "A")).toMatchObject({ value: 60, flags: ["1-missing"] });
});

test("limits of a value become limits of the score and of the rank", () => {
  const table = [...valuesOf(names, { A: [5, bounds(2, 8, "confidential"), 5], B: [5, 5, 5] }), ...posts];
  const rows = definition.compute(table, {});
  expect(score(rows, "A")).toMatchObject({ low: 40, high: 60, reason: "confidential" });
  expect(score(rows, "A", ".rank")).toMatchObject({ low: 1, high: 2 });
  expect([score(rows, "A", ".best-rank"), score(rows, "A", ".worst-rank")]).toEqual([1, 2]);
});

test("each year is scored for itself", () => {
  const later = valuesOf(names, { A: [9, 9, 9], B: [1, 1, 1] }).map((row) => ({ ...row, year: "2016" }));
  const rows = definition.compute([...three, ...later, ...posts], { robustness: "no" });
  expect(find(rows, "composite", "A", "", "2016")?.value).toBe(90);
  expect(find(rows, "composite", "A", "", "2014")?.value).toMatchObject({ reason: "not-collected" });
});

test("two rows of one cell and two variables of values are refused", () => {
  expect(() => definition.compute([...three, ...three.slice(0, 1)], {})).toThrow(
    "Randstad firms 2014\nthe table has two rows",
  );
  const mixed = [...three, ...three.map((row) => ({ ...row, variable: "turnover" }))];
  expect(() => definition.compute(mixed, {})).toThrow("value, turnover\nindicators stand in the column sector");
});

const value: fc.Arbitrary<Value> = fc.oneof(
  { arbitrary: fc.oneof(fc.constant(0), fc.nat(20), fc.double({ noNaN: true, noDefaultInfinity: true })), weight: 7 },
  { arbitrary: fc.constantFrom(...reasons).map((reason) => hole(reason)), weight: 1 },
  { arbitrary: fc.nat(9).map((low) => bounds(low, low + 2, "confidential")), weight: 1 },
);
const settings = fc.record({
  normalisation: fc.constantFrom(
    "auto",
    "goalposts",
    "min-max",
    "z-score",
    "rank",
    "borda",
    "percent-rank",
    "distance-to-maximum",
    "distance-to-reference",
    "distance-to-target",
    "fraction-of-maximum",
    "none",
  ),
  aggregation: fc.constantFrom("arithmetic", "geometric", "harmonic", "generalised", "copeland"),
  power: fc.constantFrom("-1", "0", "0.5", "2"),
  weights: fc.constantFrom("given", "equal"),
  missing: fc.constantFrom("stop", "leave-out"),
  constant: fc.constantFrom("stop", "leave-out"),
  winsorise: fc.constantFrom("yes", "no"),
  truncate: fc.constantFrom("yes", "no"),
  reference: fc.constantFrom("", "r0"),
  robustness: fc.constantFrom("yes", "no"),
});

test("no score, rank or weight is ever NaN, Infinity, -0 or a hole without a reason", () => {
  const tables = fc
    .record({
      regions: fc.integer({ min: 1, max: 4 }),
      indicators: fc.integer({ min: 1, max: 3 }),
      posts: fc.boolean(),
    })
    .chain(({ regions, indicators, posts: hasPosts }) =>
      fc
        .array(fc.array(value, { minLength: indicators, maxLength: indicators }), {
          minLength: regions,
          maxLength: regions,
        })
        .map((values) => {
          const used = names.slice(0, indicators);
          const table = valuesOf(used, Object.fromEntries(values.map((row, place) => [`r${place}`, row])));
          return hasPosts ? [...table, ...posts.filter(({ sector }) => used.includes(sector))] : table;
        }),
    );
  const property = fc.property(tables, settings, (rows, chosen) => {
    for (const { value: found } of definition.compute(rows, chosen)) {
      if (isNumber(found)) expect(Number.isFinite(found) && !Object.is(found, -0)).toBe(true);
      else if (isBounds(found)) expect(found.low < found.high && Number.isFinite(found.high - found.low)).toBe(true);
      else expect(isHole(found) && reasons.includes(found.reason)).toBe(true);
    }
  });
  fc.assert(property, { seed: 63, numRuns: 300 });
});

import { expect, test } from "vitest";
import { definition } from "../../../src/indicators/clusters/cluster-stars.ts";
import { topStars } from "../../../src/indicators/clusters/stars.ts";
import { bounds, hole, type Value } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

const stars = (values: readonly Value[], part = 0.2) => topStars(values, part).map(({ value }) => value);
const rising = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

test("the top fifth of ten are two; those level with the last of them get the star too, and a mark", () => {
  expect(stars(rising)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
  const level = topStars([1, 2, 3, 4, 5, 6, 7, 9, 9, 10], 0.2);
  expect(level.map(({ value }) => value)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 1]);
  expect(level.map(({ isTied }) => isTied)).toEqual([...Array(7).fill(false), true, true, false]);
});

test("nothing is never at the top", () => {
  expect(stars([0, 0, 0, 0, 0])).toEqual([0, 0, 0, 0, 0]);
});

test("a missing value leaves open only the stars that hang on it", () => {
  const found = stars([...rising.slice(0, 9), hole("not-collected")]);
  expect(found.slice(0, 7)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(found[7]).toMatchObject({ low: 0, high: 1, reason: "not-collected" });
  expect(found[8]).toBe(1);
  expect(found[9]).toMatchObject({ kind: "hole", reason: "not-collected" });
});

test("a secret value within limits gets or misses the star where the limits decide it", () => {
  expect(stars([...rising.slice(0, 9), bounds(20, 30, "confidential")])[9]).toBe(1);
  expect(stars([bounds(0, 2, "confidential"), ...rising.slice(1)])[0]).toBe(0);
  expect(stars([...rising.slice(0, 9), bounds(8, 30, "confidential")])[9]).toBe(1);
  expect(stars([...rising.slice(0, 9), bounds(7, 30, "confidential")])[9]).toMatchObject({ low: 0, high: 1 });
});

const europe = rowsOf(
  ...rising.flatMap((size) => [[`r${size}`, "film", size] as const, [`r${size}`, "_T", 100] as const]),
);

test("a region that is large, special and focused has three stars, an average one has none", () => {
  const rows = definition.compute(europe, { quotient: "1.8" });
  // 10 of 100 against 55 of 1000: a quotient of 1.82.
  expect(find(rows, "cluster-stars", "r10", "film")?.value).toBe(3);
  expect(find(rows, "cluster-stars", "r5", "film")?.value).toBe(0);
  expect(find(definition.compute(europe, {}), "cluster-stars", "r10", "film")?.value).toBe(2);
});

test("three regions have no top tenth, but may be specialised", () => {
  const few = definition.compute(europe.slice(0, 6), {});
  expect(find(few, "cluster-stars", "r1", "film")?.value).toMatchObject({ reason: "too-few" });
  expect(find(few, "cluster-stars.specialisation", "r1", "film")?.value).toBe(0);
});

test("later editions give a star for productivity, and the total may be a variable of its own", () => {
  const output = rising.map((size) => [`r${size}`, "film", 1000 + (11 - size) * size, "2014", "turnover"] as const);
  const total = rising.map((size) => [`r${size}`, "", 100, "2014", "all"] as const);
  const own = rising.map((size) => [`r${size}`, "film", size, "2014", "persons"] as const);
  const rows = definition.compute(rowsOf(...own, ...output, ...total), {
    ...{ measure: "persons", total: "all", output: "turnover" },
    criteria: "size,specialisation,productivity",
  });
  expect(find(rows, "cluster-stars.productivity", "r1", "film")?.value).toBe(1);
  expect(find(rows, "cluster-stars.share", "r7", "film")?.value).toBe(0.07);
  expect(find(rows, "cluster-stars.focus", "r1", "film")).toBeUndefined();
});

test("a criterion that does not exist, or productivity without an output, is refused", () => {
  expect(() => definition.compute(europe, { criteria: "size,beauty" })).toThrow(
    '--set criteria\n"beauty" is not a criterion\nallowed: size, specialisation, focus, productivity',
  );
  expect(() => definition.compute(europe, { criteria: "productivity" })).toThrow("name its variable");
});

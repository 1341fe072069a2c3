import { expect, test } from "vitest";
import { definition, standardScores } from "../../../src/indicators/clusters/normalised-lq.ts";
import { bounds, hole } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

test("scores are distances from the mean in standard deviations, with n or n - 1 below", () => {
  expect(standardScores([1, 2, 3], { kind: "sample", minimum: 2 })).toEqual([-1, 0, 1]);
  const [low] = standardScores([1, 2, 3], { kind: "population", minimum: 2 });
  expect(low).toBeCloseTo(-Math.sqrt(1.5), 14);
});

test("holes and limits stay out, equal values have no score, and few regions none at all", () => {
  const norm = { kind: "sample", minimum: 3 } as const;
  const found = standardScores([1, 2, 3, hole("confidential"), bounds(1, 2, "confidential")], norm);
  expect(found.slice(0, 3)).toEqual([-1, 0, 1]);
  expect(found[3]).toMatchObject({ reason: "confidential" });
  expect(found[4]).toMatchObject({ kind: "hole", reason: "confidential" });
  expect(standardScores([2, 2, 2], norm)[0]).toMatchObject({ reason: "degenerate" });
  expect(standardScores([1, 2], norm)[0]).toMatchObject({ reason: "too-few" });
});

const table = rowsOf(
  ...[0, 10, 20, 40].flatMap((film, place) => [
    [`r${place}`, "film", film] as const,
    [`r${place}`, "_T", 100] as const,
  ]),
);

test("quotients 0, 4/7, 8/7 and 16/7 are scored over the regions of a sector, their logarithms without the zero", () => {
  const rows = definition.compute(table, { minimum: "2", kind: "sample" });
  // Mean 1, sum of squares (49 + 9 + 1 + 81) / 49.
  expect(find(rows, "normalised-lq", "r3", "film")?.value).toBeCloseTo(9 / 7 / Math.sqrt(140 / 49 / 3), 12);
  expect(find(rows, "normalised-lq.log", "r3", "film")?.value).toBeCloseTo(1, 12);
  expect(find(rows, "normalised-lq.log", "r3", "film")?.flags).toEqual(["over-3-of-4-regions"]);
  expect(find(rows, "normalised-lq.log", "r0", "film")?.value).toMatchObject({ reason: "not-applicable" });
});

test("fewer than thirty regions have no score unless it is asked for", () => {
  expect(find(definition.compute(table, {}), "normalised-lq", "r3", "film")?.value).toMatchObject({
    reason: "too-few",
  });
});

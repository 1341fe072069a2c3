import { expect, test } from "vitest";
import { definition, share } from "../../../src/indicators/specialisation/share.ts";
import { bounds, hole } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

test("eight of a hundred are 0.08", () => {
  expect(share(8, 100)).toBe(0.08);
});

test("a share of nothing, of a negative number and of a missing number has a reason", () => {
  expect(share(0, 0)).toMatchObject({ reason: "zero-region" });
  expect(share(-1, 10)).toMatchObject({ reason: "negative-input" });
  expect(share(1, hole("confidential"))).toMatchObject({ reason: "confidential" });
});

test("a secret cell in a sum of its own gives narrower limits than in a published total", () => {
  const secret = bounds(0, 10, "confidential");
  const total = bounds(90, 100, "confidential");
  expect(share(secret, total)).toMatchObject({ low: 0, high: 10 / 90 });
  expect(share(secret, total, "added-up")).toMatchObject({ low: 0, high: 0.1 });
});

test("a published total is used where the table has one, otherwise the sectors are added up", () => {
  const rows = definition.compute(
    rowsOf(
      ["Berlin", "film", 20],
      ["Berlin", "music", 30],
      ["Berlin", "_T", 200],
      ["Ruhr", "film", 5],
      ["Ruhr", "music", 15],
    ),
    {},
  );
  expect(rows.map((row) => row.value)).toEqual([0.1, 0.15, 0.25, 0.75]);
});

test("a missing cell takes the shares of its region along, but not a published total's", () => {
  const missing = hole("not-collected");
  const rows = definition.compute(
    rowsOf(
      ["Berlin", "film", 20],
      ["Berlin", "music", missing],
      ["Berlin", "_T", 200],
      ["Ruhr", "film", 5],
      ["Ruhr", "music", missing],
    ),
    {},
  );
  expect(find(rows, "share", "Berlin", "film")?.value).toBe(0.1);
  expect(find(rows, "share", "Ruhr", "film")?.value).toMatchObject({ reason: "not-collected" });
});

import { describe, expect, test } from "vitest";
import {
  bounds,
  highest,
  hole,
  isBounds,
  isHole,
  isNumber,
  lowest,
  noteOf,
  statusOf,
  type Value,
} from "../../src/model/value.ts";

const secret = bounds(10, 20, "confidential", "1 of 3 units are secret (DEA5)");
const missing = hole("not-collected", "no figure for NL31");

describe("a value", () => {
  test.each<[Value, boolean, boolean, boolean]>([
    [0, true, false, false],
    [secret, false, true, false],
    [missing, false, false, true],
  ])("is exactly one of number, bounds and hole: %j", (value, number, pair, empty) => {
    expect([isNumber(value), isBounds(value), isHole(value)]).toEqual([number, pair, empty]);
  });

  test("knows its limits, where it has any", () => {
    expect([lowest(7), highest(7)]).toEqual([7, 7]);
    expect([lowest(secret), highest(secret)]).toEqual([10, 20]);
    expect([lowest(missing), highest(missing)]).toEqual([undefined, undefined]);
  });

  test("tells its status and its remark", () => {
    expect([7, secret, missing].map(statusOf)).toEqual(["ok", "confidential", "not-collected"]);
    expect([7, secret, missing].map(noteOf)).toEqual([
      undefined,
      "1 of 3 units are secret (DEA5)",
      "no figure for NL31",
    ]);
  });
});

describe("bounds", () => {
  test("with equal limits are simply the number", () => {
    expect(bounds(5, 5, "confidential")).toBe(5);
  });

  test("have no minus zero", () => {
    expect(bounds(-0, -0, "confidential")).toBe(0);
    expect(bounds(-0, 1, "confidential")).toEqual({ kind: "bounds", low: 0, high: 1, reason: "confidential" });
    expect(bounds(-1, -0, "confidential")).toEqual({ kind: "bounds", low: -1, high: 0, reason: "confidential" });
  });

  test.each([
    [2, 1],
    [0, Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY, 0],
    [Number.NaN, 1],
    [0, Number.NaN],
  ])("from %d to %d are a bug of the caller", (low, high) => {
    expect(() => bounds(low, high, "confidential")).toThrow(RangeError);
  });

  test("carry a remark only where one was given", () => {
    expect(Object.keys(bounds(1, 2, "confidential"))).not.toContain("note");
    expect(Object.keys(hole("confidential"))).not.toContain("note");
  });
});

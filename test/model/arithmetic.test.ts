import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, divide, multiply, subtract } from "../../src/model/arithmetic.ts";
import { bounds, highest, hole, isHole, lowest, type Value } from "../../src/model/value.ts";

const secret = bounds(10, 20, "confidential", "secret");
const rounded = bounds(1, 2, "too-few", "rounded");
const missing = hole("not-collected", "no row");
const withheld = hole("confidential", "withheld");

describe("bounds travel", () => {
  test("through a sum: limits add up, and the first remark stays", () => {
    expect(add([5, secret, rounded])).toEqual({ ...Object(secret), low: 16, high: 27 });
  });

  test("through a difference: lowest minus highest, highest minus lowest", () => {
    expect(subtract(secret, rounded)).toMatchObject({ low: 8, high: 19 });
    expect(subtract(5, secret)).toMatchObject({ low: -15, high: -5, reason: "confidential" });
  });

  test("through a product: over all four corners, also with a change of sign", () => {
    expect(multiply(secret, rounded)).toMatchObject({ low: 10, high: 40 });
    expect(multiply(secret, bounds(-1, 2, "confidential"))).toMatchObject({ low: -20, high: 40 });
    expect(multiply(secret, -1)).toMatchObject({ low: -20, high: -10 });
  });

  test("through a quotient", () => {
    expect(divide(secret, rounded, "zero-base")).toMatchObject({ low: 5, high: 20 });
    expect(divide(40, secret, "zero-base")).toMatchObject({ low: 2, high: 4 });
    expect(divide(secret, -10, "zero-base")).toMatchObject({ low: -2, high: -1 });
  });

  test("until they meet: what is known for certain is a number again", () => {
    expect(multiply(secret, 0)).toBe(0);
  });
});

describe("a hole wins", () => {
  test.each<[string, (a: Value, b: Value) => Value]>([
    ["a sum", (a, b) => add([a, b])],
    ["a difference", subtract],
    ["a product", multiply],
    ["a quotient", (a, b) => divide(a, b, "zero-base")],
  ])("in %s, with its own reason, wherever it stands", (_name, formula) => {
    expect(formula(missing, 3)).toEqual(missing);
    expect(formula(3, missing)).toEqual(missing);
    expect(formula(secret, missing)).toEqual(missing);
    expect(formula(missing, withheld)).toEqual(missing);
  });

  test("even against a factor of zero and a divisor of zero", () => {
    expect(multiply(0, missing)).toEqual(missing);
    expect(divide(missing, 0, "zero-base")).toEqual(missing);
  });
});

describe("a division by what is or may be zero", () => {
  test.each<[string, Value]>([
    ["zero", 0],
    ["bounds from zero", bounds(0, 5, "confidential")],
    ["bounds up to zero", bounds(-5, 0, "confidential")],
    ["bounds around zero", bounds(-1, 1, "confidential")],
  ])("gives the reason that the caller names: %s", (_name, divisor) => {
    expect(divide(1, divisor, "zero-sector", "nobody works here")).toEqual(hole("zero-sector", "nobody works here"));
    expect(divide(0, divisor, "zero-region")).toEqual(hole("zero-region"));
  });
});

test("there is no minus zero", () => {
  const zeros = [add([-0]), add([-0, -0]), subtract(0, 0), multiply(-1, 0), divide(0, -5, "zero-base")];
  for (const zero of zeros) expect(zero).toBe(0);
  expect(multiply(bounds(0, 1, "confidential"), -1)).toEqual({
    kind: "bounds",
    low: -1,
    high: 0,
    reason: "confidential",
  });
});

test("a result too large to be a number says so", () => {
  const tooLarge = hole("degenerate", "the result is too large to be a number");
  expect(add([1e308, 1e308])).toEqual(tooLarge);
  expect(subtract(-1e308, 1e308)).toEqual(tooLarge);
  expect(multiply(1e200, 1e200)).toEqual(tooLarge);
  expect(divide(1e200, 1e-200, "zero-base")).toEqual(tooLarge);
  expect(multiply(bounds(1, 1e200, "confidential"), 1e200)).toEqual(tooLarge);
});

test("a sum of many small numbers keeps its digits", () => {
  expect(add(Array.from({ length: 10 }, () => 0.1))).toBe(1);
  expect(add([1e16, 1, -1e16])).toBe(1);
});

describe("the true value is never outside the bounds", () => {
  // What is secret, and the pair of limits it is known by.
  const known = fc
    .record({
      truth: fc.integer({ min: -8_000_000, max: 8_000_000 }).map((eighths) => eighths / 8),
      below: fc.nat(1000),
      above: fc.nat(1000),
    })
    .map(({ truth, below, above }) => ({ truth, value: bounds(truth - below, truth + above, "confidential") }));

  const holds = (value: Value, truth: number): boolean =>
    isHole(value) || ((lowest(value) ?? 0) <= truth && truth <= (highest(value) ?? 0));

  test("of a sum, whole numbers in any count", () => {
    const cell = fc.record({ truth: fc.nat(1_000_000), below: fc.nat(50), above: fc.nat(50) });
    const property = fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (cells) => {
      const values = cells.map(({ truth, below, above }) => bounds(truth - below, truth + above, "confidential"));
      expect(
        holds(
          add(values),
          cells.reduce((sum, { truth }) => sum + truth, 0),
        ),
      ).toBe(true);
    });
    fc.assert(property, { seed: 1, numRuns: 500 });
  });

  test("of a difference, a product and a quotient", () => {
    const property = fc.property(known, known, (a, b) => {
      expect(holds(subtract(a.value, b.value), a.truth - b.truth)).toBe(true);
      expect(holds(multiply(a.value, b.value), a.truth * b.truth)).toBe(true);
      const quotient = divide(a.value, b.value, "zero-base");
      expect(isHole(quotient)).toBe((lowest(b.value) ?? 0) <= 0 && (highest(b.value) ?? 0) >= 0);
      expect(holds(quotient, a.truth / b.truth)).toBe(true);
    });
    fc.assert(property, { seed: 2, numRuns: 2000 });
  });
});

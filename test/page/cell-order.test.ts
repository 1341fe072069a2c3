import { expect, test } from "vitest";
import { comparedCells, numberIn } from "../../src/page/cell-order.ts";

test("a cell is read as its language prints numbers; of a range the lower end counts", () => {
  expect(numberIn("1,234.5", "en")).toBe(1234.5);
  expect(numberIn("1.234,5", "de")).toBe(1234.5);
  expect(numberIn("\u22121.6%", "en")).toBe(-1.6);
  expect(numberIn("0.84\u20130.89", "en")).toBe(0.84);
  expect(numberIn("confidential", "en")).toBeUndefined();
});

test("what holds no number comes last, upwards and downwards", () => {
  const cells = ["2", "secret", "10", "1"];
  expect(cells.toSorted(comparedCells("en", true, 1))).toEqual(["1", "2", "10", "secret"]);
  expect(cells.toSorted(comparedCells("en", true, -1))).toEqual(["10", "2", "1", "secret"]);
  expect(["b10", "a", "b9"].toSorted(comparedCells("en", false, 1))).toEqual(["a", "b9", "b10"]);
});

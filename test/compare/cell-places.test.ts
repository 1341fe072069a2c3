import { expect, test } from "vitest";
import { cellPlaces } from "../../src/compare/cell-places.ts";

const cell = (line: number, file = "a.csv", column = 6) => ({ file, line, column });

test("one cell is file, line and column", () => {
  expect(cellPlaces([cell(586)])).toEqual(["a.csv:586:6"]);
});

test("cells of one column stand together, lines that follow one another as a run", () => {
  expect(cellPlaces([cell(12), cell(9), cell(10), cell(11), cell(20)])).toEqual(["a.csv:9-12+20:6"]);
});

test("another file or column begins anew, in the order of the cells", () => {
  expect(cellPlaces([cell(3, "b.csv"), cell(2), cell(2, "a.csv", 7), cell(4, "b.csv")])).toEqual([
    "b.csv:3-4:6",
    "a.csv:2:6",
    "a.csv:2:7",
  ]);
});

test("a cell that counts twice stays twice", () => {
  expect(cellPlaces([cell(5), cell(5), cell(6)])).toEqual(["a.csv:5+5-6:6"]);
});

test("no cell has no place", () => {
  expect(cellPlaces([])).toEqual([]);
});

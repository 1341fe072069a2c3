import { expect, test } from "vitest";
import { datasetOf, joinedDatasets, rowsOf, select } from "../../src/model/dataset.ts";
import { tableFrom } from "../compare/small-tables.ts";

const rows = tableFrom(`
  NL31 J59 2012 persons_employed 10
  NL31 J59 2012 persons_employed 11
  NL31 J59 2013 persons_employed 12
  NL31 J59 2012 local_units 4`);

test("two rows of one cell both stay, in the order of the input", () => {
  const cell = { region: "NL31", sector: "J59", year: "2012", measure: "persons_employed" };
  expect(rowsOf(datasetOf(rows), cell).map((row) => row.value)).toEqual([10, 11]);
});

test("a cell is named by region, sector, year and measure together", () => {
  const dataset = datasetOf(rows);
  const cell = { region: "NL31", sector: "J59", year: "2012", measure: "local_units" };
  expect(rowsOf(dataset, cell).map((row) => row.value)).toEqual([4]);
  expect(rowsOf(dataset, { ...cell, year: "2013" })).toEqual([]);
  expect(rowsOf(dataset, { ...cell, region: "NL" })).toEqual([]);
});

test("a selection is a table of its own, and leaves the old one as it was", () => {
  const dataset = datasetOf(rows);
  const chosen = select(dataset, (row) => row.year === "2013");
  expect(chosen.observations).toHaveLength(1);
  expect(rowsOf(chosen, { region: "NL31", sector: "J59", year: "2012", measure: "local_units" })).toEqual([]);
  expect(dataset.observations).toHaveLength(4);
});

test("two tables as one hold the rows of both, cell by cell those of the first before those of the second", () => {
  const later = tableFrom("NL31 J59 2012 persons_employed 13\nNL32 J59 2012 persons_employed 14");
  const [one, other] = [datasetOf(rows), datasetOf(later)];
  const joined = joinedDatasets(one, other);
  const whole = datasetOf([...rows, ...later]);
  for (const { region, sector, year, measure } of [...rows, ...later]) {
    const cell = { region, sector, year, measure };
    expect(rowsOf(joined, cell)).toEqual(rowsOf(whole, cell));
    expect(rowsOf(joined, cell)).toBe(rowsOf(joined, cell));
  }
  expect(joined.observations).toEqual(whole.observations);
});

import { expect, it } from "vitest";
import { foundBy } from "../inputs.ts";

const row = (year: string, value: string, measure = "persons_employed", unit = "persons") =>
  `NL32,J59,NACE2,${year},${measure},${value},,,${unit},,,S`;

it("a column in which every point stands before three digits is a warning with both readings", async () => {
  expect(
    await foundBy("ambiguous-number", row("2010", "1.234"), row("2011", "12.345"), row("2012", "123.456")),
  ).toEqual([
    't.csv:2:6  warning  ambiguous-number  every value is written like "1.234": 1.234 here, and 1234 where the point parts thousands — if these are thousands, write 1234; if decimals, all is well',
  ]);
});

it("one number written otherwise says which reading is meant", async () => {
  for (const other of ["1.2345", "1234", "12.5", "0.123", "1234.567"])
    expect(await foundBy("ambiguous-number", row("2010", "1.234"), row("2011", other)), other).toEqual([]);
});

it("each measure of a tidy table is looked at by itself, and one number alone says nothing", async () => {
  const people = [row("2010", "1.234"), row("2011", "1.235")];
  const index = [
    row("2010", "101.5", "cpi_index_2015_100", "INDEX"),
    row("2011", "103.25", "cpi_index_2015_100", "INDEX"),
  ];
  expect(await foundBy("ambiguous-number", ...people, ...index)).toHaveLength(1);
  expect(await foundBy("ambiguous-number", row("2010", "1.234"), row("2011", ""), ...index)).toEqual([]);
});

import { expect, it } from "vitest";
import { foundBy, readRowsOf } from "../inputs.ts";

const row = (year: string, value: string, status = "", measure = "local_units,", unit = "number,,") =>
  `NL,J59,NACE2,${year},${measure}${value},,,${unit}${status},S`;

it("a break marked by the source is a note, a jump by more than half a warning", async () => {
  // Local units of J59 in the Netherlands: one-person firms entered the register.
  expect(
    await foundBy(
      "series-break",
      row("2008", "2129"),
      row("2009", "9384"),
      row("2010", "9500"),
      row("2011", "9600", "b"),
    ),
  ).toEqual([
    "t.csv:3:6  warning  series-break  2129 in 2008, 9384 in 2009: a jump that looks like a break in the series — ask the source; write b in the column status if it is one",
    "t.csv:5:11  note  series-break  the source marks a break in the series before 2011 — no growth rate is computed across it",
  ]);
});

it("small numbers, gaps, holes and budgets may jump", async () => {
  expect(await foundBy("series-break", row("2008", "100"), row("2009", "900"))).toEqual([]);
  expect(await foundBy("series-break", row("2008", "2000"), row("2010", "9000"))).toEqual([]);
  expect(await foundBy("series-break", row("2008", "2000"), row("2009", "", "c"), row("2010", "9000"))).toEqual([]);
  const grants = (year: string, value: string) => row(year, value, "", "grants_awarded,", "EUR,current,");
  expect(await foundBy("series-break", grants("2008", "2000"), grants("2009", "9000"))).toEqual([]);
});

it("keeps the rows", async () => {
  expect((await readRowsOf(row("2008", "2129"), row("2009", "9384"))).observations).toHaveLength(2);
});

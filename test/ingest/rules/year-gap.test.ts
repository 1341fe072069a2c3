import { expect, it } from "vitest";
import { foundBy } from "../inputs.ts";

const row = (year: string) => `NL32,J59,NACE2,${year},persons_employed,12,,,persons,,,S`;

it("a year left out is a note; a survey every fourth year has no gaps", async () => {
  expect(await foundBy("year-gap", row("2010"), row("2014"), row("2011"))).toEqual([
    "t.csv:3:4  note  year-gap  the series has no row between 2011 and 2014 — add the years with an empty value and a status",
  ]);
  expect(await foundBy("year-gap", row("2006"), row("2010"), row("2014"))).toEqual([]);
});

it("a span of years belongs to no series of years", async () => {
  expect(await foundBy("year-gap", row("2010"), row("2011"), row("2012-2014"), row("2012"))).toEqual([]);
});

import { expect, it } from "vitest";
import { foundBy } from "../inputs.ts";

const row = (year: string, value: string) => `NL32,J59,NACE2,${year},persons_employed,${value},,,persons,,,S`;

it("a row in thousands among rows in ones is a warning, and not a break in the series too", async () => {
  const rows = [row("2012", "12500"), row("2013", "12.7"), row("2014", "12900")];
  expect(await foundBy("unit-jump", ...rows)).toEqual([
    "t.csv:3:6  warning  unit-jump  12500 in 2012, 12.7 in 2013: about a thousand times — check the unit of the two rows",
    "t.csv:4:6  warning  unit-jump  12.7 in 2013, 12900 in 2014: about a thousand times — check the unit of the two rows",
  ]);
  expect(await foundBy("series-break", ...rows)).toEqual([]);
});

it("zeros and factors of a hundred are no jumps of the unit", async () => {
  expect(await foundBy("unit-jump", row("2012", "0"), row("2013", "12000"), row("2014", "1200000"))).toEqual([]);
});

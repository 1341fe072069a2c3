import { expect, it } from "vitest";
import { foundBy } from "../inputs.ts";

const row = (cells: string) => `NL32,J59,NACE2,2014,local_units,${cells},number,,c,S`;

it("limits in the wrong order, or a value outside them, are errors", async () => {
  expect(await foundBy("low-above-high", row(",3,9"), row(",9,3"), row("5,3,9"), row("12,3,9"), row("1,3,"))).toEqual([
    "t.csv:3:7  error  low-above-high  low 9 is above high 3 — exchange the two",
    "t.csv:5:6  error  low-above-high  value 12 lies outside low 3 and high 9 — correct one of the three",
    "t.csv:6:6  error  low-above-high  value 1 lies outside low 3 and high (none) — correct one of the three",
  ]);
});

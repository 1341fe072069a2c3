import { expect, it } from "vitest";
import { foundBy } from "../inputs.ts";

const row = (sector: string) => `NL32,${sector},SBI2008,2014,local_units,5,,,number,,,S`;

it("a sector is a code, a group of a definition or all sectors; anything else is an error", async () => {
  const good = ["_T", "J", "J59", "59", "59.20", "G476", "90.04.1", "90041", "clubs"];
  expect(await foundBy("unknown-sector", ...good.map(row))).toEqual([]);
  expect(await foundBy("unknown-sector", row("clubz"), row("A59"), row("04"), row("X"), row(""))).toEqual([
    't.csv:2:2  error  unknown-sector  sector "clubz" is not known — did you mean "clubs"?',
    't.csv:3:2  error  unknown-sector  sector "A59" is not known — did you mean "J59"?',
    't.csv:4:2  error  unknown-sector  sector "04" is not known — add it to sectors.csv',
    't.csv:5:2  error  unknown-sector  sector "X" is not known — add it to sectors.csv',
    "t.csv:6:2  error  unknown-sector  sector is empty — fill the cell",
  ]);
});

import { expect, it } from "vitest";
import { foundBy } from "../inputs.ts";

const row = (measure: string, value: string, unit: string) =>
  `NL32,J59,NACE2,2014,${measure},${value},,,${unit},current,,S`;

it("a negative stock and a share above 100 percent are errors; a fall and a negative amount are not", async () => {
  expect(
    await foundBy(
      "impossible-value",
      row("local_units", "-5", "number"),
      row("share_of_all_jobs", "101", "PC"),
      row("share_of_all_jobs", "100", "PC"),
      row("turnover_change_since_2009", "-140", "PC"),
      row("value_added", "-3", "MIO_EUR"),
      row("population", "0", "persons"),
    ),
  ).toEqual([
    "t.csv:2:6  error  impossible-value  local_units cannot be negative: -5 — correct the sign, or leave the value empty and say why in status",
    "t.csv:3:6  error  impossible-value  a share cannot exceed 100 percent: share_of_all_jobs is 101 — correct the number or the unit",
  ]);
});

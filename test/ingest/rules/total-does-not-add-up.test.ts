import { expect, it } from "vitest";
import { foundBy, readRowsOf } from "../inputs.ts";

const row = (region: string, sector: string, value: string, status = "") =>
  `${region},${sector},NACE2,2014,persons_employed,${value},,,persons,,${status},S`;
const nl = (sector: string, value: string, status = "") => row("NL", sector, value, status);
const check = (...rows: readonly string[]) => foundBy("total-does-not-add-up", ...rows);

it("a division larger than its section is a warning, and the row is kept", async () => {
  const rows = [nl("J", "1000"), nl("J59", "1200")];
  expect(await check(...rows)).toEqual([
    "t.csv:3:6  warning  total-does-not-add-up  J59 has 1200, but its total J only 1000 — check both rows at their source",
  ]);
  expect((await readRowsOf(...rows)).observations).toHaveLength(2);
});

it("divisions that are all published must add up to their section", async () => {
  const parts = ["J58", "J59", "J60", "J61", "J62"].map((sector) => nl(sector, "100"));
  expect(await check(nl("J", "1000"), ...parts, nl("J63", "500"))).toEqual([]);
  expect(await check(nl("J", "1000"), ...parts, nl("J63", "400"))).toEqual([
    "t.csv:2:6  warning  total-does-not-add-up  J58 to J63 add up to 900, but the total J is 1000 — check the rows at their source, and that no two of them overlap",
  ]);
});

it("a secret or absent division excuses a sum that is too small, never one that is too large", async () => {
  const parts = ["J58", "J59", "J60", "J61"].map((sector) => nl(sector, "300"));
  expect(await check(nl("J", "2000"), ...parts, nl("J62", "", "c"), nl("J63", "100"))).toEqual([]);
  expect(await check(nl("J", "2000"), ...parts)).toEqual([]);
  expect(await check(nl("J", "1000"), ...parts)).toEqual([
    "t.csv:2:6  warning  total-does-not-add-up  J58 to J61 add up to 1200, but the total J is 1000 — check the rows at their source, and that no two of them overlap",
  ]);
});

it("regions must add up to their nation where each known one has a figure", async () => {
  const regions = ["NL23", "NL31", "NL32"].map((region) => row(region, "J", "300"));
  expect(await check(nl("J", "2000"), ...regions)).toEqual([]);
  expect(await check(nl("J", "2000"), ...regions, row("NL33", "J", "300"))).toEqual([
    "t.csv:2:6  warning  total-does-not-add-up  NL23 to NL33 add up to 1200, but the total NL is 2000 — check the rows at their source, and that no two of them overlap",
  ]);
});

it("averages do not add up and are left alone", async () => {
  const average = (region: string) => `${region},_T,,2014,gdp_per_inhabitant,30000,,,EUR_HAB,current,,S`;
  expect(await check(...["NL", "NL23", "NL31", "NL32", "NL33"].map(average))).toEqual([]);
});

it("rounding is no fault", async () => {
  expect(await check(nl("J", "1000"), nl("J59", "1004"))).toEqual([]);
});

import { expect, it } from "vitest";
import { officialRegionsOf } from "../../../src/ingest/official-regions.ts";
import { readTerritories } from "../../../src/ingest/territories.ts";
import { input, printed } from "../inputs.ts";

const official = officialRegionsOf(
  [
    {
      id: "twins",
      nutsVersion: "2021",
      level: "NUTS3",
      codes: ["A", "B"],
      areaKm2: 100,
      population: 1000,
      source: "S",
    },
  ],
  [],
);
const header = "region_id,region_name,kind,member_code,member_name,level,nuts_version,population_2018,area_km2";

async function found(...sizes: readonly (readonly [people: string, area: string])[]) {
  const rows = sizes.map(([people, area], at) => `twins,Twins,exact,${"AB"[at]},x,NUTS3,2021,${people},${area}`);
  return printed((await readTerritories(input([header, ...rows, ""].join("\n")), { official })).findings);
}

it("area may be off by one percent, people by one and a half, since years and measurements differ", async () => {
  expect(await found(["505", "50.5"], ["510", "50.5"])).toEqual([]);
  expect(await found(["506", "50"], ["510", "50"])).toEqual([
    "t.csv:2:8  warning  region-size  population_2018 of the members of twins adds up to 1016, and 1000 is printed for the whole: 1.6 percent — look for a member that is missing or too many",
  ]);
  expect(await found(["500", "49"], ["500", "49.9"])).toEqual([
    "t.csv:2:9  warning  region-size  area_km2 of the members of twins adds up to 98.9, and 100 is printed for the whole: -1.1 percent — look for a member that is missing or too many",
  ]);
});

it("a sum over a part of the members says nothing", async () => {
  expect(await found(["500", ""], ["", "50"])).toEqual([]);
});

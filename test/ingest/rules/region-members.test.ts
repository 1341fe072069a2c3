import { createReadStream, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type OfficialRegions, officialRegionsOf } from "../../../src/ingest/official-regions.ts";
import { readRegionFigures } from "../../../src/ingest/region-figures.ts";
import { readRegionValidity } from "../../../src/ingest/region-validity.ts";
import { readTerritories } from "../../../src/ingest/territories.ts";
import { input, printed } from "../inputs.ts";

const bundled = (file: string) => ({ file, bytes: createReadStream(`data/${file}`) });

let official: OfficialRegions;
beforeAll(async () => {
  const figures = await readRegionFigures(bundled("region-figures.csv"));
  const validity = await readRegionValidity(bundled("region-validity.csv"));
  expect([...figures.findings, ...validity.findings]).toEqual([]);
  official = officialRegionsOf(figures.items, validity.items);
});

const [header = "", ...lines] = readFileSync("data/regions.csv", "utf8").trimEnd().split("\n");
/** Rows of the bundled list: a territory in one version, as `region_id` and `nuts_version`. */
const rowsOf = (territory: string, version: string) =>
  lines.filter((line) => line.startsWith(`${territory},`) && line.includes(`,${version},`));

async function found(rows: readonly string[], rule?: string): Promise<readonly string[]> {
  const { findings } = await readTerritories(input([header, ...rows, ""].join("\n"), "r.csv"), { official });
  return printed(findings.filter((finding) => rule === undefined || finding.rule === rule));
}

describe("the Ruhr without Hamm", () => {
  const withoutHamm = (version: string) => rowsOf("ruhr_rvr", version).filter((line) => !line.includes("DEA54"));

  it("is caught by the count of its members, in every version", async () => {
    for (const version of ["2013", "2016", "2021", "2024"])
      expect(await found(withoutHamm(version), "region-members")).toEqual([
        `r.csv:2:6  warning  region-members  ruhr_rvr has 14 members in NUTS ${version}, ruhr_rvr officially 15, without DEA54 — complete the list, or give the region an id of its own`,
      ]);
  });

  it("is caught by its people, and by its area where these are known", async () => {
    expect(await found(withoutHamm("2021"), "region-size")).toEqual([
      "r.csv:2:12  warning  region-size  population_2018 of the members of ruhr_rvr adds up to 4934947, and 5094817 is printed for the whole: -3.1 percent — look for a member that is missing or too many",
    ]);
    expect(await found(withoutHamm("2024"), "region-size")).toEqual([
      "r.csv:2:13  warning  region-size  area_km2 of the members of ruhr_rvr adds up to 4212.2, and 4438.7 is printed for the whole: -5.1 percent — look for a member that is missing or too many",
    ]);
  });

  it("is caught under another name, and without a version too", async () => {
    const renamed = withoutHamm("2021").map((line) => line.replace("ruhr_rvr", "my_ruhr").replace(",2021,", ",,"));
    expect((await found(renamed, "region-members"))[0]).toContain(
      "my_ruhr has 14 members, ruhr_rvr officially 15, without DEA54 — is it ruhr_rvr?",
    );
  });

  it("each of the other members is missed as well, by count and by people", async () => {
    const all = rowsOf("ruhr_rvr", "2021");
    for (const line of all) {
      const rest = all.filter((one) => one !== line);
      expect(await found(rest, "region-members"), line).toHaveLength(1);
      expect(await found(rest, "region-size"), line).toHaveLength(1);
    }
  });

  it("a district of another place in its stead is named", async () => {
    // Hamm exchanged for the district of Münster: the count is right.
    const exchanged = rowsOf("ruhr_rvr", "2021").map((line) => line.replace("DEA54,Hamm", "DEA33,Münster"));
    expect((await found(exchanged, "region-members"))[0]).toMatch(
      /^r\.csv:\d+:6 {2}warning {2}region-members {2}ruhr_rvr has 15 members in NUTS 2021, ruhr_rvr officially 15, without DEA54, with DEA33 besides/,
    );
  });
});

it("all bundled territories have their members, sizes and versions", async () => {
  expect(await found(lines)).toEqual([]);
});

it("a region that is no official one is left alone", async () => {
  const cities = rowsOf("ruhr_rvr", "2021").slice(0, 7);
  expect(await found(cities.map((line) => line.replace("ruhr_rvr", "seven_cities")))).toEqual([]);
});

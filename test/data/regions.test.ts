import { describe, expect, test } from "vitest";
import { bundled, having, sumOf, unique } from "./tables.ts";

const regions = bundled("regions");
const members = (region_id: string, nuts_version: string, level: string) =>
  having(regions, { region_id, nuts_version, level });
const codes = (region_id: string, nuts_version: string, level: string) =>
  members(region_id, nuts_version, level).map((row) => row.member_code);
const versions = ["2013", "2016", "2021", "2024"] as const;

describe("territories by count, area and population", () => {
  test.each(versions)("the Ruhr has 15 members in NUTS %s, Hamm among them", (version) => {
    expect(codes("ruhr_rvr", version, "NUTS3")).toHaveLength(15);
    expect(codes("ruhr_rvr", version, "NUTS3")).toContain("DEA54");
  });

  test.each(versions)("the envelope of the Ruhr is three Regierungsbezirke in NUTS %s", (version) => {
    expect(codes("ruhr_nuts2", version, "NUTS2")).toEqual(["DEA1", "DEA3", "DEA5"]);
  });

  test("the Randstad of four provinces changes codes in NUTS 2024 and stays four provinces", () => {
    for (const version of ["2013", "2016", "2021"])
      expect(codes("randstad_prov4", version, "NUTS2")).toEqual(["NL23", "NL31", "NL32", "NL33"]);
    expect(codes("randstad_prov4", "2024", "NUTS2")).toEqual(["NL23", "NL32", "NL35", "NL36"]);
    expect(codes("randstad_prov3", "2013", "NUTS2")).toHaveLength(3);
  });

  test.each(versions)("the four provinces are 15 NUTS 3 units in NUTS %s", (version) => {
    expect(codes("randstad_prov4_nuts3", version, "NUTS3")).toHaveLength(15);
  });

  test.each(versions)("Berlin is one unit at NUTS 2 and one at NUTS 3 in NUTS %s", (version) => {
    expect(codes("berlin", version, "NUTS2")).toEqual(["DE30"]);
    expect(codes("berlin", version, "NUTS3")).toEqual(["DE300"]);
  });

  test("the areas of the members of the Ruhr add up to 4,440.2 km², 0.03 % above the 4,438.7 that the RVR prints", () => {
    const area = sumOf(members("ruhr_rvr", "2024", "NUTS3"), "area_km2");
    expect(area).toBeCloseTo(4440.2, 6);
    expect((area / 4438.7 - 1) * 100).toBeCloseTo(0.034, 3);
  });

  test("two sources agree within 0.02 % on the people of the Ruhr in 2018", () => {
    const grid = sumOf(members("ruhr_rvr", "2016", "NUTS3"), "population_2018");
    const printed = having(bundled("population"), { year: "2018" }).filter((row) =>
      codes("ruhr_rvr", "2016", "NUTS3").includes(row.region),
    );
    expect(grid).toBe(5114086);
    expect(sumOf(printed, "value")).toBe(5113487);
    expect(Math.abs(grid / 5113487 - 1)).toBeLessThan(0.0002);
  });

  test.each(["2014", "2018", "2022"])(
    "the 15 NUTS 3 units of the Randstad hold the people of its provinces in %s",
    (year) => {
      const people = having(bundled("population"), { year });
      const small = people.filter((row) => codes("randstad_prov4_nuts3", "2021", "NUTS3").includes(row.region));
      const provinces = people.filter((row) => codes("randstad_prov4", "2021", "NUTS2").includes(row.region));
      expect([small.length, provinces.length]).toEqual([15, 4]);
      expect(sumOf(small, "value")).toBe(sumOf(provinces, "value"));
    },
  );

  test("45.1 % of the people of the envelope lived in the Ruhr on 1 January 2012", () => {
    const people = having(bundled("population"), { year: "2012" });
    const inside = people.filter((row) => codes("ruhr_rvr", "2013", "NUTS3").includes(row.region));
    const envelope = people.filter((row) => codes("ruhr_nuts2", "2013", "NUTS2").includes(row.region));
    expect(sumOf(inside, "value")).toBe(5055769);
    expect(sumOf(envelope, "value")).toBe(11218748);
    expect((5055769 / 11218748) * 100).toBeCloseTo(45.1, 1);
  });

  test("no two versions of one territory disagree on its name or its kind", () => {
    for (const id of unique(regions.map((row) => row.region_id))) {
      const rows = having(regions, { region_id: id });
      expect([id, unique(rows.map((row) => row.region_name)), unique(rows.map((row) => row.kind))]).toEqual([
        id,
        [expect.any(String)],
        [expect.any(String)],
      ]);
    }
    const kinds = ["approximate", "continent", "envelope", "exact", "nation", "place"];
    expect(unique(regions.map((row) => row.kind))).toEqual(kinds);
  });

  test("Europe is 29 countries and 326 NUTS 2 codes", () => {
    expect(having(regions, { region_id: "europe" })).toHaveLength(29);
    expect(having(regions, { region_id: "europe_nuts2" })).toHaveLength(326);
  });
});

import { describe, expect, test } from "vitest";
import { bundled, having, only, sumOf } from "./tables.ts";

const turnover = bundled("turnover");
const employment = bundled("employment");
const funding = bundled("funding");

const persons = (region: string, sector: string, year: string) =>
  only(employment, { region, sector, year, measure: "persons_employed" });

describe("cells looked up in the source by hand", () => {
  test("J59 in 2012: Noord-Holland and the Netherlands are printed, Flevoland is secret", () => {
    expect(persons("NL32", "J59", "2012")).toMatchObject({ value: "10320", unit: "persons", status: "" });
    expect(persons("NL", "J59", "2012")).toMatchObject({ value: "20838" });
    expect(persons("NL23", "J59", "2012")).toMatchObject({ value: "", status: "c" });
  });

  test("a cell whose letter the source left out is secret and says so", () => {
    expect(persons("NL33", "J60", "2015")).toMatchObject({ value: "", status: "c", flag: "c?" });
    expect(having(employment, { flag: "c?" })).toHaveLength(6);
  });

  test("Dutch local units carry a break in 2010 and in 2013, German ones do not", () => {
    const units = (region: string) =>
      having(bundled("companies"), { region, sector: "J59", measure: "local_units" })
        .filter((row) => row.status?.includes("b"))
        .map((row) => row.year);
    expect(units("NL")).toEqual(["2010", "2013"]);
    expect(units("DE30")).toEqual([]);
    const wholeEurope = having(bundled("europe"), { region: "NL32", sector: "J59", measure: "local_units" });
    expect(wholeEurope.filter((row) => row.status?.includes("b")).map((row) => row.year)).toEqual(["2010", "2013"]);
  });

  test("the tables of the three regions and of Europe agree wherever both print a cell", () => {
    const keyOf = (row: Readonly<Record<string, string>>) =>
      [row.region, row.sector, row.year, row.measure, row.unit].join(" ");
    const all = new Map(bundled("europe").map((row) => [keyOf(row), row]));
    const both = ["companies", "employment", "population", "gdp"]
      .flatMap((name) => bundled(name))
      .filter((row) => all.has(keyOf(row)));
    expect(both).toHaveLength(3351);
    expect(both.filter((row) => row.value !== all.get(keyOf(row))?.value)).toEqual([]);
  });
});

describe("oddities of the sources", () => {
  test("Berlin 2006: the total is printed as 17.7 bn, its nine markets add up to 17.539 bn", () => {
    const berlin = having(turnover, {
      region: "berlin",
      year: "2006",
      measure: "turnover",
      source: "RPT_BERLIN_KWB2008",
    });
    const markets = berlin.filter((row) => row.sector !== "kkw_total");
    expect(markets).toHaveLength(9);
    expect(sumOf(markets, "value")).toBe(17539);
    expect(only(berlin, { sector: "kkw_total" })).toMatchObject({ value: "17700", unit: "MIO_EUR" });
    expect(only(berlin, { sector: "kkw_total" }).flag).toContain("17539");
    expect(only(bundled("sources"), { id: "RPT_BERLIN_KWB2008" }).notes).toContain("17.5 bn");
  });

  test("Kultur Ruhr 2018: the amount is the 15.09 m of the text, not the headline's almost 16 m", () => {
    const grant = only(funding, { recipient: "Kultur Ruhr GmbH", year: "2018" });
    expect(grant).toMatchObject({ amount: "15090000", region: "ruhr_rvr", source: "FND_KRG2018" });
    expect(only(bundled("sources"), { id: "FND_KRG2018" }).notes).toContain("almost 16 m");
  });

  test("the study of the clubs: 1.48 bn of club tourism, with the doubt about its year", () => {
    const clubs = only(turnover, { sector: "clubs", measure: "club_tourism_turnover" });
    expect(clubs).toMatchObject({ value: "1480", year: "2018", unit: "MIO_EUR" });
    expect(clubs.flag).toContain("disagree on the year");
  });

  test("Amsterdam 2020: almost 75,000 jobs is the only figure, the 18.5 thousand stay out", () => {
    const jobs = only(turnover, { region: "amsterdam", year: "2020", measure: "jobs" });
    expect(jobs).toMatchObject({ value: "75000", flag: "upper bound (almost)" });
  });

  test("the culture plan of Rotterdam 2017-2020: 80.5 m a year, with the page that says otherwise", () => {
    const plan = only(funding, { source: "FND_RTM_1720_RRKC" });
    expect(plan).toMatchObject({ amount: "80500000", frequency: "per year 2017-2020", checked: "corrected" });
    expect(plan.flag).toContain("four years");
  });

  test("the Dutch state budget, printed with and without commas: every amount is a plain number of thousands", () => {
    const lines = having(bundled("funding-totals"), { measure: "state_culture_budget" });
    expect(lines.filter((row) => !/^-?\d+$/.test(row.value ?? ""))).toEqual([]);
    const base = having(lines, { sector: "nl_culturele_basisinfrastructuur", year: "2013", budget_year: "2015" });
    expect(base.map((row) => [row.value, row.unit])).toEqual([["465339", "KEUR"]]);
  });

  test("two spellings of one budget line are one group, and both spellings stay", () => {
    const lines = having(bundled("funding-totals"), { sector: "nl_erfgoed_en_ruimte" });
    expect([...new Set(lines.map((row) => row.sector_as_printed))]).toEqual(["Erfgoed en Ruimte", "Erfgoed en ruimte"]);
  });

  test("the misprinted amount of the orchestras in the basic infrastructure stays out", () => {
    const orchestras = having(funding, { source: "FND_BIS_2124" });
    expect(orchestras.map((row) => row.recipient)).toEqual(["symphony orchestra in Amsterdam"]);
    expect(only(bundled("sources"), { id: "FND_BIS_2124" }).notes).toContain("misprinted");
  });

  test("a reported change can be negative, and a cut is a negative flow", () => {
    expect(only(funding, { source: "FND_MB_2025" }).amount).toBe("-750000");
  });
});

describe("sums that the sources print", () => {
  test("Berlin gave 82.3 m to culture in 2009, 120.2 m in 2014 and 122.1 m in 2017", () => {
    const grants = having(funding, { dataset: "berlin_culture_grants" });
    const millions = (year: string) => sumOf(having(grants, { year }), "amount") / 1e6;
    expect(millions("2009")).toBeCloseTo(82.3, 1);
    expect(millions("2014")).toBeCloseTo(120.2, 1);
    expect(millions("2017")).toBeCloseTo(122.1, 1);
  });

  test("the grants and the policy area of culture give the same sum every year", () => {
    const area = having(bundled("funding-totals"), { sector: "berlin_kultur", measure: "grants_awarded" });
    expect(area).toHaveLength(9);
    for (const { year, value } of area) {
      const grants = having(funding, { dataset: "berlin_culture_grants", year: year ?? "" });
      expect(sumOf(grants, "amount")).toBeCloseTo(Number(value), 0);
    }
  });

  test("770 grants of Berlin are music by the rule, 173.6 m EUR", () => {
    const music = having(funding, { dataset: "berlin_culture_grants", music: "yes" });
    expect(music).toHaveLength(770);
    expect(sumOf(music, "amount") / 1e6).toBeCloseTo(173.6, 1);
  });

  test.each([
    ["berlin", 647, 141.5],
    ["ruhr_rvr", 71, 117.1],
    ["randstad_prov4", 19, 33.9],
  ] as const)("European money for culture in %s: %i projects, %f m EUR", (region, count, millions) => {
    const projects = having(funding, { dataset: "erdf_culture", region });
    expect(projects).toHaveLength(count);
    expect(sumOf(projects, "amount") / 1e6).toBeCloseTo(millions, 1);
  });

  test("cultural employment per 1,000 inhabitants in 2014: Berlin 50.6, Randstad 29.2, envelope of the Ruhr 15.4", () => {
    const rate = (jobs: readonly string[], people: readonly string[]) => {
      const of = (table: string, codes: readonly string[]) =>
        sumOf(
          bundled(table).filter((row) => row.year === "2014" && codes.includes(row.region ?? "")),
          "value",
        );
      return (of("cultural-employment", jobs) * 1e6) / of("population", people);
    };
    const randstad = ["NL23", "NL31", "NL32", "NL33"];
    const envelope = ["DEA1", "DEA3", "DEA5"];
    expect(rate(["DE30"], ["DE300"])).toBeCloseTo(50.6, 1);
    expect(rate(randstad, randstad)).toBeCloseTo(29.2, 1);
    expect(rate(envelope, envelope)).toBeCloseTo(15.4, 1);
  });
});

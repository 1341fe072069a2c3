import { describe, expect, test } from "vitest";
import { analysisFrom, berlin, found, numberOf, payment, ruhr } from "./small-comparison.ts";
import { region, territory } from "./small-tables.ts";

const reported = (companiesSource: string) => `
  berlin kkw_total 2012 turnover 16000000 - R1
  berlin kkw_total 2012 companies 400 - ${companiesSource}
  DE30 J59 2012 persons_employed 900 - S`;

describe("turnover per company", () => {
  test("is formed from one report", () => {
    const perCompany = found(analysisFrom(reported("R1")), "berlin.tpc.turnover.kkw_total.2012");
    expect(perCompany).toMatchObject({ value: 40000, unit: "EUR per company" });
  });

  test("is refused for turnover and companies of two reports", () => {
    expect(numberOf(analysisFrom(reported("R2")), "berlin.tpc.turnover.kkw_total.2012")).toEqual({
      kind: "hole",
      reason: "incomparable",
      note: "turnover and companies come from two reports",
    });
  });

  test("has a reason where nobody reports", () => {
    expect(numberOf(analysisFrom(reported("R1")), "ruhr.tpc.turnover.kkw_total.2012")).toMatchObject({
      kind: "hole",
      reason: "not-collected",
    });
  });

  test("is taken from the group that the project names", () => {
    const rows = reported("R1").replaceAll("kkw_total", "music");
    const analysis = analysisFrom(rows, { settings: { reported: "music" } });
    expect(numberOf(analysis, "berlin.turnover.music.2012")).toBe(16000000);
  });
});

test("turnover per person of a region is refused, whatever the tables hold", () => {
  const person = found(analysisFrom(reported("R1")), "berlin.tpp.turnover.kkw_total.2012");
  expect(person.value).toEqual({
    kind: "hole",
    reason: "incomparable",
    note: "turnover (booked at the seat of the enterprise) would be divided by persons employed (counted at the workplace)",
  });
  expect(person.operands.map(({ symbol, value }) => `${symbol} = ${value}`)).toEqual([
    "turnover_rs = 16000000",
    "persons_rs = 900",
  ]);
});

test("turnover per person of a nation is formed where both are counted by enterprise, once for two regions of it", () => {
  const analysis = analysisFrom(`
    DE J59 2012 turnover 6000
    DE J59 2012 enterprise_persons_employed 50
    DE J59 2012 persons_employed 60`);
  expect(found(analysis, "DE.tpp.turnover.core.2012")).toMatchObject({ value: 120, flags: ["national"] });
  expect(analysis.results.filter(({ id }) => id.startsWith("DE."))).toHaveLength(1);
});

describe("the programme per 1,000 inhabitants", () => {
  const people = `DE30 _T 2010 population 2000
    DEA52 _T 2010 population 1000`;
  const wholly = (amount: number) => payment("berlin", amount, "whole programme");
  const flows = [
    wholly(3000),
    wholly(5000),
    payment("ruhr_exact", 700, "place name"),
    payment("berlin", 9, "", "other"),
  ];
  const analysis = analysisFrom(people, { flows });

  test("adds up the payments of the programme, on the land of the payments", () => {
    const berlinFund = found(analysis, "berlin.per1000.funding.fund.2007-2013");
    expect(berlinFund).toMatchObject({
      value: 4000,
      unit: "EUR per 1,000 inhabitants",
      territory: "berlin",
      flags: [],
    });
    expect(numberOf(analysis, "berlin.funding.fund.2007-2013")).toBe(8000);
    expect(found(analysis, "berlin.funding.fund.2007-2013").operands[0]?.cells).toMatchObject([
      { file: "flows.csv", sector: "F-berlin-3000", value: 3000 },
      { file: "flows.csv", sector: "F-berlin-5000", value: 5000 },
    ]);
  });

  test("is a lower bound where projects were found by a rule", () => {
    expect(found(analysis, "ruhr.per1000.funding.fund.2007-2013")).toMatchObject({
      value: 700,
      territory: "ruhr_exact",
      flags: ["lower-bound"],
    });
  });

  test("is no zero where no payment is listed", () => {
    const none = analysisFrom(people, { flows: flows.slice(0, 2) });
    expect(numberOf(none, "ruhr.funding.fund.2007-2013")).toEqual({
      kind: "hole",
      reason: "not-collected",
      note: "no payment is listed",
    });
  });
});

test("two nations each have a turnover per person of their own", () => {
  const randstad = region("randstad", "NL");
  const analysis = analysisFrom("", {
    regions: [ruhr, berlin, randstad],
    territories: [territory("randstad", ["NL32"]), territory("berlin", ["DE30"])],
  });
  const ids = analysis.results.filter(({ flags }) => flags.includes("national")).map(({ id }) => id);
  expect(ids).toEqual(["DE.tpp.turnover.core.2012", "NL.tpp.turnover.core.2012"]);
});

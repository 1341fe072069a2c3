import { describe, expect, test } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import type { Result } from "../../src/compare/analysis.ts";
import { bounds, hole } from "../../src/model/value.ts";
import { analysis, withResults } from "../support/analysis.ts";

const headline = (id: string, comparison = analysis): string =>
  charts.find((chart) => chart.id === id)?.build(comparison, { width: 640 })?.headline ?? "";

const changed = (where: Partial<Result>, change: Partial<Result>) =>
  withResults((result) => {
    const wanted = Object.entries(where) as [keyof Result, unknown][];
    return wanted.every(([field, value]) => result[field] === value) ? { ...result, ...change } : result;
  });

describe("headlines", () => {
  test("are made from the numbers", () => {
    expect(charts.map(({ id }) => headline(id))).toEqual([
      "The official units in the Randstad hold between 190 and 1,371 thousand people.",
      "No district of Berlin surely has the largest number.",
      "The Randstad has the most creative jobs per inhabitant: 38.9–40.2 per 1,000.",
      "Between 4,590 and 237,000 people in the Ruhr (NUTS 2 envelope), depending on what counts.",
      "Counted by companies the Randstad is 24.4 percent creative, counted by jobs 13.2–13.7.",
      "Counted by firms or by jobs, no creative share is surely larger.",
      "Software and IT services is the largest sector in the Randstad and Berlin.",
      "The smallest companies make up 61 percent of all in the Randstad.",
      "Advertising and market research overtook publishing in Berlin between 2010 and 2014.",
      "Software and IT services in the Randstad grew from 97,400 to 108,000 people.",
      "Film, television and music weighs 3.0 times as much in Berlin as in Germany.",
      "In Berlin six of nine sectors weigh surely more than in Germany.",
      "No stage of the music chain surely holds most people.",
      "Berlin ranks 3rd of 268 European regions in film, television and music.",
      "The Randstad ranks first under every measure and every definition with figures.",
      "Creative employment grew fastest in Berlin: 54.2 percent from 2010 to 2014.",
      "The creative share of employment in Berlin rose from 13.1 to 15.0 percent.",
      "Creative jobs in the Randstad fell by 1.6 percent in 2008–2010.",
      "Information services in the Randstad grew by 119.7 percent from 2010 to 2014.",
      "Film, television and music in Berlin: strong and growing, quotient 3.0, growth 7.2 percent.",
      "The local part added 36,400 persons in Berlin in 2010–2014.",
      "What is local added 29,400 creative jobs in Berlin.",
      "Culture projects in Berlin got 42.4 euro of ERDF-backed money per inhabitant, 2007–2013.",
      "Of the culture money listed for Berlin, 13 percent comes through the EU fund.",
      "Senatskanzlei – Kulturelle Angelegenheiten gave 560 million euro to other culture in Berlin.",
      "Six policies are listed, three of them without an end so far.",
      "Only one of nineteen numbers compares without reserve; one does not compare at all.",
    ]);
  });

  test("claim no specialisation where the interval spans 1", () => {
    const wide = withResults((result) =>
      result.indicator === "location-quotient" ? { ...result, interval: { low: 0.5, high: 4 } } : result,
    );
    expect(headline("lq-dots", wide)).toBe("No sector stands clearly above its weight in the reference area.");
  });

  test("claim no specialisation from bounds, even if both lie above 1", () => {
    const top = { indicator: "location-quotient", sector: "J59", region: "berlin" };
    const secret = changed(top, { value: bounds(2, 4, "confidential") });
    expect(headline("lq-dots", secret)).toBe("Information services weighs 1.8 times as much in Berlin as in Germany.");
  });

  test("call no region the fastest where another may be as fast", () => {
    const berlin = { indicator: "growth", region: "berlin", year: "2010-2014" };
    const open = changed(berlin, { value: bounds(0.01, 0.6, "confidential") });
    expect(headline("growth-lines", open)).not.toContain("fastest");
    expect(headline("growth-lines")).toContain("fastest");
  });

  test("say nothing of growth across a suspected break", () => {
    const flagged = changed({ region: "berlin" }, { flags: ["suspected-break"] });
    expect(headline("growth-lines", flagged)).toBe(
      "Creative employment in the Randstad grew by 6.6 percent from 2010 to 2014.",
    );
    expect(headline("shift-share-bars", flagged)).not.toContain("Berlin");
    expect(headline("two-year-steps", flagged)).not.toContain("Berlin");
  });

  test("call no region the densest where bounds overlap", () => {
    const where = { indicator: "per-1000-inhabitants", measure: "persons_employed", region: "berlin" };
    const near = changed(where, { value: 39.5 });
    expect(headline("per-inhabitant-bars", near)).toBe("No region clearly has the most creative jobs per inhabitant.");
  });

  test("a hole takes the claim from the region that has it", () => {
    const where = { indicator: "company-share-proxy", part: "company-share", region: "randstad" };
    expect(headline("circle-matrix", changed(where, { value: hole("not-collected") }))).not.toContain("Randstad");
  });

  test("a lower bound is not the headline where a whole programme is known", () => {
    const berlin = changed({ measure: "funding", region: "berlin" }, { flags: ["lower-bound"] });
    expect(headline("funding-per-head", berlin)).toContain("at least 4.2 euro");
    expect(headline("funding-per-head")).not.toContain("at least");
  });
});

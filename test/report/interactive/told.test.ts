import { describe, expect, test } from "vitest";
import type { Result } from "../../../src/compare/analysis.ts";
import { bounds, hole } from "../../../src/model/value.ts";
import { lineList } from "../../../src/report/interactive/page-lines.ts";
import { regionOfResults, toldResults } from "../../../src/report/interactive/told.ts";
import { toldLists } from "../../../src/report/interactive/told-list.ts";
import { termsOf } from "../../../src/report/terms/terms.ts";
import { analysis } from "../../support/analysis.ts";

const [found] = analysis.results.filter(({ indicator }) => indicator === "location-quotient");
if (found === undefined) throw new Error("the invented comparison has no quotient");
const { interval: _, ...first } = found;
const { comparability: __, ...plain } = analysis;
const withValue = (changes: Partial<Result>) => ({ ...plain, results: [{ ...first, ...changes }] });
const told = (changes: Partial<Result>, language: "en" | "de" | "nl" = "en") => {
  const one = { ...withValue(changes), language };
  return toldResults(one, [first.id], termsOf(language)).split("\n");
};

describe("what a mark tells", () => {
  test("a number, of whom and when, and its id last", () => {
    const lines = told({ value: 1.234, interval: { low: 1.1, high: 1.4 }, flags: [] });
    expect(lines[0]).toBe("Location quotient: 1.234 (range 1.100–1.400)");
    expect(lines[1]).toMatch(/^Persons employed · .+ · .+ · \d{4}$/);
    expect(lines.at(-1)).toBe(first.id);
    expect(lines).toHaveLength(3);
  });

  test("bounds with the reason for them, and a hole as its reason, never as nothing", () => {
    const range = told({ value: bounds(1.2, 2, "confidential", "two of three units"), flags: [] });
    expect(range[0]).toContain("1.200–2.000");
    expect(range[2]).toBe("a range, since a part is confidential: two of three units");
    const secret = told({ value: hole("confidential", "only one firm"), flags: [] });
    expect(secret[0]).toMatch(/: confidential$/);
    expect(secret[2]).toBe("only one firm");
  });

  test("reservations in words", () => {
    expect(told({ value: 1, flags: ["break", "estimated"] })[2]).toBe("break in series; estimated by the source");
  });

  test("more digits than print has room for: people counted out, limits told apart", () => {
    const people = { indicator: "level", part: "", unit: "persons", flags: [] };
    expect(told({ ...people, value: 243_817 })[0]).toBe("Persons employed: 243,817 people");
    expect(told({ ...people, value: bounds(312_793, 312_822, "confidential") })[0]).toContain("312,793–312,822");
    expect(told({ value: bounds(39.62167, 39.62395, "confidential"), flags: [] })[0]).toContain("39.621–39.624");
    const share = { indicator: "share", part: "", unit: "ratio", flags: [] };
    expect(told({ ...share, value: 0.07183 })[0]).toMatch(/: 7\.183%$/);
    expect(told({ ...share, indicator: "growth", value: 0.0451 })[0]).toBe("Growth: +4.510%");
    expect(told({ ...people, value: 12, flags: ["lower-bound"] })[0]).toBe("Persons employed: at least 12 people");
  });

  test("how far it compares with those of the other regions, where the comparison says so", () => {
    const reservations = [{ reason: "territory", severity: "care", why: "an envelope", rule: "", source: "" }] as const;
    const cells = [{ region: "ruhr", result: first.id, mark: "care", reservations }] as const;
    const rows = [{ label: "Quotient", under: "Quotient", when: "2012", cells }];
    const judged = { ...withValue({ value: 1 }), comparability: { regions: [], rows } };
    const lines = toldResults(judged, [first.id], termsOf("en")).split("\n");
    expect(lines.at(-2)).toBe("Beside the other regions: with care (land)");
    expect(lines.at(-1)).toBe(first.id);
  });

  test("all of it in the language of the comparison", () => {
    expect(told({ value: 1.5, flags: ["break"] }, "de")[0]).toMatch(/^Lokalisationsquotient: 1,500/);
    expect(told({ value: 1.5, flags: ["break"] }, "nl")[1]).toMatch(/^Werkzame personen · /);
  });

  test("of many numbers the first six, and how many more there are", () => {
    const ids = analysis.results.slice(0, 9).map(({ id }) => id);
    const paragraphs = toldResults(analysis, ids, termsOf("en")).split("\n\n");
    expect(paragraphs).toHaveLength(7);
    expect(paragraphs.at(-1)).toBe("… and 3 more numbers");
  });
});

test("equal words are kept once for all definitions; what is unknown has none", () => {
  const lists = toldLists(lineList());
  const one = lists.of(analysis, termsOf("en"));
  const other = lists.of({ ...analysis }, termsOf("en"));
  expect(other.place([first.id])).toBe(one.place([first.id]));
  expect(one.place(["nowhere.lq.X.1900"])).toBeUndefined();
  expect(lists.all).toHaveLength(1);
  expect(lists.all[0]?.region).toBe(regionOfResults(analysis, [first.id]) ?? "");
});

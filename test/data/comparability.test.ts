import { expect, test } from "vitest";
import { measureTable } from "../../src/model/measure.ts";
import { bundled, hasShared, having, only, shared, unique } from "./tables.ts";

const rules = bundled("comparability");
const drift = bundled("code-drift");
const words = (text: string | undefined): readonly string[] => (text ?? "").split(" ").filter((word) => word !== "");
const sources = new Set(bundled("sources").map(({ id }) => id));

test("every rule of comparability and every meaning of a code has a source of the list", () => {
  expect([...rules, ...drift].map(({ source }) => source ?? "").filter((source) => !sources.has(source))).toEqual([]);
  expect(rules.flatMap(({ cells_of }) => words(cells_of)).filter((source) => !sources.has(source))).toEqual([]);
});

test("every rule speaks of measures that the program knows", () => {
  expect(rules.flatMap(({ measure }) => words(measure)).filter((measure) => !measureTable.has(measure))).toEqual([]);
});

test("no caveat is told twice: what is a rule is not a caveat by hand", () => {
  const ids = bundled("caveats").map(({ id }) => id);
  expect(ids.filter((id) => rules.some((rule) => rule.id === id))).toEqual([]);
  const texts = [...bundled("caveats"), ...rules].map(({ why }) => why);
  expect(unique(texts)).toHaveLength(texts.length);
});

test("every caveat, every rule and every territory is there in German and Dutch", () => {
  for (const row of [...bundled("caveats"), ...rules])
    expect([row.what_de, row.why_de, row.what_nl, row.why_nl], row.id).not.toContain("");
  const names = bundled("regions").flatMap((row) => [row.region_name_de, row.region_name_nl]);
  expect(names.filter((name) => name === undefined || name === "")).toEqual([]);
});

test("a translated rule or caveat names the same numbers and classes", () => {
  const english = (text = ""): readonly string[] =>
    (text.match(/[A-Z]?\d[\d,]*(?:\.\d)?/g) ?? []).map((one) => one.replace(/,$/, ""));
  const foreign = (text = ""): readonly string[] =>
    (text.match(/[A-Z]?\d[\d.]*(?:,\d)?/g) ?? []).map((one) => one.replace(/\.$/, "").replace(/\.(?=\d{3}\b)/g, ","));
  for (const row of [...bundled("caveats"), ...rules])
    for (const language of ["de", "nl"])
      expect(foreign(row[`why_${language}`]).toSorted(), `${row.id} ${language}`).toEqual(english(row.why).toSorted());
});

test("the rules on the Dutch register tell what the cells print", () => {
  const units = (year: string) =>
    only(bundled("companies"), { region: "NL", sector: "J59", measure: "local_units", year }).value;
  expect([units("2009"), units("2010")]).toEqual(["2129", "9384"]);
  expect(only(rules, { id: "dutch_register" }).why).toContain("2,129 local units, then 9,384");
});

test("a code that drifts has two meanings, and the seven German ones of 2025 and three European ones are there", () => {
  const codes = unique(drift.map(({ code }) => code));
  expect(codes.filter((code) => having(drift, { code }).length !== 2)).toEqual([]);
  const under = (code_system: string) => having(drift, { code_system }).map(({ code }) => code);
  expect(under("WZ2025")).toEqual(["56.30.3", "58.12.0", "58.13.0", "59.20.1", "59.20.2", "59.20.3", "63.91.0"]);
  expect(under("NACE2.1")).toEqual(["58.12", "58.13", "63.91"]);
  expect(under("SBI2008")).toEqual(["90.01.1", "90.01.2", "90.04.1", "94.99.4"]);
  expect(under("NUTS2021")).toEqual(["NL31", "NL310", "NL324", "NL329", "NL33", "NL33A"]);
});

test.skipIf(!hasShared)("the shares of people that moved are those of the published flows (../shared)", () => {
  const flow = (from_code: string, to_code: string) =>
    Number(only(shared("domain/nuts_crosswalk"), { from_code, to_code, from_version: "2016" }).share_of_from_pop_2018);
  const share = (code: string) => Number(only(drift, { code, code_system: "NUTS2021" }).share_moved);
  expect(share("NL33A")).toBeCloseTo(flow("NL33A", "NL310"), 5);
  expect(share("NL324")).toBeCloseTo(flow("NL324", "NL329"), 5);
  expect(share("NL310")).toBeCloseTo(34827 / 1293949, 5);
});

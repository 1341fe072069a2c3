import { describe, expect, test } from "vitest";
import { bundled, having, observationTables, type Row, unique } from "./tables.ts";

const regions = new Set(bundled("regions").flatMap((row) => [row.region_id, row.member_code]));
const sectors = new Set(bundled("sectors").flatMap((row) => [row.code, row.group]));
const sources = new Set(bundled("sources").map((row) => row.id));
regions.delete("");
sectors.delete("");
sectors.add("_T");

const strangers = (rows: readonly Row[], column: string, known: ReadonlySet<string | undefined>) =>
  unique(rows.map((row) => row[column])).filter((value) => !known.has(value));

describe.each(observationTables)("%s.csv", (name) => {
  const rows = bundled(name);

  test("names only known regions, sectors and sources", () => {
    expect(strangers(rows, "region", regions)).toEqual([]);
    expect(strangers(rows, "sector", sectors)).toEqual([]);
    expect(strangers(rows, "source", sources)).toEqual([]);
  });

  test("gives a code system to every code and to nothing else", () => {
    const coded = rows.filter((row) => /^[A-Z][0-9]{0,3}$|^B-S/.test(row.sector ?? ""));
    expect(unique(coded.map((row) => row.code_system))).toEqual(coded.length > 0 ? ["NACE2"] : []);
    const others = rows.filter((row) => !/^[A-Z][0-9]{0,3}$|^B-S/.test(row.sector ?? ""));
    expect(unique(others.map((row) => row.code_system))).toEqual(others.length > 0 ? [""] : []);
  });

  test("has a reason for every empty value, secret or not available, and a number everywhere else", () => {
    const empty = rows.filter((row) => row.value === "");
    expect(empty.filter((row) => !/[cm]/.test(row.status ?? ""))).toEqual([]);
    const full = rows.filter((row) => row.value !== "");
    expect(full.filter((row) => !Number.isFinite(Number(row.value)) || /[cm]/.test(row.status ?? ""))).toEqual([]);
  });

  test("has only years or spans, and a price basis for money alone", () => {
    expect(rows.filter((row) => !/^\d{4}(-\d{4})?$/.test(row.year ?? ""))).toEqual([]);
    const money = /EUR|PPS/;
    expect(rows.filter((row) => (row.price_basis === "current") !== money.test(row.unit ?? ""))).toEqual([]);
  });

  test("keeps one unit for each measure", () => {
    for (const measure of unique(rows.map((row) => row.measure))) {
      const units = unique(having(rows, { measure }).map((row) => row.unit));
      expect([measure, units.length]).toEqual([measure, 1]);
    }
  });
});

describe("the lists", () => {
  test("rest on known sources", () => {
    for (const name of ["sectors", "funding", "cities"])
      expect(strangers(bundled(name), "source", sources)).toEqual([]);
    const parts = bundled("regions").flatMap((row) => (row.source ?? "").split("; "));
    expect(unique(parts).filter((source) => !sources.has(source))).toEqual([]);
  });

  test("name only known regions in the flows of money", () => {
    expect(strangers(bundled("funding"), "region", regions)).toEqual([]);
    expect(unique(bundled("funding").map((row) => row.funder_level))).not.toContain("");
  });

  test("give every definition a title", () => {
    expect(having(bundled("sectors"), { definition_title: "" })).toEqual([]);
  });

  test("leave the weight empty where the share was not found, and never write a zero", () => {
    expect(unique(bundled("sectors").map((row) => row.weight))).toEqual(["", "0.5", "1"]);
    const shares = having(bundled("sectors"), { definition_id: "de_kkw", weight: "" }).map((row) => row.code);
    expect(shares).toEqual(["47.78.3", "91.02.0"]);
  });

  test("hold the creative core of nine divisions, the narrow one of seven", () => {
    const codes = (definition_id: string) => having(bundled("sectors"), { definition_id }).map((row) => row.code);
    expect(codes("sbs_core").sort()).toEqual(["C18", "J58", "J59", "J60", "J62", "J63", "M71", "M73", "M74"]);
    expect(codes("sbs_core_narrow")).toEqual(["C18", "J58", "J59", "J60", "J63", "M73", "M74"]);
    expect(codes("music_proxy")).toEqual(["J59"]);
    expect(codes("music_narrow")).toEqual(["32.2", "59.2"]);
    expect(codes("music_wide")).toEqual(codes("eu_openmuse_max"));
  });

  test("name no recipient who is not a legal body", () => {
    const withheld = having(bundled("funding"), { recipient: "withheld" });
    expect(withheld.length).toBeGreaterThan(500);
    expect(unique(withheld.map((row) => row.postcode))).toEqual([""]);
    const unregistered = having(bundled("funding"), { recipient_type: "not registered / not stated" });
    expect(unique(unregistered.map((row) => row.recipient))).toEqual(["withheld"]);
  });
});

import { describe, expect, it } from "vitest";
import { genesisTime, genesisTimeCode, partOfYear } from "../../../src/ingest/formats/genesis-time.ts";

describe("genesisTime", () => {
  it.each([
    ["31.12.2022", "2022", "2022-12-31"],
    ["2022-12-31", "2022", "2022-12-31"],
    ["2016", "2016", ""],
    ["2023-10P6M", "2023", "2023-10/P6M"],
    ["WS 2023/24", "2023", "2023-10/P6M"],
    ["SS 2024", "2024", "2024-04/P6M"],
    ["2023/24", "2023", "2023/P1Y"],
  ])("reads %s", (text, year, period) => {
    expect(genesisTime(text)).toEqual({ year, period });
  });

  it.each(["5911", "05111", "2023/25", "Insgesamt", ""])("does not take %s for a time", (text) => {
    expect(genesisTime(text)).toBeUndefined();
  });
});

it("leaves a time that needs no rewriting as the office writes it", () => {
  expect(genesisTimeCode(" 31.12.2022 ")).toBe("31.12.2022");
});

it.each([
  ["Januar", "01"],
  ["März", "03"],
  ["MONAT12", "12"],
  ["QUART2", "Q2"],
  ["3. Quartal", "Q3"],
  ["2. Halbjahr", "S2"],
  ["Insgesamt", undefined],
])("knows which part of a year %s is", (text, part) => {
  expect(partOfYear(text)).toBe(part);
});

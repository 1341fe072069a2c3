import { describe, expect, test } from "vitest";
import { readUnitWords, shiftDecimals } from "../../../src/ingest/formats/unit-words.ts";

describe("the words for a unit", () => {
  test.each([
    ["Anzahl", 0, "number"],
    ["number", 0, "number"],
    ["1000", 3, "number"],
    ["x 1 000", 3, "number"],
    ["1.000 EUR", 3, "EUR"],
    ["Tsd. EUR", 3, "EUR"],
    ["Tsd._EUR", 3, "EUR"],
    ["Mill. EUR", 6, "EUR"],
    ["Mio. EUR", 6, "EUR"],
    ["MIO_EUR", 6, "EUR"],
    ["Mrd. EUR", 9, "EUR"],
    ["x 1 mln euro", 6, "EUR"],
    ["mln euro", 6, "EUR"],
    ["Realisatie (*1000)", 3, "number"],
    ["FTE (in aantallen)", 0, "number"],
    ["THS_PER", 3, "persons"],
    ["1000_qm", 3, "m2"],
    ["qkm", 0, "km2"],
    ["2010=100", 0, "index"],
    ["%", 0, "percent"],
    ["Prozent", 0, "percent"],
    ["EUR_HAB", 0, "EUR_HAB"],
    ["EUR 1,000", 3, "EUR"],
    ["EUR mn", 6, "EUR"],
    ["EUR bn", 9, "EUR"],
    ["KEUR", 3, "EUR"],
    ["T€", 3, "EUR"],
    ["in Tsd. EUR", 3, "EUR"],
    ["1 000 pers.", 3, "persons"],
    ["MIO_PPS_EU27_2020", 6, "PPS"],
  ])("%s is ten to the %i of %s", (text, power, unit) => expect(readUnitWords(text)).toEqual({ power, unit }));

  test("prices of a base year are read with it", () =>
    expect(readUnitWords("CLV10_MEUR")).toEqual({ power: 6, unit: "EUR", priceBasis: "2010" }));

  test("so are current ones", () =>
    expect(readUnitWords("CP_MEUR")).toEqual({ power: 6, unit: "EUR", priceBasis: "current" }));

  test.each(["", "MeasureUnitNotFound!", "100", "EUR/kg", "1000 Barrel", "constructor"])(
    "%s is no unit, and not taken as 1",
    (text) => expect(readUnitWords(text)).toBeUndefined(),
  );
});

describe("the decimal point of a number", () => {
  test.each([
    ["50.6", 3, "50600"],
    ["0.001234", 3, "1.234"],
    ["-12.5", 6, "-12500000"],
    ["0", 3, "0"],
    ["-0.000", 3, "0"],
    ["7", 0, "7"],
    ["9007199254740993", 3, "9007199254740993000"],
  ])("%s times ten to the %i is %s, with no digit lost", (number, power, shifted) =>
    expect(shiftDecimals(number, power)).toBe(shifted),
  );
});

import { describe, expect, it } from "vitest";
import { readCbsPeriod } from "../../../src/ingest/formats/cbs-period.ts";
import { readPeriod } from "../../../src/ingest/formats/period.ts";

const read = (code: string): string => {
  const found = readCbsPeriod(code);
  return found === undefined ? "not read" : `${found.year} | ${found.period} | ${found.label}`;
};

describe("periods of CBS", () => {
  it("are years, halves, quarters, months, weeks and days", () => {
    expect(["2020JJ00", "2020HJ02", "2020KW01", "2020MM03", "2020W105", "20200229"].map(read)).toEqual([
      "2020 |  | 2020",
      "2020 | 2020-S2 | second half of 2020",
      "2020 | 2020-Q1 | first quarter of 2020",
      "2020 | 2020-03 | March 2020",
      "2020 | 2020-W05 | week 5 of 2020",
      "2020 | 2020-02-29 | 2020-02-29",
    ]);
  });

  it("that are no calendar year are never taken for one", () => {
    const codes = ["2020SJ00", "2020G400", "2020VJ00", "2020X000", "2020M303"];
    expect(codes.map(read)).toEqual([
      "2020 | 2020/P1Y | school, book or harvest year 2020/2021",
      "2020 | 2020-G4 | average of 4 years, filed under 2020",
      "2020 | 2020-VJ00 | moving year, filed under 2020",
      "2020 | 2020-X000 | period of its own kind, filed under 2020",
      "2020 | 2020-M3-03 | average of three months, filed under 2020",
    ]);
    expect(codes.map((code) => readCbsPeriod(code)?.period)).not.toContain("");
  });

  it("may be padded, and are read as nothing where they are coded in no such way", () => {
    expect(read("2020JJ00  ")).toBe("2020 |  | 2020");
    expect(["2020", "2020KW05", "2020MM13", "2020JJ01", "20JJ00", "2020Q1", "", "__proto__"].map(read)).toEqual(
      Array.from({ length: 8 }, () => "not read"),
    );
  });

  it("agree with the periods of all offices where both know a code", () => {
    const codes = ["2020JJ00", "2020HJ01", "2020KW04", "2020MM12", "2020W152", "2020SJ00"];
    for (const code of codes) {
      const { year, period } = readCbsPeriod(code) ?? {};
      expect({ year, period }).toEqual(readPeriod(code));
    }
  });
});

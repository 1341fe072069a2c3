import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitCode } from "../../../src/ingest/formats/sdmx-codes.ts";
import { seenFigures } from "../../../src/ingest/formats/sdmx-keys.ts";
import { readSdmxNumber } from "../../../src/ingest/formats/sdmx-number.ts";
import { noteOf } from "../../../src/ingest/formats/sdmx-status.ts";

describe("numbers of SDMX files", () => {
  it("come out as they were printed, and powers of ten without rounding", () => {
    const numbers = ["12.50", "-0.0", "-1", "1E2", "1.25e1", "1.25e-3", "-9007199254740993e3", "-0e5", "120e-1"];
    expect(numbers.map((text) => readSdmxNumber(text, ".")?.number)).toEqual([
      "12.50",
      "0.0",
      "-1",
      "100",
      "12.5",
      "0.00125",
      "-9007199254740993000",
      "0",
      "12.0",
    ]);
  });

  it("are none with separators of thousands, signs, blanks or the wrong decimal sign", () => {
    for (const text of [
      "",
      "1,234",
      "1 234",
      "+1",
      "1.",
      ".5",
      "1e",
      "1e100",
      "0x1",
      "Infinity",
      "1.2.3",
      "9".repeat(61),
    ])
      expect(readSdmxNumber(text, ".")).toBeUndefined();
    for (const text of ["1.5", "1.500,2", "1,2,3"]) expect(readSdmxNumber(text, ",")).toBeUndefined();
  });

  it("have the value that a computer reads in the same text", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (number) => {
        const read = readSdmxNumber(number.toExponential(), ".");
        if (read !== undefined) expect(Number(read.number)).toBe(number + 0);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe("figures that were seen", () => {
  it("are kept apart over a hundred periods and two series", () => {
    const seen = seenFigures();
    const periods = Array.from({ length: 100 }, (_, index) => `${1920 + index}`);
    expect(periods.filter((period) => !seen.isNew("a", period))).toEqual([]);
    expect(periods.filter((period) => seen.isNew("a", period))).toEqual([]);
    expect(periods.filter((period) => !seen.isNew("b", period))).toEqual([]);
  });

  it("are told from new ones as a set of keys would", () => {
    const figure = fc.tuple(fc.constantFrom("a", "b", ""), fc.nat(70));
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 200 }), (figures) => {
        const seen = seenFigures();
        const known = new Set<string>();
        for (const [series, period] of figures) {
          const key = `${series} ${period}`;
          expect(seen.isNew(series, `${period}`)).toBe(!known.has(key));
          known.add(key);
        }
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

describe("codes with names", () => {
  it("are cut at the first colon, but not inside a time of day", () => {
    expect(
      ["A", "A:Annual", "A: x: y ", "2020-01-01T12:30:00", ":x"].map((text) => Object.values(splitCode(text))),
    ).toEqual([
      ["A", ""],
      ["A", "Annual"],
      ["A", "x: y"],
      ["2020-01-01T12:30:00", ""],
      [":x", ""],
    ]);
  });
});

describe("marks of a cell", () => {
  it("become one status by the order of the SDMX paper, holes with their reason", () => {
    const status = (flags: string, letter: string, secrecy: string, hole: boolean) => {
      const { status: found, confidentiality, unknown } = noteOf({ hole, flags, status: letter, secrecy });
      return `${found}/${confidentiality}${unknown === undefined ? "" : ` ?${unknown}`}`;
    };
    expect(status("", "", "", false)).toBe("A/F");
    expect(status("", "", "", true)).toBe("O/F");
    expect(status("", "A", "", true)).toBe("O/F");
    expect(status("", "H", "", true)).toBe("H/F");
    expect(status("u", "B", "", false)).toBe("B/F");
    expect(status("c", "", "F", true)).toBe("Q/C");
    expect(status("b", "", "C", true)).toBe("B/C");
    expect(status("", "", "E", true)).toBe("Q/E");
    expect(status("", "BO", "", false)).toBe("A/F ?BO");
    expect(status("pX", "", "", false)).toBe("P/F ?X");
    expect(status("", "", "CC", false)).toBe("A/CC ?CC");
  });
});

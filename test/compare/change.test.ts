import { describe, expect, test } from "vitest";
import { analysisFrom, berlin, found, numberOf } from "./small-comparison.ts";

const settings = { from: "2010", to: "2012", stepsFrom: "2010" };
const only = { regions: [berlin], settings };

/** Berlin grows from 100 over 110 to 121 in film; Germany from 1,000 to 1,050 there, and from 8,000 to 8,800 in all. */
const series = (status2011 = "-") => `
  DE30 J59 2010 persons_employed 100
  DE30 J59 2011 persons_employed 110 ${status2011}
  DE30 J59 2012 persons_employed 121
  DE J59 2010 persons_employed 1000
  DE J59 2011 persons_employed 1020
  DE J59 2012 persons_employed 1050`;
const sections = ["DE30", "DE"]
  .flatMap((place) => ["2010 8000", "2011 8400", "2012 8800"].map((year) => [place, ...year.split(" ")]))
  .map(([place, year, value]) => `${place} J ${year} persons_employed ${value}`)
  .join("\n");

describe("the line of a region", () => {
  const analysis = analysisFrom(series(), only);

  test("is an index of its first year", () => {
    const values = ["2010", "2011", "2012"].map((year) => numberOf(analysis, `berlin.index.complete.${year}`));
    expect(values).toEqual([100, 110, 121]);
  });

  test("has its growth over the span, and by year", () => {
    expect(numberOf(analysis, "berlin.growth.complete.2010-2012")).toBeCloseTo(0.21, 12);
    expect(numberOf(analysis, "berlin.cagr.complete.2010-2012")).toBeCloseTo(0.1, 12);
  });

  test("names both ends", () => {
    expect(found(analysis, "berlin.growth.complete.2010-2012").operands).toMatchObject([
      { symbol: "x_2", value: 121, cells: [{ year: "2012" }] },
      { symbol: "x_1", value: 100, cells: [{ year: "2010" }] },
    ]);
  });
});

describe("a break on the way", () => {
  const analysis = analysisFrom(`${series("b")}\n${sections}`, only);
  const broken = { kind: "hole", reason: "series-break", note: "a break is marked in 2011 (DE30 J59)" };

  test("leaves no growth and no shift-share across it", () => {
    for (const id of ["growth", "cagr", "ss.national", "ss.mix", "ss.local", "ss.change"]) {
      expect(numberOf(analysis, `berlin.${id}.complete.2010-2012`)).toEqual(broken);
    }
    expect(numberOf(analysis, "berlin.ss.local.J59.2010-2012")).toEqual(broken);
  });

  test("leaves a gap in the index from there on", () => {
    const values = ["2010", "2011", "2012"].map((year) => numberOf(analysis, `berlin.index.complete.${year}`));
    expect(values).toEqual([100, broken, broken]);
  });

  test("is no matter of the levels", () => {
    expect(numberOf(analysis, "berlin.persons_employed.complete.2012")).toBe(121);
  });
});

test("steps of two years lie beside the span, each once", () => {
  const rows = [2008, 2009, 2010, 2011, 2012]
    .flatMap((year, at) => ["DE30", "DE"].map((place) => `${place} J59 ${year} persons_employed ${100 + 10 * at}`))
    .join("\n");
  const analysis = analysisFrom(rows, { regions: [berlin], settings: { from: "2009", to: "2012", stepsFrom: "2008" } });
  const ids = analysis.results
    .filter(({ indicator, sector }) => indicator === "growth" && sector === "complete")
    .map(({ id }) => id);
  expect(ids).toEqual([
    "berlin.growth.complete.2009-2012",
    "berlin.growth.complete.2008-2010",
    "berlin.growth.complete.2010-2012",
  ]);
});

test("a span that is also a step is printed once", () => {
  const analysis = analysisFrom(series(), only);
  expect(analysis.results.filter(({ id }) => id === "berlin.growth.complete.2010-2012")).toHaveLength(1);
});

describe("shift-share", () => {
  const analysis = analysisFrom(`${series()}\n${sections}`, only);
  const part = (name: string) => found(analysis, `berlin.ss.${name}.J59.2010-2012`);

  test("parts a change of 21 into what all sectors did, what film did, and what is left", () => {
    // All sectors grew by a tenth, film by a twentieth, film in Berlin by 21.
    expect(part("national").value).toBeCloseTo(10, 12);
    expect(part("mix").value).toBeCloseTo(-5, 12);
    expect(part("local").value).toBeCloseTo(16, 12);
    expect(part("change").value).toBe(21);
  });

  test("names both ends of both areas", () => {
    expect(part("local").operands.map(({ symbol, value }) => `${symbol} = ${value}`)).toEqual([
      "e1 = 100",
      "e2 = 121",
      "n1 = 1000",
      "n2 = 1050",
      "N1 = 8000",
      "N2 = 8800",
    ]);
    const whole = found(analysis, "berlin.ss.local.complete.2010-2012");
    expect(whole.operands.map(({ symbol }) => symbol)).toEqual([
      "e1[J59]",
      "e2[J59]",
      "n1[J59]",
      "n2[J59]",
      "N1",
      "N2",
    ]);
    expect(whole.reference).toBe("DE");
  });
});

test("growth across a jump that nobody marks is printed with its suspicion", () => {
  const analysis = analysisFrom(
    `DE30 J59 2010 persons_employed 1000
     DE30 J59 2011 persons_employed 2000
     DE30 J59 2012 persons_employed 2000
     DE J59 2010 persons_employed 9000
     DE J59 2011 persons_employed 9000
     DE J59 2012 persons_employed 9000`,
    only,
  );
  expect(found(analysis, "berlin.growth.complete.2010-2012")).toMatchObject({ value: 1, flags: ["suspected-break"] });
  expect(found(analysis, "berlin.index.complete.2010").flags).toEqual([]);
  expect(analysis.caveats.find(({ id }) => id === "jump_berlin")).toMatchObject({
    regions: ["berlin"],
    what: "Growth of BERLIN 2010–2012 at face value",
    source: "S",
  });
});

import { describe, expect, it } from "vitest";
import { readObservations } from "../../src/ingest/observations.ts";
import { foundBy, input, known, printed, readRowsOf } from "./inputs.ts";

/** Value and unit of the one observation in a row of `value,low,high,unit,price_basis,status`. */
async function valueIn(measure: string, cells: string) {
  const { observations, findings } = await readRowsOf(`NL32,J59,NACE2,2014,${measure},${cells},S`);
  expect(printed(findings.filter(({ severity }) => severity === "error"))).toEqual([]);
  return observations.map(({ value, unit }) => [value, unit]);
}

describe("an observation", () => {
  it("carries everything a figure needs to be defended", async () => {
    const text =
      "note,source,status,unit,value,measure,year,sector,region\nhi,S,b,persons,12,persons_employed,2014,J59, NL32 \n";
    const { observations, findings, counts } = await readObservations([input(text, "a.csv")], known);
    expect(observations).toEqual([
      {
        region: "NL32",
        sector: "J59",
        codeSystem: "",
        year: "2014",
        measure: "persons_employed",
        value: 12,
        unit: "persons",
        priceBasis: "",
        status: "b",
        source: "S",
        origin: { file: "a.csv", line: 2, column: 5 },
        notes: { note: "hi" },
      },
    ]);
    expect(findings).toEqual([]);
    expect(counts).toEqual([{ file: "a.csv", read: 1, kept: 1, rejected: 0, skipped: 0 }]);
  });

  it("is converted to the unit of the program, exactly", async () => {
    expect(await valueIn("cultural_employment", "173,,,THS_PER,,")).toEqual([[173_000, "persons"]]);
    expect(await valueIn("cultural_employment", "50.6,,,THS_PER,,")).toEqual([[50_600, "persons"]]);
    expect(await valueIn("turnover", "2915.3,,,MIO_EUR,current,")).toEqual([[2_915_300_000, "EUR"]]);
    expect(await valueIn("turnover", "0.07,,,KEUR,2015,")).toEqual([[70, "EUR"]]);
    expect(await valueIn("gdp_pps", "18816.42,,,MIO_PPS,current,")).toEqual([[18_816_420_000, "PPS"]]);
    expect(await valueIn("gdp_per_inhabitant", "25900,,,EUR_HAB,current,")).toEqual([[25_900, "EUR_HAB"]]);
    expect(await valueIn("cpi_change", "-0.3,,,PC,,")).toEqual([[-0.3, "percent"]]);
  });

  it("without a number names the reason, and secret is not missing", async () => {
    expect(await valueIn("local_units", ",,,number,,c")).toEqual([
      [{ kind: "hole", reason: "confidential" }, "number"],
    ]);
    expect(await valueIn("local_units", ",,,number,,m")).toEqual([
      [{ kind: "hole", reason: "not-collected" }, "number"],
    ]);
    expect(await valueIn("local_units", ",,,number,,:")).toEqual([
      [{ kind: "hole", reason: "not-collected" }, "number"],
    ]);
    expect(await valueIn("local_units", ",,,number,,z")).toEqual([
      [{ kind: "hole", reason: "not-applicable" }, "number"],
    ]);
    expect(await valueIn("local_units", ",,,number,,dc")).toEqual([
      [{ kind: "hole", reason: "confidential" }, "number"],
    ]);
  });

  it("that is zero stays zero", async () => {
    expect(await valueIn("local_units", "0,,,number,,")).toEqual([[0, "number"]]);
  });

  it("with limits is a pair of bounds, converted like a number", async () => {
    const note = "published as a range";
    expect(await valueIn("local_units", ",3,9,THS,,c")).toEqual([
      [{ kind: "bounds", low: 3000, high: 9000, reason: "confidential", note }, "number"],
    ]);
    expect(await valueIn("local_units", ",3,9,number,,")).toEqual([
      [{ kind: "bounds", low: 3, high: 9, reason: "not-collected", note }, "number"],
    ]);
    expect(await valueIn("local_units", ",4,,number,,c")).toEqual([
      [{ kind: "hole", reason: "confidential", note: "at least 4" }, "number"],
    ]);
    expect(await valueIn("local_units", "5,3,9,number,,")).toEqual([[5, "number"]]);
  });

  it("is refused for each fault of its row, all of them at once", async () => {
    const { observations, findings, counts } = await readRowsOf("NL23,J59,,14,turnover,1e5,,,MIO_EUR,,y,S");
    expect(observations).toEqual([]);
    expect(counts).toEqual([{ file: "t.csv", read: 1, kept: 0, rejected: 1, skipped: 0 }]);
    expect(printed(findings)).toEqual([
      't.csv:2:6  error  number-format  value "1e5" is not a number of this contract — write 100000',
      't.csv:2:4  error  year-format  year "14" is neither a year nor a span of years — write 2014 or 2007-2013',
      't.csv:2:11  error  unknown-status  status "y" holds the unknown letter "y" — use the letters b, c, d, e, m, p, u or z',
      "t.csv:2:10  error  price-basis  an amount of money has no price basis — write current, or the year of constant prices, in price_basis",
    ]);
  });

  it("with a number in another grammar gets the right one as a hint", async () => {
    const row = (value: string) => `NL32,J59,NACE2,2014,local_units,"${value}",,,number,,,S`;
    expect(await foundBy("number-format", row("1.234,5"), row("1,234"), row("0x10"), row(":"), row("=1+1"))).toEqual([
      't.csv:2:6  error  number-format  value "1.234,5" is not a number of this contract — write 1234.5',
      't.csv:3:6  error  number-format  value "1,234" is not a number of this contract: a thousand or a decimal comma? — write digits with a decimal point: 1234.5',
      't.csv:4:6  error  number-format  value "0x10" is not a number of this contract — write digits with a decimal point: 1234.5',
      't.csv:5:6  error  number-format  value ":" is a sign, not a number — leave the cell empty and say why in the column status (c, m or z)',
      't.csv:6:6  error  number-format  value "=1+1" is not a number of this contract — write digits with a decimal point: 1234.5',
    ]);
  });

  it("is refused when empty without a reason", async () => {
    const row = (status: string) => `NL32,J59,NACE2,2014,local_units,,,,number,,${status},S`;
    expect(await foundBy("missing-value", row(""), row("p"))).toEqual([
      "t.csv:2:6  error  missing-value  the value is empty without a reason — write c (confidential), m (not available) or z (not applicable) in the column status",
      't.csv:3:6  error  missing-value  the value is empty and status "p" does not say why — write c (confidential), m (not available) or z (not applicable) in the column status',
    ]);
  });

  it("in an unknown unit is an error, never taken as one", async () => {
    expect(await foundBy("unknown-unit", "NL32,J59,NACE2,2014,turnover,5,,,MIO_EURO,current,,S")).toEqual([
      't.csv:2:9  error  unknown-unit  unit "MIO_EURO" is not known — did you mean "MIO_EUR"?',
    ]);
  });

  it("in a unit that does not suit its measure is refused", async () => {
    expect(await foundBy("unit-mismatch", "NL32,J59,NACE2,2014,turnover,5,,,persons,,,S")).toEqual([
      't.csv:2:9  error  unit-mismatch  turnover cannot be measured in "persons" — use a unit like EUR',
    ]);
  });

  it("of an unknown measure is kept with a warning", async () => {
    const row = "NL32,J59,NACE2,2014,turnovr,5,,,EUR,current,,S";
    expect(await foundBy("unknown-measure", row)).toEqual([
      't.csv:2:5  warning  unknown-measure  measure "turnovr" is not in the list; it is kept, but no indicator combines it — did you mean "turnover"?',
    ]);
    expect((await readRowsOf(row)).observations).toHaveLength(1);
  });

  it("with a five-digit code needs a code system", async () => {
    const row = (code: string, system: string) => `NL32,${code},${system},2014,local_units,5,,,number,,,S`;
    expect(
      await foundBy("code-system", row("90.04.1", ""), row("90041", ""), row("90.04.1", "SBI2008"), row("59.20", "")),
    ).toEqual([
      't.csv:2:2  error  code-system  the five digits of "90.04.1" mean different things in different countries — write SBI2008 or WZ2008 in the column code_system',
      't.csv:3:2  error  code-system  the five digits of "90041" mean different things in different countries — write SBI2008 or WZ2008 in the column code_system',
    ]);
  });

  it("may stand for a span of years, and not for one that runs backwards", async () => {
    const row = (year: string) => `NL32,J59,NACE2,${year},funding,5,,,EUR,current,,S`;
    expect((await readRowsOf(row("2007-2013"))).observations[0]?.year).toBe("2007-2013");
    expect(await foundBy("year-format", row("2013-2007"), row("2014 "), row("'14"))).toEqual([
      't.csv:2:4  error  year-format  year "2013-2007" is neither a year nor a span of years — write 2014 or 2007-2013',
      't.csv:4:4  error  year-format  year "\'14" is neither a year nor a span of years — write 2014 or 2007-2013',
    ]);
  });

  it("of several files keeps the order of the files", async () => {
    const text = (region: string) =>
      `region,sector,year,measure,value,unit,source\n${region},J59,2014,local_units,1,number,S\n`;
    const { observations, counts } = await readObservations(
      [input(text("NL33"), "z.csv"), input(text("NL31"), "a.csv")],
      known,
    );
    expect(observations.map(({ region }) => region)).toEqual(["NL33", "NL31"]);
    expect(counts.map(({ file }) => file)).toEqual(["z.csv", "a.csv"]);
  });
});

import { describe, expect, it } from "vitest";
import { tidyLong } from "../../../src/ingest/formats/tidy-long.ts";
import { tidyWide } from "../../../src/ingest/formats/tidy-wide.ts";
import { cellAt, readTable, recognised } from "./genesis-reading.ts";

const read = (lines: readonly string[], choices: Parameters<typeof readTable>[3] = {}) =>
  readTable(tidyLong, "table.csv", [...lines, ""].join("\n"), choices);
const places = ({ findings }: Awaited<ReturnType<typeof read>>) =>
  findings.map(({ line, column, rule, severity }) => `${line}:${column} ${rule} ${severity}`);

describe("a table with one figure a row", () => {
  it("is known by columns for region, time and value, and by nothing less", async () => {
    const why = (header: string, row: string) => recognised(tidyLong, "a.csv", `${header}\n${row}\n`);
    expect(await why("Gemeente;Jaar;Waarde", "Utrecht;2014;3")).toBe(
      "it has columns for region (Gemeente), time (Jaar) and value (Waarde)",
    );
    expect(await why("Gemeente;Jaar;Banen", "Utrecht;2014;3")).toBeUndefined();
    expect(await why("Naam;Jaar;Waarde", "Utrecht;2014;3")).toBeUndefined();
    expect(await why("geo,TIME_PERIOD,OBS_VALUE,value", "NL,2014,3,3")).toBeUndefined();
    expect(await why("Region;Jahr;2014;2015;2016;Wert", "NL;2014;3;3;3;3")).toBeUndefined();
  });

  it("reads region, sector, year, measure and unit by the names that the reader maps", async () => {
    const { table, cells, counts } = await read(
      ["Ort|Branche|J|Was|Zahl|Einheit", "DEA|59.1|2014|Umsatz|1.234,5|Tsd. EUR", "DEA|59.1|2015|Umsatz||Tsd. EUR"],
      { map: { region: "Ort", sector: "Branche", year: "J", measure: "Was", value: "Zahl", unit: "Einheit" } },
    );
    expect(table.dimensions.map(({ id, role }) => `${id} ${role}`)).toEqual([
      "Ort region",
      "Branche sector",
      "J time",
      "Was measure",
    ]);
    expect(cellAt(cells, 2, 5)).toBe("DEA | 59.1 | 2014 | Umsatz = 1234.5 A [Tsd. EUR]");
    expect(cellAt(cells, 3, 5)).toBe("DEA | 59.1 | 2015 | Umsatz = none O [Tsd. EUR]");
    expect(counts).toEqual({ read: 3, kept: 2, rejected: 0, skipped: 1 });
  });

  it("takes measure, region and unit in words, and otherwise from the name of the column", async () => {
    const lines = ["Stadt,Jahr,Umsatz (Tsd. EUR)", "Essen,2014,3.5"];
    const byName = await read(lines, { map: { value: "Umsatz (Tsd. EUR)" } });
    expect(cellAt(byName.cells, 2, 3)).toBe("Essen | 2014 | Umsatz = 3.5 A [Tsd. EUR]");
    const said = await read(lines, { map: { value: "Umsatz (Tsd. EUR)", measure: "=turnover", unit: "=EUR" } });
    expect(cellAt(said.cells, 2, 3)).toBe("Essen | 2014 | turnover = 3.5 A [EUR]");
    const there = await read(["Jahr,Wert", "2014,3.5"], { map: { value: "Wert", region: "=DE3" } });
    expect(there.table.dimensions.map(({ id, role }) => `${id} ${role}`)).toEqual(["Jahr time", "region region"]);
    expect(cellAt(there.cells, 2, 2)).toBe("2014 | DE3 = 3.5 A []");
  });

  it("decides the decimal sign by the column, never by the cell", async () => {
    const numbers = async (values: readonly string[], decimal?: "." | ",") => {
      const rows = values.map((value, at) => `NL;${2001 + at};${value}`);
      const { cells } = await read(["Region;Jaar;Waarde", ...rows], decimal === undefined ? {} : { decimal });
      return cells.map(({ number }) => number);
    };
    expect(await numbers(["1.234", "12,5"])).toEqual(["1234", "12.5"]);
    expect(await numbers(["1,234", "12.5"])).toEqual(["1234", "12.5"]);
    expect(await numbers(["1.234", "1.234.567"])).toEqual(["1234", "1234567"]);
    expect(await numbers(["0.123", "7"])).toEqual(["0.123", "7"]);
    expect(await numbers(["1 234", "7"])).toEqual(["1234", "7"]);
    expect(await numbers(["1.234", "5.678"], ",")).toEqual(["1234", "5678"]);
    expect(await numbers(["1.234", "5.678"], ".")).toEqual(["1.234", "5.678"]);
    await expect(numbers(["1.234", "5.678"])).rejects.toThrow(
      'table.csv:2\n"1.234" in "Waarde" can be read with a decimal sign or with a thousands separator, and no cell decides\nsay --decimal , or --decimal .',
    );
    await expect(numbers(["1.5", "5,6"])).rejects.toThrow(
      'table.csv:3\n"Waarde" has a decimal point in "1.5" and a decimal comma in "5,6"\nsay --decimal , or --decimal . and correct the cells that are left out',
    );
  });

  it("makes errors of signs that offices read differently, and holes of empty cells", async () => {
    const reading = await read([
      "Region;Jaar;Waarde",
      "NL;2014;-",
      "NL;2015;x",
      "NL;2016;",
      "NL;2017;n/a",
      "NL;2018;12 banen",
    ]);
    expect(places(reading)).toEqual([
      "2:3 unknown-symbol error",
      "3:3 unknown-symbol error",
      "6:3 unknown-symbol error",
    ]);
    expect(reading.cells.map(({ line, number, status, flags }) => [line, number, status, flags])).toEqual([
      [4, undefined, "O", ""],
      [5, undefined, "O", "n/a"],
    ]);
    expect(reading.counts).toEqual({ read: 6, kept: 2, rejected: 3, skipped: 1 });
  });

  it("reports ragged, blank, repeated and contradicting rows, notes and columns of one name, and loses none", async () => {
    const reading = await read([
      "Region;Jaar;Waarde;Noot;Noot;",
      "NL;2014;3;a;b;c",
      "NL;2014;3;a;b;c",
      "NL;2014;4;a;b;c",
      "NL;2014",
      "NL;2015;3;a;b;c;d",
      ";;;;;",
      "Bron: CBS;;;;;",
    ]);
    expect(places(reading)).toEqual([
      "1:5 duplicate-label error",
      "1:6 blank-label warning",
      "3:0 duplicate-key note",
      "4:0 duplicate-key error",
      "5:0 missing-cell error",
      "6:7 extra-cell error",
      "7:0 blank-row note",
      "8:0 note-row note",
    ]);
    expect(reading.table.dimensions.map(({ id }) => id)).toEqual(["Region", "Jaar", "Noot", "Noot (column 5)"]);
    expect(reading.counts).toEqual({ read: 8, kept: 1, rejected: 3, skipped: 4 });
  });

  it("keeps the separator of a first line sep=, and quoted separators and line breaks", async () => {
    const { cells } = await read(["sep=,", "Region,Jaar,Noot,Waarde", 'NL,2014,"a, b\nc","1,5"', "NL,2015,d,2"]);
    expect(cells.map(({ codes, number, line }) => [codes[2], number, line])).toEqual([
      ["a, b\nc", "1.5", 3],
      ["d", "2", 5],
    ]);
  });

  it("refuses a name that no column has, and a table without the columns it needs", async () => {
    await expect(read(["Region;Jaar;Waarde", "NL;2014;3"], { map: { value: "Warde" } })).rejects.toThrow(
      '--map value=Warde\ntable.csv has no column "Warde"\ndid you mean "Waarde"?',
    );
    await expect(read(["a;b", "NL;2014"])).rejects.toThrow(
      "a column of region, one of time and one of value are needed",
    );
    await expect(read(["only", "one"])).rejects.toThrow("no separator parts the lines into columns");
  });

  it("leaves hostile names as text", async () => {
    const { cells, table } = await read(["Region;Jaar;__proto__;Waarde", "NL;2014;constructor;3"], { map: {} });
    expect(table.dimensions[2]?.id).toBe("__proto__");
    expect(cells[0]?.codes[2]).toBe("constructor");
    expect(await recognised(tidyWide, "a.csv", "Region;Jaar;Waarde\nNL;2014;3\n")).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { tidyLong } from "../../../src/ingest/formats/tidy-long.ts";
import { tidyWide } from "../../../src/ingest/formats/tidy-wide.ts";
import { cellAt, countByStatus, hasSamples, readTable, recognised, sampleBytes } from "./genesis-reading.ts";

const read = (lines: readonly string[], choices: Parameters<typeof readTable>[3] = {}) =>
  readTable(tidyWide, "table.csv", [...lines, ""].join("\n"), choices);

describe("a table with years as columns", () => {
  const lines = ["Regio,Code,2008,2009,2010", "Utrecht,NL31,1,2,3", "Flevoland,NL23,4,,6"];

  it("is known by three years in the header, and by no fewer", async () => {
    expect(await recognised(tidyWide, "a.csv", lines.join("\n"))).toBe("3 columns are years");
    expect(await recognised(tidyWide, "a.csv", "Regio,2008,2009\nUtrecht,1,2\n")).toBeUndefined();
    expect(
      await recognised(tidyWide, "a.tsv", "freq,geo\\TIME_PERIOD\t2008\t2009\t2010\nA,NL\t1\t2\t3\n"),
    ).toBeUndefined();
  });

  it("gives the year as a dimension, and holes where cells are empty", async () => {
    const { table, cells } = await read(lines);
    expect(table.dimensions.map(({ id, role }) => `${id} ${role}`)).toEqual([
      "Regio region",
      "Code other",
      "year time",
    ]);
    expect(cellAt(cells, 2, 5)).toBe("Utrecht | NL31 | 2010 = 3 A []");
    expect(cellAt(cells, 3, 4)).toBe("Flevoland | NL23 | 2009 = none O []");
  });

  it("reads the range of years that the reader names, with a measure and unit in words", async () => {
    const { table, cells } = await read(lines, {
      map: { region: "Code", value: "2008..2009", measure: "=persons_employed", unit: "=THS_PER" },
    });
    expect(table.dimensions.map(({ id, role }) => `${id} ${role}`)).toEqual([
      "Regio other",
      "Code region",
      "measure measure",
      "year time",
    ]);
    expect(cellAt(cells, 3, 3)).toBe("Flevoland | NL23 | persons_employed | 2008 = 4 A [THS_PER]");
    await expect(read(lines, { map: { value: "2018..2019" } })).rejects.toThrow(
      "--map value=2018..2019\ntable.csv has no column that is a year from 2018 to 2019",
    );
  });
});

describe("a table with measures as columns", () => {
  const lines = [
    "Agentschap,Jaar,FTE (in aantallen),Realisatie (*1000),Omzet in mln euro",
    'DPC,2009,"159,5",12,"1,25"',
    'CBI,2010,16,"818,556",7',
  ];

  it("is known by a year in each row, words for what it is about, and two columns of numbers", async () => {
    expect(await recognised(tidyWide, "a.csv", lines.join("\n"))).toBe(
      "column Jaar holds a year in each row, Agentschap says what the row is about, and 3 columns hold numbers",
    );
    expect(await recognised(tidyLong, "a.csv", lines.join("\n"))).toBeUndefined();
    const others = [
      "Jaar,a,b\n2009,1,2\n",
      "Naam,Jaar,a\nx,2009,1\n",
      "Naam,Jaar,a,b\nx,09,1,2\n",
      "Naam,Jaar,id,plz\nx,2009,1,45127\n",
    ];
    for (const text of others) expect(await recognised(tidyWide, "a.csv", text)).toBeUndefined();
  });

  it("keeps the words for the unit apart from the name, and decides decimals by column and then by file", async () => {
    const { cells, findings } = await read(lines);
    expect(cells.map((cell) => cellAt(cells, cell.line, cell.column))).toEqual([
      "DPC | 2009 | FTE = 159.5 A [aantallen]",
      "DPC | 2009 | Realisatie = 12 A [1000]",
      "DPC | 2009 | Omzet = 1.25 A [mln euro]",
      "CBI | 2010 | FTE = 16 A [aantallen]",
      "CBI | 2010 | Realisatie = 818.556 A [1000]",
      "CBI | 2010 | Omzet = 7 A [mln euro]",
    ]);
    expect(findings.map(({ line, column, rule, message }) => `${line}:${column} ${rule}: ${message}`)).toEqual([
      '3:4 ambiguous-number: "818,556" in "Realisatie (*1000)" is read with a decimal comma, as the other columns are written; read as thousands it is 818556',
    ]);
  });

  it("makes an error of a slip in a column of numbers, and no key of the column", async () => {
    const rows = Array.from({ length: 12 }, (_, at) => `DPC,${2001 + at},${at === 7 ? "unknown" : at},1`);
    const { cells, findings, counts } = await read(["Agentschap,Jaar,FTE,Omzet", ...rows]);
    expect(findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual(["9:3 unknown-symbol"]);
    expect(cells).toHaveLength(23);
    expect(counts).toEqual({ read: 13, kept: 12, rejected: 0, skipped: 1 });
  });
});

describe.skipIf(!hasSamples)("the Dutch ministry's own table of agencies", () => {
  it("reads 37 measures of an agency and year, comma separated and with decimal commas", async () => {
    const bytes = sampleBytes("nl-funding/agentschappen.csv");
    expect(await recognised(tidyWide, "agentschappen.csv", bytes)).toBe(
      "column Jaar holds a year in each row, departement says what the row is about, and 37 columns hold numbers",
    );
    const { cells, counts, findings } = await readTable(tidyWide, "agentschappen.csv", bytes);
    expect(countByStatus(cells)).toEqual({ A: 10_471 });
    expect(counts).toEqual({ read: 284, kept: 283, rejected: 0, skipped: 1 });
    expect(cells.filter(({ number }) => number?.startsWith("-"))).toHaveLength(249);
    expect(cells.filter(({ number }) => number?.includes("."))).toHaveLength(104);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(["ambiguous-number"]));
    const shown = (line: number, column: number) => cellAt(cells, line, column).split(" | ").slice(5).join(" | ");
    expect([shown(2, 9), shown(2, 45), shown(3, 45), shown(27, 14), shown(150, 29), shown(284, 45)]).toEqual([
      "DPC | 2009 | AZ | FTE = 159.5 A [aantallen]",
      "DPC | 2009 | AZ | Resultaat = -940 A []",
      "CBI | 2009 | BuZa | Resultaat = 782.99 A []",
      "ILT | 2009 | IenM | Voorraden + OHW = 413.843 A []",
      "DLG | 2012 | EZ | Omzet derden = 10902 A []",
      "RIVM | 2015 | VWS | Resultaat = 5626 A []",
    ]);
  });
});

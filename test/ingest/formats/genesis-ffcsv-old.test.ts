import { describe, expect, it } from "vitest";
import { genesisFfcsvOld } from "../../../src/ingest/formats/genesis-ffcsv-old.ts";
import { cellAt, countByStatus, hasSamples, readTable, recognised, sampleBytes } from "./genesis-reading.ts";

const header =
  "Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;1_Merkmal_Code;1_Merkmal_Label;1_Auspraegung_Code;1_Auspraegung_Label;BAU003__Kaufsumme__Tsd._EUR;BAU003__Kaufsumme__q;BEV__Je_Kopf__MeasureUnitNotFound!";
const row = (region: string, label: string, figures: string): string =>
  `61511;Bauland;JAHR;Jahr;2022;KREISE;Kreise;${region};${label};${figures}`;
const text = (...rows: readonly string[]): string => [header, ...rows, ""].join("\n");
const read = (...rows: readonly string[]) => readTable(genesisFfcsvOld, "61511-01-03-4.csv", text(...rows));

describe("a flat file of GENESIS until 2024", () => {
  it("is known by its header", async () => {
    expect(await recognised(genesisFfcsvOld, "a.csv", text())).toBe(
      "the header begins with Statistik_Code, Zeit_Code and 1_Merkmal_Code",
    );
    expect(await recognised(genesisFfcsvOld, "a.csv", "statistics_code;statistics_label\n")).toBeUndefined();
  });

  it("gives measures, units, quality and labels without their indentation", async () => {
    const { table, cells, findings } = await read(
      row("DG", "Deutschland", "15159,5;e;-"),
      row("05111", "      Düsseldorf", "14;();."),
      row("", "Insgesamt", "3;p;x"),
    );
    expect(table).toMatchObject({ dataset: "61511-01-03-4", title: "Bauland" });
    expect(table.dimensions.map(({ id, role }) => `${id} ${role}`)).toEqual([
      "JAHR time",
      "KREISE region",
      "measure measure",
    ]);
    expect([...(table.dimensions[1]?.labels ?? [])]).toEqual([
      ["DG", "Deutschland"],
      ["05111", "Düsseldorf"],
      ["", "Insgesamt"],
    ]);
    expect(table.dimensions[2]?.labels.get("BAU003")).toBe("Kaufsumme");
    expect(cellAt(cells, 2, 10)).toBe("2022 | DG | BAU003 = 15159.5 A e [Tsd._EUR]");
    expect(cellAt(cells, 2, 12)).toBe("2022 | DG | BEV = 0 A - []");
    expect(cellAt(cells, 3, 10)).toBe("2022 | 05111 | BAU003 = 14 U () [Tsd._EUR]");
    expect(cellAt(cells, 3, 12)).toBe("2022 | 05111 | BEV = none O . []");
    expect(cellAt(cells, 4, 10)).toBe("2022 |  | BAU003 = 3 P p [Tsd._EUR]");
    expect(cellAt(cells, 4, 12)).toBe("2022 |  | BEV = none M x []");
    expect(findings).toEqual([]);
  });

  it("joins a month that is a variable of its own with the year", async () => {
    const months = [
      "Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;1_Merkmal_Code;1_Merkmal_Label;1_Auspraegung_Code;1_Auspraegung_Label;P__Preis__2020=100",
      "61111;Preise;JAHR;Jahr;2023;MONAT;Monate;MONAT07;Juli;117,8",
    ];
    const { table, cells } = await readTable(genesisFfcsvOld, "61111-0002.csv", months.join("\n"));
    expect(table.dimensions.map(({ id }) => id)).toEqual(["JAHR", "measure"]);
    expect(cellAt(cells, 2, 10)).toBe("2023-07 | P = 117.8 A [2020=100]");
  });

  it("leaves out rows that were shifted before the data, with an error for each", async () => {
    const shifted = "KREISE;Kreise;05111;Düsseldorf;1;2;3;;;;;";
    const { cells, findings, counts } = await read(shifted, shifted, row("05111", "Düsseldorf", "14;e;-"));
    expect(cells).toHaveLength(2);
    expect(findings.map(({ line, rule }) => `${line} ${rule}`)).toEqual(["2 foreign-record", "3 foreign-record"]);
    expect(counts).toEqual({ read: 4, kept: 1, rejected: 2, skipped: 1 });
  });

  it("reports ragged, blank, repeated, contradicting and cut rows and loses none", async () => {
    const good = row("DG", "Deutschland", "1;e;2");
    const { cells, findings, counts } = await read(
      good,
      `${good};9`,
      "",
      good,
      row("DG", "Deutschland", "8;e;2"),
      row("05", "NRW", "1.234;e;5"),
      row("06", "Hessen", "1;?;5"),
      row("07", "Rheinland-Pfalz", ";;5"),
      "61511;Bauland;JAHR;Ja",
    );
    expect(findings.map(({ line, column, rule, severity }) => `${line}:${column} ${rule} ${severity}`)).toEqual([
      "3:13 extra-cell error",
      "4:0 blank-row note",
      "5:0 duplicate-key note",
      "6:0 duplicate-key error",
      "7:10 unknown-symbol error",
      "8:11 unknown-quality error",
      "9:10 blank-value warning",
      "10:0 missing-cell error",
    ]);
    expect(counts).toEqual({ read: 10, kept: 4, rejected: 3, skipped: 3 });
    expect(cellAt(cells, 9, 10)).toBe("2022 | 07 | BAU003 = none O [Tsd._EUR]");
  });

  it("refuses a file without the header, and one without a single time", async () => {
    await expect(readTable(genesisFfcsvOld, "a.csv", "a;b\n1;2\n")).rejects.toThrow(
      "a.csv\nthe first line is not the header of a flat file of GENESIS\nimport it as auto, or name the format it was downloaded in",
    );
    await expect(read()).rejects.toThrow("no row below the header has a time in its fifth column");
  });
});

describe.skipIf(!hasSamples)("the office's own flat files until 2024", () => {
  const sample = (name: string) => readTable(genesisFfcsvOld, name, sampleBytes(`genesis-ffcsv-2024/${name}`));

  it("counts municipalities, with dissolved districts and unknown ones by their signs", async () => {
    const { table, cells, findings, counts } = await sample("11111-02-01-4.csv");
    expect(countByStatus(cells)).toEqual({ A: 444, "A -": 79, "O .": 15 });
    expect(counts).toEqual({ read: 539, kept: 538, rejected: 0, skipped: 1 });
    expect(findings).toEqual([]);
    expect([
      cellAt(cells, 2, 10),
      cellAt(cells, 3, 10),
      cellAt(cells, 26, 10),
      cellAt(cells, 36, 10),
      cellAt(cells, 539, 10),
    ]).toEqual([
      "31.12.2022 | DG | GEM001 = 10786 A [Anzahl]",
      "31.12.2022 | 01 | GEM001 = 1106 A [Anzahl]",
      "31.12.2022 | 03152 | GEM001 = 0 A - [Anzahl]",
      "31.12.2022 | 03241001 | GEM001 = none O . [Anzahl]",
      "31.12.2022 | 16077 | GEM001 = 30 A [Anzahl]",
    ]);
    expect(table.dimensions[1]?.labels.get("16077")).toBe("Altenburger Land, Landkreis");
  });

  it("reads eight measures of hospitals, each in its unit", async () => {
    const { cells, counts } = await sample("23111-0001.csv");
    expect(countByStatus(cells)).toEqual({ A: 256 });
    expect(counts.kept).toBe(32);
    expect([
      cellAt(cells, 2, 10),
      cellAt(cells, 2, 15),
      cellAt(cells, 2, 16),
      cellAt(cells, 20, 17),
      cellAt(cells, 33, 13),
    ]).toEqual([
      "1991 | DG | GES024 = 2411 A [Anzahl]",
      "1991 | DG | GES052 = 204204 A [1000]",
      "1991 | DG | GES012 = 14.0 A [Tage]",
      "2009 | DG | BTT004 = 77.5 A [Prozent]",
      "2022 | DG | GES020 = 16802693 A [Anzahl]",
    ]);
  });

  it("reads prices of building land, with totals that have no code", async () => {
    const { cells, counts } = await sample("61511-01-03-4.csv");
    expect(countByStatus(cells)).toEqual({ A: 746, "O .": 22, "A -": 32 });
    expect(counts).toEqual({ read: 201, kept: 200, rejected: 0, skipped: 1 });
    expect([
      cellAt(cells, 2, 16),
      cellAt(cells, 3, 17),
      cellAt(cells, 16, 15),
      cellAt(cells, 22, 14),
      cellAt(cells, 201, 17),
    ]).toEqual([
      "2022 | DG |  | BAU003 = 15159794 A [Tsd._EUR]",
      "2022 | DG | BAUNW101 | BAU004 = 236.02 A [EUR]",
      "2022 | 04011 |  | BAU002 = none O . [1000_qm]",
      "2022 | 05111 | BAUNW101 | BAU001 = 0 A - [Anzahl]",
      "2022 | 16070 | BAUNW101 | BAU004 = 101.92 A [EUR]",
    ]);
  });
});

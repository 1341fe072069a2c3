import { describe, expect, it } from "vitest";
import { genesisClassic } from "../../../src/ingest/formats/genesis-classic.ts";
import { cellAt, countByStatus, hasSamples, readTable, recognised, sampleBytes } from "./genesis-reading.ts";

const read = (...lines: readonly string[]) => readTable(genesisClassic, "table.csv", [...lines, ""].join("\n"));
const title = (...lines: readonly string[]): readonly string[] => ["GENESIS-Tabelle: 11111-0001", ...lines];
const footer = [
  "__________",
  '"Berlin:',
  'Stand der ""neuen"" Grenzen; siehe oben',
  "© Statistisches Bundesamt (Destatis), 2020",
  "Stand: 23.02.2020 / 23:59:44",
];
const area = title("Gebietsfläche: Bundesländer, Stichtag", "Feststellung des Gebietsstands", "Gebietsfläche (qkm)");

describe("a classic table of GENESIS", () => {
  it("is known by its first line, padded with semicolons or not", async () => {
    const why = "the first line names table 46251-02-01-4-B of GENESIS";
    expect(await recognised(genesisClassic, "a.csv", "Tabelle: 46251-02-01-4-B\nx\n")).toBe(why);
    expect(await recognised(genesisClassic, "a.csv", "Tabelle: 46251-02-01-4-B;;;\nx\n")).toBe(why);
    expect(await recognised(genesisClassic, "a.csv", "Tabelle: Umsatz\nx\n")).toBeUndefined();
  });

  it("reads dates across, names of Länder down, the unit from the title and an open quotation mark in the footer", async () => {
    const { table, cells, findings, counts } = await read(
      ...area,
      ";Stichtag;Stichtag",
      ";31.12.1995;31.12.1996",
      "Bayern;70550,87;-",
      "Berlin;.;890,85",
      "Insgesamt;357022,31;...",
      ...footer,
    );
    expect(table).toMatchObject({
      dataset: "11111-0001",
      title: "Gebietsfläche: Bundesländer, Stichtag",
      updated: "23.02.2020 / 23:59:44",
    });
    expect(table.dimensions.map(({ id, role }) => `${id} ${role}`)).toEqual([
      "Bundesländer region",
      "measure measure",
      "Stichtag time",
    ]);
    expect(cells.map((cell) => cellAt(cells, cell.line, cell.column))).toEqual([
      "09 | Gebietsfläche | 31.12.1995 = 70550.87 A [qkm]",
      "09 | Gebietsfläche | 31.12.1996 = 0 A - [qkm]",
      "11 | Gebietsfläche | 31.12.1995 = none O . [qkm]",
      "11 | Gebietsfläche | 31.12.1996 = 890.85 A [qkm]",
      "DG | Gebietsfläche | 31.12.1995 = 357022.31 A [qkm]",
      "DG | Gebietsfläche | 31.12.1996 = none L ... [qkm]",
    ]);
    expect([...(table.dimensions[0]?.labels ?? [])]).toEqual([
      ["09", "Bayern"],
      ["11", "Berlin"],
      ["DG", "Insgesamt"],
    ]);
    expect(findings).toEqual([]);
    expect(counts).toEqual({ read: 14, kept: 3, rejected: 0, skipped: 11 });
  });

  it("reads a table of regionalstatistik.de: measure, dimension and units in the header, code and label down", async () => {
    const { table, cells } = await read(
      "Tabelle: 46251-02-01-4-B",
      "Personenkraftwagen nach Kraftstoffarten - Stichtag 01.01. -;;;;",
      "regionale Ebenen;;;;",
      "Statistik des Kraftfahrzeug- und Anhängerbestandes;;;;",
      ";;;Pkw;Pkw",
      ";;;Art;Art",
      ";;;Insgesamt;Benzin",
      ";;;Anzahl;Anzahl",
      "01.01.2025;DG;Deutschland;49;30",
      "01.01.2025;03101;      Braunschweig, kreisfreie Stadt;143274;83528",
      "01.01.2025;03152;      Göttingen (alt), Landkreis;-;-",
      ...footer,
    );
    expect(table.dimensions.map(({ id, role }) => `${id} ${role}`)).toEqual([
      "time time",
      "region region",
      "measure measure",
      "Art other",
    ]);
    expect(table.dimensions[1]?.labels.get("03101")).toBe("Braunschweig, kreisfreie Stadt");
    expect(cellAt(cells, 10, 5)).toBe("01.01.2025 | 03101 | Pkw | Benzin = 83528 A [Anzahl]");
    expect(cellAt(cells, 11, 4)).toBe("01.01.2025 | 03152 | Pkw | Insgesamt = 0 A - [Anzahl]");
  });

  it("reads measures side by side, each in the unit below its name, by year and month for all Germany", async () => {
    const { table, cells } = await read(
      ...title("Insolvenzen: Deutschland, Monate", "Insolvenzstatistik", "Deutschland"),
      ";;Insolvenzen;Forderungen",
      ";;Anzahl;Mill. EUR",
      "2026;Februar;10439;3178",
      "2026;März;12531;4451",
      ...footer,
    );
    expect(table.dimensions.map(({ id, role }) => `${id} ${role}`)).toEqual([
      "time time",
      "region region",
      "measure measure",
    ]);
    expect(cellAt(cells, 7, 4)).toBe("2026-02 | DG | Forderungen = 3178 A [Mill. EUR]");
    expect(cellAt(cells, 8, 3)).toBe("2026-03 | DG | Insolvenzen = 12531 A [Anzahl]");
  });

  it("takes units out of brackets in the header, and a column of signs behind each column of values", async () => {
    const { cells } = await read(
      ...title("Krankenhäuser: Bundesländer, Jahre", "Grunddaten"),
      ";;Häuser (Anzahl);;Belegung (1000);",
      "2019;Hamburg;14;e;3,5;()",
      "2020;Hamburg;15;p;.;",
      ...footer,
    );
    expect(cells.map((cell) => cellAt(cells, cell.line, cell.column))).toEqual([
      "2019 | 02 | Häuser = 14 A e [Anzahl]",
      "2019 | 02 | Belegung = 3.5 U () [1000]",
      "2020 | 02 | Häuser = 15 P p [Anzahl]",
      "2020 | 02 | Belegung = none O . [1000]",
    ]);
  });

  it("keeps two levels of the header apart, and fills a name that stands once over several columns", async () => {
    const { table, cells } = await read(
      ...title("Bevölkerung: Kreise, Stichtag, Geschlecht", "Fortschreibung", "Bevölkerung (Anzahl)"),
      ";;31.12.2020;;31.12.2021;",
      ";;männlich;weiblich;männlich;weiblich",
      "05111;Düsseldorf, kreisfreie Stadt;1;2;3;4",
      ";Insgesamt;5;6;7;8",
      ...footer,
    );
    expect(table.dimensions.map(({ id, role }) => `${id} ${role}`)).toEqual([
      "Kreise region",
      "measure measure",
      "time time",
      "Geschlecht other",
    ]);
    expect(cellAt(cells, 7, 4)).toBe("05111 | Bevölkerung | 31.12.2020 | weiblich = 2 A [Anzahl]");
    expect(cellAt(cells, 8, 5)).toBe(" | Bevölkerung | 31.12.2021 | männlich = 7 A [Anzahl]");
  });

  it("reports ragged, repeated, empty and cut rows and loses none", async () => {
    const { findings, counts } = await read(
      ...area,
      ";31.12.1995;31.12.1996",
      "Bayern;1;2",
      "Bayern;1;2",
      "Bayern;1;3",
      "Hessen;1.234,5;",
      "Berlin;1;2;3",
      "Bremen;1",
    );
    expect(findings.map(({ line, column, rule, severity }) => `${line}:${column} ${rule} ${severity}`)).toEqual([
      "11:0 missing-footer warning",
      "7:0 duplicate-key note",
      "8:0 duplicate-key error",
      "9:2 unknown-symbol error",
      "9:3 blank-value warning",
      "10:4 extra-cell error",
      "11:0 missing-cell error",
    ]);
    expect(counts).toEqual({ read: 11, kept: 2, rejected: 3, skipped: 6 });
  });

  it("refuses a file without header rows, and one that ends with them", async () => {
    await expect(read(...area, "Bayern;1;2")).rejects.toThrow(
      "table.csv\nno header was found: below the title, a row that begins with empty cells\nimport it as auto, or name the format it was downloaded in",
    );
    await expect(read(...area, ";31.12.1995")).rejects.toThrow("the file ends with its header");
  });
});

describe.skipIf(!hasSamples)("the office's own classic tables", () => {
  const sample = async (name: string) => {
    const bytes = sampleBytes(`genesis-classic/${name}`);
    expect(await recognised(genesisClassic, name, bytes)).toBeDefined();
    const reading = await readTable(genesisClassic, name, bytes);
    return { ...reading, at: (line: number, column: number) => cellAt(reading.cells, line, column) };
  };

  it("reads the areas of the Länder out of a windows-1252 file", async () => {
    const { table, cells, counts, findings, at } = await sample("11111-0001.csv");
    expect(countByStatus(cells)).toEqual({ A: 374 });
    expect(counts).toEqual({ read: 36, kept: 17, rejected: 0, skipped: 19 });
    expect(findings.map(({ rule }) => rule)).toEqual(["assumed-encoding"]);
    expect(table.updated).toBe("23.02.2020 / 23:59:44");
    expect([at(7, 2), at(7, 23), at(9, 7), at(23, 2), at(23, 23)]).toEqual([
      "08 | Gebietsfläche | 31.12.1995 = 35752.50 A [qkm]",
      "08 | Gebietsfläche | 31.12.2016 = 35673.71 A [qkm]",
      "11 | Gebietsfläche | 31.12.2000 = 891.69 A [qkm]",
      "DG | Gebietsfläche | 31.12.1995 = 357022.31 A [qkm]",
      "DG | Gebietsfläche | 31.12.2016 = 357578.17 A [qkm]",
    ]);
  });

  it("reads vehicles by district, 19 kinds across, with a quotation mark left open in the footer", async () => {
    const { table, cells, counts, at } = await sample("46251-0006.subset.csv");
    expect(countByStatus(cells)).toEqual({ A: 15_373, "A -": 1727 });
    expect(counts).toEqual({ read: 915, kept: 900, rejected: 0, skipped: 15 });
    expect(table.dimensions.map(({ id, role }) => `${id} ${role}`)).toEqual([
      "time time",
      "Kreise region",
      "measure measure",
      "Kraftfahrzeugarten other",
    ]);
    expect([at(7, 4), at(7, 6), at(26, 6), at(500, 22), at(906, 4)]).toEqual([
      "01.01.2001 | 05111 | Kraftfahrzeugbestand | Kfz = 336378 A [Anzahl]",
      "01.01.2001 | 05111 | Kraftfahrzeugbestand | Leichtkrafträder = 3303 A [Anzahl]",
      "01.01.2001 | 05334 | Kraftfahrzeugbestand | Leichtkrafträder = 0 A - [Anzahl]",
      "01.01.2009 | 05914 | Kraftfahrzeugbestand | Sattelanhänger = 650 A [Anzahl]",
      "01.01.2017 | 05114 | Kraftfahrzeugbestand | Kfz = 131335 A [Anzahl]",
    ]);
    expect(table.dimensions[1]?.labels.get("05111")).toBe("Düsseldorf, kreisfreie Stadt");
  });

  it("reads births by month, with months that are still to come", async () => {
    const { table, cells, counts, at } = await sample("12612-0002.csv");
    expect(countByStatus(cells)).toEqual({ A: 2604, "L ...": 24 });
    expect(counts).toEqual({ read: 885, kept: 876, rejected: 0, skipped: 9 });
    expect(table.dimensions.map(({ id, role }) => `${id} ${role}`)).toEqual([
      "time time",
      "region region",
      "measure measure",
      "Geschlecht other",
    ]);
    expect([at(7, 3), at(9, 5), at(500, 4), at(875, 3), at(882, 5)]).toEqual([
      "1950-01 | DG | Lebendgeborene | männlich = 49505 A [Anzahl]",
      "1950-03 | DG | Lebendgeborene | Insgesamt = 103103 A [Anzahl]",
      "1991-02 | DG | Lebendgeborene | weiblich = 32266 A [Anzahl]",
      "2022-05 | DG | Lebendgeborene | männlich = none L ... [Anzahl]",
      "2022-12 | DG | Lebendgeborene | Insgesamt = none L ... [Anzahl]",
    ]);
  });
});

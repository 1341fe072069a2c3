import { describe, expect, it } from "vitest";
import { genesisFfcsv } from "../../../src/ingest/formats/genesis-ffcsv.ts";
import { cellAt, countByStatus, hasSamples, readTable, recognised, sampleBytes } from "./genesis-reading.ts";

const header =
  "\ufeffstatistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label;value_q";
const row = (time: string, region: string, value: string, unit = "1000", quality = "e"): string =>
  `12211;Census;JAHR;time;${time};KREISE;Kreise;${region};label;${value};${unit};LBFMZ01;Lebensformen;${quality}`;
const text = (...rows: readonly string[]): string => [header, ...rows, ""].join("\n");

describe("a flat file of GENESIS of 2025", () => {
  it("is known by its header", async () => {
    expect(await recognised(genesisFfcsv, "a.csv", text())).toBe(
      "the header begins with statistics_code, time_code and time",
    );
    expect(await recognised(genesisFfcsv, "a.csv", "Statistik_Code;Statistik_Label\n")).toBeUndefined();
  });

  it("takes e for final, and keeps limited, provisional, revised and estimated apart", async () => {
    const { cells, findings } = await readTable(
      genesisFfcsv,
      "12211-Z-11_de_flat.csv",
      text(
        row("2022-12-31", "01", "53,9"),
        row("2016", "02", "14", "1000", "()"),
        row("2023-10P6M", "03", "7", "%", "p"),
        row("2016", "04", "8", "%", "r"),
        row("2016", "05", "9", "%", "s"),
        row("2016", "06", "10", "%", "p()"),
        row("2016", "07", "/", "%", ""),
        row("2016", "08", "...", "%", ""),
      ),
    );
    expect(cells.map((cell) => cellAt(cells, cell.line, 10))).toEqual([
      "2022-12-31 | 01 | LBFMZ01 = 53.9 A e [1000]",
      "2016 | 02 | LBFMZ01 = 14 U () [1000]",
      "2023-10P6M | 03 | LBFMZ01 = 7 P p [%]",
      "2016 | 04 | LBFMZ01 = 8 A r [%]",
      "2016 | 05 | LBFMZ01 = 9 E s [%]",
      "2016 | 06 | LBFMZ01 = 10 P p () [%]",
      "2016 | 07 | LBFMZ01 = none Q / [%]",
      "2016 | 08 | LBFMZ01 = none L ... [%]",
    ]);
    expect(findings).toEqual([]);
  });

  it("takes the decimal sign from the reader, then from the name, then from the language of units and labels", async () => {
    const number = async (name: string, value: string, unit: string, decimal?: "." | ",") => {
      const { cells } = await readTable(
        genesisFfcsv,
        name,
        text(row("2016", "01", value, unit)),
        decimal === undefined ? {} : { decimal },
      );
      return cells[0]?.number;
    };
    expect(await number("a_de_flat.csv", "53,9", "%")).toBe("53.9");
    expect(await number("a_en_flat.csv", "53.9", "%")).toBe("53.9");
    expect(await number("a.csv", "53,9", "Anzahl")).toBe("53.9");
    expect(await number("a.csv", "53.9", "number")).toBe("53.9");
    expect(await number("a_de_flat.csv", "53.9", "%", ".")).toBe("53.9");
    await expect(number("a.csv", "53.9", "%")).rejects.toThrow(
      "a.csv\nneither the name of the file nor its labels say whether it is German or English, and decimals differ\nsay --decimal , for a German file, or --decimal . for an English one",
    );
  });

  it("makes an error, and no number, of a cell in the other language's style", async () => {
    const { cells, findings, counts } = await readTable(
      genesisFfcsv,
      "a_de_flat.csv",
      text(row("2016", "01", "1.234")),
    );
    expect(cells).toEqual([]);
    expect(findings.map(({ line, column, rule, value }) => `${line}:${column} ${rule} ${value}`)).toEqual([
      "2:10 unknown-symbol 1.234",
    ]);
    expect(counts).toEqual({ read: 2, kept: 0, rejected: 1, skipped: 1 });
  });

  it("keeps one cell in two units, and refuses it twice in one", async () => {
    const { cells, findings } = await readTable(
      genesisFfcsv,
      "a_de_flat.csv",
      text(row("2016", "01", "53,9", "%"), row("2016", "01", "10755706", "Anzahl"), row("2016", "01", "54", "%")),
    );
    expect(cells.map(({ unit }) => unit)).toEqual(["%", "Anzahl"]);
    expect(findings.map(({ line, rule, severity }) => `${line} ${rule} ${severity}`)).toEqual([
      "4 duplicate-key error",
    ]);
  });

  it("leaves out rows of another statistic and a file that was cut", async () => {
    const { findings, counts } = await readTable(
      genesisFfcsv,
      "a_de_flat.csv",
      text(
        row("2016", "01", "1"),
        row("2016", "02", "1").replace("12211", "12411"),
        row("soon", "03", "1"),
        "12211;Census;JAHR",
      ),
    );
    expect(findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
      "3:1 foreign-record",
      "4:5 foreign-record",
      "5:0 missing-cell",
    ]);
    expect(counts).toEqual({ read: 5, kept: 1, rejected: 3, skipped: 1 });
  });
});

describe.skipIf(!hasSamples)("the office's own flat files of 2025", () => {
  const sample = async (name: string) => {
    const bytes = sampleBytes(`genesis-ffcsv-2025/${name}`);
    expect(await recognised(genesisFfcsv, name, bytes)).toBeDefined();
    const reading = await readTable(genesisFfcsv, name, bytes);
    expect(reading.findings).toEqual([]);
    expect(reading.counts).toEqual({
      read: reading.cells.length + 1,
      kept: reading.cells.length,
      rejected: 0,
      skipped: 1,
    });
    return { ...reading, at: (line: number, column: number) => cellAt(reading.cells, line, column) };
  };

  it("reads the micro-census, in thousands, with blocked and unreliable cells", async () => {
    const { cells, at } = await sample("12211-0001_de_flat.csv");
    expect(countByStatus(cells)).toEqual({ A: 210, "M x": 9, "Q /": 6 });
    expect([at(2, 18), at(3, 18), at(7, 18), at(8, 18), at(226, 18)]).toEqual([
      "2024 | DG |  | ALT030B35 | ERW041 = 4543 A [1000]",
      "2024 | DG |  | ALT030B35 | ERW040 = 4729 A [1000]",
      "2024 | DG | GESM | ALT000B15 | ERW041 = none M x [1000]",
      "2024 | DG | GESM | ALT000B15 | ERW040 = none M x [1000]",
      "2024 | DG |  | ALT070B75 | ERW043 = 3951 A [1000]",
    ]);
    expect(
      cells.filter(({ flags }) => flags === "/").every(({ number, status }) => number === undefined && status === "Q"),
    ).toBe(true);
  });

  it("reads final figures and those of limited reliability by the column of quality", async () => {
    const { cells, at } = await sample("12211-Z-11_de_flat_quality.subset.csv");
    expect(countByStatus(cells)).toEqual({ "A e": 235, "A -": 12, "U ()": 2 });
    expect([at(2, 14), at(3, 14), at(16, 14), at(26, 14), at(250, 14)]).toEqual([
      "2019 | 05554 | LB-INS | LBFMZ01 = 166 A e [1000]",
      "2019 | 05911 | ALLEINST | LBFMZ01 = 100 A e [1000]",
      "2019 | 11000 | LB-INS | LBFMZ01 = 0 A - [1000]",
      "2019 | 05120 | FAMILIEN | LBFMZ01 = 14 U () [1000]",
      "2019 | 01004 | FAMILIEN | LBFMZ01 = 11 U () [1000]",
    ]);
  });

  it("reads the population of districts, Aachen before 2009 among them", async () => {
    const { table, cells, at } = await sample("12411-01-01-4_de_flat.subset.csv");
    expect(table.dataset).toBe("12411-01-01-4");
    expect(countByStatus(cells)).toEqual({ A: 162, "A -": 6 });
    expect([at(2, 14), at(3, 14), at(17, 14), at(54, 14), at(169, 14)]).toEqual([
      "2024-12-31 | 05966 | GESW | BEVSTD = 65919 A [Anzahl]",
      "2024-12-31 | 05124 | GESM | BEVSTD = 176780 A [Anzahl]",
      "2024-12-31 | 05313 |  | BEVSTD = 0 A - [Anzahl]",
      "2024-12-31 | 05313 | GESM | BEVSTD = 0 A - [Anzahl]",
      "2024-12-31 | 05113 |  | BEVSTD = 574682 A [Anzahl]",
    ]);
  });

  it("reads employees of the Länder at the ends of quarters", async () => {
    const { cells, at } = await sample("13111-0005_de_flat.csv");
    expect(countByStatus(cells)).toEqual({ A: 384 });
    expect([at(2, 14), at(3, 14), at(4, 14), at(5, 14), at(385, 14)]).toEqual([
      "2023-12-31 | 10 | GESM | ERW065 = 211786 A [Anzahl]",
      "2025-03-31 | 06 | GESW | ERW065 = 1270085 A [Anzahl]",
      "2024-06-30 | 11 |  | ERW065 = 1686597 A [Anzahl]",
      "2024-09-30 | 05 | GESW | ERW065 = 3398182 A [Anzahl]",
      "2023-09-30 | 14 | GESM | ERW065 = 865733 A [Anzahl]",
    ]);
  });

  it("reads students of a semester", async () => {
    const { cells, at } = await sample("21311-01-01-4-B_de_flat.subset.csv");
    expect(countByStatus(cells)).toEqual({ A: 164, "A -": 198 });
    expect([at(2, 22), at(3, 22), at(4, 22), at(8, 22), at(363, 22)]).toEqual([
      "2023-10P6M | 05154 | GESW | INSGESAMT | HS-FG07 | HS-W02 = 134 A [Anzahl]",
      "2023-10P6M | 05117 | GESM | INSGESAMT | HS-FG05 | HS-W02 = 0 A - [Anzahl]",
      "2023-10P6M | 05958 | GESM | INSGESAMT | HS-FG03 | HS-W02 = 934 A [Anzahl]",
      "2023-10P6M | 05313 | INSGESAMT | INSGESAMT | HS-FG01 | HS-W02 = 0 A - [Anzahl]",
      "2023-10P6M | 05111 | GESW | INSGESAMT | INSGESAMT | HS-W02 = 31513 A [Anzahl]",
    ]);
  });

  it("reads the same census table alike in German and English", async () => {
    const german = await sample("3000G-1008_de_flat.csv");
    const english = await sample("3000G-1008_en_flat.csv");
    expect(countByStatus(german.cells)).toEqual({ A: 20 });
    expect([german.at(2, 14), german.at(3, 14), german.at(4, 14), german.at(5, 14), german.at(21, 14)]).toEqual([
      "2022-05-15 | DG | ENERG-GAS | GEB001 = 53.9 A [%]",
      "2022-05-15 | DG | ENERG-GAS | GEB001 = 10755706 A [Anzahl]",
      "2022-05-15 | DG | ENERG-BIO | GEB001 = 0.1 A [%]",
      "2022-05-15 | DG | ENERG-BIO | GEB001 = 15464 A [Anzahl]",
      "2022-05-15 | DG | ENERG-FERN | GEB001 = 1318056 A [Anzahl]",
    ]);
    const figures = ({ cells }: typeof german) => cells.map(({ codes, number }) => [...codes, number]);
    expect(figures(english)).toEqual(figures(german));
    expect(english.at(2, 14)).toBe("2022-05-15 | DG | ENERG-GAS | GEB001 = 53.9 A [%]");
  });
});

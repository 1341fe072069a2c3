import { describe, expect, it } from "vitest";
import { cbsOdata3 } from "../../../src/ingest/formats/cbs-odata3.ts";
import { mistakeOf, printedCounts, readingOf } from "./cbs-reading.ts";
import { cellsAt, hasSamples, reasonFor, rolesOf, sample } from "./sdmx-reading.ts";

const header = '"ID";"BedrijfstakkenBranchesSBI2008";"RegioS";"Perioden";"BanenVanWerknemers_1";"Groei_2"';
const row = (...cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(";");
const table = (...rows: readonly string[]): string => `\ufeff${[header, ...rows].join("\r\n")}\r\n`;
const untyped = "81234ned_UntypedDataSet_01022024_101010.csv";
const typed = "81234ned_TypedDataSet_01022024_101010.csv";
const read = (name: string, content: string, beside: Readonly<Record<string, string>> = {}) =>
  readingOf(cbsOdata3, { [name]: content, ...beside });

const properties = [
  '"ID";"Position";"ParentID";"Type";"Key";"Title";"Description";"ReleasePolicy";"Datatype";"Unit";"Decimals";"Default"',
  '"0";"";"";"GeoDimension";"RegioS";"Regio\'s";"";"";"";"";"";""',
  '"1";"";"";"TopicGroup";"";"Werk";"";"";"";"";"";""',
  '"2";"4";"1";"Topic";"BanenVanWerknemers_1";"Banen van werknemers";"Een baan\r\nis een baan";"True";"Double";"x 1 000";"1";"."',
  '"3";"5";"1";"Topic";"Groei_2";"Groei";"";"True";"Double";"%";"1";"."',
].join("\r\n");

describe("CBS table of OData 3, untyped", () => {
  it("has a cell for each numbered column; keys lose their padding, the point stands for the decimals", async () => {
    const found = await read(
      untyped,
      table(
        row("0", "T001081   ", "NL01      ", "2020JJ00", "  8123.4", "    -0.5"),
        row("1", "R         ", "PV27      ", "2020KW01", "    12.0", "       0"),
      ),
    );
    expect(found.shown).toEqual([
      "T001081.NL01.2020JJ00.BanenVanWerknemers_1 8123.4 A/F 2:5",
      "T001081.NL01.2020JJ00.Groei_2 -0.5 A/F 2:6",
      "R.PV27.2020KW01.BanenVanWerknemers_1 12.0 A/F 3:5",
      "R.PV27.2020KW01.Groei_2 0 A/F 3:6",
    ]);
    expect(found.cells[0]?.raw).toBe("  8123.4");
    expect(found.table.dataset).toBe("81234ned");
    expect(rolesOf(found.table.dimensions)).toEqual([
      "BedrijfstakkenBranchesSBI2008=sector",
      "RegioS=region",
      "Perioden=time",
      "Measure=measure",
    ]);
    expect(found.findings).toEqual([]);
    expect(found.counts).toBe("2 + 0 + 1");
  });

  it("tells a point (unknown or secret) from an empty cell (cannot occur) and from zero", async () => {
    const found = await read(
      untyped,
      table(
        row("0", "R", "GM0363", "2020JJ00", "       .", ""),
        row("1", "R", "GM0034", "2020JJ00", "       -", "       x"),
      ),
    );
    expect(found.shown).toEqual([
      "R.GM0363.2020JJ00.BanenVanWerknemers_1 none O/F [.] 2:5",
      "R.GM0363.2020JJ00.Groei_2 none M/F 2:6",
      "R.GM0034.2020JJ00.BanenVanWerknemers_1 0 A/F [-] 3:5",
      "R.GM0034.2020JJ00.Groei_2 none Q/C [x] 3:6",
    ]);
  });

  it("reads the numbers that stand for missing ones as holes, with a warning", async () => {
    const found = await read(untyped, table(row("0", "R", "BU03630000", "2020JJ00", "-99999999", "  -99997")));
    expect(found.shown).toEqual([
      "R.BU03630000.2020JJ00.BanenVanWerknemers_1 none O/F [-99999999] 2:5",
      "R.BU03630000.2020JJ00.Groei_2 none O/F [-99997] 2:6",
    ]);
    expect(found.findings).toEqual([
      `${untyped}:2:5  warning  sentinel-number  BanenVanWerknemers_1 is -99999999, which CBS prints where there is no figure — nothing to do: it is read as missing`,
      `${untyped}:2:6  warning  sentinel-number  Groei_2 is -99997, which CBS prints where there is no figure — nothing to do: it is read as missing`,
    ]);
  });

  it("leaves out a cell that is neither number nor sign, never reading a comma as thousands", async () => {
    const found = await read(untyped, table(row("0", "R", "NL01", "2020JJ00", "1,234", "    2.5")));
    expect(found.shown).toEqual(["R.NL01.2020JJ00.Groei_2 2.5 A/F 2:6"]);
    expect(found.findings).toEqual([
      `${untyped}:2:5  error  unknown-symbol  BanenVanWerknemers_1 is "1,234", neither a number nor a sign of CBS; this cell is left out — for decimal commas choose --decimal ,`,
    ]);
    expect(found.counts).toBe("1 + 0 + 1");
    const comma = await readingOf(
      cbsOdata3,
      { [untyped]: table(row("0", "R", "NL01", "2020JJ00", "1,234", "2,5")) },
      { map: {}, decimal: "," },
    );
    expect(comma.cells.map(({ number }) => number)).toEqual(["1.234", "2.5"]);
  });

  it("rejects ragged rows, second rows of a key and rows of which nothing is understood, and skips a second header", async () => {
    const found = await read(
      untyped,
      table(
        row("0", "R", "NL01", "2020JJ00", "1", "2"),
        row("1", "R", "NL01", "2021JJ00", "1"),
        row("2", "R", "NL01", "2022JJ00", "1", "2", "3"),
        "",
        row("3", "R", "NL01  ", "2020JJ00", "5", "6"),
        header,
        row("4", "R", "NL01", "2023JJ00", "?", "ca. 5"),
        row("5", "R", "NL01", "2024JJ00", "3", "4"),
      ),
    );
    expect(found.shown.map((cell) => cell.replace(/ A\/F.*/, ""))).toEqual([
      "R.NL01.2020JJ00.BanenVanWerknemers_1 1",
      "R.NL01.2020JJ00.Groei_2 2",
      "R.NL01.2024JJ00.BanenVanWerknemers_1 3",
      "R.NL01.2024JJ00.Groei_2 4",
    ]);
    expect(found.counts).toBe("2 + 4 + 3");
    expect(
      found.findings.map((line) =>
        line
          .split("  ")
          .slice(0, 3)
          .join(" ")
          .slice(untyped.length + 1),
      ),
    ).toEqual([
      "3:6 error missing-cell",
      "4:7 error extra-cell",
      "7 warning repeated-header",
      "6 error duplicate-key",
      "8:5 error unknown-symbol",
      "8:6 error unknown-symbol",
    ]);
  });

  it("survives a file cut off in a quoted cell: the broken line is rejected by name", async () => {
    const whole = table(row("0", "R", "NL01", "2020JJ00", "1", "2"), row("1", "R", "NL01", "2021JJ00", "3", "4"));
    const found = await read(untyped, whole.slice(0, -3));
    expect(found.counts).toBe("1 + 1 + 1");
    expect(found.findings.join()).toContain(`${untyped}:3:6  error  quotation-error`);
  });

  it("gives the physical line behind a cell with line breaks", async () => {
    const found = await read(
      untyped,
      table(row("0", "R", "NL\r\n01", "2020JJ00", "1", "2"), row("1", "R", "NL01", "2020JJ00", "3", "4")),
    );
    expect(found.cells.map(({ line }) => line)).toEqual([2, 2, 4, 4]);
  });

  it("is refused where the header is another one, or there is none", async () => {
    expect(await mistakeOf(read(untyped, "region;year;value\nNL;2020;1\n"))).toBe(
      `${untyped}:1\nthe first line is no header of a CBS table (ID, dimensions, Measure_1 …): "region;year;value"\nimport it as auto, or name the format it was downloaded in`,
    );
    expect(await mistakeOf(read(untyped, `${row("0", "R", "NL01", "2020JJ00", "1", "2")}\n`))).toContain(
      "no header of a CBS table",
    );
    expect(await mistakeOf(read(untyped, '"ID";"RegioS";"A_1";"A_1"\n"0";"NL01";"1";"2"\n'))).toContain("no header");
    expect(await mistakeOf(read(untyped, "\n\n"))).toContain("the file is empty");
  });

  it("takes names like __proto__ for names", async () => {
    const found = await read(untyped, '"ID";"__proto__";"constructor";"toString_1"\n"0";"a";"__proto__";"1"\n');
    expect(found.shown).toEqual(["a.__proto__.toString_1 1 A/F 2:4"]);
    expect(found.table.dimensions.map(({ id }) => id)).toEqual(["__proto__", "constructor", "Measure"]);
  });
});

describe("CBS table of OData 3, typed", () => {
  it("says once that empty cells no longer tell why, and calls none of them impossible", async () => {
    const found = await read(typed, `${header}\n0;"R";"NL01  ";"2020JJ00";8123.4;\n1;"R";"NL01  ";"2021JJ00";;-1.5\n`);
    expect(found.shown).toEqual([
      "R.NL01.2020JJ00.BanenVanWerknemers_1 8123.4 A/F 2:5",
      "R.NL01.2020JJ00.Groei_2 none O/F 2:6",
      "R.NL01.2021JJ00.BanenVanWerknemers_1 none O/F 3:5",
      "R.NL01.2021JJ00.Groei_2 -1.5 A/F 3:6",
    ]);
    expect(found.findings).toEqual([
      `${typed}:2:6  note  reason-lost  this is a TypedDataSet: why a cell is empty (unknown, secret or impossible) is lost — download the UntypedDataSet of the same table`,
    ]);
  });

  it("is told from an untyped one by its cells where the name does not say", async () => {
    const statuses = async (cells: string) =>
      (await read("banen.csv", `${header}\n${cells}\n`)).cells.map(({ status }) => status);
    expect(await statuses('0;"R";"NL01";"2020JJ00";5;')).toEqual(["A", "O"]);
    expect(await statuses('"0";"R";"NL01";"2020JJ00";"       5";""')).toEqual(["A", "M"]);
  });
});

describe("metadata beside a table of OData 3", () => {
  const data = table(
    row("0", "R", "NL01  ", "2020JJ00", "  8123.4", "     0.5"),
    row("1", "R", "NL01  ", "2021JJ00", "  8123.5", "       ."),
  );

  it("give units and titles, as CSV or as JSON", async () => {
    const json = JSON.stringify({
      "odata.metadata": "x",
      value: [
        {
          ID: 2,
          Type: "Topic",
          Key: "BanenVanWerknemers_1",
          Title: "Banen van werknemers",
          Unit: "x 1 000",
          Decimals: 1,
        },
        { ID: 3, Type: "Topic", Key: "Groei_2", Title: "Groei", Unit: "%", Decimals: 1 },
      ],
    });
    for (const beside of [{ "DataProperties.csv": properties }, { "81234NED_DataProperties.json": json }]) {
      const found = await read(untyped, data, beside);
      expect(found.cells.map(({ unit }) => unit)).toEqual(["x 1 000", "%", "x 1 000", "%"]);
      expect(found.table.dimensions.at(-1)?.labels.get("BanenVanWerknemers_1")).toBe("Banen van werknemers");
      expect(found.findings).toEqual([]);
    }
  });

  it("may be several lists in one file, with the status of provisional periods", async () => {
    const lists = [
      '"TableInfos"\r\n"ID";"Title";"Modified"\r\n"0";"Banen";"2024-01-31"\r\n',
      `"DataProperties"\r\n${properties}\r\n`,
      '"Perioden"\r\n"Key";"Title";"Description";"Status"\r\n"2020JJ00";"2020";"";"Definitief"\r\n"2021JJ00";"2021*";"";"Voorlopig"\r\n',
      '"RegioS"\r\n"Key";"Title";"Description"\r\n"NL01  ";"Nederland";""\r\n',
    ].join("\r\n");
    const found = await read(untyped, data, { "81234ned_metadata.csv": lists });
    expect(found.shown).toEqual([
      "R.NL01.2020JJ00.BanenVanWerknemers_1 8123.4 A/F (x 1 000) 2:5",
      "R.NL01.2020JJ00.Groei_2 0.5 A/F (%) 2:6",
      "R.NL01.2021JJ00.BanenVanWerknemers_1 8123.5 P/F [Voorlopig] (x 1 000) 3:5",
      "R.NL01.2021JJ00.Groei_2 none O/F [.] (%) 3:6",
    ]);
    expect([found.table.title, found.table.updated]).toEqual(["Banen", "2024-01-31"]);
    expect(found.table.dimensions[1]?.labels.get("NL01")).toBe("Nederland");
  });

  it("of another table are left alone, and where two contradict each other the unit stays open", async () => {
    const other = await read(untyped, data, { "70072ned_DataProperties.csv": properties });
    expect(other.cells.map(({ unit }) => unit)).toEqual(["", "", "", ""]);
    const both = await read(untyped, data, {
      "81234ned_DataProperties.csv": properties,
      "81234NED_metadata.csv": `"DataProperties"\n${properties.replace("x 1 000", "aantal")}\n`,
    });
    expect(both.cells.map(({ unit }) => unit)).toEqual(["", "%", "", "%"]);
    expect(both.findings).toEqual([
      `81234NED_metadata.csv  warning  contradicting-metadata  BanenVanWerknemers_1 is in "x 1 000" in one metadata file and in "aantal" in another; neither is used — name only the metadata that belong to this table`,
    ]);
  });

  it("with a word for a period that is not known keep it as printed and say so once", async () => {
    const periods = '"Key";"Title";"Description";"Status"\n"2021JJ00";"2021";"";"Bijgesteld"\n';
    const found = await read(untyped, data, { "Perioden.csv": periods });
    expect(found.shown[2]).toBe("R.NL01.2021JJ00.BanenVanWerknemers_1 8123.5 A/F [Bijgesteld] 3:5");
    expect(found.findings).toEqual([
      `${untyped}  warning  unknown-period-status  the status "Bijgesteld" of 2021JJ00 is not known; it is kept as printed — look it up at CBS`,
    ]);
  });

  it("that are broken do not stop the table", async () => {
    const found = await read(untyped, data, {
      "DataProperties.json": "{",
      "metadata.csv": '"DataProperties"\n"Key";"Un',
    });
    expect(found.cells).toHaveLength(4);
  });
});

describe("recognising a CBS table of OData 3", () => {
  it("says why, by header and name", async () => {
    expect(await reasonFor(cbsOdata3, untyped, table())).toBe(
      "the header begins with ID, has dimensions and numbered measures, and the name says UntypedDataSet",
    );
    expect(await reasonFor(cbsOdata3, "banen.csv", table())).toBe(
      "the header begins with ID, has dimensions and numbered measures",
    );
  });

  it("leaves other files alone", async () => {
    const others = [
      "id,region,value_1\n1,NL,2\n",
      "ID;region;value\n1;NL;2\n",
      "Id;Measure;ValueAttribute;Value;Perioden\n0;M1;None;1;2020JJ00\n",
      "Identifier;Index;Title\n",
      properties,
      "freq,geo\\TIME_PERIOD\t2020\n",
      "",
    ];
    for (const other of others) expect(await reasonFor(cbsOdata3, untyped, other)).toBeUndefined();
  });
});

// Read with sed by eye; counted with awk over the cells behind the keys.
describe.skipIf(!hasSamples)("CBS tables of OData 3, real files (skipped where ../shared/formats is absent)", () => {
  it("reads the population of the Netherlands from 1950", async () => {
    const name = "37296ned_UntypedDataSet_26032024_091942.csv";
    const found = await readingOf(cbsOdata3, { [name]: sample(`cbs-odata3-csv/${name}`) });
    expect(found.table.dataset).toBe("37296ned");
    expect(
      cellsAt(found.cells, [2, 3], [2, 30], [2, 34], [2, 22], [2, 78], [3, 80], [40, 40], [74, 3], [74, 30]),
    ).toEqual([
      "1950JJ00.TotaleBevolking_1 10026773 A/F 2:3",
      "1950JJ00.PersoonMetEenMigratieachtergrond_28 none O/F [.] 2:30",
      "1950JJ00.GIPSLandenInDeEU_32 none M/F 2:34",
      "1950JJ00.TotaleDruk_20 81.9 A/F 2:22",
      "1950JJ00.MigratiesaldoInclusiefCoRelatief_76 2.0 A/F 2:78",
      "1951JJ00.Bevolkingsdichtheid_78 315 A/F 3:80",
      "1988JJ00.Turkije_38 none O/F [.] 40:40",
      "2022JJ00.TotaleBevolking_1 17590672 A/F 74:3",
      "2022JJ00.PersoonMetEenMigratieachtergrond_28 4438900 A/F 74:30",
    ]);
    expect(printedCounts("37296ned", found.cells)).toEqual({ "A/F number": 4009, "M/F hole": 227, "O/F hole": 1458 });
    expect(found.counts).toBe("73 + 0 + 1");
    expect(found.findings).toEqual([]);
    expect(await reasonFor(cbsOdata3, name, sample(`cbs-odata3-csv/${name}`))).toContain("UntypedDataSet");
  });

  it("reads causes of death by province", async () => {
    const name = "80202ned_UntypedDataSet.head.csv";
    const found = await readingOf(cbsOdata3, { [name]: sample(`cbs-odata3-csv/${name}`) });
    expect(found.table.dataset).toBe("80202ned");
    expect(rolesOf(found.table.dimensions)).toEqual([
      "Geslacht=other",
      "Leeftijd=other",
      "RegioS=region",
      "Perioden=time",
      "Measure=measure",
    ]);
    expect(cellsAt(found.cells, [2, 6], [2, 97], [3, 6], [100, 50], [143, 6], [143, 97])).toEqual([
      "T001038.10000.PV20.1996JJ00.TotaalAlleOnderliggendeDoodsoorzaken_1 5691 A/F 2:6",
      "T001038.10000.PV20.1996JJ00.k_175OverigeUitwendigeDoodsoorzaken_92 6 A/F 2:97",
      "T001038.10000.PV20.1997JJ00.TotaalAlleOnderliggendeDoodsoorzaken_1 5550 A/F 3:6",
      "T001038.10000.PV24.2002JJ00.k_711AcuutHartinfarct_45 162 A/F 100:50",
      "T001038.10000.PV26.1999JJ00.TotaalAlleOnderliggendeDoodsoorzaken_1 9169 A/F 143:6",
      "T001038.10000.PV26.1999JJ00.k_175OverigeUitwendigeDoodsoorzaken_92 8 A/F 143:97",
    ]);
    expect(printedCounts("80202ned", found.cells)).toEqual({ "A/F number": 13064 });
    expect(found.counts).toBe("142 + 0 + 1");
    expect(found.findings).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { xlsx } from "../../../src/ingest/formats/xlsx.ts";
import { plainDigits } from "../../../src/ingest/formats/xlsx-workbook.ts";
import { cellAt, readTable, recognised } from "./genesis-reading.ts";
import { sheetXml, type XlsxCell, type XlsxSheet, xlsxOf } from "./xlsx-files.ts";

const sheet = (rows: readonly (readonly XlsxCell[])[], merges: readonly string[] = []): XlsxSheet => ({
  name: "Tabelle1",
  rows,
  merges,
});
const read = (sheets: readonly XlsxSheet[], choices: Parameters<typeof readTable>[3] = {}) =>
  readTable(xlsx, "book.xlsx", xlsxOf(sheets), choices);
const written = (digits: string): XlsxCell => ({ attributes: "", inside: `<v>${digits}</v>` });
const long = [
  ["Region", "Jaar", "Waarde"],
  ["NL31", 2014, 3],
];

describe("a spreadsheet", () => {
  it("is known by its bytes, whatever its name", async () => {
    expect(await recognised(xlsx, "book.bin", xlsxOf([sheet(long)]))).toBe("it is a spreadsheet");
    expect(await recognised(xlsx, "book.xlsx", "Region;Jaar;Waarde\nNL31;2014;3\n")).toBeUndefined();
  });

  it("reads a long table, numbers exactly as the spreadsheet program shows them", async () => {
    const { table, cells, counts } = await read([
      sheet([
        ["Region", "Jaar", "Waarde"],
        ["NL31", 2014, written("0.10000000000000001")],
        ["NL32", 2014, written("1234567890123")],
        ["NL33", 2014, written("1.5E-7")],
        ["NL34", 2014, "1,5"],
        ["NL35", 2014, undefined],
      ]),
    ]);
    expect(table.dimensions.map(({ id, role }) => `${id} ${role}`)).toEqual(["Region region", "Jaar time"]);
    expect(cells.map((cell) => cellAt(cells, cell.line, cell.column))).toEqual([
      "NL31 | 2014 = 0.1 A []",
      "NL32 | 2014 = 1234567890123 A []",
      "NL33 | 2014 = 0.00000015 A []",
      "NL34 | 2014 = 1.5 A []",
      "NL35 | 2014 = none O []",
    ]);
    expect(counts).toMatchObject({ kept: 5, rejected: 0, skipped: 1 });
  });

  it("writes the numbers of a workbook out in full", () => {
    expect(["1e21", "-0", "-0.0", "12.5", "1E+2", "2.5e-3", "1e999", "x"].map(plainDigits)).toEqual([
      "1000000000000000000000",
      "0",
      "0.0",
      "12.5",
      "100",
      "0.0025",
      undefined,
      undefined,
    ]);
  });

  it("gives dates as ISO, and of a formula the result that was saved", async () => {
    const { cells, findings } = await read([
      sheet([
        ["Region", "Date", "Waarde"],
        ["NL31", { attributes: 's="1"', inside: "<v>44926</v>" }, { attributes: "", inside: "<f>1+1</f><v>7</v>" }],
        ["NL32", "2022", { attributes: "", inside: "<f>1+1</f>" }],
        ["NL33", "2022", { attributes: 't="e"', inside: "<f>1/0</f><v>#DIV/0!</v>" }],
      ]),
    ]);
    expect(cells.map(({ codes, number }) => [...codes, number])).toEqual([["NL31", "2022-12-31", "7"]]);
    expect(findings.map(({ line, column, rule, value }) => `${line}:${column} ${rule} ${value}`)).toEqual([
      "3:3 broken-formula #NO RESULT",
      "4:3 broken-formula #DIV/0!",
    ]);
  });

  it("reads years above measures in merged cells, below a title and above a source", async () => {
    const { table, cells, counts } = await read([
      sheet(
        [
          ["Creative industries", undefined, undefined, undefined, undefined, undefined, undefined],
          [],
          ["City", 2014, undefined, 2015, undefined, 2016, undefined],
          [undefined, "Jobs", "Turnover (Tsd. EUR)", "Jobs", "Turnover (Tsd. EUR)", "Jobs", "Turnover (Tsd. EUR)"],
          ["Essen", 1, 2, 3, 4, 5, 6],
          ["Berlin", 7, 8, 9, 10, 11, 12],
          ["Source: IT.NRW"],
        ],
        ["A1:G1", "B3:C3", "D3:E3", "F3:G3", "A3:A4", "A7:G7"],
      ),
    ]);
    expect(table.dimensions.map(({ id, role }) => `${id} ${role}`)).toEqual([
      "City region",
      "year time",
      "measure measure",
    ]);
    expect(cellAt(cells, 5, 2)).toBe("Essen | 2014 | Jobs = 1 A []");
    expect(cellAt(cells, 6, 5)).toBe("Berlin | 2015 | Turnover = 10 A [Tsd. EUR]");
    expect(cells).toHaveLength(12);
    expect(counts).toMatchObject({ kept: 2, rejected: 0, skipped: 5 });
  });

  it("takes the sheet and the range that the reader names", async () => {
    const other: XlsxSheet = {
      name: "A & B",
      rows: [
        ["x", "y"],
        [undefined, "Region", "Jaar", "Waarde", "note"],
        [undefined, "NL31", 2014, 5, "9"],
        [undefined, "NL31", 2015, 6],
      ],
    };
    const both = [{ name: "empty", rows: [] }, sheet(long), other];
    expect((await read(both)).cells.map(({ number }) => number)).toEqual(["3"]);
    const ranged = await read(both, { sheet: "A & B", range: "B2:D3" });
    expect(ranged.cells.map((cell) => cellAt(ranged.cells, cell.line, cell.column))).toEqual(["NL31 | 2014 = 5 A []"]);
    const inOne = await read(both, { sheet: "A & B!B2:D4" });
    expect(inOne.cells.map(({ number }) => number)).toEqual(["5", "6"]);
    await expect(read(both, { sheet: "A & C" })).rejects.toThrow(
      '--sheet A & C\nbook.xlsx has no sheet "A & C"\ndid you mean "A & B"?',
    );
    await expect(read(both, { range: "all" })).rejects.toThrow(
      "--range all\nthis is no block of cells\nwrite it as A5:F40",
    );
  });

  it("reports repeated and empty rows, and what is no number", async () => {
    const { findings, counts } = await read([
      sheet([...long, ["NL31", 2014, 3], ["NL31", 2014, 4], [], ["NL32", 2014, "-"], ["NL33", 2014, 1]]),
    ]);
    expect(findings.map(({ line, rule, severity }) => `${line} ${rule} ${severity}`)).toEqual([
      "3 duplicate-key note",
      "4 duplicate-key error",
      "5 blank-row note",
      "6 unknown-symbol error",
    ]);
    expect(counts).toMatchObject({ kept: 2, rejected: 2, skipped: 3 });
  });
});

describe("a hostile spreadsheet", () => {
  const refused = async (more: Readonly<Record<string, string>>): Promise<string> => {
    const reading = readTable(xlsx, "book.xlsx", xlsxOf([sheet(long)], more));
    return reading.then(
      () => "read",
      (error: Error) => `${error.name}: ${error.message.split("\n")[1]}`,
    );
  };
  const first = "xl/worksheets/sheet1.xml";
  const xml = sheetXml(sheet(long));

  it("is refused where it takes figures from other workbooks", async () => {
    expect(await refused({ "xl/externalLinks/externalLink1.xml": "<externalLink/>" })).toBe(
      "UserError: the workbook takes figures from other workbooks, which are not opened here",
    );
  });

  it("is refused where one cell makes millions of rows", async () => {
    const far = xml.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>');
    expect(await refused({ [first]: far })).toBe(
      "UserError: a sheet reaches to row 1048576 and column 16384: more than 10000000 cells",
    );
    const endless = xml.replace("</sheetData>", '<row r="9e15"></row></sheetData>');
    expect(await refused({ [first]: endless })).toBe('UserError: a sheet has a row "9e15"');
    const hidden = xml.replace("</sheetData>", '<row spans=">" r="9e15"></row></sheetData>');
    expect(await refused({ [first]: hidden })).toBe("UserError: a tag of a sheet is broken");
  });

  it("is refused where it declares entities, merges without end, or is no workbook", async () => {
    expect(await refused({ [first]: `<!DOCTYPE a [<!ENTITY b "c">]>${xml}` })).toBe(
      "UserError: a sheet declares entities of its own",
    );
    const merged = `<mergeCells>${'<mergeCell ref="A1:C200"/>'.repeat(20_000)}</mergeCells></worksheet>`;
    const tall = sheetXml(sheet([...long, ...Array.from({ length: 200 }, () => ["a", 2014, 3])]));
    expect(await refused({ [first]: tall.replace("</worksheet>", merged) })).toBe(
      "UserError: a sheet merges the same cells over and over",
    );
    expect(await refused({ "xl/workbook.xml": "<workbook" })).toMatch(
      /^UserError: (?:the workbook cannot be read|no sheet)/,
    );
    expect(await refused({ [first]: "no xml" })).toMatch(/^UserError: /);
  });
});

describe("a workbook of an office", () => {
  const contents = { ...sheet([["Inhalt"], ["Tabelle 1"]]), name: "Inhalt" };

  it("that begins with a page of contents is refused with the sheet to name", async () => {
    await expect(read([contents, sheet(long)])).rejects.toMatchObject({
      what: 'sheet "Inhalt" holds no table: no row of it has two names side by side',
      fix: 'name another sheet: --sheet "Tabelle1"',
    });
  });

  it("has flags in a column of status, and a column of words is told by --map", async () => {
    const flagged = [
      [...(long[0] ?? []), "status"],
      ["NL31", 2014, 3, "bd"],
      ["NL32", 2014, undefined, "c"],
    ];
    const { cells } = await read([sheet(flagged)]);
    expect(cells.map(({ number, status, confidentiality, flags }) => [number, status, confidentiality, flags])).toEqual(
      [
        ["3", "B", "F", "bd"],
        [undefined, "Q", "C", "c"],
      ],
    );
    const words = [
      ["Land", "Jahr", "Beschäftigte"],
      ["NRW", 2014, 3],
    ];
    await expect(read([sheet(words)])).rejects.toMatchObject({
      fix: "name them: --map region=COLUMN --map year=COLUMN --map value=COLUMN",
    });
  });
});

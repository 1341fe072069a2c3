import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textBlocks } from "../../src/ingest/lines.ts";
import { type Dialect, type RawRecord, readRecords, readText } from "../../src/ingest/records.ts";
import { stretchesOf } from "../../src/ingest/slips.ts";
import { printed, recordsOf } from "./inputs.ts";

const lines = async (content: string | Uint8Array) =>
  (await recordsOf(content)).map(({ fields, line }) => [line, ...fields]);
const findings = async (content: string | Uint8Array) =>
  printed((await recordsOf(content)).flatMap((record) => record.findings));

describe("records", () => {
  it("carry the physical line they start on, also behind quoted line breaks of every kind", async () => {
    expect(await lines('a,b\n1,"x\ny"\n2,"x\r\ny\rz"\r\n3,w\r4,v\n')).toEqual([
      [1, "a", "b"],
      [2, "1", "x\ny"],
      [4, "2", "x\r\ny\rz"],
      [7, "3", "w"],
      [8, "4", "v"],
    ]);
  });

  it("of a blank line are one empty cell, so that the line is counted", async () => {
    expect(await lines("a,b\n\n1,2\r\n\r\n3,4")).toEqual([
      [1, "a", "b"],
      [2, ""],
      [3, "1", "2"],
      [4, ""],
      [5, "3", "4"],
    ]);
  });

  it("begin behind the byte order mark", async () => {
    expect(await lines("\ufeffa,b\n1,2\n")).toEqual([
      [1, "a", "b"],
      [2, "1", "2"],
    ]);
  });

  it("keep doubled quotation marks, commas and letters of four bytes", async () => {
    expect(await lines('a\n"5"" x, y 🎵"\n')).toEqual([
      [1, "a"],
      [2, '5" x, y 🎵'],
    ]);
  });

  it("are the same however the bytes are cut", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", "ü", "🎵", " "), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { maxLength: 8 }),
        fc.nat(6),
        async (rows, cut) => {
          const text = rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(",")).join("\r\n");
          const records = await recordsOf(text, cut + 1);
          expect(records.map(({ fields }) => fields)).toEqual(rows);
          expect(records).toEqual(await recordsOf(text));
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });

  it("name the line where an unclosed quotation mark began and lose only that line", async () => {
    const text = 'a,b\n1,2\n3,"x\n4,5\n6,7\n';
    expect(await findings(text)).toEqual([
      't.csv:3:2  error  quotation-error  the quotation mark that opens cell 2 of line 3 is never closed; this line is left out — close it, or write "" for a mark inside a cell',
    ]);
    expect(await lines(text)).toEqual([
      [1, "a", "b"],
      [2, "1", "2"],
      [3, '3,"x\n'],
      [4, "4", "5"],
      [5, "6", "7"],
    ]);
  });

  it("lose one line to a quotation mark in the middle of a cell, and go on behind it", async () => {
    const text = 'a,b\n1,5" screen\n2,"x"y\n3,4\n';
    expect(await findings(text)).toEqual([
      "t.csv:2:2  error  quotation-error  the record that begins here has a quotation mark in the middle of a cell; this line is left out — put the whole cell in quotation marks and double those inside",
      "t.csv:3:2  error  quotation-error  the record that begins here has a quotation mark in the middle of a cell; this line is left out — put the whole cell in quotation marks and double those inside",
    ]);
    expect((await lines(text)).at(-1)).toEqual([4, "3", "4"]);
  });

  it("number every line behind a broken one right in a file of many blocks", async () => {
    const rows = Array.from({ length: 40_000 }, (_, index) => (index === 99 ? '"broken' : `row ${index + 1},x`));
    const records = await recordsOf(rows.join("\n"));
    expect(records).toHaveLength(40_000);
    expect(records.filter(({ findings }) => findings.length > 0).map(({ line }) => line)).toEqual([100]);
    expect(records.every(({ fields, line }) => line === 100 || fields[0] === `row ${line}`)).toBe(true);
  });

  it("of a broken file of many blocks are the same however its bytes are cut", async () => {
    const row = (index: number) =>
      index % 997 === 0 ? `${index},5" screen` : index % 5 === 0 ? `${index},"a\nb"` : `${index},x`;
    const text = Array.from({ length: 20_000 }, (_, index) => row(index)).join("\n");
    const whole = await recordsOf(text, text.length);
    expect(whole.filter(({ findings }) => findings.length > 0).length).toBeGreaterThanOrEqual(21);
    expect(await recordsOf(text, 1000)).toEqual(whole);
  });

  it("with quoted line breaks are whole at the border of two blocks", async () => {
    const text = Array.from({ length: 30_000 }, (_, index) => `${index},"a\nb"`).join("\n");
    const records = await recordsOf(text);
    expect(records).toHaveLength(30_000);
    expect(records.every(({ fields, line }, index) => fields[1] === "a\nb" && line === 2 * index + 1)).toBe(true);
  });

  it("behind a line of several mebibytes keep their line number", async () => {
    const records = await recordsOf(`a\n${"x".repeat(3 << 20)}\nb\n`);
    expect(records.at(-1)).toEqual({ fields: ["b"], line: 3, findings: [] });
    expect(records.slice(1, -1).map(({ line, findings }) => [line, findings[0]?.rule])).toContainEqual([
      2,
      "record-too-long",
    ]);
  });

  it("longer than a mebibyte are an error and not a crash", async () => {
    const found = await recordsOf(`a\n${"x".repeat((1 << 20) + 10)}\nb\n`);
    expect(printed(found.flatMap((record) => record.findings))).toEqual([
      "t.csv:2:1  error  record-too-long  the record that begins here is longer than 1 MiB; this line is left out — look for a quotation mark or a line end that is missing",
    ]);
    expect(found.map(({ fields, line }) => [line, fields[0]?.length])).toEqual([
      [1, 1],
      [2, 200],
      [3, 1],
    ]);
  });

  it("with a byte that is not UTF-8 are an error with line and column", async () => {
    expect(await findings(new Uint8Array([...Buffer.from("a,b\nx,K"), 0xf6, ...Buffer.from("ln\n")]))).toEqual([
      't.csv:2:2  error  encoding-error  "K\ufffdln" holds a byte that is not UTF-8; the row is left out — save the file as UTF-8',
    ]);
  });

  it("of a UTF-16 file are not read at all, and the finding says so", async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("a,b\n1,2\n", "utf16le")]);
    expect(await findings(utf16)).toEqual([
      "t.csv:1  error  encoding-error  the file is UTF-16, not UTF-8; nothing of it was read — save it as CSV UTF-8",
    ]);
  });

  it("have control characters replaced, a NUL and a joined byte order mark among them", async () => {
    expect(await lines("a\nN\u0000L\n\ufeffb\n")).toEqual([
      [1, "a"],
      [2, "N\ufffdL"],
      [3, "\ufffdb"],
    ]);
    expect(await findings("a\nN\u0000L\n\ufeffb\n")).toEqual([
      "t.csv:2:1  warning  control-character  the control character U+0000 was replaced by U+FFFD — remove the character",
      "t.csv:3:1  warning  control-character  the control character U+FEFF was replaced by U+FFFD — remove the character",
    ]);
  });

  it("keep a formula as text and warn of it", async () => {
    expect(await findings("a,b\nx,=1+1\n")).toEqual([
      't.csv:2:2  warning  formula-cell  "=1+1" begins like a formula; it is kept as text — write it without the leading sign',
    ]);
  });

  it("of an empty file are none", async () => {
    expect(await recordsOf("")).toEqual([]);
  });
});

const suite = "../shared/csv-suite";

describe.skipIf(!existsSync(suite))("published suites", () => {
  const spectrum = `${suite}/csv-spectrum`;
  const cases = existsSync(spectrum) ? readdirSync(spectrum).filter((name) => name.endsWith(".csv")) : [];

  it.each(cases)("csv-spectrum 2.0.0: %s gives the expected objects", async (name) => {
    const [header = [], ...rows] = (await recordsOf(readFileSync(`${spectrum}/${name}`))).map(({ fields }) => fields);
    const objects = rows.map((row) => Object.fromEntries(header.map((label, index) => [label, row[index] ?? ""])));
    expect(objects).toEqual(JSON.parse(readFileSync(`${spectrum}/${name.replace(".csv", ".json")}`, "utf8")));
  });

  it("every file of every suite is read to its last line without a crash", async () => {
    const files = readdirSync(suite, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".csv"));
    expect(files.length).toBeGreaterThan(100);
    for (const name of files) {
      const bytes = readFileSync(`${suite}/${name}`);
      const records = await recordsOf(bytes, 7);
      expect(records, name).toEqual(await recordsOf(bytes));
      if (bytes.length > 0) expect(records.length, name).toBeGreaterThan(0);
    }
  });
});

describe("records of other dialects", () => {
  const cells = async (text: string, dialect: Dialect) => {
    const records: RawRecord[] = [];
    for await (const block of readText("t.csv", oneByOne(text), dialect)) records.push(...block);
    return records.map(({ fields, line }) => [line, ...fields]);
  };
  async function* oneByOne(text: string): AsyncGenerator<string> {
    yield* text;
  }

  it("are parted by a tab, a semicolon or several letters, quoted cells with them included", async () => {
    for (const delimiter of [";", "\t", "|", "||", "-->"])
      expect(
        await cells(`a${delimiter}b\n1${delimiter}"x${delimiter}\ny"\n2${delimiter}z`, { delimiter, quote: true }),
      ).toEqual([
        [1, "a", "b"],
        [2, "1", `x${delimiter}\ny`],
        [4, "2", "z"],
      ]);
  });

  it("without quotation marks take a mark as a letter, so that an open one swallows nothing", async () => {
    expect(await cells('a;"b\n"1;2"\n', { delimiter: ";", quote: false })).toEqual([
      [1, "a", '"b'],
      [2, '"1', '2"'],
    ]);
  });

  it("begin on the line that is said", async () => {
    const blocks: number[] = [];
    for await (const block of readText("t.csv", oneByOne("a\nb\n"), { delimiter: ",", quote: true }, 5))
      blocks.push(...block.map(({ line }) => line));
    expect(blocks).toEqual([5, 6]);
  });
});

describe("hostile records", () => {
  it("of more cells than a spreadsheet has columns are an error, and the next one is read", async () => {
    const text = `a,b\n${"1,".repeat(20_000)}\n1,2\n`;
    expect(await findings(text)).toEqual([
      "t.csv:2  error  too-many-columns  the record has 20001 cells, more than 16384; it is left out — look for the right separator and for missing line ends",
    ]);
    expect((await lines(text)).at(-1)).toEqual([3, "1", "2"]);
  });

  it("keep their line behind a quoted line break, whether a malformed one stands before or behind it", async () => {
    expect((await lines('a,b\n"x\r\ny",1\nq"r,2\n"z\n",3\n4,5\n')).map(([line]) => line)).toEqual([1, 2, 4, 5, 7]);
  });

  it("of one line are cut before they are put together: memory stays at the limit", async () => {
    const lengths: number[] = [];
    for await (const text of textBlocks(many("x".repeat(100), 5000), 1000, true)) lengths.push(text.length);
    expect(lengths).toEqual([1016]);
    const next: string[] = [];
    for await (const text of textBlocks(many(`${"x".repeat(3000)}\r\ny\r\n`, 2), 1000, true)) next.push(text);
    expect(next.join("")).toBe(`${"x".repeat(1016)}\r\ny\r\n`.repeat(2));
  });
  async function* many(piece: string, count: number): AsyncGenerator<string> {
    for (let given = 0; given < count; given += 1) yield piece;
  }

  it("of one line without an end are one error, and no more of the line is kept than shows it", async () => {
    const piece = new Uint8Array(1 << 16).fill(120);
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let count = 0; count < 512; count += 1) yield piece;
      yield new TextEncoder().encode("\r\n1\n");
    }
    const records: RawRecord[] = [];
    for await (const record of readRecords("t.csv", endless())) records.push(record);
    expect(records.map(({ fields, line, findings }) => [line, fields[0]?.length, findings[0]?.rule])).toEqual([
      [1, 200, "record-too-long"],
      [2, 1, undefined],
    ]);
  });

  it("with a broken line each are read in one go: every line is one record, and the whole ones are right", async () => {
    const broken = 'x"y,1\n3,4\n"a"b,5\n';
    const records = await recordsOf(`a,b\n${broken.repeat(3000)}`);
    expect(records).toHaveLength(9001);
    expect(records.filter(({ findings }) => findings.length === 0).every(({ fields }) => fields.length === 2)).toBe(
      true,
    );
    expect(records.map(({ line }) => line)).toEqual(Array.from({ length: 9001 }, (_, index) => index + 1));
  });

  it("are told apart exactly as the parser of whole records does it", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", '"', '"', ",", "\n", "\r", "\r\n"), maxLength: 14 });
    fc.assert(
      fc.property(letters, (text) => {
        const whole = [...stretchesOf(text, { delimiter: ",", quote: true, limit: 1000 })];
        expect(whole.map((stretch) => stretch.text).join("")).toBe(text);
        const parsed = ((): readonly string[][] | undefined => {
          try {
            return parse(text, { relax_column_count: true, record_delimiter: ["\r\n", "\n", "\r"] });
          } catch {
            return undefined;
          }
        })();
        const slips = whole.some(({ slip }) => slip !== undefined);
        expect(slips ? undefined : whole.length).toBe(parsed?.length);
      }),
      { seed: 1, numRuns: 3000 },
    );
  });
});

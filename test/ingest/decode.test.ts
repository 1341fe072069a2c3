import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { formatFinding } from "../../src/ingest/findings.ts";
import { type OpenedFile, openOfficeFiles } from "../../src/ingest/formats/open-office-file.ts";
import { officeFileOf, reopened } from "./formats/office-files.ts";

const comma = { delimiter: ",", quote: true };
const rowsOf = async (file: OpenedFile, dialect = comma) => {
  const rows: (readonly [number, ...string[]])[] = [];
  for await (const block of file.records(dialect)) for (const { line, fields } of block) rows.push([line, ...fields]);
  return rows;
};
const open = (content: string | Uint8Array, encoding?: string) =>
  officeFileOf("t.csv", content, encoding === undefined ? { map: {} } : { map: {}, encoding });
const printed = (file: OpenedFile) => file.findings.map(formatFinding);
const encoded = (text: string, encoding: string) => Uint8Array.from(iconv.encode(text, encoding, { addBOM: false }));
const joined = (...parts: (readonly number[] | Uint8Array)[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

const table = "ort,zahl\nKöln,7 €\n";
const rows = [
  [1, "ort", "zahl"],
  [2, "Köln", "7 €"],
];

describe("the letters of a file", () => {
  it("are read by the mark at its start, which is no letter", async () => {
    const marks: readonly [string, readonly number[]][] = [
      ["utf-8", [0xef, 0xbb, 0xbf]],
      ["utf-16le", [0xff, 0xfe]],
      ["utf-16be", [0xfe, 0xff]],
      ["utf-32le", [0xff, 0xfe, 0, 0]],
    ];
    for (const [encoding, mark] of marks) {
      const file = await open(joined(mark, encoded(table, encoding)));
      expect([file.encoding, await rowsOf(file), printed(file)]).toEqual([encoding, rows, []]);
      expect(file.sample.text).toBe(table);
    }
  });

  it("in pairs of bytes without a mark are noticed by the zeros, and said so", async () => {
    for (const encoding of ["utf-16le", "utf-16be"]) {
      const file = await open(encoded(table, encoding));
      expect(await rowsOf(file)).toEqual(rows);
      expect(printed(file)).toEqual([
        `t.csv  note  assumed-encoding  every other byte is zero; the file was read as ${encoding} — give --encoding if it is wrong`,
      ]);
    }
  });

  it("are not taken for pairs where there are too few of them, or an odd number", async () => {
    for (const text of ["a\u0000b", "a\u0000", "a\u0000b\u0000c"]) expect((await open(text)).encoding).toBe("utf-8");
  });

  it("are windows-1252 where one byte is not UTF-8; the byte and its line are named, and the euro sign is right", async () => {
    const file = await open(encoded(table, "windows-1252"));
    expect([file.encoding, await rowsOf(file)]).toEqual(["windows-1252", rows]);
    expect(printed(file)).toEqual([
      "t.csv:2  note  assumed-encoding  the byte 0xF6 is not UTF-8; the whole file was read as windows-1252 — look at a name with an umlaut, and give --encoding if it is wrong",
    ]);
  });

  it("are the same wherever the bytes are cut", async () => {
    for (const size of [1, 2, 3, 5])
      for (const encoding of ["utf-8", "windows-1252"]) {
        const bytes = encoded(`${table}\r\n🎵,€\r\nmÃ¤nnlich â€“ ö`, encoding);
        const cut = await openOfficeFiles([{ file: "t.csv", open: reopened(bytes, size) }], { map: {} });
        const whole = await open(bytes);
        expect(cut.map(printed)).toEqual([printed(whole)]);
        expect(whole.findings.at(-1)).toMatchObject({ rule: "mojibake", line: 5, value: "mÃ¤nnlich" });
        expect(await Promise.all(cut.map((file) => rowsOf(file)))).toEqual([await rowsOf(whole)]);
      }
  });

  it("name the first bad byte behind a cut letter, at the end and behind line breaks of every kind", async () => {
    const lineOf = async (bytes: Uint8Array) => {
      const [only] = await openOfficeFiles([{ file: "t.csv", open: reopened(bytes, 2) }], { map: {} });
      return only?.findings
        .filter(({ rule }) => rule === "assumed-encoding")
        .map(({ line, message }) => [line, /0x[0-9A-F]+/.exec(message)?.[0]]);
    };
    expect(await lineOf(joined(encoded("ä\r\nb\rc\nü", "utf-8"), [0xe4], encoded("x", "utf-8")))).toEqual([
      [4, "0xE4"],
    ]);
    expect(await lineOf(joined(encoded("ab\n", "utf-8"), [0xc3]))).toEqual([[2, "0xC3"]]);
    expect(await lineOf(joined(encoded("a", "utf-8"), [0xe2, 0x82, 0x41]))).toEqual([[1, "0xE2"]]);
  });

  it("are read as the reader says, whatever they look like", async () => {
    const file = await open(encoded("ort\nKöln\n", "cp850"), "CP-850");
    expect([file.encoding, await rowsOf(file), printed(file)]).toEqual([
      "cp850",
      [
        [1, "ort"],
        [2, "Köln"],
      ],
      [],
    ]);
  });

  it("in an encoding nobody knows are a mistake that lists the known ones", async () => {
    await expect(open("a", "windows-1253")).rejects.toThrow(
      '--encoding\nthe encoding "windows-1253" is not known\ndid you mean windows-1250? known: utf-8, utf-16le, utf-16be,',
    );
  });

  it("that were read wrongly before are warned of with their line, counted, and not repaired", async () => {
    const file = await open("a,b\nx,Vergnügung\ny,mÃ¤nnlich\nz,GroÃŸe â€“ FlÃ¤che\n");
    expect(await rowsOf(file)).toContainEqual([3, "y", "mÃ¤nnlich"]);
    expect(printed(file)).toEqual([
      't.csv:3  warning  mojibake  "mÃ¤nnlich" was read in the wrong encoding before it was written, as were 3 other places; nothing is repaired — get the file from its source again',
    ]);
  });

  it("of a UTF-8 file with one stray byte are warned of too, for all others are then read wrongly", async () => {
    const file = await open(joined(encoded("a\nKöln\n", "utf-8"), [0xe4]));
    expect(file.findings.map(({ rule, line }) => [rule, line])).toEqual([
      ["assumed-encoding", 3],
      ["mojibake", 2],
    ]);
  });
});

describe("what is no part of the table", () => {
  it("is a first line that names the separator; lines are counted all the same", async () => {
    for (const first of ["sep=;\n", '"sep=;"\r\n', "\ufeffsep=;\r"]) {
      const file = await open(`${first}a;b\n1;2\n`);
      expect([file.separator, file.sample.text]).toEqual([";", "a;b\n1;2\n"]);
      expect(await rowsOf(file, { delimiter: ";", quote: true })).toEqual([
        [2, "a", "b"],
        [3, "1", "2"],
      ]);
      expect(await file.text()).toBe("a;b\n1;2\n");
    }
    expect((await open("sepal,b\n")).separator).toBeUndefined();
  });

  it("is the Ctrl-Z at the end, which is said, but not one in the middle", async () => {
    for (const end of ["\u001a", "\n\u001a", "\u001a\r\n", "\u001a\u001a"]) {
      const file = await open(`a,b\n1,2${end}`);
      expect((await rowsOf(file)).slice(0, 2)).toEqual([
        [1, "a", "b"],
        [2, "1", "2"],
      ]);
      expect(file.findings.map(({ rule }) => rule)).toEqual(["end-of-file-mark"]);
    }
    const middle = await open("a,b\n1,\u001a2\n");
    expect([await rowsOf(middle), middle.findings]).toEqual([
      [
        [1, "a", "b"],
        [2, "1", "\ufffd2"],
      ],
      [],
    ]);
  });

  it("stays visible where it stands inside: control characters and joined files become U+FFFD with a finding", async () => {
    const file = await open("a,b\n1,x\u0000y\n\ufeff2,z\n");
    const records = [];
    for await (const block of file.records(comma)) records.push(...block);
    expect(records.map(({ fields }) => fields)).toEqual([
      ["a", "b"],
      ["1", "x\ufffdy"],
      ["\ufffd2", "z"],
    ]);
    expect(records.flatMap(({ findings }) => findings.map(formatFinding))).toEqual([
      "t.csv:2:2  warning  control-character  the control character U+0000 was replaced by U+FFFD — remove the character",
      "t.csv:3:1  warning  control-character  the control character U+FEFF was replaced by U+FFFD — remove the character",
    ]);
  });

  it("is not looked for in a file that is no text", async () => {
    const file = await open(joined([0xd0, 0xcf, 0x11, 0xe0], new Uint8Array(20)));
    expect([file.encoding, file.sample.text]).toEqual(["", ""]);
    await expect(file.text()).rejects.toThrow("t.csv\nthe file is not text\nsave the table as CSV UTF-8");
  });
});

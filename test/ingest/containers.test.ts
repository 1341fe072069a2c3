import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openOfficeFiles } from "../../src/ingest/formats/open-office-file.ts";
import { defaultLimits } from "../../src/ingest/limits.ts";
import { officeFileOf, officeFilesOf, reopened } from "./formats/office-files.ts";

const table = "a,b\n1,2\n";
const textsOf = async (contents: Readonly<Record<string, string | Uint8Array>>) =>
  Object.fromEntries(
    await Promise.all((await officeFilesOf(contents)).map(async (file) => [file.file, await file.text()] as const)),
  );
const mistake = (content: Uint8Array, limits = defaultLimits) =>
  expect(officeFilesOf({ "t.zip": content }, { map: {} }, limits)).rejects;
/** The same archive with some bytes of it changed, counted from where a pattern stands. */
function changed(archive: Uint8Array, pattern: string, offset: number, ...bytes: readonly number[]): Uint8Array {
  const at = Buffer.from(archive).lastIndexOf(Buffer.from(pattern, "latin1"));
  if (at === -1) throw new Error("the pattern is not in the archive");
  const copy = archive.slice();
  copy.set(bytes, at + offset);
  return copy;
}
const directory = "PK\u0001\u0002";

describe("archives", () => {
  it("are known by their first bytes, not by their name", async () => {
    expect(await textsOf({ "t.csv": gzipSync(strToU8(table)), "u.txt": zipSync({ "m.csv": strToU8(table) }) })).toEqual(
      {
        "t.csv": table,
        "u.txt!m.csv": table,
      },
    );
  });

  it("give their files in the order of code points, without folders and what systems add", async () => {
    const archive = zipSync({
      "b/Z.csv": strToU8("z"),
      "b/": new Uint8Array(0),
      "ä.csv": [strToU8("ä"), { level: 0 }],
      "a.csv": strToU8("a"),
      "__MACOSX/._a.csv": strToU8("x"),
      "b/.DS_Store": strToU8("x"),
    });
    const files = await officeFilesOf({ "t.zip": archive, "u.csv": "u" });
    expect(files.map(({ file, name, companions }) => [file, name, companions.map((other) => other.name)])).toEqual([
      ["t.zip!a.csv", "a.csv", ["Z.csv", "ä.csv"]],
      ["t.zip!b/Z.csv", "Z.csv", ["a.csv", "ä.csv"]],
      ["t.zip!ä.csv", "ä.csv", ["a.csv", "Z.csv"]],
      ["u.csv", "u.csv", []],
    ]);
    expect(await files[2]?.text()).toBe("ä");
  });

  it("of several gzips behind each other are one file", async () => {
    const both = Uint8Array.from([...gzipSync(strToU8("a\n")), ...gzipSync(strToU8("b\n"))]);
    for (const size of [1, 7, 1 << 16]) {
      const [file] = await openOfficeFiles([{ file: "t.gz", open: reopened(both, size) }], { map: {} });
      expect(await file?.text()).toBe("a\nb\n");
    }
  });

  it("that are a spreadsheet stay one file, in another archive too", async () => {
    const spreadsheet = zipSync({ "[Content_Types].xml": strToU8("<x/>"), "xl/workbook.xml": strToU8("<x/>") });
    const outer = zipSync({ "in.xlsx": spreadsheet });
    const files = await officeFilesOf({ "t.xlsx": spreadsheet, "o.zip": outer });
    expect(files.map(({ file, sample }) => [file, sample.text])).toEqual([
      ["t.xlsx", ""],
      ["o.zip!in.xlsx", ""],
    ]);
    for (const file of files) expect(await file.bytes()).toEqual(spreadsheet);
  });

  it("with other office files in them, or archives, are refused", async () => {
    await mistake(zipSync({ mimetype: strToU8("x"), "content.xml": strToU8("x") })).toThrow(
      "t.zip\nthe file is an OpenDocument file, which is not read\nsave the table as CSV UTF-8 or XLSX",
    );
    await mistake(zipSync({ "[Content_Types].xml": strToU8("x"), "word/document.xml": strToU8("x") })).toThrow(
      "an Office file, but no spreadsheet",
    );
    const inner = "t.zip!in\nthe file is an archive inside an archive\nunpack the outer one yourself";
    await mistake(zipSync({ in: zipSync({ "a.csv": strToU8("a") }) })).toThrow(inner);
    await mistake(zipSync({ in: gzipSync(strToU8("a")) })).toThrow(inner);
    await mistake(gzipSync(gzipSync(strToU8("a")))).toThrow("the file is an archive inside an archive");
  });

  it("with names that point outside are refused", async () => {
    for (const name of ["../a.csv", "b/../../a.csv", "/etc/a", "C:\\a.csv", "a\\b.csv", "a\u0000b"])
      await mistake(zipSync({ [name]: strToU8("a") })).toThrow("which points outside of it\ndo not trust this archive");
    await mistake(zipSync({ "a.csv": [strToU8("/etc/passwd"), { os: 3, attrs: 0o120777 << 16 }] })).toThrow(
      'a file named "a.csv", which points outside of it',
    );
  });

  it("that are encrypted, packed by other methods, doubled or empty are refused", async () => {
    const archive = zipSync({ "a.csv": strToU8("a"), "b.csv": strToU8("b") });
    await mistake(changed(archive, directory, 8, 1, 0)).toThrow("t.zip!b.csv\nthe file is encrypted");
    await mistake(changed(archive, directory, 10, 99, 0)).toThrow("packed by method 99, which is not read");
    await mistake(changed(archive, "b.csv", 0, 0x61)).toThrow('holds two files named "a.csv"');
    await mistake(zipSync({})).toThrow("the archive holds no files");
  });

  it("that are damaged are refused, wherever the damage is", async () => {
    const content = strToU8("a,b\n".repeat(500));
    const archive = zipSync({ "a.csv": content });
    await mistake(archive.subarray(0, -30)).toThrow("its directory is missing, so the end of the file is");
    await mistake(changed(archive, directory, 16, 1, 2, 3, 4)).toThrow(
      "t.zip!a.csv\nthe archive is damaged: its check sum is wrong",
    );
    await mistake(changed(archive, directory, 24, 1, 0, 0, 0)).toThrow("it is larger than the directory says");
    await mistake(changed(archive, directory, 42, 9, 9, 9, 9)).toThrow("its directory points behind its end");
    await mistake(changed(archive, directory, 20, 255, 255, 255, 0)).toThrow("its end is missing");
    const packed = gzipSync(content);
    await mistake(packed.subarray(0, -3)).toThrow("t.zip\nthe archive is damaged:");
    await mistake(Uint8Array.from([...packed.subarray(0, -8), 1, 2, 3, 4, ...packed.subarray(-4)])).toThrow(
      "its check sum is wrong, or its end is missing",
    );
  });

  it("whose files share their bytes are refused", async () => {
    const archive = zipSync({ "a.csv": strToU8("a".repeat(50)), "b.csv": strToU8("a".repeat(50)) }, { level: 0 });
    await mistake(changed(archive, directory, 42, 0, 0, 0, 0)).toThrow("two of its files share their bytes");
  });

  it("that are bombs end early, whether zip or gzip", async () => {
    const limits = { ...defaultLimits, ratioFrom: 1 << 16 };
    const zeros = new Uint8Array(1 << 23);
    const words = "unpacks to more than 200 times its size; tables do not, bombs do";
    await mistake(zipSync({ "a.csv": zeros }), limits).toThrow(words);
    await mistake(gzipSync(zeros), limits).toThrow(words);
    const spreadsheet = { "[Content_Types].xml": strToU8("x"), "xl/a.xml": zeros };
    await mistake(zipSync(spreadsheet), limits).toThrow(words);
  });

  it("that are bombs and hide it in their directory are noticed as soon as they unpack to more than it says", async () => {
    const limits = { ...defaultLimits, ratioFrom: 1 << 16 };
    const archive = changed(zipSync({ "a.csv": new Uint8Array(1 << 23) }), directory, 24, 0, 1, 0, 0);
    await mistake(archive, limits).toThrow("it is larger than the directory says");
  });

  it("of a bomb are unpacked no further than the limit", async () => {
    let asked = 0;
    const packed = gzipSync(new Uint8Array(1 << 24));
    const open = async function* counting() {
      asked = 0;
      for (let at = 0; at < packed.length; at += 100) {
        asked += 1;
        yield packed.subarray(at, at + 100);
      }
    };
    const limits = { ...defaultLimits, ratioFrom: 1 << 18 };
    await expect(openOfficeFiles([{ file: "t.gz", open }], { map: {} }, limits)).rejects.toThrow("bombs do");
    expect(asked).toBeLessThan(10);
  });

  it("beyond a limit are refused with the limit", async () => {
    const two = zipSync({ "a.csv": strToU8("a".repeat(2000)), "b.csv": strToU8("b".repeat(2000)) }, { level: 0 });
    await mistake(two, { ...defaultLimits, archiveBytes: 2048 }).toThrow("the archive is larger than 2 KiB");
    await mistake(two, { ...defaultLimits, unpackedBytes: 1024 }).toThrow("the file unpacks to more than 1 KiB");
    await mistake(two, { ...defaultLimits, totalBytes: 3000 }).toThrow("unpack to more than 3 KiB together");
    await mistake(two, { ...defaultLimits, members: 1 }).toThrow("the archive holds 2 files, more than 1");
  });

  it("and files read as a whole have a limit too", async () => {
    const [file] = await officeFilesOf({ "t.json": "[1234567890]" }, { map: {} }, { ...defaultLimits, wholeBytes: 10 });
    await expect(file?.text()).rejects.toThrow(
      "t.json\nthe file is larger than 10 bytes, and this format is read as a whole",
    );
    await expect(file?.bytes()).rejects.toThrow("larger than 10 bytes");
    expect(await (await officeFileOf("t.json", "[1]")).text()).toBe("[1]");
  });
});

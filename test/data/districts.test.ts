import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bundled, having, type Row, unique } from "./tables.ts";

const districts = having(bundled("region-validity"), { code_system: "AGS" });
const dissolved = districts.filter(({ successors }) => successors !== "");
const successorsOf = ({ successors = "" }: Row): readonly string[] => successors.split(" ");

const dayAfter = (date = ""): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

describe("dissolved districts", () => {
  test("are 74, and what took their place began the day after", () => {
    expect(dissolved).toHaveLength(74);
    for (const one of dissolved)
      for (const code of successorsOf(one)) {
        const [heir] = having(districts, { code });
        // The Wartburgkreis took Eisenach in and kept its own key.
        if (code === "16063") expect(heir).toBeUndefined();
        else expect([code, heir?.valid_from]).toEqual([code, dayAfter(one.valid_to)]);
      }
  });

  test("ended with the reform of their Land, on one day each", () => {
    const days = (prefix: string) =>
      unique(dissolved.filter(({ code }) => code?.startsWith(prefix)).map((row) => row.valid_to));
    expect(["03", "05", "13", "14", "15", "16"].map(days)).toEqual([
      ["2016-10-31"],
      ["2009-10-20"],
      ["2011-09-03"],
      ["2008-07-31"],
      ["2007-06-30"],
      ["2021-06-30"],
    ]);
  });

  test("rest on sources that are listed", () => {
    const known = new Set(bundled("sources").map(({ id }) => id));
    const used = unique(districts.flatMap(({ source = "" }) => source.split("; ")));
    expect(used.filter((source) => !known.has(source))).toEqual([]);
    expect(used).toContain("LSA_2007");
  });
});

const formats = new URL("../../../shared/formats/", import.meta.url);
const hasFormats = existsSync(formats);
if (!hasFormats) process.stderr.write("skipped: ../shared/formats is absent, the keys of districts are not compared\n");

const linesOf = (path: string, encoding: string): readonly (readonly string[])[] =>
  new TextDecoder(encoding)
    .decode(readFileSync(new URL(path, formats)))
    .split(/\r?\n/)
    .map((line) => line.split(";").map((cell) => cell.trim()));

/** A name without what says only which kind of district it is, as offices write that in many ways. */
const core = (name: string): string =>
  name
    .replace(/\(alt\)|\(einschl\. Stadt Aachen\)|\(bis [\d.]+\)/g, "")
    .replace(/Landeshauptstadt|Hansestadt|krsfr\. Stadt|kreisfreie Stadt|Landkreis|\bKreis\b|\bStadt\b/gi, "")
    .replace(/[\s,]+/g, " ")
    .trim();

describe.skipIf(!hasFormats)("held against tables of the offices (../shared/formats)", () => {
  test("keys and names are those of table 11111-02-01-4; exactly the dissolved ones have no municipality", () => {
    const rows = linesOf("genesis-ffcsv-2024/11111-02-01-4.csv", "utf-8").filter((cells) =>
      /^\d{5}$/.test(cells[7] ?? ""),
    );
    const table = new Map(rows.map((cells) => [cells[7] ?? "", { name: cells[8] ?? "", count: cells[9] ?? "" }]));
    // The table lists the district of Aachen, not its former city.
    const listed = districts.filter(({ code = "" }) => table.has(code));
    const absent = districts
      .filter(({ code = "" }) => !table.has(code) && !code.startsWith("11"))
      .map(({ code }) => code);
    expect(absent).toEqual(["05313"]);
    expect(listed.map(({ code, name = "" }) => `${code} ${core(name)}`)).toEqual(
      listed.map(({ code = "" }) => `${code} ${core(table.get(code)?.name ?? "")}`),
    );
    const empty = [...table].filter(([, { count }]) => count === "-").map(([code]) => code);
    const ended = dissolved.map(({ code }) => code).filter((code) => code !== "05313");
    expect(empty.sort()).toEqual(ended.sort());
    for (const code of dissolved.flatMap(successorsOf)) expect(Number(table.get(code)?.count), code).toBeGreaterThan(0);
  });

  test("the last day of Aachen, city and district, is the one in their names", () => {
    const rows = linesOf("genesis-classic/46251-0006.subset.csv", "windows-1252");
    for (const code of ["05313", "05354"]) {
      const names = unique(rows.filter((cells) => cells[1] === code).map((cells) => cells[2]));
      expect(names.join(), code).toContain("(bis 20.10.2009)");
      expect(having(districts, { code })[0]?.valid_to).toBe("2009-10-20");
    }
  });
});

import { describe, expect, it } from "vitest";
import { eurostatTsv } from "../../../src/ingest/formats/eurostat-tsv.ts";
import {
  byStatus,
  cellsAt,
  hasSamples,
  printStatuses,
  reading,
  reasonFor,
  rolesOf,
  sample,
  shown,
} from "./sdmx-reading.ts";

const read = (content: string | Uint8Array, name = "t.tsv") => reading(eurostatTsv, name, content);
const lines = (...rows: readonly string[]): string => `${rows.join("\n")}\n`;
const header = "freq,unit,geo\\TIME_PERIOD\t2019 \t2020 ";
const cellsOf = async (...rows: readonly string[]) => (await read(lines(header, ...rows))).cells.map(shown);
const findingsOf = async (...rows: readonly string[]) => (await read(lines(header, ...rows))).findings;

describe("Eurostat TSV", () => {
  it("is read in the layout before 2023: years descending, no frequency", async () => {
    const { dimensions, cells, counts, findings } = await read(
      lines("nace_r2,indic_sb,geo\\time\t2015 \t2014 ", "B,V11210,DE\t2379 \t2440 d", "B,V13320,DE3\t: c\t: "),
    );
    expect(rolesOf(dimensions)).toEqual(["nace_r2=sector", "indic_sb=measure", "geo=region", "time=time"]);
    expect(cells.map(shown)).toEqual([
      "B.V11210.DE.2015 2379 A/F 2:2",
      "B.V11210.DE.2014 2440 D/F [d] 2:3",
      "B.V13320.DE3.2015 none Q/C [: c] 3:2",
      "B.V13320.DE3.2014 none O/F [:] 3:3",
    ]);
    expect(findings).toEqual([]);
    expect(counts).toEqual({ read: 3, kept: 2, rejected: 0, skipped: 1 });
  });

  it("is read in the layout since 2023, where secrecy stands behind an at sign", async () => {
    const { dimensions, cells } = await read(lines(header, "A,NR,DE\t: @C\t-1.50 bd", "A,NR,NL\t12 @C\t: u"));
    expect(rolesOf(dimensions)).toEqual(["freq=frequency", "unit=unit", "geo=region", "TIME_PERIOD=time"]);
    expect(cells.map(shown)).toEqual([
      "A.NR.DE.2019 none Q/C [: @C] 2:2",
      "A.NR.DE.2020 -1.50 B/F [bd] 2:3",
      "A.NR.NL.2019 12 A/C [@C] 3:2",
      "A.NR.NL.2020 none O/F [: u] 3:3",
    ]);
  });

  it("keeps all flags and lets the most telling one be the status, in any order of the letters", async () => {
    const flags = ["b", "c", "d", "e", "f", "i", "k", "m", "n", "p", "r", "s", "u", "w", "z", "deu", "ued", "pb", "cd"];
    const rows = flags.map((flag, index) => `A,NR,R${index}\t1 ${flag}\t: ${flag}`);
    const { cells } = await read(lines(header, ...rows));
    const statuses = cells.map(({ status, confidentiality }) => `${status}${confidentiality === "F" ? "" : "/C"}`);
    expect(flags.map((flag, index) => `${flag} ${statuses[2 * index]} ${statuses[2 * index + 1]}`)).toEqual([
      "b B B",
      "c A/C Q/C",
      "d D O",
      "e E O",
      "f F O",
      "i I O",
      "k K O",
      "m M M",
      "n N N",
      "p P O",
      "r A O",
      "s E O",
      "u U O",
      "w W O",
      "z M M",
      "deu D O",
      "ued D O",
      "pb B B",
      "cd D/C Q/C",
    ]);
    expect(cells.map(({ flags: kept }) => kept)).toEqual(flags.flatMap((flag) => [flag, `: ${flag}`]));
  });

  it("reads cells that lost their blank, a zero below half the unit, and an empty cell as missing", async () => {
    expect(await cellsOf("A,NR,DE\t0n\t:c", "A,NR,NL\t\t -0 ")).toEqual([
      "A.NR.DE.2019 0 N/F [n] 2:2",
      "A.NR.DE.2020 none Q/C [:c] 2:3",
      "A.NR.NL.2019 none O/F 3:2",
      "A.NR.NL.2020 0 A/F 3:3",
    ]);
  });

  it("names the place of a cell that is none and reads the others of its line", async () => {
    const { cells, findings, counts } = await read(
      lines(header, "A,NR,DE\t1,234 \t5 ", "A,NR,NL\tn.a. \t- ", "A,NR,FR\t7 q\t8 @Y"),
    );
    expect(cells.map(shown)).toEqual(["A.NR.DE.2020 5 A/F 2:3"]);
    expect(findings).toEqual([
      '2:2  error  office-cell  "1,234" is neither a number nor ":"; this cell is left out — get the file from the office again',
      '3:2  error  office-cell  "n.a." is neither a number nor ":"; this cell is left out — get the file from the office again',
      '3:3  error  office-cell  "-" is neither a number nor ":"; this cell is left out — get the file from the office again',
      '4:2  error  unknown-flag  the flag "q" is not known; this cell is left out — look the flag up in the explanations of the table, and report it',
      '4:3  error  unknown-flag  the flag "Y" is not known; this cell is left out — look the flag up in the explanations of the table, and report it',
    ]);
    expect(counts).toEqual({ read: 4, kept: 1, rejected: 2, skipped: 1 });
  });

  it("writes numbers with a power of ten out, with a warning, and refuses powers beyond any figure", async () => {
    expect(await cellsOf("A,NR,DE\t1.5E+03 \t2e-4 ")).toEqual([
      "A.NR.DE.2019 1500 A/F 2:2",
      "A.NR.DE.2020 0.0002 A/F 2:3",
    ]);
    expect((await findingsOf("A,NR,DE\t1.5E+03 \t1e999 ")).map((text) => text.slice(0, 30))).toEqual([
      "2:2  warning  exponent-number ",
      '2:3  error  office-cell  "1e99',
    ]);
  });

  it("is not read where the file ends inside a line or a number", async () => {
    const { cells, findings, counts } = await read(`${header}\nA,NR,DE\t11 \t12 \nA,NR,NL\t13 \t14 \nA,NR,FR\t15 \t1`);
    expect(cells).toHaveLength(5);
    expect(findings).toEqual([
      '4:3  error  cut-off-cell  "1" has lost the blank behind it, so the file may end inside this number; the cell is left out — get the file from the office again',
    ]);
    expect(counts).toEqual({ read: 4, kept: 3, rejected: 0, skipped: 1 });
    const short = await read(`${header}\nA,NR,DE\t11 \t12 \nA,NR,NL\t1`);
    expect(short.cells).toHaveLength(2);
    expect(short.counts).toEqual({ read: 3, kept: 1, rejected: 1, skipped: 1 });
    expect(short.findings.map((text) => text.slice(0, 30))).toEqual(["3  error  missing-cell  the ro"]);
  });

  it("rejects lines that are too long, have another number of codes, or repeat a series", async () => {
    const { cells, findings, counts } = await read(
      lines(header, "A,NR,DE\t1 \t2 \t3 ", "A,DE\t1 \t2 ", "A,,DE\t1 \t2 ", "A,NR,DE\t1 \t2 ", "", "A,NR,DE\t1 \t2 "),
    );
    expect(cells).toHaveLength(2);
    expect(findings.map((text) => text.split("  ").slice(0, 3).join(" "))).toEqual([
      "2:4 error extra-cell",
      "3:1 error series-key",
      "4:1 error series-key",
      "6 note blank-row",
      "7:1 error repeated-key",
    ]);
    expect(counts).toEqual({ read: 7, kept: 1, rejected: 4, skipped: 2 });
  });

  it("takes neither of two columns of one period, and no column without one", async () => {
    const { cells, findings } = await read(lines("geo\\time\t2015 \t2014 \t2015 \t ", "DE\t1 \t2 \t3 \t4 "));
    expect(cells.map(shown)).toEqual(["DE.2014 2 A/F 2:3"]);
    expect(findings.map((text) => text.split("  ").slice(0, 3).join(" "))).toEqual([
      "1:4 error duplicate-label",
      "1:5 warning blank-label",
    ]);
    const twice = await read(lines("geo,geo\\time\t2015 ", "DE,NL\t1 "));
    expect(twice.table).toBeUndefined();
    expect(twice.counts).toEqual({ read: 2, kept: 0, rejected: 1, skipped: 1 });
  });

  it("survives what is no table: nothing, blanks, NUL, cells of a million letters", async () => {
    expect((await read("")).findings).toEqual([
      " error  empty-file  the file is empty — put the names of the columns in the first line",
    ]);
    expect((await read("\n \n")).counts).toEqual({ read: 2, kept: 0, rejected: 0, skipped: 2 });
    const nul = await read(lines(header, "A,NR,DE\t1\0 \t2 "));
    expect(nul.cells.map(shown)).toEqual(["A.NR.DE.2020 2 A/F 2:3"]);
    const huge = await read(lines(header, `A,NR,DE\t${"9".repeat(1e5)} \t1${" ".repeat(5e5)}!`, "A,NR,NL\t1 \t2 "));
    expect(huge.counts).toEqual({ read: 3, kept: 1, rejected: 1, skipped: 1 });
    expect(huge.cells).toHaveLength(2);
    const flags = await read(lines(header, `A,NR,DE\t1 ${"b".repeat(1e5)}\t: ${"c".repeat(1e5)}`));
    expect(flags.counts).toEqual({ read: 2, kept: 0, rejected: 1, skipped: 1 });
  });

  it("refuses a file whose first cell names no dimensions", async () => {
    await expect(read("region,sector,year\nDE,B,2015\n", "x.csv")).rejects.toThrow(
      "x.csv\nthe first cell does not name the dimensions",
    );
  });

  it("is recognised by its first cell alone", async () => {
    expect(await reasonFor(eurostatTsv, "x.tsv", lines(header))).toBe(
      "the first cell, freq,unit,geo\\TIME_PERIOD, names the dimensions and ends in \\TIME_PERIOD",
    );
    for (const text of [
      "",
      "geo\ttime\n",
      "a\\b c\t1\n",
      "STRUCTURE,STRUCTURE_ID\n",
      "path\\to\\file\t1\n",
      "geo\\time\n",
    ])
      expect(await reasonFor(eurostatTsv, "x.tsv", text)).toBeUndefined();
  });

  it("takes the number of the table from the name of the file, as Eurostat names it", async () => {
    const datasets = ["estat_sbs_r_nuts06_r2.tsv", "tps00001.tsv", "download.tsv"].map(
      async (name) => (await read(lines(header, "A,NR,DE\t1 \t2 "), name)).table?.dataset,
    );
    expect(await Promise.all(datasets)).toEqual(["sbs_r_nuts06_r2", "tps00001", ""]);
  });
});

// The counts were taken from the files with awk, cell by cell; the cells were read by eye.
describe.skipIf(!hasSamples)("Eurostat TSV, real files (skipped where ../shared/formats is absent)", () => {
  it("reads structural business statistics before 2023", async () => {
    const { table, cells, counts, findings } = await read(
      sample("eurostat-tsv-legacy/sbs_r_nuts06_r2.subset.tsv"),
      "sbs_r_nuts06_r2.subset.tsv",
    );
    expect(table?.dataset).toBe("sbs_r_nuts06_r2");
    expect(cellsAt(cells, [2, 2], [2, 9], [17, 3], [18, 2], [18, 8], [1712, 9], [3201, 4], [3201, 5])).toEqual([
      "B.V11210.DE.2015 2379 A/F 2:2",
      "B.V11210.DE.2008 1137 D/F [d] 2:9",
      "B.V13320.DE.2014 2869.9 A/F 17:3",
      "B.V13320.DE3.2015 none Q/C [: c] 18:2",
      "B.V13320.DE3.2009 none Q/C [: cd] 18:8",
      "F.V11210.DE.2008 14120 I/F [i] 1712:9",
      "H52.V11210.DEA1.2013 none Q/C [: c] 3201:4",
      "H52.V11210.DEA1.2012 1106 A/F 3201:5",
    ]);
    const statuses = byStatus(cells);
    printStatuses("sbs_r_nuts06_r2", statuses);
    expect(statuses).toEqual({
      "A/F number": 18443,
      "D/F number": 1563,
      "I/F number": 108,
      "O/F hole": 2712,
      "Q/C hole": 2663 + 111,
    });
    expect(counts).toEqual({ read: 3201, kept: 3200, rejected: 0, skipped: 1 });
    expect(findings).toEqual([]);
  });

  it("reads nights spent in hotels since 2023", async () => {
    const { cells, counts, findings } = await read(
      sample("eurostat-tsv-2023/tour_occ_arn2.subset.tsv"),
      "tour_occ_arn2.subset.tsv",
    );
    expect(cellsAt(cells, [2, 2], [2, 3], [11, 2], [11, 29], [20, 13], [30, 25], [210, 18])).toEqual([
      "A.DOM.NR.I551.DE.1990 46756549 A/F 2:2",
      "A.DOM.NR.I551.DE.1991 none O/F [:] 2:3",
      "A.DOM.NR.I551.EU28.1990 none O/F [: u] 11:2",
      "A.DOM.NR.I551.EU28.2017 470996955 E/F [e] 11:29",
      "A.DOM.NR.I551-I553.DE.2001 none Q/C [: @C] 20:13",
      "A.DOM.NR.I551-I553.NL.2013 21267283 B/F [b] 30:25",
      "A.FOR.NR.I551-I553.NL.2006 10738500 U/F [u] 210:18",
    ]);
    const statuses = byStatus(cells);
    printStatuses("tour_occ_arn2", statuses);
    expect(statuses).toEqual({
      "A/F number": 10688,
      "B/F number": 336,
      "E/F number": 196,
      "O/F hole": 7943 + 13,
      "Q/C hole": 156,
      "U/F number": 108,
    });
    expect(counts).toEqual({ read: 541, kept: 540, rejected: 0, skipped: 1 });
    expect(findings).toEqual([]);
  });
});

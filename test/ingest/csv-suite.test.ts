import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openOfficeFiles } from "../../src/ingest/formats/open-office-file.ts";
import type { Dialect, RawRecord } from "../../src/ingest/records.ts";
import { readRows } from "../../src/ingest/rows.ts";
import { sniffDialect } from "../../src/ingest/sniff-dialect.ts";
import { expectGolden } from "../published/golden.ts";
import { outcomesOf, sectionAtHand, unexplained, wholeSection, wholeSectionIn, wholeSuite } from "./csv-suite-csvw.ts";
import { casesAtHand, casesIn } from "./csvw-manifests.ts";
import { reopened } from "./formats/office-files.ts";
import { input } from "./inputs.ts";

const suite = "../shared/csv-suite";
const isThere = existsSync(suite);
const filesIn = (folder: string): readonly string[] =>
  readdirSync(`${suite}/${folder}`, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.[ct]sv$/.test(name) && statSync(`${suite}/${folder}/${name}`).isFile())
    .sort()
    .map((name) => `${folder}/${name}`);
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(`${suite}/${name}`));

interface Read {
  readonly records: readonly RawRecord[];
  readonly separator: string;
  readonly encoding: string;
  readonly rules: string;
  readonly lines: number;
  readonly firstLine: number;
}

async function readAll(name: string, content: Uint8Array, given?: Dialect): Promise<Read> {
  const [file] = await openOfficeFiles([{ file: name, open: reopened(content) }], { map: {} });
  if (file === undefined) throw new Error(`${name} did not open`);
  const text = await file.text();
  const dialect = given ?? (await sniffDialect(text)) ?? { delimiter: ",", quote: true };
  const records: RawRecord[] = [];
  for await (const block of file.records(dialect)) records.push(...block);
  const found = new Map<string, number>();
  for (const { rule } of [...file.findings, ...records.flatMap(({ findings }) => findings)])
    found.set(rule, (found.get(rule) ?? 0) + 1);
  return {
    records,
    separator: dialect.delimiter,
    encoding: file.encoding,
    rules: [...found].map(([rule, count]) => `${rule} ${count}`).join(", "),
    lines: linesIn(text),
    firstLine: file.separator === undefined ? 1 : 2,
  };
}

/** Physical lines, counted without knowing anything of CSV; a break at the very end begins no line. */
const linesIn = (text: string): number =>
  text === "" ? 0 : text.replace(/(?:\r\n|\n|\r)$/, "").split(/\r\n|\n|\r/).length;

/** Lines that no record, or more than one record covers: a row that went missing shows here, whatever the grammar. */
function uncovered({ records, lines, firstLine }: Read): readonly string[] {
  let next = firstLine;
  const wrong: string[] = [];
  for (const { fields, line, findings } of records) {
    if (line !== next) wrong.push(`a record begins on line ${line}, not ${next}`);
    // Of a line that was left out the break at its end is kept; it belongs to that line.
    const broken = findings.some(({ rule }) => rule === "quotation-error" || rule === "record-too-long");
    const breaks = fields.reduce((sum, field) => sum + (field.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
    next = line + (broken ? 1 : 1 + breaks);
  }
  if (next !== firstLine + lines)
    wrong.push(`the records end on line ${next - 1}, the file on ${firstLine + lines - 1}`);
  return wrong;
}

const shown = (separator: string): string => (separator === "\t" ? "tab" : `\`${separator.replace("|", "\\|")}\``);
const rowFor = (name: string, read: Read): string =>
  `| ${name} | ${read.lines} | ${read.records.length} | ${shown(read.separator)} | ${read.encoding} | ${read.rules} |`;

describe("every physical line of a file", () => {
  const content = (text: string) => new TextEncoder().encode(text);
  it("belongs to exactly one record, however broken the file is", async () => {
    for (const text of [
      "",
      "a,b\n1,2\n",
      'a,b\n"x\r\ny",2\r\n\r3,4',
      'a,b\n1,"2\n3,4\n5,6',
      'a"b,c\n"d"e,f\n""",g\n"\n',
      "\n\n\n",
      '"a\n"b\n"c\n',
    ]) {
      const read = await readAll("t.csv", content(text), { delimiter: ",", quote: true });
      expect([text, uncovered(read)]).toEqual([text, []]);
    }
  });

  it("is missed where a record is taken out, so the check can fail", async () => {
    const read = await readAll("t.csv", content("a,b\n1,2\n3,4\n"));
    expect(uncovered({ ...read, records: read.records.toSpliced(1, 1) })).toEqual(["a record begins on line 3, not 2"]);
    expect(uncovered({ ...read, records: read.records.slice(0, 2) })).toEqual([
      "the records end on line 2, the file on 3",
    ]);
  });
});

describe.skipIf(!isThere)("the CSV suite (skipped where ../shared/csv-suite is absent)", () => {
  it("csv-spectrum: every cell is the published one", async () => {
    for (const name of filesIn("csv-spectrum")) {
      const { records, rules } = await readAll(name, bytesOf(name));
      const [header, ...rows] = records.map(({ fields }) => fields);
      const objects = rows.map((fields) => Object.fromEntries((header ?? []).map((key, at) => [key, fields[at]])));
      const published = JSON.parse(readFileSync(`${suite}/${name.replace(/csv$/, "json")}`, "utf8"));
      expect([name, rules, objects]).toEqual([name, "", published]);
    }
  });

  it("the other files: none crashes the reader, and no line of any goes missing", async () => {
    for (const name of ["duckdb", "rust-csv", "frictionless"].flatMap(filesIn))
      for (const dialect of [undefined, { delimiter: ",", quote: true }, { delimiter: ";", quote: false }])
        expect([name, uncovered(await readAll(name, bytesOf(name), dialect))]).toEqual([name, []]);
  });

  it("the other files as tables: every record below the header is kept, rejected with a finding, or skipped", async () => {
    for (const name of ["duckdb", "rust-csv", "frictionless"].flatMap(filesIn)) {
      const table = await readRows(
        input(bytesOf(name), name),
        { required: [], optional: [] },
        () => (fields) => fields,
      );
      const { read, kept, rejected, skipped } = table.counts;
      const { records } = await readAll(name, bytesOf(name), { delimiter: ",", quote: true });
      const isWhole = table.findings.every(({ rule }) => rule !== "encoding-error" && rule !== "empty-file");
      expect([name, read]).toEqual([name, kept + rejected + skipped]);
      if (isWhole) expect([name, read + 1]).toEqual([name, records.length]);
      if (rejected > 0) expect(table.findings.some(({ severity }) => severity === "error")).toBe(true);
    }
  });

  it("the W3C's tests at hand: positive ones are read, negative ones refused, cells are the published ones", async () => {
    const outcomes = await outcomesOf(`${suite}/csvw`, casesAtHand(`${suite}/csvw`));
    expect(unexplained(outcomes)).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(50);
  });

  it("all results stand in CSV-SUITE.md", async () => {
    const spectrum = filesIn("csv-spectrum").map((name) => `| ${name} | all cells as published |`);
    const others: string[] = [];
    for (const name of ["duckdb", "rust-csv"].flatMap(filesIn))
      others.push(rowFor(name, await readAll(name, bytesOf(name))));
    const atHand = sectionAtHand(await outcomesOf(`${suite}/csvw`, casesAtHand(`${suite}/csvw`)));
    const whole =
      wholeSuite === undefined
        ? wholeSectionIn(readFileSync(new URL("CSV-SUITE.md", import.meta.url), "utf8"))
        : await wholeSection(wholeSuite, `${suite}/csvw`);
    expectGolden("CSV-SUITE.md", page(spectrum, others, `${atHand}\n${whole}`), import.meta.url);
  });
});

describe.skipIf(wholeSuite === undefined)(
  "the W3C's whole suite (skipped where CLUSTER_CSVW_SUITE names no folder)",
  () => {
    it.each(["validation", "json", "nonnorm"] as const)(
      "has no case in %s that differs without a reason",
      async (name) => {
        const cases = casesIn(wholeSuite ?? "", name);
        expect(unexplained(await outcomesOf(wholeSuite ?? "", cases))).toEqual([]);
        expect(cases.length).toBeGreaterThan(10);
      },
    );
  },
);

function page(spectrum: readonly string[], others: readonly string[], csvw: string): string {
  return `# What comes of the published CSV test files

Written by \`test/ingest/csv-suite.test.ts\`; the files themselves are not in this repository.
The results of Frictionless stand in \`frictionless-results.md\`.

## csv-spectrum

| file | result |
| --- | --- |
${spectrum.join("\n")}

## DuckDB and rust-csv

No expected cells come with these files. Each line of a file belongs to exactly one record, under the separator that was
found, under a comma, and without quotation marks; each record is kept, rejected with a finding, or skipped.

| file | lines | records | separator found | read as | findings |
| --- | ---: | ---: | --- | --- | --- |
${others.join("\n")}

${csvw}`;
}

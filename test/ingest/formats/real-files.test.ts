import { createReadStream, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { countFindings } from "../../../src/ingest/findings.ts";
import { type Imported, importFiles } from "../../../src/ingest/formats/import-files.ts";
import { openOfficeFiles } from "../../../src/ingest/formats/open-office-file.ts";
import { readRegionValidity } from "../../../src/ingest/region-validity.ts";
import { expectGolden } from "../../published/golden.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "..", "shared", "formats");
const isThere = existsSync(folder);

const names = isThere
  ? readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.includes("/") && /\.(csv|tsv|json)$/.test(name))
      .sort()
  : [];

async function validity() {
  const file = "data/region-validity.csv";
  const { items } = await readRegionValidity({ file, bytes: createReadStream(file) });
  return new Map(items.map((item) => [item.code, item]));
}

async function imported(name: string): Promise<Imported> {
  const file = { file: name.split("/").at(-1) ?? "", open: () => createReadStream(join(folder, name)) };
  const files = await openOfficeFiles([file], { map: {} });
  return importFiles(files, {
    format: "auto",
    map: {},
    set: {},
    keep: new Map(),
    source: undefined,
    validity: await validity(),
  });
}

/** One line of the table: what the file was taken for, its rows, its cells by status, and what was found. */
function lineOf(name: string, { tables, lists, findings }: Imported): string {
  const cells = new Map<string, number>();
  for (const table of tables)
    for (const [status, count] of table.cells) cells.set(status, (cells.get(status) ?? 0) + count);
  const statuses = [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([status, count]) => `${status} ${count}`);
  const rows = tables.reduce((total, table) => total + table.rows.length, 0);
  const codes = lists.reduce((total, list) => total + list.codes.length, 0);
  const counts = countFindings(findings);
  const found = Object.entries(counts).flatMap(([severity, count]) => (count === 0 ? [] : [`${count} ${severity}`]));
  const format = tables[0]?.format ?? "list of codes";
  return `| ${name} | ${format} | ${rows} | ${statuses.join(", ")} | ${codes === 0 ? "" : codes} | ${found.join(", ")} |`;
}

const head = `# Real files, read by \`cluster import auto\`

Made by \`test/ingest/formats/real-files.test.ts\`, which holds each line against the file. The tests of each format compare single cells, read by eye.
Cells are counted by status: \`A\` a plain number, \`Q C\` secret, \`O\` not available, \`M\` cannot exist, \`B\` break, \`D\` another definition, \`E\` estimated, \`P\` provisional, \`U\` unreliable.

| file | format | rows | cells by status | codes | findings |
| --- | --- | ---: | --- | ---: | --- |
`;

describe.skipIf(!isThere)("the real files of statistical offices", () => {
  test("are all there", () => expect(names).toHaveLength(43));

  test("are each recognised and read, and every cell is counted", { timeout: 60_000 }, async () => {
    const lines: string[] = [];
    for (const name of names) {
      const read = await imported(name);
      for (const { rows, cells, filtered, leftOut } of read.tables) {
        const all = [...cells.values()].reduce((total, count) => total + count, 0);
        expect(rows.length + filtered + leftOut, name).toBe(all);
      }
      lines.push(lineOf(name, read));
    }
    expectGolden("REAL-FILES.md", `${head}${lines.join("\n")}\n`, import.meta.url);
  });
});

test.skipIf(isThere)("SKIPPED: the real files stand in ../shared/formats, which is not here", () => undefined);

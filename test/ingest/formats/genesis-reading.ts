import { existsSync, readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Format, OfficeCell, OfficeTable } from "../../../src/ingest/formats/format.ts";
import type { ImportChoices } from "../../../src/ingest/formats/office-file.ts";
import type { Finding } from "../../../src/model/finding.ts";
import { officeFileOf } from "./office-files.ts";

/** Everything that a format read from a file, and what became of its records. */
export interface Reading {
  readonly table: OfficeTable;
  readonly cells: readonly OfficeCell[];
  readonly findings: readonly Finding[];
  readonly counts: {
    readonly read: number;
    readonly kept: number;
    readonly rejected: number;
    readonly skipped: number;
  };
}

const samples = new URL("../../../../shared/formats/", import.meta.url);

/** Whether the folder with files of the offices lies beside the project. */
export const hasSamples = existsSync(samples);

/** The bytes of a file of an office. */
export const sampleBytes = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(path, samples)));

/** Reads the one table of a file, and checks that no record was lost on the way. */
export async function readTable(
  format: Format,
  name: string,
  content: string | Uint8Array,
  choices: Partial<ImportChoices> = {},
): Promise<Reading> {
  const file = await officeFileOf(name, content, { map: {}, ...choices });
  const findings: Finding[] = [...file.findings];
  const counts = { read: 0, kept: 0, rejected: 0, skipped: 0 };
  const counted = {
    ...file,
    records: async function* counting(dialect: Parameters<typeof file.records>[0]) {
      for await (const block of file.records(dialect)) {
        counts.read += block.length;
        yield block;
      }
    },
  };
  const report = {
    add: (finding: Finding) => void findings.push(finding),
    keep: (records = 1) => {
      counts.kept += records;
    },
    reject: (records = 1) => {
      counts.rejected += records;
    },
    skip: (records = 1) => {
      counts.skipped += records;
    },
  };
  const tables: OfficeTable[] = [];
  const cells: OfficeCell[] = [];
  for await (const item of format.read(counted, report)) {
    if (item.kind !== "table") throw new Error("a table was expected, a code list came");
    tables.push(item);
    for await (const block of item.cells) cells.push(...block);
  }
  const [table] = tables;
  if (table === undefined || tables.length > 1) throw new Error(`${tables.length} tables came`);
  if (counts.read > 0) expect(counts.kept + counts.rejected + counts.skipped).toBe(counts.read);
  return { table, cells, findings, counts };
}

/** What a format recognises a file by; undefined where it is none of its files. */
export async function recognised(
  format: Format,
  name: string,
  content: string | Uint8Array,
): Promise<string | undefined> {
  return format.recognise((await officeFileOf(name, content)).sample);
}

/** How many cells have which status: `A`, `U`; a sign or a flag follows. */
export function countByStatus(cells: readonly OfficeCell[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { status, flags } of cells) {
    const key = flags === "" ? status : `${status} ${flags}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** One cell by its codes, as `code code = number status flags [unit] at line:column`. */
export function cellAt(cells: readonly OfficeCell[], line: number, column: number): string {
  const cell = cells.find((each) => each.line === line && each.column === column);
  if (cell === undefined) return `nothing at ${line}:${column}`;
  const { codes, number, status, flags, unit } = cell;
  return `${codes.join(" | ")} = ${number ?? "none"} ${status}${flags === "" ? "" : ` ${flags}`} [${unit}]`;
}

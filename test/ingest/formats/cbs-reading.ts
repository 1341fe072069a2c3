import { formatFinding } from "../../../src/ingest/findings.ts";
import type { CodeList, Format, FormatReport, OfficeCell, OfficeTable } from "../../../src/ingest/formats/format.ts";
import type { ImportChoices, OfficeFile } from "../../../src/ingest/formats/office-file.ts";
import { type Finding, UserError } from "../../../src/model/finding.ts";
import { officeFilesOf } from "./office-files.ts";
import { byStatus, shown } from "./sdmx-reading.ts";

/** A table that was read, with its cells. */
export interface ReadTable extends Omit<OfficeTable, "cells"> {
  readonly cells: readonly OfficeCell[];
}

/** Everything a format made of the first of several files; the others lie beside it. */
export interface PackageReading {
  readonly tables: readonly ReadTable[];
  /** The first table, whose cells are these. */
  readonly table: ReadTable;
  readonly cells: readonly OfficeCell[];
  readonly shown: readonly string[];
  readonly lists: readonly CodeList[];
  /** As the terminal prints them. */
  readonly findings: readonly string[];
  /** Records `kept + rejected + skipped`. */
  readonly counts: string;
}

const noTable: ReadTable = { kind: "table", dataset: "", title: "", updated: "", dimensions: [], cells: [] };

/** Reads the first of some files to its end, and checks that each of its records was counted once. */
export async function readingOf(
  format: Format,
  contents: Readonly<Record<string, string | Uint8Array>>,
  choices: ImportChoices = { map: {} },
): Promise<PackageReading> {
  const [file] = await officeFilesOf(contents, choices);
  if (file === undefined) throw new Error("no file");
  const findings: Finding[] = [];
  const counts = { kept: 0, rejected: 0, skipped: 0 };
  const adder =
    (kind: keyof typeof counts) =>
    (records = 1): void => {
      counts[kind] += records;
    };
  const report: FormatReport = {
    add: (finding) => findings.push(finding),
    keep: adder("kept"),
    reject: adder("rejected"),
    skip: adder("skipped"),
  };
  const counted = countedFile(file);
  const tables: ReadTable[] = [];
  const lists: CodeList[] = [];
  for await (const item of format.read(counted.file, report)) {
    if (item.kind === "codes") lists.push(item);
    else tables.push({ ...item, cells: await all(item.cells) });
  }
  const { kept, rejected, skipped } = counts;
  const read = counted.read();
  if (read !== undefined && read !== kept + rejected + skipped)
    throw new Error(`${read} records, but ${kept} + ${rejected} + ${skipped} were counted`);
  const [table = noTable] = tables;
  const cells = table.cells;
  const printed = findings.map(formatFinding);
  return {
    tables,
    table,
    cells,
    shown: cells.map(shown),
    lists,
    findings: printed,
    counts: `${kept} + ${rejected} + ${skipped}`,
  };
}

function countedFile(file: OfficeFile): { readonly file: OfficeFile; readonly read: () => number | undefined } {
  let read: number | undefined;
  const records: OfficeFile["records"] = async function* counting(dialect) {
    read ??= 0;
    for await (const block of file.records(dialect)) {
      read += block.length;
      yield block;
    }
  };
  return { file: { ...file, records }, read: () => read };
}

async function all(blocks: AsyncIterable<readonly OfficeCell[]>): Promise<readonly OfficeCell[]> {
  const cells: OfficeCell[] = [];
  for await (const block of blocks) for (const cell of block) cells.push(cell);
  return cells;
}

/** How many cells have which status, printed under the name of the file. */
export function printedCounts(name: string, cells: readonly OfficeCell[]): Readonly<Record<string, number>> {
  const counts = byStatus(cells);
  process.stdout.write(`${name}: ${JSON.stringify(counts)}\n`);
  return counts;
}

/** The three lines of the mistake that reading ends with. */
export const mistakeOf = (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => "no mistake",
    (error: unknown) => (error instanceof UserError ? error.message : `not a mistake of the reader: ${String(error)}`),
  );

import type { Finding } from "../../model/finding.ts";
import type { CheckedPackage } from "../datapackage/check-package.ts";
import { addFinding } from "../enough-findings.ts";
import type { OpenedFile } from "../formats/open-office-file.ts";
import { assertComplete } from "../input.ts";
import { findingOf } from "../rule.ts";
import type { TableDescription } from "./description.ts";
import type { NamedColumn } from "./header.ts";
import type { Opened } from "./locate-metadata.ts";
import type { Metadata } from "./read-metadata.ts";
import { type CsvwRow, type CsvwTable, readCsvwTable } from "./read-table.ts";
import { keysOfGroup, type LooseRow, looseRows, rememberKeys } from "./row-keys.ts";

/** Takes the rows of the tables of a group as they are read. */
export type TakeGroupRow = (table: TableDescription, row: CsvwRow, columns: readonly NamedColumn[]) => void;

/** Opens the file of a table, or gives a finding where it is not to be had. */
export type OpenTable = (table: TableDescription) => Promise<Opened<OpenedFile>>;

interface Read {
  readonly table: TableDescription;
  readonly file: OpenedFile;
  readonly read: CsvwTable;
}

/** Reads all tables that metadata describe, and follows their keys from one to the other. */
export async function checkGroup(
  { tables, findings }: Metadata,
  open: OpenTable,
  takeRow: TakeGroupRow = () => undefined,
): Promise<CheckedPackage> {
  const keys = keysOfGroup(tables);
  const parts: Read[] = [];
  const found: Finding[] = [...findings];
  const unread = new Set<string>();
  for (const table of tables) {
    const opened = await open(table);
    if ("finding" in opened) {
      found.push(opened.finding);
      unread.add(table.address);
      continue;
    }
    found.push(...opened.opened.findings);
    const read = await readCsvwTable(opened.opened, table, (row, columns) => {
      rememberKeys(keys, table, row.values, row.line);
      takeRow(table, row, columns);
    });
    parts.push({ table, file: opened.opened, read });
  }
  const concluded = parts.map((part) => conclude(part, looseRows(keys, part.table, unread)));
  return {
    findings: [...found, ...concluded.flatMap((part) => part.findings)],
    files: concluded.flatMap(({ files }) => files),
  };
}

function conclude({ table, file, read }: Read, loose: readonly LooseRow[]): CheckedPackage {
  const alsoWrong = new Set(loose.map(({ line }) => line).filter((line) => !read.wrong.has(line))).size;
  const findings = [...read.findings];
  for (const { rule, column, value, words, line } of loose) {
    const number = read.numbers.get(column);
    const place = { file: file.file, line, column: number === undefined ? 0 : number + table.dialect.skipColumns };
    addFinding(findings, findingOf(rule, place, value, words), file.limits);
  }
  const { kept, rejected } = read.counts;
  const counts = { ...read.counts, kept: kept - alsoWrong, rejected: rejected + alsoWrong };
  return { findings, files: [assertComplete(counts)] };
}

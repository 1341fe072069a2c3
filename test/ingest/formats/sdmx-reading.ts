import { existsSync, readFileSync } from "node:fs";
import { expect } from "vitest";
import { formatFinding } from "../../../src/ingest/findings.ts";
import type { Dimension, Format, FormatReport, OfficeCell, OfficeTable } from "../../../src/ingest/formats/format.ts";
import type { ImportChoices } from "../../../src/ingest/formats/office-file.ts";
import type { Finding } from "../../../src/model/finding.ts";
import { officeFileOf } from "./office-files.ts";

const samples = new URL("../../../../shared/formats/", import.meta.url);

/** Whether the folder with real files lies beside the project; tests of those files are skipped where it does not. */
export const hasSamples = existsSync(samples);

/** A real file, byte for byte. */
export const sample = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(path, samples)));

/** What a format made of one file. */
export interface Reading {
  /** Undefined where the file has no table. */
  readonly table: OfficeTable | undefined;
  readonly dimensions: readonly Dimension[];
  readonly cells: readonly OfficeCell[];
  /** As the terminal prints them, the name of the file left out. */
  readonly findings: readonly string[];
  readonly counts: {
    readonly read: number;
    readonly kept: number;
    readonly rejected: number;
    readonly skipped: number;
  };
}

/** Reads a file to its end; that no record is lost is checked at each call. */
export async function reading(
  format: Format,
  name: string,
  content: string | Uint8Array,
  choices: ImportChoices = { map: {} },
): Promise<Reading> {
  const opened = await officeFileOf(name, content, choices);
  const findings: Finding[] = [];
  const counts = { read: 0, kept: 0, rejected: 0, skipped: 0 };
  const report: FormatReport = {
    add: (finding) => findings.push(finding),
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
  const records: typeof opened.records = async function* counted(dialect) {
    for await (const block of opened.records(dialect)) {
      counts.read += block.length;
      yield block;
    }
  };
  const tables: OfficeTable[] = [];
  const cells: OfficeCell[] = [];
  for await (const item of format.read({ ...opened, records }, report)) {
    if (item.kind !== "table") continue;
    tables.push(item);
    for await (const block of item.cells) cells.push(...block);
  }
  expect(tables.length).toBeLessThanOrEqual(1);
  expect(counts.kept + counts.rejected + counts.skipped).toBe(counts.read);
  const [table] = tables;
  const printed = findings.map((finding) => formatFinding(finding).slice(name.length + 1));
  return { table, dimensions: table?.dimensions ?? [], cells, findings: printed, counts };
}

/** Why a format takes a file for one of its own. */
export const reasonFor = async (format: Format, name: string, content: string | Uint8Array) =>
  format.recognise((await officeFileOf(name, content)).sample);

/** A cell as one line: codes, number, status and confidentiality, flags, place. */
export const shown = ({ codes, number, status, confidentiality, flags, unit, line, column }: OfficeCell): string =>
  [
    codes.join("."),
    number ?? "none",
    `${status}/${confidentiality}`,
    ...(flags === "" ? [] : [`[${flags}]`]),
    ...(unit === "" ? [] : [`(${unit})`]),
    `${line}:${column}`,
  ].join(" ");

/** The cells of some places, as lines. */
export const cellsAt = (
  cells: readonly OfficeCell[],
  ...places: readonly (readonly [line: number, column: number])[]
) =>
  places.map(([line, column]) => {
    const cell = cells.find((each) => each.line === line && each.column === column);
    return cell === undefined ? `nothing at ${line}:${column}` : shown(cell);
  });

/** How many cells have which status; numbers and holes apart. */
export function byStatus(cells: readonly OfficeCell[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { number, status, confidentiality } of cells) {
    const key = `${status}/${confidentiality} ${number === undefined ? "hole" : "number"}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Prints the cells of a real file by status. */
export const printStatuses = (file: string, statuses: Readonly<Record<string, number>>): void => {
  const counts = Object.entries(statuses).map(([status, count]) => `${count} ${status}`);
  process.stdout.write(`${file}: ${counts.length === 0 ? "no cells" : counts.join(", ")}\n`);
};

/** The dimensions as `id=role`. */
export const rolesOf = (dimensions: readonly Dimension[]): readonly string[] =>
  dimensions.map(({ id, role }) => `${id}=${role}`);

import type { Finding } from "../../model/finding.ts";
import { tooManyRows } from "../containers/mistakes.ts";
import { addFinding } from "../enough-findings.ts";
import { assertComplete, type FileCounts } from "../input.ts";
import { defaultLimits, type Limits } from "../limits.ts";
import type { ContractRow } from "./contract-row.ts";
import type { CodeList, FormatReport, OfficeCell, OfficeTable } from "./format.ts";
import type { OfficeFile } from "./office-file.ts";
import type { OpenedFile } from "./open-office-file.ts";
import { formatNamed, type Recognised, recognise } from "./recognise.ts";
import { type TranslationChoices, translate } from "./translate.ts";

/** One table in the data contract, and how it came to be. */
export interface ImportedTable extends Pick<OfficeTable, "dataset" | "title" | "updated"> {
  readonly file: string;
  readonly format: string;
  /** Why the file was taken for that format; `named` where the reader said so. */
  readonly why: string;
  readonly further: readonly string[];
  readonly rows: readonly ContractRow[];
  /** How many cells have which status: `A` a plain number, then the letters of OBS_STATUS and CONF_STATUS, `Q C`. */
  readonly cells: ReadonlyMap<string, number>;
  /** Cells that were not asked for, and cells whose unit or period is not known. */
  readonly filtered: number;
  readonly leftOut: number;
}

/** Everything that was read from the files. */
export interface Imported {
  readonly tables: readonly ImportedTable[];
  readonly lists: readonly (CodeList & { readonly file: string })[];
  readonly findings: readonly Finding[];
  readonly counts: readonly FileCounts[];
}

/** What the reader chose on the command line. */
export interface FilesChoices extends Omit<TranslationChoices, "source"> {
  /** `auto`, or the id of a format. */
  readonly format: string;
  /** Id of the source; undefined takes the office's number of the table, or the name of the file. */
  readonly source: string | undefined;
}

/** Reads files of statistical offices into rows of the data contract; nothing is opened but the files themselves. */
export async function importFiles(files: readonly OpenedFile[], choices: FilesChoices): Promise<Imported> {
  const tables: ImportedTable[] = [];
  const lists: (CodeList & { file: string })[] = [];
  const findings: Finding[] = [];
  const counts: FileCounts[] = [];
  for (const file of files) {
    const known = recognised(file, choices.format);
    const limits = file.limits ?? defaultLimits;
    findings.push(...file.findings);
    const counted = countedFile(file);
    for await (const item of known.format.read(counted.file, reportTo(findings, counted.counter, limits))) {
      if (item.kind === "codes") lists.push({ ...item, file: file.file });
      else tables.push(await importTable(item, file, known, choices, reportTo(findings, counted.counter, limits)));
    }
    counts.push(assertComplete(counted.counts()));
  }
  return { tables, lists, findings, counts };
}

const recognised = (file: OpenedFile, format: string): Recognised =>
  format === "auto" ? recognise(file.file, file.sample) : { format: formatNamed(format), why: "named" };

async function importTable(
  table: OfficeTable,
  { file, name, limits = defaultLimits }: OfficeFile,
  { format, why }: Recognised,
  choices: FilesChoices,
  report: FormatReport,
): Promise<ImportedTable> {
  const cells = new Map<string, number>();
  const source = choices.source ?? (table.dataset === "" ? name.replace(/\.[^.]*$/u, "") : table.dataset);
  const counted = { ...table, cells: countedCells(table.cells, cells) };
  const { further, rows, tally } = await translate(counted, { ...choices, source }, { file, format, report });
  const all: ContractRow[] = [];
  for await (const block of rows) {
    for (const row of block) all.push(row);
    if (all.length > limits.rows) throw tooManyRows(file, limits);
  }
  const { dataset, title, updated } = table;
  return { file, format: format.id, why, dataset, title, updated, further, rows: all, cells, ...tally };
}

async function* countedCells(
  blocks: AsyncIterable<readonly OfficeCell[]>,
  counts: Map<string, number>,
): AsyncGenerator<readonly OfficeCell[]> {
  for await (const cells of blocks) {
    for (const { status, confidentiality } of cells) {
      const key = confidentiality === "F" ? status : `${status} ${confidentiality}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    yield cells;
  }
}

interface Counter {
  read: number | undefined;
  kept: number;
  rejected: number;
  skipped: number;
}

const reportTo = (findings: Finding[], counter: Counter, limits: Limits): FormatReport => ({
  add: (finding) => addFinding(findings, finding, limits),
  keep: (records = 1) => {
    counter.kept += records;
  },
  reject: (records = 1) => {
    counter.rejected += records;
  },
  skip: (records = 1) => {
    counter.skipped += records;
  },
});

/** The file with its records counted as they pass, so that what became of them can be checked against how many there were. */
function countedFile(file: OfficeFile): {
  readonly file: OfficeFile;
  readonly counter: Counter;
  readonly counts: () => FileCounts;
} {
  const counter: Counter = { read: undefined, kept: 0, rejected: 0, skipped: 0 };
  const records: OfficeFile["records"] = async function* counting(dialect) {
    counter.read ??= 0;
    for await (const block of file.records(dialect)) {
      counter.read += block.length;
      yield block;
    }
  };
  const counts = (): FileCounts => {
    const { kept, rejected, skipped } = counter;
    return { file: file.file, read: counter.read ?? kept + rejected + skipped, kept, rejected, skipped };
  };
  return { file: { ...file, records }, counter, counts };
}

import { emptyFile } from "../faults.ts";
import * as messages from "../messages.ts";
import type { Dialect, RawRecord } from "../records.ts";
import { findingOf } from "../rule.ts";
import type { FormatReport } from "./format.ts";
import type { OfficeFile } from "./office-file.ts";
import { isBlankRow } from "./whole-rows.ts";

type Blocks = AsyncIterator<readonly RawRecord[]>;

/** A file whose header was read and whose rows are still to come. */
export interface OpenedRecords {
  readonly header: RawRecord;
  /** The first row that is as wide as the header, for what each row repeats; undefined where the first block has none. */
  readonly firstRow: RawRecord | undefined;
  readonly rows: AsyncIterable<readonly RawRecord[]>;
}

/** Reads up to the first line that is not blank; undefined, with a finding, where the file has none. */
export async function openRecords(
  file: OfficeFile,
  dialect: Dialect,
  report: FormatReport,
): Promise<OpenedRecords | undefined> {
  const blocks = file.records(dialect)[Symbol.asyncIterator]();
  for (let next = await blocks.next(); next.done !== true; next = await blocks.next()) {
    const at = next.value.findIndex(({ fields }) => !isBlankRow(fields));
    report.skip(at === -1 ? next.value.length : at + 1);
    const header = next.value[at];
    if (header === undefined) continue;
    for (const finding of header.findings) report.add(finding);
    const rest = next.value.slice(at + 1);
    const first = rest.length > 0 ? rest : ((await blocks.next()).value ?? []);
    const firstRow = first.find(({ fields }: RawRecord) => fields.length === header.fields.length);
    return { header, firstRow, rows: following(first, blocks) };
  }
  report.add(findingOf(emptyFile, { file: file.file, line: 0, column: 0 }, "", messages.emptyFile()));
  return undefined;
}

async function* following(first: readonly RawRecord[], blocks: Blocks): AsyncGenerator<readonly RawRecord[]> {
  try {
    yield first;
    for (let next = await blocks.next(); next.done !== true; next = await blocks.next()) yield next.value;
  } finally {
    await blocks.return?.();
  }
}

/** Counts the rows of a file whose header cannot be used; its error says why. */
export async function rejectAll({ rows }: OpenedRecords, report: FormatReport): Promise<void> {
  for await (const block of rows) report.reject(block.length);
}

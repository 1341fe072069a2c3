import type { OfficeFile } from "../formats/office-file.ts";
import { type RawRecord, readText } from "../records.ts";
import type { CsvwDialect, Trim } from "./description.ts";
import { needsPreparation, prepareText, swapMarks } from "./prepare-text.ts";

/** A record of a described file: what kind it is, and which one of the file. */
export interface CsvwRecord extends RawRecord {
  /** Counted from 1, with all that is skipped. */
  readonly source: number;
  readonly kind: "skipped" | "remark" | "header" | "blank" | "row";
}

/** Reads the records of a file by the dialect of its description; none is left out, whatever it is. */
export async function* readRecords(file: OfficeFile, dialect: CsvwDialect): AsyncGenerator<CsvwRecord> {
  const { skipColumns, trim } = dialect;
  let source = 0;
  let headers = 0;
  for await (const { record, isRemark } of rawRecords(file, dialect)) {
    source += 1;
    const fields = record.fields.map((field) => trimmed(field, trim)).slice(skipColumns);
    const kind = isRemark && source > dialect.skipRows ? "remark" : kindOf(dialect, fields, source, headers);
    if (kind === "header") headers += 1;
    yield { ...record, fields, source, kind };
  }
}

function kindOf(
  { skipRows, headerRows, skipBlankRows }: CsvwDialect,
  fields: readonly string[],
  source: number,
  headers: number,
): CsvwRecord["kind"] {
  if (source <= skipRows) return "skipped";
  if (headers < headerRows) return "header";
  return skipBlankRows && fields.every((field) => field === "") ? "blank" : "row";
}

interface RecordOrRemark {
  readonly record: RawRecord;
  readonly isRemark: boolean;
}

async function* rawRecords(file: OfficeFile, dialect: CsvwDialect): AsyncGenerator<RecordOrRemark> {
  const { delimiter, quoteChar } = dialect;
  const grammar = { delimiter, quote: quoteChar !== undefined };
  if (!needsPreparation(dialect)) {
    for await (const block of file.records(grammar)) for (const record of block) yield { record, isRemark: false };
    return;
  }
  const firstLine = file.separator === undefined ? 1 : 2;
  const { text, remarks } = prepareText(await file.text(), dialect, firstLine);
  const swap = (field: string): string => (quoteChar === undefined ? field : swapMarks(field, quoteChar));
  for await (const block of readText(file.file, once(text), grammar, firstLine, file.limits))
    for (const record of block)
      yield { record: { ...record, fields: record.fields.map(swap) }, isRemark: remarks.has(record.line) };
}

async function* once(text: string): AsyncGenerator<string> {
  if (text !== "") yield text;
}

const trims: Readonly<Record<Trim, (text: string) => string>> = {
  both: (text) => text.trim(),
  start: (text) => text.trimStart(),
  end: (text) => text.trimEnd(),
  neither: (text) => text,
};

const trimmed = (text: string, trim: Trim): string => trims[trim](text);

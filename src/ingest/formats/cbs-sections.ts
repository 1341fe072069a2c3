import type { RawRecord } from "../records.ts";
import * as messages from "./cbs-messages.ts";
import { cbsDialect, isBlank, isError, notThisFormat, raggedRow } from "./cbs-rows.ts";
import type { FormatReport } from "./format.ts";
import type { OfficeFile } from "./office-file.ts";

/** One row of a list of metadata, by the name of the column. */
export interface MetadataRow {
  readonly cells: ReadonlyMap<string, string>;
  readonly line: number;
}

/** One list of metadata: `DataProperties`, or the codes of a dimension. */
export interface MetadataSection {
  /** As the file names it; otherwise the name of the file without ending. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly MetadataRow[];
}

/**
 * The metadata that OData 3 keeps beside a table: one list a file as JSON or CSV, or several lists in one CSV, each
 * under a line with its name alone and a header.
 */
export const metadataSections = (file: OfficeFile, report: FormatReport): Promise<readonly MetadataSection[]> =>
  /\.json$/iu.test(file.name) ? jsonSections(file, report) : csvSections(file, report);

/** The name of a metadata file without number of the table, date and ending. */
export const metadataName = (name: string): string =>
  name.replace(/\.[^.]*$/u, "").replace(/^\w*[_-](?=[A-Za-z])/u, "");

interface OpenSection {
  readonly name: string;
  header: readonly string[];
  readonly rows: MetadataRow[];
}

// Codes that stand alone in a line that was cut off (`NL01`) are not the name of a list (`RegioS`).
const sectionName = /^[A-Za-z]{4,}\w*$/u;

const opened = (name: string): OpenSection => ({ name, header: [], rows: [] });

async function csvSections(file: OfficeFile, report: FormatReport): Promise<readonly MetadataSection[]> {
  const sections: OpenSection[] = [opened(metadataName(file.name))];
  for await (const block of file.records(cbsDialect))
    for (const record of block) {
      for (const finding of record.findings) report.add(finding);
      if (record.findings.some(isError)) report.reject();
      else takeRecord(file, report, sections, record);
    }
  return sections.filter(({ header }) => header.length > 0);
}

function takeRecord(file: OfficeFile, report: FormatReport, sections: OpenSection[], record: RawRecord): void {
  const texts = record.fields.map((field) => field.trim());
  const [first = ""] = texts;
  const open = sections.at(-1);
  if (open === undefined || isBlank(texts)) report.skip();
  else if (texts.length === 1 && sectionName.test(first)) {
    sections.push(opened(first));
    report.skip();
  } else if (open.header.length === 0) {
    open.header = texts;
    report.skip();
  } else if (texts.length === open.header.length) {
    open.rows.push({ cells: new Map(open.header.map((name, at) => [name, texts[at] ?? ""])), line: record.line });
    report.keep();
  } else {
    report.add(raggedRow(file.file, record, open.header.length));
    report.reject();
  }
}

async function jsonSections(file: OfficeFile, report: FormatReport): Promise<readonly MetadataSection[]> {
  const items = itemsOf(parsed(file, (await file.text()).replace(/^\ufeff/u, "")));
  if (items === undefined) throw notThisFormat(file, 1, messages.notJson("there is no list called value in it"));
  const rows = items.map((item) => ({ cells: cellsOf(item), line: 1 }));
  report.keep(rows.length);
  const header = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  return [{ name: metadataName(file.name), header, rows }];
}

function parsed(file: OfficeFile, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notThisFormat(file, 1, messages.notJson(error instanceof Error ? error.message : ""));
  }
}

function itemsOf(json: unknown): readonly unknown[] | undefined {
  const list = typeof json === "object" && json !== null && "value" in json ? json.value : json;
  return Array.isArray(list) ? list : undefined;
}

function cellsOf(item: unknown): ReadonlyMap<string, string> {
  if (typeof item !== "object" || item === null) return new Map();
  return new Map(
    Object.entries(item).flatMap(([name, value]) =>
      typeof value === "string" || typeof value === "number" || typeof value === "boolean"
        ? [[name, String(value).trim()] as const]
        : [],
    ),
  );
}

import { blankLabel, duplicateLabel } from "../faults.ts";
import type { Words } from "../messages.ts";
import * as ingestMessages from "../messages.ts";
import type { RawRecord } from "../records.ts";
import { findingOf, type RuleRecord } from "../rule.ts";
import { roleOf } from "./dimension-roles.ts";
import { type EurostatReading, eurostatCellReader } from "./eurostat-cell.ts";
import * as faults from "./eurostat-faults.ts";
import * as messages from "./eurostat-messages.ts";
import type { Dimension, Format, FormatReport, OfficeCell, OfficeTable } from "./format.ts";
import type { OfficeFile, Sample } from "./office-file.ts";
import { type OpenedRecords, openRecords, rejectAll } from "./sdmx-records.ts";
import { isWholeRow, wrongFormat } from "./whole-rows.ts";

/** Tables of Eurostat as tab-separated series, in the layout before and after 2023. */
export const eurostatTsv: Format = {
  id: "eurostat-tsv",
  title: "Eurostat TSV",
  about:
    "One series a line, one period a column, as Eurostat's bulk download and programming interface give them. The flags stand behind the number; series without any figure are left out by Eurostat.",
  flagLetters: true,
  recognise,
  read,
};

// `freq,unit,geo\TIME_PERIOD` since 2023, `unit,geo\time` before; the periods may also be another dimension.
const corner = /^\w+(?:,\w+)*\\\w+$/;

function recognise({ text }: Sample): string | undefined {
  const end = text.indexOf("\t");
  const first = end === -1 || end > 1000 ? "" : text.slice(0, end).trim();
  if (!corner.test(first)) return undefined;
  return `the first cell, ${first}, names the dimensions and ends in ${first.slice(first.indexOf("\\"))}`;
}

interface Layout {
  readonly dimensions: readonly Dimension[];
  readonly columns: readonly { readonly at: number; readonly period: string }[];
  readonly width: number;
  /** Each cell ends in a blank, as Eurostat writes it; a last cell without one was cut off. */
  readonly blankBehind: boolean;
}

async function* read(file: OfficeFile, report: FormatReport): AsyncGenerator<OfficeTable> {
  const opened = await openRecords(file, { delimiter: "\t", quote: false }, report);
  if (opened === undefined) return;
  const layout = layoutOf(file.file, opened.header, report);
  if (layout === undefined) return rejectAll(opened, report);
  if (layout.columns.length === 0) {
    const place = { file: file.file, line: opened.header.line, column: 0 };
    report.add({ ...findingOf(faults.noFigures, place, "", messages.noPeriods()), severity: "error" });
    return rejectAll(opened, report);
  }
  const dataset = /^(?:estat_)?([a-z]+\d*(?:_[a-z0-9]+)+|t[a-z]+\d{3,5})(?=\.)/i.exec(file.name)?.[1] ?? "";
  const cells = cellsOf(file.file, layout, opened, report);
  yield { kind: "table", dataset, title: "", updated: "", dimensions: layout.dimensions, cells };
}

function layoutOf(file: string, { fields, line }: RawRecord, report: FormatReport): Layout | undefined {
  const first = (fields[0] ?? "").trim();
  if (!corner.test(first))
    throw wrongFormat(
      { file },
      "the first cell does not name the dimensions as freq,geo\\TIME_PERIOD does; this is no TSV of Eurostat",
    );
  const ids = first.split(/[,\\]/);
  const met = new Set<string>();
  const twice = ids.find((id) => met.size === met.add(id).size);
  if (twice !== undefined) {
    const words = ingestMessages.duplicateLabel(twice, 1);
    report.add(findingOf(duplicateLabel, { file, line, column: 1 }, twice, words));
    return undefined;
  }
  const dimensions = ids.map((id) => ({ id, label: "", role: roleOf(id), labels: new Map<string, string>() }));
  const blankBehind = / $/.test(fields.at(-1) ?? "");
  return { dimensions, columns: columnsOf(file, fields, line, report), width: fields.length, blankBehind };
}

/** The columns of periods; of two with one name neither counts, and one without a name is not read. */
function columnsOf(file: string, fields: readonly string[], line: number, report: FormatReport): Layout["columns"] {
  const periods = fields.map((field) => field.trim());
  const first = new Map(periods.map((period, at): readonly [string, number] => [period, at]).reverse());
  const repeated = new Set(periods.filter((period, at) => first.get(period) !== at));
  return periods.flatMap((period, at) => {
    const place = { file, line, column: at + 1 };
    if (at === 0) return [];
    if (period === "") report.add(findingOf(blankLabel, place, "", ingestMessages.blankLabel(at + 1)));
    else if (first.get(period) !== at) {
      const words = ingestMessages.duplicateLabel(period, (first.get(period) ?? 0) + 1);
      report.add(findingOf(duplicateLabel, place, period, words));
    }
    return period === "" || repeated.has(period) ? [] : [{ at, period }];
  });
}

async function* cellsOf(
  file: string,
  layout: Layout,
  { rows }: OpenedRecords,
  report: FormatReport,
): AsyncGenerator<readonly OfficeCell[]> {
  const readSeries = seriesReader(file, layout, report);
  for await (const block of rows) {
    const cells: OfficeCell[] = [];
    for (const record of block) {
      if (!isWholeRow(record, layout.width, { file, report })) continue;
      // A series is kept if one of its cells was; the others have an error of their own, so nothing is lost in silence.
      if (readSeries(record, cells)) report.keep();
      else report.reject();
    }
    yield cells;
  }
}

/** Reads the cells of one line into a list; says whether there was one. */
function seriesReader(
  file: string,
  layout: Layout,
  report: FormatReport,
): (record: RawRecord, cells: OfficeCell[]) => boolean {
  const readKey = keyReader(file, layout.dimensions.length - 1, report);
  const readCell = cellReader(file, layout, report);
  return ({ fields, line }, cells) => {
    const key = readKey(fields[0] ?? "", line);
    if (key === undefined) return false;
    const before = cells.length;
    for (const { at, period } of layout.columns) {
      const field = fields[at] ?? "";
      const raw = field.trim();
      const reading = readCell(field, raw, line, at);
      if (reading === undefined) continue;
      const { number, status, confidentiality, flags } = reading;
      const codes = key.concat(period);
      cells.push({ codes, raw, number, status, confidentiality, flags, unit: "", line, column: at + 1 });
    }
    return cells.length > before;
  };
}

/** Reads one cell; undefined, with an error, where it is none. */
function cellReader(
  file: string,
  { width, blankBehind }: Layout,
  report: FormatReport,
): (field: string, raw: string, line: number, at: number) => EurostatReading | undefined {
  const read = eurostatCellReader();
  const add = (rule: RuleRecord, line: number, at: number, raw: string, words: Words): undefined =>
    void report.add(findingOf(rule, { file, line, column: at + 1 }, raw.slice(0, 200), words));
  return (field, raw, line, at) => {
    if (blankBehind && at === width - 1 && /^(?::|-?\d[\d.]*)$/.test(field))
      return add(faults.cutOffCell, line, at, raw, messages.cutOffCell(raw));
    const reading = read(raw);
    if (reading === "not-a-cell") return add(faults.officeCell, line, at, raw, messages.notACell(raw));
    if ("unknown" in reading) return add(faults.unknownFlag, line, at, raw, messages.unknownFlag(reading.unknown));
    if (reading.scaled) add(faults.exponentNumber, line, at, raw, messages.exponent(raw, reading.number ?? ""));
    return reading;
  };
}

/** Reads the codes of a series; undefined, with an error, where they do not fit the header or stand twice. */
function keyReader(
  file: string,
  width: number,
  report: FormatReport,
): (text: string, line: number) => readonly string[] | undefined {
  const lines = new Map<string, number>();
  return (text, line) => {
    const key = text.split(",").map((code) => code.trim());
    const place = { file, line, column: 1 };
    if (key.length !== width || key.includes("")) {
      report.add(findingOf(faults.seriesKey, place, text.slice(0, 200), messages.seriesKey(text, width)));
      return undefined;
    }
    const joined = key.join(",");
    const first = lines.get(joined);
    if (first === undefined) lines.set(joined, line);
    else report.add(findingOf(faults.repeatedKey, place, joined, messages.repeatedKey(joined, first)));
    return first === undefined ? key : undefined;
  };
}

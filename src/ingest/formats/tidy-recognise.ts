import { firstLine } from "./genesis-title.ts";
import type { Sample } from "./office-file.ts";
import type { TidyHeader } from "./tidy-columns.ts";
import { firstTidyRows } from "./tidy-delimiter.ts";
import { sheetOf, type TidyRow } from "./tidy-rows.ts";

// Names that only the formats of the offices have; each of those has a reader of its own.
const ofOffices = /^(?:DATAFLOW|STRUCTURE.*|OBS_VALUE|OBS_FLAG|statistics_code|Statistik_Code|ValueAttribute|.*\\.*)$/u;

/** Header and first rows of a text that may be a tidy table; undefined for the files of the offices. */
export function tidySample({
  text,
}: Sample): { readonly header: TidyHeader; readonly rows: readonly TidyRow[] } | undefined {
  if (text === "" || /^\s*[[{<]/u.test(text)) return undefined;
  if (firstLine.test(/^[^\r\n]*/u.exec(text)?.[0] ?? "")) return undefined;
  const sheet = sheetOf(firstTidyRows(text));
  if (sheet === undefined || sheet.above.length !== 1) return undefined;
  const { names } = sheet.header;
  if (names.some((name) => ofOffices.test(name)) || new Set(names).size < names.length) return undefined;
  return { header: sheet.header, rows: sheet.rows.filter(({ fields }) => fields.length === names.length) };
}

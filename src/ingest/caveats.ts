import type { Language } from "../base/format-number.ts";
import { cellAt, requireCell } from "./cells.ts";
import type { Columns, Header } from "./header.ts";
import type { Input, Read } from "./input.ts";
import { type RowReader, readRows } from "./rows.ts";
import { otherLanguages, textIn } from "./text-in-language.ts";

const columns: Columns = {
  required: ["id", "what", "why"],
  optional: ["regions", "measure", "from", "to", "source", ...otherLanguages(["what", "why"])],
};

/** Something known of a source that forbids a comparison, as the caveats table has it. */
export interface CaveatRow {
  readonly id: string;
  readonly regions: readonly string[];
  readonly measure: string;
  readonly what: string;
  readonly why: string;
  readonly source: string;
}

/** Reads what cannot be compared, and why, in a language. */
export const readCaveats = (
  input: Input,
  { language = "en" }: { readonly language?: Language } = {},
): Promise<Read<CaveatRow>> => readRows(input, columns, (header) => caveatReader(header, language));

function caveatReader(header: Header, language: Language): RowReader<CaveatRow> {
  const text = (fields: readonly string[], name: string): string => cellAt(fields, header.at(name));
  return (fields, _line, report) => {
    for (const column of columns.required) requireCell(report, column, text(fields, column));
    return {
      id: text(fields, "id"),
      regions: text(fields, "regions")
        .split(" ")
        .filter((id) => id !== ""),
      measure: text(fields, "measure"),
      what: textIn(language, (name) => text(fields, name), "what", report),
      why: textIn(language, (name) => text(fields, name), "why", report),
      source: text(fields, "source"),
    };
  };
}

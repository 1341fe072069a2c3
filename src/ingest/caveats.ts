import { cellAt, requireCell } from "./cells.ts";
import type { Columns, Header } from "./header.ts";
import type { Input, Read } from "./input.ts";
import { type RowReader, readRows } from "./rows.ts";

const columns: Columns = { required: ["id", "what", "why"], optional: ["regions", "measure", "from", "to", "source"] };

/** Something known of a source that forbids a comparison, as the caveats table has it. */
export interface CaveatRow {
  readonly id: string;
  readonly regions: readonly string[];
  readonly measure: string;
  readonly what: string;
  readonly why: string;
  readonly source: string;
}

/** Reads what cannot be compared, and why. */
export const readCaveats = (input: Input): Promise<Read<CaveatRow>> => readRows(input, columns, caveatReader);

function caveatReader(header: Header): RowReader<CaveatRow> {
  const text = (fields: readonly string[], name: string): string => cellAt(fields, header.at(name));
  return (fields, _line, report) => {
    for (const column of columns.required) requireCell(report, column, text(fields, column));
    return {
      id: text(fields, "id"),
      regions: text(fields, "regions")
        .split(" ")
        .filter((id) => id !== ""),
      measure: text(fields, "measure"),
      what: text(fields, "what"),
      why: text(fields, "why"),
      source: text(fields, "source"),
    };
  };
}

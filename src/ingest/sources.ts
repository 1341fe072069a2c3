import type { Source } from "../model/source.ts";
import { cellAt, rejectRepeat, requireCell } from "./cells.ts";
import type { Columns, Header } from "./header.ts";
import type { Input, Read } from "./input.ts";
import { type RowReader, readRows } from "./rows.ts";

const columns: Columns = {
  required: ["id", "title", "publisher", "date", "address", "licence", "how_read", "notes"],
  optional: [],
};

/** Reads the list of sources: where figures come from, as printed under them. */
export const readSources = (input: Input): Promise<Read<Source>> => readRows(input, columns, sourceReader);

function sourceReader(header: Header): RowReader<Source> {
  const firstLines = new Map<string, number>();
  return (fields, line, report) => {
    const text = (name: string): string => cellAt(fields, header.at(name));
    for (const column of ["id", "title"]) requireCell(report, column, text(column));
    rejectRepeat(report, firstLines, "id", text("id"), line);
    return {
      id: text("id"),
      title: text("title"),
      publisher: text("publisher"),
      date: text("date"),
      address: text("address"),
      licence: text("licence"),
      howRead: text("how_read"),
      notes: text("notes"),
    };
  };
}

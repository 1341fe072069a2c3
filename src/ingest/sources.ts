import type { Source } from "../model/source.ts";
import { cellAt, rejectRepeat, requireCell } from "./cells.ts";
import { yearFormat } from "./faults.ts";
import type { Columns, Header } from "./header.ts";
import type { Input, Read } from "./input.ts";
import * as messages from "./messages.ts";
import { type RowReader, readRows } from "./rows.ts";

const columns: Columns = {
  required: ["id", "title", "publisher", "date", "address", "licence", "how_read", "notes"],
  optional: ["next_update"],
};

/** Reads the list of sources: where figures come from, as printed under them. */
export const readSources = (input: Input): Promise<Read<Source>> => readRows(input, columns, sourceReader);

function sourceReader(header: Header): RowReader<Source> {
  const firstLines = new Map<string, number>();
  return (fields, line, report) => {
    const text = (name: string): string => cellAt(fields, header.at(name));
    for (const column of ["id", "title"]) requireCell(report, column, text(column));
    rejectRepeat(report, firstLines, "id", text("id"), line);
    const nextUpdate = text("next_update");
    if (!/^(?:\d{4}-\d{2}-\d{2})?$/.test(nextUpdate))
      report.add(yearFormat, "next_update", nextUpdate, messages.dateFormat("next_update", nextUpdate));
    return {
      id: text("id"),
      title: text("title"),
      publisher: text("publisher"),
      date: text("date"),
      ...(nextUpdate === "" ? {} : { nextUpdate }),
      address: text("address"),
      licence: text("licence"),
      howRead: text("how_read"),
      notes: text("notes"),
    };
  };
}

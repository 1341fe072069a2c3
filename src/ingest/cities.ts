import type { Origin } from "../model/observation.ts";
import { cellAt, readNumber, readYear, requireCell } from "./cells.ts";
import type { Columns, Header } from "./header.ts";
import type { Input, Read } from "./input.ts";
import { type RowReader, readRows } from "./rows.ts";

/** One city in one roster of world cities: the class it was put in, or a figure about it. */
export interface City {
  readonly city: string;
  readonly roster: string;
  /** Empty where the source does not say. */
  readonly year: string;
  /** `Alpha++` … `Gamma-`; empty where the roster has figures and no classes. */
  readonly class: string;
  readonly value?: number;
  /** Unit as printed: what it counts differs from roster to roster. */
  readonly unit: string;
  readonly rank?: number;
  readonly flag: string;
  readonly checked: string;
  readonly source: string;
  readonly origin: Origin;
}

const columns: Columns = {
  required: ["city", "roster", "year", "class", "source"],
  optional: ["value", "unit", "rank", "flag", "checked"],
};

/** Reads rosters of world cities. */
export const readCities = (input: Input): Promise<Read<City>> => readRows(input, columns, cityReader);

function cityReader(header: Header): RowReader<City> {
  return (fields, line, report) => {
    const text = (name: string): string => cellAt(fields, header.at(name));
    for (const column of ["city", "roster", "source"]) requireCell(report, column, text(column));
    const value = readNumber(report, "value", text("value"), 0);
    const rank = readNumber(report, "rank", text("rank"), 0);
    return {
      city: text("city"),
      roster: text("roster"),
      year: text("year") === "" ? "" : readYear(report, text("year")),
      class: text("class"),
      ...(value === undefined ? {} : { value }),
      unit: text("unit"),
      ...(rank === undefined ? {} : { rank }),
      flag: text("flag"),
      checked: text("checked"),
      source: text("source"),
      origin: { file: header.file, line, column: header.at("city") + 1 },
    };
  };
}

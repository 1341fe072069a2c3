import { cellAt, requireCell } from "./cells.ts";
import { yearFormat } from "./faults.ts";
import type { Columns, Header } from "./header.ts";
import type { Input, Read } from "./input.ts";
import * as messages from "./messages.ts";
import { type RowReader, readRows } from "./rows.ts";

const columns: Columns = {
  required: ["code", "code_system", "valid_from", "valid_to"],
  optional: ["name", "successors", "source"],
};

/** From when to when a code was that of a region; empty where it is open. */
export interface RegionValidity {
  readonly code: string;
  /** `AGS` for German districts, `NUTS` for European codes. */
  readonly codeSystem: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Codes that took its place, the largest part first. */
  readonly successors: readonly string[];
}

/** Reads which codes of regions were not always valid. */
export const readRegionValidity = (input: Input): Promise<Read<RegionValidity>> =>
  readRows(input, columns, validityReader);

function validityReader(header: Header): RowReader<RegionValidity> {
  return (fields, _line, report) => {
    const text = (name: string): string => cellAt(fields, header.at(name));
    requireCell(report, "code", text("code"));
    for (const column of ["valid_from", "valid_to"])
      if (!/^(?:\d{4}-\d{2}-\d{2})?$/.test(text(column)))
        report.add(yearFormat, column, text(column), messages.dateFormat(column, text(column)));
    return {
      code: text("code"),
      codeSystem: text("code_system"),
      name: text("name"),
      from: text("valid_from"),
      to: text("valid_to"),
      successors: text("successors")
        .split(/\s+/)
        .filter((code) => code !== ""),
    };
  };
}

/** Whether a code was valid on a day, as `2024-12-31`. */
export const isValidOn = ({ from, to }: RegionValidity, day: string): boolean =>
  (from === "" || from <= day) && (to === "" || to >= day);

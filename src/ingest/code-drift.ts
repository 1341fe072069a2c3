import { cellAt, readNumber, requireCell } from "./cells.ts";
import type { Columns, Header } from "./header.ts";
import type { Input, Read } from "./input.ts";
import { type RowReader, readRows } from "./rows.ts";

const columns: Columns = {
  required: ["code", "code_system", "meaning"],
  optional: ["from", "to", "share_moved", "source"],
};

/** What a code means under one classification and in its years; a code with two such rows drifts. */
export interface CodeMeaning {
  /** `59.20.1`, `58.12`, or a region `NL310`. */
  readonly code: string;
  /** `WZ2008`, `WZ2025`, `SBI2008`, `NACE2`, `NACE2.1`, or a version of the classification of regions: `NUTS2021`. */
  readonly codeSystem: string;
  /** First and last year in which it is used so; empty where it is open. */
  readonly from: string;
  readonly to: string;
  readonly meaning: string;
  /** Share of its people that a region won or lost when this version began, from 0 to 1. */
  readonly shareMoved?: number;
  readonly source: string;
}

/** Reads which codes mean one thing under one classification or in some years, and another elsewhere. */
export const readCodeDrift = (input: Input): Promise<Read<CodeMeaning>> => readRows(input, columns, meaningReader);

function meaningReader(header: Header): RowReader<CodeMeaning> {
  return (fields, _line, report) => {
    const text = (name: string): string => cellAt(fields, header.at(name));
    for (const column of columns.required) requireCell(report, column, text(column));
    const shareMoved = readNumber(report, "share_moved", text("share_moved"), 0);
    return {
      code: text("code"),
      codeSystem: text("code_system"),
      from: text("from"),
      to: text("to"),
      meaning: text("meaning"),
      ...(shareMoved === undefined ? {} : { shareMoved }),
      source: text("source"),
    };
  };
}

/** A code without letter, points and blanks: `J59.20.1` and `59201` are one. */
export const plainCode = (code: string): string => code.replace(/^[A-U](?=\d)|[.\s]/g, "");

/** A code system as sources spell it: `NACE Rev. 2.1`, `NACE_R2` and `WZ 2008` among others. */
export const plainSystem = (system: string): string =>
  system
    .toUpperCase()
    .replace(/REV|[^A-Z0-9]/g, "")
    .replace(/^NACER/, "NACE");

/** Whether a meaning is that of a territory, not of an activity. */
export const isOfRegion = ({ codeSystem }: CodeMeaning): boolean => codeSystem.startsWith("NUTS");

import type { Words } from "../messages.ts";
import type { RuleRecord } from "../rule.ts";
import * as faults from "./eurostat-faults.ts";
import * as messages from "./eurostat-messages.ts";
import { splitCode } from "./sdmx-codes.ts";
import type { SdmxColumns } from "./sdmx-columns.ts";
import { readSdmxNumber } from "./sdmx-number.ts";
import { type Noted, noteOf } from "./sdmx-status.ts";
import type { CellReading } from "./signs.ts";

/** Where the reader of a figure puts what it found. */
export type AddFlaw = (rule: RuleRecord, at: number, value: string, words: Words) => void;

/** Reads one column of figures of a row; undefined, with an error, where it holds none. */
export type FigureReader = (fields: readonly string[], at: number, add: AddFlaw) => CellReading | undefined;

/** What stands where there is no number: nothing in files of Eurostat, `:` with some exporters, `NaN` in SDMX. */
export const isHole = (text: string): boolean => text === "" || text === ":" || text === "NaN";

/** Reads figures together with the flags that stand in columns of their own. */
export function figureReader(columns: SdmxColumns, decimal: "." | ","): FigureReader {
  const marksOf = marksReader(columns);
  return (fields, at, add) => {
    const text = (fields[at] ?? "").trim();
    const figure = isHole(text) ? notANumber : readSdmxNumber(text, decimal);
    if (figure === undefined)
      return void add(faults.officeCell, at, text.slice(0, 200), messages.notAFigure(text, decimal));
    if (figure.scaled) add(faults.exponentNumber, at, text, messages.exponent(text, figure.number ?? ""));
    return withMarks(text, figure.number, marksOf(fields), add);
  };
}

function withMarks(text: string, number: string | undefined, marks: MarksOfRow, add: AddFlaw): CellReading | undefined {
  const hole = number === undefined;
  const { status, confidentiality, unknown } = hole ? marks.ofHole : marks.ofNumber;
  if (unknown !== undefined)
    return void add(faults.unknownFlag, marks.at, marks.text.slice(0, 200), messages.unknownFlag(unknown));
  return { number, status, confidentiality, flags: hole ? `${text} ${marks.text}`.trim() : marks.text };
}

const notANumber = { number: undefined, scaled: false };

interface MarksOfRow {
  readonly ofNumber: Noted;
  readonly ofHole: Noted;
  /** As flags are printed elsewhere: `bd`, `c @C`. */
  readonly text: string;
  /** Position of the column to look at. */
  readonly at: number;
}

function marksReader(columns: SdmxColumns): (fields: readonly string[]) => MarksOfRow {
  const [flagsAt, statusAt, secrecyAt] = [columns.at("OBS_FLAG"), columns.at("OBS_STATUS"), columns.at("CONF_STATUS")];
  const code = (fields: readonly string[], at: number): string => (at === -1 ? "" : splitCode(fields[at] ?? "").code);
  const known = new Map<string, MarksOfRow>();
  return (fields) => {
    const key = `${fields[flagsAt] ?? ""}\u0000${fields[statusAt] ?? ""}\u0000${fields[secrecyAt] ?? ""}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const flags = code(fields, flagsAt).replace(/[\s,;]+/g, "");
    const status = code(fields, statusAt);
    const secrecy = code(fields, secrecyAt);
    const shown = [flags, status === "A" ? "" : status, secrecy === "" || secrecy === "F" ? "" : `@${secrecy}`];
    const marks = {
      ofNumber: noteOf({ hole: false, flags, status, secrecy }),
      ofHole: noteOf({ hole: true, flags, status, secrecy }),
      text: shown.filter((part) => part !== "").join(" "),
      at: Math.max(flagsAt, statusAt, secrecyAt),
    };
    known.set(key, marks);
    return marks;
  };
}

/** Reads the unit of a row where attributes state it; `UNIT_MULT` 6 makes millions of it, in words that can be read. */
export function unitReader(columns: SdmxColumns, codeOfUnit: (fields: readonly string[]) => string) {
  const unitAt = columns.at("UNIT_MEASURE") === -1 ? columns.at("UNIT") : columns.at("UNIT_MEASURE");
  const multAt = columns.at("UNIT_MULT");
  const code = (fields: readonly string[], at: number): string => (at === -1 ? "" : splitCode(fields[at] ?? "").code);
  return (fields: readonly string[]): string => {
    const unit = code(fields, unitAt);
    const power = code(fields, multAt);
    if (power === "" || power === "0") return unit;
    const scale = /^(?:\d|1[0-5])$/.test(power) ? `1${"0".repeat(Number(power))}` : `10^${power}`;
    return `${scale} ${unit === "" ? codeOfUnit(fields) : unit}`.trim();
  };
}

import { readSdmxNumber } from "./sdmx-number.ts";
import { type Noted, noteOf } from "./sdmx-status.ts";
import type { CellReading } from "./signs.ts";

// Value or colon, a blank, flags in any order, since 2025 an at sign and the letter of secrecy. Old files leave the blank out at times.
const grammar = /^(:|-?\d[^\sA-Za-z@]*(?:[eE][+-]?\d{1,2})?) ?([A-Za-z]*) ?(?:@([A-Za-z]))?$/;
const limit = 60;

/** A cell of Eurostat's TSV that was understood. */
export interface EurostatReading extends CellReading {
  /** The number was written with a power of ten. */
  readonly scaled: boolean;
}

/** A cell, or what is wrong with it. */
export type EurostatCell = EurostatReading | "not-a-cell" | { readonly unknown: string };

const plain = /^-?[1-9]\d*(?:\.\d+)?$/;

/** Reads cells of Eurostat's TSV: `1234 bd`, `: c`, `: @C`; flags and holes that were met before are not worked out again. */
export function eurostatCellReader(): (text: string) => EurostatCell {
  const noted = noteMemory();
  const holes = new Map<string, EurostatCell>([["", missing]]);
  // A whole table has a million cells, most of them plain numbers and the rest a few dozen signs.
  return (text) => {
    if (text.length < limit && plain.test(text))
      return { number: text, status: "A", confidentiality: "F", flags: "", scaled: false };
    const known = holes.get(text);
    if (known !== undefined) return known;
    const reading = readCell(text, noted);
    if (text.startsWith(":") && text.length < 10) holes.set(text, reading);
    return reading;
  };
}

function readCell(text: string, noted: NoteMemory): EurostatCell {
  const found = text.length > limit ? null : grammar.exec(text);
  if (found === null) return "not-a-cell";
  const [, value = "", flags = "", secrecy = ""] = found;
  const hole = value === ":";
  const figure = hole ? notANumber : readSdmxNumber(value, ".");
  if (figure === undefined) return "not-a-cell";
  const { status, confidentiality, unknown } = noted(hole, flags, secrecy);
  if (unknown !== undefined) return { unknown };
  const marks = hole ? text : text.slice(value.length).trim();
  return { number: figure.number, status, confidentiality, flags: marks, scaled: figure.scaled };
}

const notANumber = { number: undefined, scaled: false };
const missing: EurostatReading = { number: undefined, status: "O", confidentiality: "F", flags: "", scaled: false };

type NoteMemory = (hole: boolean, flags: string, secrecy: string) => Noted;

/** A file has a million cells and a few dozen combinations of flags, so each is worked out once. */
function noteMemory(): NoteMemory {
  const notes = new Map<string, Noted>();
  return (hole, flags, secrecy) => {
    const key = `${hole ? ":" : ""}${flags}@${secrecy}`;
    const known = notes.get(key) ?? noteOf({ hole, flags, status: "", secrecy });
    notes.set(key, known);
    return known;
  };
}

import { constraintError, typeError } from "../datapackage/faults.ts";
import type { Words } from "../messages.ts";
import type { RuleRecord } from "../rule.ts";
import { brokenBound } from "./bounds.ts";
import { type CsvwValue, fitsLength, readValue, spacedAs } from "./datatype.ts";
import type { NamedColumn } from "./header.ts";
import * as messages from "./messages.ts";

/** Puts down what is wrong with a cell. */
export type AddFlaw = (rule: RuleRecord, words: Words) => void;

/** The value of a cell, or the values of a list; undefined where the cell holds none. */
export function readCell(
  text: string,
  column: NamedColumn,
  add: AddFlaw,
): CsvwValue | readonly CsvwValue[] | undefined {
  const { datatype, nulls, separator, required, fallback, key } = column;
  const spaced = spacedAs(datatype.base, text);
  const filled = spaced === "" ? fallback : spaced;
  if (nulls.includes(filled) || (filled === "" && separator !== undefined)) {
    if (required) add(constraintError, messages.mustBeFilled(key));
    return undefined;
  }
  if (separator === undefined) return typedValue(filled, column, add);
  return filled.split(separator).flatMap((part) => {
    const bare = datatype.base === "string" || datatype.base === "anyAtomicType" ? part : part.trim();
    const own = bare === "" ? fallback : bare;
    return nulls.includes(own) ? [] : [typedValue(own, column, add)];
  });
}

/** A cell that is not of its type, or beyond a limit, stays the text it is, as the standard has it; the finding says so. */
function typedValue(text: string, { datatype, key }: NamedColumn, add: AddFlaw): CsvwValue {
  const value = readValue(text, datatype);
  if (value === undefined) {
    add(typeError, messages.wrongType(key, text, datatype));
    return text;
  }
  if (!fitsLength(text, datatype)) add(constraintError, messages.wrongLength(key, text));
  const bound = brokenBound(String(value), datatype);
  if (bound === undefined) return value;
  add(constraintError, messages.outOfBounds(key, text, bound));
  return text;
}

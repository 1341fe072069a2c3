import { contractDialect, type Dialect } from "../records.ts";
import * as messages from "./messages.ts";
import { booleanAt, objectAt, propertyOf, refuse, type Spot, textAt, under } from "./narrow.ts";

/** How a resource is written, as far as this program can read it. */
export interface ResourceDialect {
  readonly records: Dialect;
  /** Whether the first record holds the names of the columns. */
  readonly header: boolean;
  /** Whether blanks behind a separator belong to no cell. */
  readonly skipInitialSpace: boolean;
}

/** A comma, quotation marks, and the names of the columns in the first record. */
export const standardDialect: ResourceDialect = { records: contractDialect, header: true, skipInitialSpace: false };

// What every reader may pass over: any line end is read, and these say nothing of where a cell begins.
const ignored = new Set([
  "$schema",
  "lineTerminator",
  "caseSensitiveHeader",
  "csvddfVersion",
  "delimiter",
  "quoteChar",
  "header",
  "skipInitialSpace",
  "doubleQuote",
]);

/** Reads the dialect of a resource; one that this program cannot follow is refused, since cells would be cut wrongly. */
export function readDialect(spot: Spot, value: unknown): ResourceDialect {
  if (value === undefined) return standardDialect;
  const given = objectAt(spot, value);
  for (const key of Object.keys(given)) if (!ignored.has(key)) refuse(under(spot, key), messages.unknownDialect(key));
  const delimiter = textAt(under(spot, "delimiter"), propertyOf(given, "delimiter")) ?? ",";
  if (delimiter.length === 0 || /["\r\n]/.test(delimiter))
    refuse(under(spot, "delimiter"), messages.badDelimiter(delimiter));
  const quote = textAt(under(spot, "quoteChar"), propertyOf(given, "quoteChar")) ?? '"';
  if (quote !== '"') refuse(under(spot, "quoteChar"), messages.badQuote(quote));
  if (!booleanAt(under(spot, "doubleQuote"), propertyOf(given, "doubleQuote"), true))
    refuse(under(spot, "doubleQuote"), messages.unknownDialect("doubleQuote"));
  return {
    records: { ...contractDialect, delimiter },
    header: booleanAt(under(spot, "header"), propertyOf(given, "header"), true),
    skipInitialSpace: booleanAt(under(spot, "skipInitialSpace"), propertyOf(given, "skipInitialSpace"), false),
  };
}

import { readPattern } from "../datapackage/pattern.ts";
import { readBounds } from "./bounds.ts";
import { hasLength, isDatatype } from "./datatype.ts";
import { isDatePattern, isTemporal } from "./date-format.ts";
import { type Datatype, plainText } from "./description.ts";
import { countOf, isObject, type JsonObject, propertyOf, textOf } from "./json.ts";
import type { MetadataReport } from "./metadata-report.ts";
import { isNumeric } from "./number-format.ts";
import { numberPattern } from "./number-pattern.ts";

/** Reads the type of a column; a name that nobody knows is warned of, and the cells are texts. */
export function readDatatype(value: unknown, path: string, report: MetadataReport): Datatype {
  const object = isObject(value) ? value : { base: value };
  checkId(propertyOf(object, "@id"), path, report);
  const base = propertyOf(object, "base") ?? "string";
  if (typeof base !== "string" || !isDatatype(base)) {
    report.warn(path, `${JSON.stringify(base)} is not a type`);
    return plainText;
  }
  const typed = { ...plainText, base, ...formatOf(object, base, path, report), ...lengthsOf(object, path, report) };
  checkLengths(typed, path, report);
  return { ...typed, bounds: readBounds(object, typed, path, report) };
}

const builtIn = ["http://www.w3.org/2001/XMLSchema#", "http://www.w3.org/ns/csvw#"];

function checkId(id: unknown, path: string, report: MetadataReport): void {
  if (typeof id !== "string") return;
  if (id.startsWith("_:") || builtIn.some((space) => id.startsWith(space) && isDatatype(id.slice(space.length))))
    report.refuse(`${path}.@id`, "must be the address of a type of one's own");
}

type Format = Partial<Pick<Datatype, "format" | "pattern" | "decimalChar" | "groupChar">>;

function formatOf(object: JsonObject, base: string, path: string, report: MetadataReport): Format {
  const given = propertyOf(object, "format");
  if (given === undefined) return {};
  if (isObject(given) && !isNumeric(base)) {
    report.warn(`${path}.format`, "is an object, which only numbers have");
    return {};
  }
  const parts = isObject(given) ? given : { pattern: given };
  const [format, decimalChar, groupChar] = ["pattern", "decimalChar", "groupChar"].map((name) => {
    const value = propertyOf(parts, name);
    if (value !== undefined && (typeof value !== "string" || value === ""))
      report.warn(`${path}.format`, `has a ${name} that is no text`);
    return textOf(value) === "" ? undefined : textOf(value);
  });
  const chars = isNumeric(base) ? { decimalChar, groupChar } : {};
  if (format === undefined) return chars;
  const read = readFormat(format, base, { ...plainText, ...chars });
  if (typeof read !== "string") return { ...chars, ...read };
  report.warn(`${path}.format`, `${JSON.stringify(format)} cannot be checked${read}`);
  return chars;
}

/** A format ready for use, or why it is not used. */
function readFormat(format: string, base: string, chars: Datatype): Format | string {
  if (base === "boolean") return /^[^|]+\|[^|]+$/.test(format) ? { format } : "";
  if (isTemporal(base)) return isDatePattern(format, base) ? { format } : "";
  if (isNumeric(base)) return numberPattern(format, chars) === undefined ? "" : { format };
  // Not a RegExp, which a pattern of a stranger can make run for ever.
  const pattern = readPattern(format);
  return "mistake" in pattern ? `: ${pattern.mistake}` : { format, pattern };
}

function lengthsOf(object: JsonObject, path: string, report: MetadataReport) {
  const length = (name: string): number | undefined => {
    const value = propertyOf(object, name);
    if (value !== undefined && countOf(value) === undefined) report.warn(`${path}.${name}`, "is not a whole number");
    return countOf(value);
  };
  return { length: length("length"), minLength: length("minLength"), maxLength: length("maxLength") };
}

function checkLengths(datatype: Datatype, path: string, report: MetadataReport): void {
  const { base, length, minLength, maxLength } = datatype;
  if (length === undefined && minLength === undefined && maxLength === undefined) return;
  if (!hasLength(base)) report.refuse(path, `states a length, and values of ${base} have none`);
  const high = length ?? maxLength;
  if (minLength !== undefined && high !== undefined && minLength > high)
    report.refuse(path, `has a least length of ${minLength}, but a length of ${high}`);
  if (length !== undefined && maxLength !== undefined && length > maxLength)
    report.refuse(path, `has a length of ${length}, but a greatest length of ${maxLength}`);
}

import { isDatatype } from "./datatype.ts";
import { isDatePattern, isTemporal } from "./date-format.ts";
import { type Datatype, plainText } from "./description.ts";
import { countOf, isObject, type JsonObject, propertyOf, textOf } from "./json.ts";
import type { MetadataReport } from "./metadata-report.ts";
import { isNumberPattern, isNumeric } from "./number-format.ts";

/** Reads the type of a column; a name that nobody knows is warned of, and the cells are texts. */
export function readDatatype(value: unknown, path: string, report: MetadataReport): Datatype {
  const object = isObject(value) ? value : { base: value };
  const base = propertyOf(object, "base") ?? "string";
  if (typeof base !== "string" || !isDatatype(base)) {
    report.warn(path, `${JSON.stringify(base)} is not a type`);
    return plainText;
  }
  const datatype = { ...plainText, base, ...formatOf(object, base, path, report), ...lengthsOf(object) };
  checkLengths(datatype, path, report);
  return datatype;
}

function formatOf(object: JsonObject, base: string, path: string, report: MetadataReport): Partial<Datatype> {
  const given = propertyOf(object, "format");
  const format = textOf(isObject(given) ? propertyOf(given, "pattern") : given);
  const chars = isObject(given)
    ? { decimalChar: textOf(propertyOf(given, "decimalChar")), groupChar: textOf(propertyOf(given, "groupChar")) }
    : {};
  const isReadable = format === undefined || isFormat(format, base);
  if (!isReadable) report.warn(`${path}.format`, `${JSON.stringify(format)} cannot be checked`);
  return { ...chars, format: isReadable ? format : undefined };
}

function isFormat(format: string, base: string): boolean {
  if (base === "boolean") return /^[^|]+\|[^|]+$/.test(format);
  if (isTemporal(base)) return isDatePattern(format);
  if (isNumeric(base)) return isNumberPattern(format);
  // A regular expression of a stranger may run for ever: none is run.
  return false;
}

const lengthsOf = (object: JsonObject): Partial<Datatype> => ({
  length: countOf(propertyOf(object, "length")),
  minLength: countOf(propertyOf(object, "minLength")),
  maxLength: countOf(propertyOf(object, "maxLength")),
});

function checkLengths({ length, minLength, maxLength }: Datatype, path: string, report: MetadataReport): void {
  const high = length ?? maxLength;
  if (minLength !== undefined && high !== undefined && minLength > high)
    report.refuse(path, `has a least length of ${minLength}, but a length of ${high}`);
  if (length !== undefined && maxLength !== undefined && length > maxLength)
    report.refuse(path, `has a length of ${length}, but a greatest length of ${maxLength}`);
}

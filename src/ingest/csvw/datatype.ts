import { isTemporal, readDate } from "./date-format.ts";
import type { Datatype } from "./description.ts";
import { durationOf, isDuration } from "./duration.ts";
import { isNumeric, readNumber } from "./number-format.ts";

/** What a cell holds once its type is known. */
export type CsvwValue = string | number | boolean;

const texts = ["string", "normalizedString", "token", "language", "Name", "NMTOKEN", "xml", "html", "json", "anyURI"];
const binaries = ["binary", "base64Binary", "hexBinary"];
const others = ["any", "anyAtomicType", "QName"];

/** Whether a name is one of the built-in types. */
export const isDatatype = (base: string): boolean =>
  [...texts, ...binaries, ...others].includes(base) ||
  isDuration(base) ||
  base === "boolean" ||
  isNumeric(base) ||
  isTemporal(base);

/** Whether values of a type have a length, in letters or in bytes. */
export const hasLength = (base: string): boolean => [...texts, ...binaries, "any", "anyAtomicType"].includes(base);

const asTheyAre = ["string", "json", "xml", "html", "any", "anyAtomicType"];

/** A cell with as much of its white space as its type keeps. */
export function spacedAs(base: string, text: string): string {
  if (asTheyAre.includes(base)) return text;
  if (base === "normalizedString") return text.replaceAll(/[\t\n\r]/g, " ");
  return text.trim().replaceAll(/\s+/g, " ");
}

/** The value of a cell by its type; undefined where the cell is not of that type. */
export function readValue(text: string, datatype: Datatype): CsvwValue | undefined {
  const { base, format, pattern } = datatype;
  if (base === "boolean") return readBoolean(text, format);
  if (isTemporal(base)) return readDate(text, base, format);
  // These stand for what a number cannot say; a decimal number has no way to say it.
  if (["double", "float", "number"].includes(base) && /^(?:NaN|-?INF)$/.test(text)) return text;
  if (isNumeric(base)) return readNumber(text, datatype);
  const matches = pattern === undefined || "mistake" in pattern || pattern.matches(text);
  return matches && isText(text, base) ? text : undefined;
}

function isText(text: string, base: string): boolean {
  if (isDuration(base)) return durationOf(text, base) !== undefined;
  return base !== "hexBinary" || /^(?:[0-9A-Fa-f]{2})*$/.test(text);
}

function readBoolean(text: string, format: string | undefined): boolean | undefined {
  const [yes, no] =
    format === undefined
      ? [
          ["true", "1"],
          ["false", "0"],
        ]
      : format.split("|").map((word) => [word]);
  return yes?.includes(text) === true ? true : no?.includes(text) === true ? false : undefined;
}

/** Letters of a text, bytes of a binary value. */
function lengthOf(text: string, base: string): number {
  if (base === "hexBinary") return text.length / 2;
  if (base === "base64Binary" || base === "binary") return Math.floor((text.replace(/[=\s]/g, "").length * 3) / 4);
  return [...text].length;
}

/** Whether a cell is as long as the metadata demand. */
export function fitsLength(text: string, { base, length, minLength, maxLength }: Datatype): boolean {
  if (length === undefined && minLength === undefined && maxLength === undefined) return true;
  const found = lengthOf(text, base);
  return (
    (length === undefined || found === length) &&
    (minLength === undefined || found >= minLength) &&
    (maxLength === undefined || found <= maxLength)
  );
}

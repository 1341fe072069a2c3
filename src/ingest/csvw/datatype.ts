import { isTemporal, readDate } from "./date-format.ts";
import type { Datatype } from "./description.ts";
import { isNumeric, readNumber } from "./number-format.ts";

/** What a cell holds once its type is known. */
export type CsvwValue = string | number | boolean;

const texts = [
  "string",
  "normalizedString",
  "token",
  "language",
  "Name",
  "NMTOKEN",
  "xml",
  "html",
  "json",
  "anyURI",
  "any",
  "anyAtomicType",
  "QName",
  "binary",
  "base64Binary",
  "hexBinary",
  "gDay",
  "gMonth",
  "gMonthDay",
];
const durations = ["duration", "dayTimeDuration", "yearMonthDuration"];

/** Whether a name is one of the built-in types. */
export const isDatatype = (base: string): boolean =>
  texts.includes(base) || durations.includes(base) || base === "boolean" || isNumeric(base) || isTemporal(base);

/** Whether the white space of a cell is part of its value. */
export const keepsSpaces = (base: string): boolean =>
  ["string", "json", "xml", "html", "any", "anyAtomicType"].includes(base);

/** The value of a cell by its type; undefined where the cell is not of that type. */
export function readValue(text: string, datatype: Datatype): CsvwValue | undefined {
  const { base, format } = datatype;
  if (base === "boolean") return readBoolean(text, format);
  if (isTemporal(base)) return readDate(text, base, format);
  // These stand for what a number cannot say; a decimal number has no way to say it.
  if (["double", "float", "number"].includes(base) && /^(?:NaN|-?INF)$/.test(text)) return text;
  if (isNumeric(base)) return readNumber(text, datatype);
  if (durations.includes(base)) return isDuration(text) ? text : undefined;
  return text;
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

const isDuration = (text: string): boolean =>
  /^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/.test(text);

/** Letters of a text, bytes of a binary value. */
function lengthOf(text: string, base: string): number {
  if (base === "hexBinary") return text.length / 2;
  if (base === "base64Binary" || base === "binary") return Math.floor((text.replace(/[=\s]/g, "").length * 3) / 4);
  return [...text].length;
}

/** Whether a cell is as long as the metadata demand. */
export function fitsLength(text: string, { base, length, minLength, maxLength }: Datatype): boolean {
  const found = lengthOf(text, base);
  return (
    (length === undefined || found === length) &&
    (minLength === undefined || found >= minLength) &&
    (maxLength === undefined || found <= maxLength)
  );
}

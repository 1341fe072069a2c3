import { dateReader } from "./dates.ts";

/** What a cell is worth: a text, a number, yes or no; a date is a text that sorts in the order of time. */
export type CellValue = string | number | boolean;

/** How cells of a type are read. */
export interface CellReader {
  readonly read: (text: string) => CellValue | undefined;
  readonly expected: string;
  /** What of the type or its format is not checked. */
  readonly unchecked?: string;
}

/** What a schema says about the way values are written. */
export interface Notation {
  readonly format: string;
  readonly decimalChar: string;
  readonly groupChar: string;
  readonly bareNumber: boolean;
  readonly trueValues: readonly string[];
  readonly falseValues: readonly string[];
}

const anything = (expected: string, unchecked?: string): CellReader =>
  unchecked === undefined ? { read: (text) => text, expected } : { read: (text) => text, expected, unchecked };

const readers: Readonly<Record<string, (notation: Notation) => CellReader>> = {
  any: () => anything("any text"),
  string: ({ format }) => textReader(format),
  integer: (notation) => numberReader(notation, true),
  number: (notation) => numberReader(notation, false),
  boolean: (notation) => booleanReader(notation),
  year: () => ({ read: (text) => (/^-?\d{4,}$/.test(text) ? Number(text) : undefined), expected: "YYYY" }),
  date: ({ format }) => dateReader("date", format),
  datetime: ({ format }) => dateReader("datetime", format),
};

/** The reader of a type; a type that is not checked takes every text. */
export const cellReader = (type: string, notation: Notation): CellReader =>
  Object.hasOwn(readers, type)
    ? (readers[type]?.(notation) ?? anything("any text"))
    : anything("any text", `the type ${type}`);

// Each of them reads a text once from left to right, so that no cell takes longer than its length.
const textFormats: Readonly<Record<string, readonly [RegExp, string]>> = {
  email: [/^[^\s@]+@[^\s@]+$/, "name@example.org"],
  uri: [/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/, "https://example.org"],
  uuid: [/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"],
  binary: [/^[A-Za-z0-9+/]*={0,2}$/, "base64"],
};

function textReader(format: string): CellReader {
  if (format === "default") return anything("a text");
  const [pattern, expected] = Object.hasOwn(textFormats, format) ? (textFormats[format] ?? []) : [];
  if (pattern === undefined || expected === undefined) return anything("a text", `the format ${format}`);
  return { read: (text) => (pattern.test(text) ? text : undefined), expected };
}

function booleanReader({ trueValues, falseValues }: Notation): CellReader {
  const values = new Map<string, boolean>([
    ...falseValues.map((word) => [word, false] as const),
    ...trueValues.map((word) => [word, true] as const),
  ]);
  return { read: (text) => values.get(text), expected: `${trueValues[0] ?? "true"} or ${falseValues[0] ?? "false"}` };
}

const special = new Set(["NaN", "INF", "-INF"]);

function numberReader(notation: Notation, whole: boolean): CellReader {
  const { decimalChar, groupChar, bareNumber } = notation;
  const pattern = whole ? /^[-+]?\d+$/ : /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,4})?$/;
  const read = (cell: string): number | string | undefined => {
    const text = bareNumber ? cell : bare(cell);
    // The standard allows them, and they are no numbers: they are kept as the texts they are.
    if (!whole && special.has(text)) return text;
    const plain = plainNumber(text, notation);
    const number = plain !== undefined && pattern.test(plain) ? Number(plain) : Number.NaN;
    return Number.isFinite(number) ? number + 0 : undefined;
  };
  return { read, expected: whole ? `1${groupChar}234` : `1${groupChar}234${decimalChar}5` };
}

/** A number with a decimal point and no signs between its groups; undefined where it is written otherwise than said. */
function plainNumber(text: string, { decimalChar, groupChar }: Notation): string | undefined {
  const grouped = groupChar === "" ? text : ungrouped(text, groupChar, decimalChar);
  if (decimalChar === ".") return grouped;
  return grouped?.includes(".") ? undefined : grouped?.replace(decimalChar, ".");
}

/** A number without what stands around it: `€ 95`, `95%`. */
const bare = (text: string): string => text.replace(/^[^\d+\-.,]+/, "").replace(/(\d)\D+$/, "$1");

/** A number without the signs between its groups; undefined where a group after the first has not three digits. */
function ungrouped(text: string, groupChar: string, decimalChar: string): string | undefined {
  const end = text.indexOf(decimalChar);
  const [head, tail] = end === -1 ? [text, ""] : [text.slice(0, end), text.slice(end)];
  const groups = head.split(groupChar);
  if (groups.length > 1 && !groups.every((group, index) => (index === 0 ? /^[-+]?\d{1,3}$/ : /^\d{3}$/).test(group)))
    return undefined;
  return groups.join("") + tail;
}

import type { NumberStyle } from "./office-number.ts";
import { type CellReading, plainReading, readSign } from "./signs.ts";

// Legend of value_q in the 2025 flat files: `e` is "endgültig", final, and not "estimated" as at Eurostat.
const qualities: ReadonlyMap<string, string> = new Map([
  ["e", "A"],
  ["()", "U"],
  ["p", "P"],
  ["r", "A"],
  ["s", "E"],
]);

// Where a figure has several, SDMX keeps the one that weighs most for the reader; the signs themselves stay in the flags.
const precedence = ["E", "P", "U"];

// GENESIS writes no thousands separators, so `1.234` in a file with decimal commas is an error and not 1234.
const numbers: Readonly<Record<NumberStyle["decimal"], RegExp>> = {
  ",": /^([-\u2212]?)(\d+)(?:,(\d+))?$/u,
  ".": /^([-\u2212]?)(\d+)(?:\.(\d+))?$/u,
};

function plainNumber(text: string, { decimal }: NumberStyle): string | undefined {
  const [, sign, whole, decimals] = numbers[decimal].exec(text) ?? [];
  if (whole === undefined) return undefined;
  const body = decimals === undefined ? whole : `${whole}.${decimals}`;
  return sign !== "" && /[1-9]/.test(body) ? `-${body}` : body;
}

/** The marks of a quality column, one by one: `p` and `()` of `p()`. */
const marksOf = (quality: string): readonly string[] => quality.match(/\(\s*\)|[^\s,;]/gu) ?? [];

/** Whether a text is a sign of quality, as it stands in a column beside the values. */
export const isQuality = (text: string): boolean => {
  const marks = marksOf(text);
  return marks.length > 0 && marks.every((mark) => qualities.has(mark));
};

/** What a cell of GENESIS and the sign of quality beside it say; `unknown` names the part that is not understood. */
export function readGenesisCell(
  text: string,
  quality: string,
  style: NumberStyle,
): CellReading | { readonly unknown: "value" | "quality" } {
  const bare = text.trim();
  const beside = quality.trim();
  if (bare === "") return readSign("genesis", beside) ?? { ...empty, flags: beside };
  const marks = marksOf(beside);
  if (!marks.every((mark) => qualities.has(mark))) return { unknown: "quality" };
  const sign = readSign("genesis", bare);
  if (sign !== undefined) return { ...sign, flags: [bare, ...marks].join(" ") };
  const bracketed = /^\((.+)\)$/u.exec(bare)?.[1]?.trim();
  const number = plainNumber(bracketed ?? bare, style);
  if (number === undefined) return { unknown: "value" };
  return marked(number, bracketed === undefined || marks.includes("()") ? marks : ["()", ...marks]);
}

const empty: CellReading = { number: undefined, status: "O", confidentiality: "F", flags: "" };

function marked(number: string, marks: readonly string[]): CellReading {
  const letters = marks.map((mark) => qualities.get(mark));
  const status = precedence.find((letter) => letters.includes(letter)) ?? "A";
  return { ...plainReading(number), status, flags: marks.join(" ") };
}

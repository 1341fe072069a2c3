import { rewriteNumber } from "./number.ts";

/** What a finding says, and what to type instead. */
export interface Words {
  readonly message: string;
  readonly hint: string;
  /** The very text that would be right, where that can be said. */
  readonly expected?: string;
}

/** A message, its hint and, where that can be said, the text that would be right. */
export const words = (message: string, hint: string, expected?: string): Words =>
  expected === undefined ? { message, hint } : { message, hint, expected };
/** A text in quotation marks, cut where it is long. */
export const quoted = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;
const didYouMean = (suggestion: string | undefined, otherwise: string): string =>
  suggestion === undefined ? otherwise : `did you mean ${quoted(suggestion)}?`;

const namedValues = 5;

/** What is said of findings of a kind that are not printed; values that are only among them are named where they are few. */
export function moreOfThese(count: number, others: readonly string[]): string {
  const named = others.length > 0 && others.length <= namedValues ? `: ${others.map(quoted).join(", ")}` : "";
  return `and ${count} more of these${named}`;
}

export const utf16 = (): Words =>
  words("the file is UTF-16, not UTF-8; nothing of it was read", "save it as CSV UTF-8");

export const notUtf8 = (text: string): Words =>
  words(`${quoted(text)} holds a byte that is not UTF-8; the row is left out`, "save the file as UTF-8");

export function controlCharacter(text: string): Words {
  const code = [...text].map((letter) => letter.codePointAt(0) ?? 0).find(isInvisible) ?? 0;
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  return words(`the control character ${name} was replaced by U+FFFD`, "remove the character");
}

const isInvisible = (code: number): boolean =>
  (code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 0x7f || code === 0xfeff;

export const formulaCell = (text: string): Words =>
  words(`${quoted(text)} begins like a formula; it is kept as text`, "write it without the leading sign");

export const quoteNotClosed = (line: number, column: number): Words =>
  words(
    `the quotation mark that opens cell ${column} of line ${line} is never closed; this line is left out`,
    'close it, or write "" for a mark inside a cell',
  );

export const misplacedQuote = (): Words =>
  words(
    "the record that begins here has a quotation mark in the middle of a cell; this line is left out",
    "put the whole cell in quotation marks and double those inside",
  );

export const recordTooLong = (limit: string): Words =>
  words(
    `the record that begins here is longer than ${limit}; this line is left out`,
    "look for a quotation mark or a line end that is missing",
  );

export const emptyFile = (): Words => words("the file is empty", "put the names of the columns in the first line");

export const blankLabel = (column: number): Words =>
  words(`column ${column} has no name; its cells are not kept`, "name the column or remove it");

export const duplicateLabel = (name: string, first: number): Words =>
  words(`the column ${quoted(name)} stands twice, first as column ${first}`, "rename one of them");

export const missingColumn = (name: string, suggestion: string | undefined): Words =>
  words(`the column ${quoted(name)} is missing; no row can be read`, didYouMean(suggestion, "add the column"), name);

export const otherSeparator = (separator: string): Words =>
  words(
    `the cells are kept apart by ${separator === "\t" ? "tabs" : quoted(separator)}, not by commas; no row can be read`,
    "write commas, or let cluster import tidy-long make a table of it",
  );

export const missingCell = (found: number, wanted: number): Words =>
  words(
    `the row has ${found} cells, the header ${wanted}`,
    "write the separators of empty cells too",
    `${wanted} cells`,
  );

export const extraCell = (found: number, wanted: number): Words =>
  words(
    `the row has ${found} cells, the header ${wanted}`,
    "put a cell with a comma in quotation marks",
    `${wanted} cells`,
  );

export const blankRow = (): Words => words("the row has no content and is skipped", "remove it");

export const emptyCell = (name: string): Words => words(`${name} is empty`, "fill the cell");

export function numberFormat(name: string, text: string): Words {
  const rewritten = rewriteNumber(text);
  const hint = rewritten === undefined ? "write digits with a decimal point: 1234.5" : `write ${rewritten}`;
  const both = /^[-+]?\d{1,3},\d{3}$/.test(text) ? ": a thousand or a decimal comma?" : "";
  return words(`${name} ${quoted(text)} is not a number of this contract${both}`, hint, rewritten);
}

export const signInPlaceOfNumber = (name: string, text: string): Words =>
  words(
    `${name} ${quoted(text)} is a sign, not a number`,
    "leave the cell empty and say why in the column status (c, m or z)",
  );

export const missingValue = (status: string): Words =>
  words(
    status === ""
      ? "the value is empty without a reason"
      : `the value is empty and status ${quoted(status)} does not say why`,
    "write c (confidential), m (not available) or z (not applicable) in the column status",
  );

export const unknownStatus = (status: string, letter: string): Words =>
  words(
    `status ${quoted(status)} holds the unknown letter ${quoted(letter)}`,
    "use the letters b, c, d, e, m, p, u or z",
  );

export const yearFormat = (text: string): Words =>
  words(`year ${quoted(text)} is neither a year nor a span of years`, "write 2014 or 2007-2013", "YYYY or YYYY-YYYY");

export const unknownUnit = (text: string, suggestion: string | undefined): Words =>
  words(
    `unit ${quoted(text)} is not known`,
    didYouMean(suggestion, "use number, persons, THS_PER, EUR, KEUR, MIO_EUR, MIO_PPS, PC or INDEX"),
    suggestion,
  );

export const unitMismatch = (measure: string, unit: string, wanted: string): Words =>
  words(`${measure} cannot be measured in ${quoted(unit)}`, `use a unit like ${wanted}`, wanted);

export const unknownMeasure = (text: string, suggestion: string | undefined): Words =>
  words(
    `measure ${quoted(text)} is not in the list; it is kept, but no indicator combines it`,
    didYouMean(suggestion, "use a measure of the list"),
    suggestion,
  );

export const priceBasis = (text: string): Words =>
  text === ""
    ? words("an amount of money has no price basis", "write current, or the year of constant prices, in price_basis")
    : words(
        `price basis ${quoted(text)} is neither current nor a year`,
        "write current, or a year such as 2015",
        "current or YYYY",
      );

export const codeSystem = (sector: string): Words =>
  words(
    `the five digits of ${quoted(sector)} mean different things in different countries`,
    "write SBI2008 or WZ2008 in the column code_system",
  );

export const duplicateId = (id: string, line: number): Words =>
  words(`${quoted(id)} stands already on line ${line}; this row is left out`, "give each row an id of its own");

export const yesOrNo = (name: string, text: string): Words =>
  words(`${name} ${quoted(text)} is neither yes nor no`, "write yes or no", "yes or no");

export const unknownWord = (text: string, allowed: readonly string[]): Words =>
  words(`${quoted(text)} is none of ${allowed.join(", ")}`, "use one of these words", allowed.join(" or "));

export const untranslated = (column: string, text: string): Words =>
  words(`${quoted(text)} is printed in English`, `fill ${column}`, "a text");

export const unknownCode = (what: string, code: string, suggestion: string | undefined, where: string): Words =>
  words(`${what} ${quoted(code)} is not known`, didYouMean(suggestion, `add it to ${where}`), suggestion);

export const lowAboveHigh = (low: number, high: number): Words =>
  words(`low ${low} is above high ${high}`, "exchange the two");

export const valueOutsideBounds = (value: number, low: number | undefined, high: number | undefined): Words =>
  words(`value ${value} lies outside low ${low ?? "(none)"} and high ${high ?? "(none)"}`, "correct one of the three");

export const negativeStock = (measure: string, value: number): Words =>
  words(`${measure} cannot be negative: ${value}`, "correct the sign, or leave the value empty and say why in status");

export const shareAboveHundred = (measure: string, value: number): Words =>
  words(`a share cannot exceed 100 percent: ${measure} is ${value}`, "correct the number or the unit");

export const repeatedRow = (file: string, line: number): Words =>
  words(`the row repeats ${file}:${line} and is skipped`, "remove one of the two");

export const contradictingRow = (file: string, line: number, first: string, second: string): Words =>
  words(
    `the row contradicts ${file}:${line}: ${second} here, ${first} there; this one is left out`,
    "keep the right one, or tell the two apart by source or definition",
  );

export const markedBreak = (year: string): Words =>
  words(`the source marks a break in the series before ${year}`, "no growth rate is computed across it");

export const suspectedBreak = (from: string, to: string, before: number, after: number): Words =>
  words(
    `${before} in ${from}, ${after} in ${to}: a jump that looks like a break in the series`,
    "ask the source; write b in the column status if it is one",
  );

export const unitJump = (from: string, to: string, before: number, after: number): Words =>
  words(`${before} in ${from}, ${after} in ${to}: about a thousand times`, "check the unit of the two rows");

export const yearGap = (from: string, to: string): Words =>
  words(`the series has no row between ${from} and ${to}`, "add the years with an empty value and a status");

export const partAboveTotal = (part: string, value: number, total: string, whole: number): Words =>
  words(`${part} has ${value}, but its total ${total} only ${whole}`, "check both rows at their source");

export const partsMissTotal = (parts: string, added: number, total: string, whole: number): Words =>
  words(
    `${parts} add up to ${added}, but the total ${total} is ${whole}`,
    "check the rows at their source, and that no two of them overlap",
  );

export const dateFormat = (column: string, text: string): Words =>
  words(`${column} ${quoted(text)} is no date`, "write 2007-06-30, or leave it empty", "YYYY-MM-DD");

export const momentFormat = (column: string, text: string): Words =>
  words(`${column} ${quoted(text)} is no year, month or day`, "write 2007, 2007-06 or 2007-06-30", "YYYY");

export const endBeforeStart = (start: string, end: string): Words =>
  words(`it ends in ${end}, before it starts in ${start}`, "check both dates at their source");

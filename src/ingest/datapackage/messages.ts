/** What is said about a descriptor or a table that it describes. */
export interface Words {
  readonly message: string;
  readonly hint: string;
  readonly expected?: string;
}

const words = (message: string, hint: string, expected?: string): Words =>
  expected === undefined ? { message, hint } : { message, hint, expected };
const quoted = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;

export const notJson = (reason: string): Words =>
  words(`the file is no JSON: ${reason}`, "check commas, quotation marks and brackets");

export const tooLarge = (): Words =>
  words("the descriptor is larger than ten mebibytes", "put the data into files of their own");

export const linkOutside = (): Words =>
  words("this is a link that leads out of the folder of the descriptor", "put the file itself there");

export const notA = (kind: string): Words =>
  words(`this is no ${kind}`, "see the Data Package standard, version 1 or 2");

export const isMissing = (): Words =>
  words("this is missing or empty", "see the Data Package standard, version 1 or 2");

export const addressInPath = (path: string): Words =>
  words(`${quoted(path)} is an address, and nothing is fetched`, "save the file in the folder of the descriptor");

export const absolutePath = (path: string): Words =>
  words(`${quoted(path)} does not begin in the folder of the descriptor`, 'write a path like "tables/gdp.csv"');

export const pathOutside = (path: string): Words =>
  words(`${quoted(path)} leads out of the folder of the descriptor, or to no file`, 'write a path like "gdp.csv"');

export const severalPaths = (): Words =>
  words("a table in several files is not read here", "describe each file as a resource of its own");

export const inlineData = (): Words =>
  words("data inside the descriptor are not read here", "save them as a CSV file and name it in path");

export const elsewhere = (what: string): Words =>
  words(`a ${what} in a file of its own is not read here`, "write it into the descriptor");

export const unreadEncoding = (encoding: string, fix: string): Words =>
  words(`the encoding ${quoted(encoding)} is not read here`, fix);

export const unknownDialect = (key: string): Words =>
  words(`${quoted(key)} of a dialect is not read here`, "save the file with plain commas and double quotation marks");

export const badDelimiter = (delimiter: string): Words =>
  words(`${quoted(delimiter)} cannot keep cells apart`, "use a comma, a semicolon or a tab");

export const badQuote = (quote: string): Words =>
  words(`${quoted(quote)} is no quotation mark of this reader`, 'use the double quotation mark "');

export const badPattern = (pattern: string, reason: string): Words =>
  words(`the pattern ${quoted(pattern)} is not used: ${reason}`, "write it with letters, classes, | and repetitions");

export const unknownField = (name: string): Words =>
  words(`there is no field ${quoted(name)}`, "use a name of schema.fields");

export const unknownResource = (name: string): Words =>
  words(`there is no resource ${quoted(name)} with a schema`, "use a name of resources");

export const keyWidths = (): Words =>
  words("the key and what it points to have different numbers of fields", "name them in pairs");

export const twice = (name: string): Words => words(`${quoted(name)} stands twice`, "rename one of them");

export const notChecked = (what: string): Words =>
  words(`${quoted(what)} is not checked`, "its cells are taken as they are");

export const ofOffice = (format: string): Words => ({
  message: `this is a file of an office (${format}) and no table of this program: nothing was checked`,
  hint: `cluster import ${format} FILE > TABLE.csv, then validate that`,
});

export const formOnly = (): Words =>
  words(
    "the columns are those of no table of this program: only the form was checked",
    "describe them in a datapackage.json",
  );

export const missingLabel = (name: string, suggestion: string | undefined): Words =>
  words(
    `the column ${quoted(name)} of the schema is missing`,
    suggestion === undefined ? "add the column" : `did you mean ${quoted(suggestion)}?`,
    name,
  );

export const incorrectLabel = (label: string, name: string): Words =>
  words(`the column is named ${quoted(label)}, in the schema ${quoted(name)}`, "rename one of the two", name);

export const extraLabel = (label: string): Words =>
  words(`the column ${quoted(label)} is not in the schema`, "describe it there, or remove it");

export const noCell = (name: string, found: number, wanted: number): Words =>
  words(`there is no cell for ${quoted(name)}: ${found} cells, ${wanted} columns`, "write its separator too");

export const cellTooMany = (found: number, wanted: number): Words =>
  words(`a cell beyond the last column: ${found} cells, ${wanted} columns`, "put a cell with a separator in quotes");

export const moreCells = (count: number, kind: "missing" | "too many"): Words =>
  words(`and ${count} more cells of this row are ${kind}`, "correct the row, or the header");

export const typeError = (name: string, text: string, type: string, expected: string): Words =>
  words(`${name} ${quoted(text)} is no ${type}`, `write ${expected}`, expected);

export const required = (name: string): Words =>
  words(`${name} is empty, and the schema requires it`, "fill the cell", "a value");

export const unique = (name: string, text: string, line: number): Words =>
  words(`${name} ${quoted(text)} stands already on line ${line}`, "each may stand once", "a value of its own");

export const outside = (name: string, text: string, constraint: string, limit: string): Words =>
  words(`${name} ${quoted(text)} breaks ${constraint} ${quoted(limit)}`, `see ${constraint} in the schema`, limit);

export const notInEnum = (name: string, text: string, nearest: string | undefined, allowed: readonly string[]): Words =>
  words(
    `${name} ${quoted(text)} is none of the ${allowed.length} values allowed`,
    nearest === undefined ? "use a value of enum in the schema" : `did you mean ${quoted(nearest)}?`,
    allowed.length <= 8 ? allowed.join(" or ") : (nearest ?? ""),
  );

export const patternMissed = (name: string, text: string, pattern: string): Words =>
  words(`${name} ${quoted(text)} does not match the pattern ${quoted(pattern)}`, "correct the cell", pattern);

export const cellTooLong = (name: string, limit: number): Words =>
  words(`${name} is longer than ${limit} letters and is not tried on the pattern`, "shorten the cell");

export const keyStands = (fields: string, values: string, line: number): Words =>
  words(`the key ${fields} = ${quoted(values)} stands already on line ${line}`, "each row needs a key of its own");

export const keyEmpty = (fields: string): Words =>
  words(`the primary key ${fields} has an empty cell`, "fill the cell", "a value");

export const noSuchKey = (fields: string, values: string, target: string, nearest: string | undefined): Words =>
  words(
    `${fields} = ${quoted(values)} does not stand in ${target}`,
    nearest === undefined ? `add it to ${target}` : `did you mean ${quoted(nearest)}?`,
    nearest,
  );

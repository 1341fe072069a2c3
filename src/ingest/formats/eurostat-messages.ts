import type { Words } from "../messages.ts";

const words = (message: string, hint: string, expected?: string): Words =>
  expected === undefined ? { message, hint } : { message, hint, expected };
const quoted = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;

export const notACell = (text: string): Words =>
  words(`${quoted(text)} is neither a number nor ":"; this cell is left out`, "get the file from the office again");

export const cutOffCell = (text: string): Words =>
  words(
    `${quoted(text)} has lost the blank behind it, so the file may end inside this number; the cell is left out`,
    "get the file from the office again",
  );

export const unknownFlag = (flag: string): Words =>
  words(
    `the flag ${quoted(flag)} is not known; this cell is left out`,
    "look the flag up in the explanations of the table, and report it",
  );

export const exponent = (text: string, number: string): Words =>
  words(
    `${quoted(text)} was written by a spreadsheet or a program; it is read as ${number}`,
    "check the digits",
    number,
  );

export const notAFigure = (text: string, decimal: "." | ","): Words =>
  words(
    `${quoted(text)} is not a number with a decimal ${decimal === "." ? "point" : "comma"}`,
    decimal === "." && /^-?\d+,\d+$/.test(text)
      ? "say --decimal , where the file has decimal commas"
      : "get the file from the office again",
  );

export const seriesKey = (text: string, wanted: number): Words =>
  words(`${quoted(text)} is not a key of ${wanted} codes; this line is left out`, "get the file from the office again");

export const repeatedKey = (key: string, first: number | undefined): Words =>
  words(
    `the key ${quoted(key)} stands already ${first === undefined ? "further up" : `on line ${first}`}; this line is left out`,
    "keep the right one of the two",
  );

export const incompleteKey = (dimension: string): Words =>
  words(
    `the row has a figure but no ${quoted(dimension)}, so there is no telling whose it is; it is left out`,
    "get the rows with all dimensions from the office",
  );

export const noteRow = (): Words =>
  words("the row holds notes on a group of figures and no figure; it is skipped", "nothing to do");

export const deleteRow = (key: string): Words =>
  words(
    `the row asks to delete ${key === "" ? "everything" : quoted(key)} from a database; nothing was read or deleted`,
    "get the data themselves, with the action I",
  );

export const unknownAction = (action: string): Words =>
  words(`the action ${quoted(action)} is not known; the row is left out`, "use I, A, R or M", "I");

export const noPeriods = (): Words =>
  words(
    "no period stands behind the first cell of the header: the file has no figures",
    "get it from the office again",
  );

export const noFigures = (): Words =>
  words("the file has no column OBS_VALUE: it holds notes on figures and no figure", "get the data themselves");

export const otherDataset = (id: string, first: string): Words =>
  words(
    `the row is of the table ${quoted(id)}, the file began with ${quoted(first)}; it is left out`,
    "give each table a file of its own",
  );

export const guessedDimensions = (ids: readonly string[]): Words =>
  words(
    `the header does not say which columns are dimensions; ${ids.join(", ")} are taken for such`,
    "put the dimensions before OBS_VALUE, or name them with --map",
  );

export const keyMismatch = (key: string, codes: readonly string[]): Words =>
  words(`the key ${quoted(key)} does not agree with the dimensions ${quoted(codes.join("."))}`, "check the columns");

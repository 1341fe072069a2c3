import { fault, type RuleRecord } from "../rule.ts";

/** A cell of a Eurostat table that is neither a number nor the sign for none. */
export const officeCell = fault(
  "office-cell",
  "error",
  "Cell is neither number nor sign",
  "What stands in place of a number says why there is none; a sign that is not understood says nothing.",
  "Get the file from the office again.",
);
/** A number at the end of a line that lost its blank. */
export const cutOffCell = fault(
  "cut-off-cell",
  "error",
  "File may end inside a number",
  "The first digits of a number that was cut off look like a smaller number.",
  "Get the file from the office again.",
);
/** A flag that the office's list does not have. */
export const unknownFlag = fault(
  "unknown-flag",
  "error",
  "Flag is not known",
  "A flag that is not understood may say that the figure must not be used.",
  "Look it up in the explanations of the table.",
);
/** A number with a power of ten. */
export const exponentNumber = fault(
  "exponent-number",
  "warning",
  "Number is written with a power of ten",
  "Spreadsheets write long numbers so, and drop digits.",
  "Write all digits.",
);
/** A line whose key has too few or too many codes. */
export const seriesKey = fault(
  "series-key",
  "error",
  "Key does not fit the header",
  "Without its codes a figure belongs to nobody.",
  "Get the file from the office again.",
);
/** A key that stands twice in one file. */
export const repeatedKey = fault(
  "repeated-key",
  "error",
  "Key stands twice",
  "Two figures for one thing leave open which one counts.",
  "Keep the right one of the two.",
);
/** A figure without all of its codes. */
export const incompleteKey = fault(
  "incomplete-key",
  "error",
  "Figure without all of its dimensions",
  "An empty dimension stands for any code, so there is no telling whose figure it is.",
  "Get the rows with all dimensions.",
);
/** A row that holds attributes of many figures. */
export const noteRow = fault(
  "note-row",
  "note",
  "Row holds notes and no figure",
  "SDMX files keep notes on a whole series or table in rows of their own.",
  "Nothing to do.",
);
/** A row that deletes. */
export const deleteRow = fault(
  "delete-row",
  "error",
  "Row asks to delete figures",
  "Such a file changes a database; read as data it would give numbers that the office has withdrawn.",
  "Get the data themselves.",
);
/** A row with an action outside the standard. */
export const unknownAction = fault(
  "unknown-action",
  "error",
  "Action is not known",
  "The action says whether a row gives figures or takes them away.",
  "Use I, A, R or M.",
);
/** An SDMX file of attributes only. */
export const noFigures = fault(
  "no-figures",
  "note",
  "File without figures",
  "SDMX files may hold only notes on figures.",
  "Get the data themselves.",
);
/** A row of another table. */
export const otherDataset = fault(
  "other-dataset",
  "error",
  "Row of another table",
  "Figures of two tables under one name are counted as one thing.",
  "Give each table a file of its own.",
);
/** A header that leaves open what is a dimension. */
export const guessedDimensions = fault(
  "guessed-dimensions",
  "warning",
  "Header does not say what is a dimension",
  "A note taken for a dimension splits a series, a dimension taken for a note makes two figures one.",
  "Name the dimensions with --map.",
);
/** A key that says something else than the columns. */
export const keyMismatch = fault(
  "key-mismatch",
  "warning",
  "Key and dimensions differ",
  "The key repeats the dimensions; where it differs, one of the two is wrong.",
  "Check the columns.",
);

/** What can be wrong with files of Eurostat and of SDMX, in reading order. */
export const eurostatFaults: readonly RuleRecord[] = [
  officeCell,
  cutOffCell,
  unknownFlag,
  exponentNumber,
  seriesKey,
  repeatedKey,
  incompleteKey,
  noteRow,
  deleteRow,
  unknownAction,
  noFigures,
  otherDataset,
  guessedDimensions,
  keyMismatch,
];

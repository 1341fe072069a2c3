import { fault, type RuleRecord } from "../rule.ts";

/** A cell that holds neither a number in the file's style nor a sign with a known meaning. */
export const unknownSymbol = fault(
  "unknown-symbol",
  "error",
  "Cell is neither a number nor a known sign",
  "A sign read as zero, or a comma as a point, makes a figure that nobody published.",
  "Look the sign up in the legend of the table, or say how decimals are written: --decimal , or --decimal .",
);
/** A letter of quality that the office does not explain. */
export const unknownQuality = fault(
  "unknown-quality",
  "error",
  "Unknown sign of quality beside a value",
  "A sign that is not understood may say that the number must not be used.",
  "Use e, p, r, s or () as the office does.",
);
/** A row that does not belong to the table of the file. */
export const foreignRecord = fault(
  "foreign-record",
  "error",
  "Row does not belong to the table",
  "A real export of the office began with 538 rows shifted by five columns; read as data they are places without a year.",
  "Nothing is lost if the office's own table has no such row; otherwise fetch it again.",
);
/** An empty cell where the office prints a sign. */
export const blankValue = fault(
  "blank-value",
  "warning",
  "Cell of a figure is empty",
  "The office prints a sign where it has no figure; an empty cell says nothing about why.",
  "Compare the cell with the office's table.",
);
/** A table without its last lines. */
export const missingFooter = fault(
  "missing-footer",
  "warning",
  "File ends without the line that closes the table",
  "A download that broke off looks like a shorter table.",
  "Fetch the file again, or make sure that the last row is the last of the table.",
);
/** Numbers that can be read in two ways. */
export const ambiguousNumber = fault(
  "ambiguous-number",
  "warning",
  "Numbers of a column could be read in two ways",
  "1.234 is one and a quarter to one reader and one thousand to another.",
  "Say how decimals are written: --decimal , or --decimal .",
);
/** A line of text among the rows of a table. */
export const noteRow = fault(
  "note-row",
  "note",
  "Row holds one cell only",
  "Titles, sources and footnotes stand in tables that people made; they are no figures.",
  "Nothing has to be done if it is a note.",
);
/** A cell of a spreadsheet that holds an error or a formula without a result. */
export const brokenFormula = fault(
  "broken-formula",
  "error",
  "Cell of the spreadsheet has no result",
  "Formulas are not computed here; what the spreadsheet program saved is all there is.",
  "Open the file in the spreadsheet program, let it compute, and save it.",
);

/** What can be wrong with a table of GENESIS, a tidy table or a spreadsheet, in reading order. */
export const genesisFaults: readonly RuleRecord[] = [
  unknownSymbol,
  unknownQuality,
  foreignRecord,
  blankValue,
  missingFooter,
  ambiguousNumber,
  noteRow,
  brokenFormula,
];

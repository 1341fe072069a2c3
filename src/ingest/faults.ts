import { fault, type RuleRecord } from "./rule.ts";

// Ids are those of Frictionless where it has the same thing: encoding-error, blank-label, duplicate-label, missing-label,
// missing-cell, extra-cell, blank-row, primary-key. Its type-error is several rules here (number-format, year-format,
// yes-or-no, unknown-unit …), because each needs other advice; schemas of others are checked under its own name.
/** A byte that is not UTF-8. */
export const encodingError = fault(
  "encoding-error",
  "error",
  "Text is not UTF-8",
  "A letter read in the wrong encoding is lost, and with it the name or code it stands in.",
  "Save the file as UTF-8.",
);
/** A character that no reader sees. */
export const controlCharacter = fault(
  "control-character",
  "warning",
  "Cell holds a control character",
  "An invisible character makes two equal codes differ.",
  "Remove the character.",
);
/** A quotation mark in the wrong place, or one that is never closed. */
export const quotationError = fault(
  "quotation-error",
  "error",
  "Quotation mark in the wrong place",
  "A quotation mark that is not closed swallows the rows that follow it.",
  'Put the whole cell in quotation marks and double those inside: "5"" screen".',
);
/** A record too long to be one. */
export const recordTooLong = fault(
  "record-too-long",
  "error",
  "Record longer than one mebibyte, or than --limit record",
  "A record of that length is a file read with the wrong separator or line end.",
  "Look for a missing line end or quotation mark.",
);
/** A file with nothing in it. */
export const emptyFile = fault(
  "empty-file",
  "error",
  "File is empty",
  "Without a header there is no telling what the columns are.",
  "Put the names of the columns in the first line.",
);
/** A column without a name. */
export const blankLabel = fault(
  "blank-label",
  "warning",
  "Column without a name",
  "A column without a name cannot be kept as a note.",
  "Name the column or remove it.",
);
/** Two columns of one name. */
export const duplicateLabel = fault(
  "duplicate-label",
  "error",
  "Two columns with one name",
  "There is no telling which of the two is meant.",
  "Rename one of them.",
);
/** A required column that is not there. */
export const missingColumn = fault(
  "missing-label",
  "error",
  "Required column is missing",
  "A row without it does not say what the figure is.",
  "Add the column.",
);
/** A record with fewer cells than the header. */
export const missingCell = fault(
  "missing-cell",
  "error",
  "Cell is missing or empty",
  "Which cell was left out cannot be told from a short row.",
  "Fill the cell, or write the separators of empty cells too.",
);
/** A record with more cells than the header. */
export const extraCell = fault(
  "extra-cell",
  "error",
  "More cells than columns",
  "A comma too many shifts the cells behind it into the wrong columns.",
  "Put a cell with a comma in quotation marks.",
);
/** A record of separators alone. */
export const blankRow = fault(
  "blank-row",
  "note",
  "Row without content",
  "It is skipped and counted.",
  "Remove the row.",
);
/** A cell that a spreadsheet program would compute. */
export const formulaCell = fault(
  "formula-cell",
  "warning",
  "Cell begins like a formula",
  "A spreadsheet program would compute it instead of showing it.",
  "Write the text without the leading sign.",
);
/** A number in another grammar. */
export const numberFormat = fault(
  "number-format",
  "error",
  "Not a number in the grammar of the contract",
  "A separator guessed wrongly makes a number a thousand times too large.",
  "Write digits with a decimal point and no thousands separators: -1234.5",
);
/** An empty value without a reason. */
export const missingValue = fault(
  "missing-value",
  "error",
  "Empty value without a reason",
  "Missing, secret and zero are three different things.",
  "Put c (confidential), m (not available) or z (not applicable) in the column status.",
);
/** A status letter nobody knows. */
export const unknownStatus = fault(
  "unknown-status",
  "error",
  "Unknown status letter",
  "A letter that is not understood may say that the number must not be used.",
  "Use the letters of SDMX: b break, c confidential, d definition differs, e estimated, m not available, p provisional.",
);
/** A year in another form. */
export const yearFormat = fault(
  "year-format",
  "error",
  "Not a year or a span of years",
  "A figure without a year cannot be compared.",
  "Write 2014, or 2007-2013 for a sum over years.",
);
/** A unit without a conversion. */
export const unknownUnit = fault(
  "unknown-unit",
  "error",
  "Unknown unit",
  "A unit taken as 1 makes thousands into ones.",
  "Use a unit of the list: number, persons, THS_PER, EUR, KEUR, MIO_EUR, MIO_PPS, PC, INDEX …",
);
/** A unit that does not suit its measure. */
export const unitMismatch = fault(
  "unit-mismatch",
  "error",
  "Unit does not suit the measure",
  "Money and people cannot be added up or divided as if they were one thing.",
  "Correct the unit or the measure.",
);
/** A measure outside the table. */
export const unknownMeasure = fault(
  "unknown-measure",
  "warning",
  "Measure is not in the list",
  "The figure is kept, but no indicator knows what it may be divided by.",
  "Use a measure of the list: persons_employed, local_units, turnover, population, gdp …",
);
/** Money without a price basis. */
export const priceBasisFault = fault(
  "price-basis",
  "error",
  "Money without a price basis",
  "Amounts of different price years do not compare.",
  "Write current, or the year of constant prices, in the column price_basis.",
);
/** A five-digit code without its classification. */
export const codeSystemFault = fault(
  "code-system",
  "error",
  "Five-digit code without a code system",
  "90.04.1 is a theatre in the Netherlands and a concert promoter in Germany.",
  "Write SBI2008 or WZ2008 in the column code_system.",
);
/** An id that stands twice. */
export const duplicateId = fault(
  "primary-key",
  "error",
  "Id stands twice",
  "There is no telling which of the two rows is meant.",
  "Give each row an id of its own.",
);
/** Neither yes nor no. */
export const yesOrNo = fault(
  "yes-or-no",
  "error",
  "Neither yes nor no",
  "A guess would count or hide a payment.",
  "Write yes or no.",
);
/** A word that is not in the list for its column. */
export const unknownWord = fault(
  "unknown-word",
  "error",
  "Word is not of the list",
  "A word that the program does not know would switch off what the row says.",
  "Use a word of the list.",
);

/** A text that stands in the table in English only. */
export const untranslated = fault(
  "untranslated",
  "note",
  "Text is not translated",
  "A report in another language prints this text in English.",
  "Fill the column of the language.",
);

/** What can be wrong with a file or a cell while it is read, in reading order. */
export const faults: readonly RuleRecord[] = [
  encodingError,
  controlCharacter,
  quotationError,
  recordTooLong,
  emptyFile,
  blankLabel,
  duplicateLabel,
  missingColumn,
  missingCell,
  extraCell,
  blankRow,
  formulaCell,
  numberFormat,
  missingValue,
  unknownStatus,
  yearFormat,
  unknownUnit,
  unitMismatch,
  unknownMeasure,
  priceBasisFault,
  codeSystemFault,
  duplicateId,
  yesOrNo,
  unknownWord,
  untranslated,
];

import { fault, type RuleRecord } from "../rule.ts";

/** A cell that is neither a number nor a sign of the office. */
export const cbsUnknownSign = fault(
  "unknown-symbol",
  "error",
  "Neither a number nor a sign of the office",
  "A sign that is not understood may say that the number must not be used.",
  "Look at the explanation of symbols of the table.",
);
/** A number that a geodata file of CBS prints in place of a missing one. */
export const cbsSentinel = fault(
  "sentinel-number",
  "warning",
  "Number that stands for a missing one",
  "Added up, -99999999 turns a total into nonsense.",
  "Nothing to do: the cell is read as missing.",
);
/** A table whose missing cells no longer say why. */
export const cbsDistinctionLost = fault(
  "reason-lost",
  "note",
  "Table no longer says why cells are empty",
  "In a TypedDataSet unknown, secret and impossible are all empty.",
  "Ask CBS for the UntypedDataSet of the same table.",
);
/** Two rows or codes with one key. */
export const cbsDuplicateKey = fault(
  "duplicate-key",
  "error",
  "Two rows with one key",
  "There is no telling which of the two holds.",
  "Keep one of them.",
);
/** A table with more rows than are compared with each other. */
export const cbsManyKeys = fault(
  "keys-not-compared",
  "note",
  "Rows further down are not compared with each other",
  "The keys of a table of millions of rows would not fit into memory.",
  "Split the table by period to have every row compared.",
);
/** A header that stands in the middle of a file. */
export const cbsRepeatedHeader = fault(
  "repeated-header",
  "warning",
  "Header stands again among the rows",
  "Two downloads were joined; their rows may overlap.",
  "Import the two files one by one.",
);
/** Two metadata files that do not say the same. */
export const cbsContradiction = fault(
  "contradicting-metadata",
  "warning",
  "Metadata files contradict each other",
  "A unit taken from the wrong table makes thousands into ones.",
  "Name only the metadata that belong to the table.",
);
/** A reason for a missing value that the program does not know. */
export const cbsUnknownReason = fault(
  "unknown-reason",
  "warning",
  "Unknown reason in ValueAttribute",
  "Why the value is missing, or what is special about it, is kept as the office prints it and not interpreted.",
  "Look it up in the metadata of the table.",
);
/** A status of a period that the program does not know. */
export const cbsUnknownPeriodStatus = fault(
  "unknown-period-status",
  "warning",
  "Unknown status of a period",
  "It may say that the figures are provisional.",
  "Look it up in the metadata of the table.",
);
/** An observation that is a text. */
export const cbsTextValue = fault(
  "text-value",
  "note",
  "Observation is a text",
  "A text has no number to compute with; it is kept as a cell without one.",
  "Nothing to do.",
);

/** What can be wrong with a table of CBS beyond what can be wrong with any CSV file. */
export const cbsFaults: readonly RuleRecord[] = [
  cbsUnknownSign,
  cbsSentinel,
  cbsDistinctionLost,
  cbsDuplicateKey,
  cbsManyKeys,
  cbsRepeatedHeader,
  cbsContradiction,
  cbsUnknownReason,
  cbsUnknownPeriodStatus,
  cbsTextValue,
];

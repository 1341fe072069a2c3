import { fault, type RuleRecord } from "../rule.ts";

/** A dataset whose dimensions and values do not fit each other. */
export const jsonStatShape = fault(
  "dataset-shape",
  "error",
  "Dimensions and values do not fit each other",
  "A value has no name but its place: one too few shifts all behind it to other regions and years.",
  "Ask the office for the file again.",
);
/** A value that has no place, or one that is taken. */
export const jsonStatPlace = fault(
  "value-without-place",
  "error",
  "Value has no place of its own",
  "Which region and year it belongs to cannot be told.",
  "Ask the office for the file again.",
);
/** A value that is neither a number nor missing. */
export const jsonStatValue = fault(
  "unknown-symbol",
  "error",
  "Neither a number nor a sign of the office",
  "A sign that is not understood may say that the number must not be used.",
  "Look it up at the office.",
);
/** A status that the program does not know. */
export const jsonStatStatus = fault(
  "unknown-flag",
  "warning",
  "Unknown status of a value",
  "It may say that the number must not be used.",
  "Look it up at the office.",
);
/** A part of a collection that lies elsewhere. */
export const jsonStatLink = fault(
  "link-not-opened",
  "note",
  "Part of a collection lies elsewhere",
  "The program opens no address: same file, same result.",
  "Download it and name that file too.",
);
/** A dataset with dimensions and no values. */
export const jsonStatNoValues = fault(
  "no-values",
  "note",
  "Dataset without values",
  "Its dimensions are read as lists of codes.",
  "Nothing to do.",
);

/** What can be wrong with a file of JSON-stat. */
export const jsonStatFaults: readonly RuleRecord[] = [
  jsonStatShape,
  jsonStatPlace,
  jsonStatValue,
  jsonStatStatus,
  jsonStatLink,
  jsonStatNoValues,
];

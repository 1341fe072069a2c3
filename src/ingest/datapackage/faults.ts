import type { RuleRecord } from "../rule.ts";

/** A cell that is not of the type its schema says. */
export const typeError: RuleRecord = {
  id: "type-error",
  title: "Cell is not of the type of its field",
  severity: "error",
  explains: "A number that cannot be read as one is left out by some programs and read as 0 by others.",
  hint: "Correct the cell, or the type in the schema.",
};
/** A cell that its schema does not allow. */
export const constraintError: RuleRecord = {
  id: "constraint-error",
  title: "Cell breaks a constraint of its field",
  severity: "error",
  explains: "Who described the data said that such a value does not occur.",
  hint: "Correct the cell, or the constraint in the schema.",
};
/** Fields that are to be unique together. */
export const uniqueKey: RuleRecord = {
  id: "unique-key",
  title: "Key stands twice",
  severity: "error",
  explains: "Two rows that are to be told apart by these fields cannot be.",
  hint: "Correct one of the two rows.",
};
/** A value that the table it points to does not have. */
export const foreignKey: RuleRecord = {
  id: "foreign-key",
  title: "Value is missing in the table it points to",
  severity: "error",
  explains: "A row that points to nothing is lost as soon as the tables are joined.",
  hint: "Correct the value, or add the row it points to.",
};
/** A column under another name than its field. */
export const incorrectLabel: RuleRecord = {
  id: "incorrect-label",
  title: "Column has another name than its field",
  severity: "error",
  explains: "Columns that were exchanged would be read as each other.",
  hint: "Name the column as in the schema, or say fieldsMatch.",
};
/** A column that the schema does not have. */
export const extraLabel: RuleRecord = {
  id: "extra-label",
  title: "Column is not in the schema",
  severity: "error",
  explains: "Nobody said what the column means.",
  hint: "Describe it in the schema, or remove it.",
};
/** A part of a schema that this program does not check. */
export const notChecked: RuleRecord = {
  id: "not-checked",
  title: "Part of the schema is not checked",
  severity: "note",
  explains: "What was not checked may be wrong without a finding.",
  hint: "Check it with another program.",
};

/** What can be wrong with a table that a schema describes, beside what can be wrong with any table. */
export const schemaFaults: readonly RuleRecord[] = [
  typeError,
  constraintError,
  uniqueKey,
  foreignKey,
  incorrectLabel,
  extraLabel,
  notChecked,
];

import type { RuleRecord } from "../rule.ts";

/** Metadata that contradict themselves or the standard, so that nothing can be read by them. */
export const metadataError: RuleRecord = {
  id: "metadata-error",
  title: "Metadata are wrong",
  severity: "error",
  explains: "A table read by wrong metadata is another table.",
  hint: "Correct the metadata file.",
};
/** Metadata with a property that cannot be used; its default takes its place. */
export const metadataWarning: RuleRecord = {
  id: "metadata-warning",
  title: "Property of the metadata is not understood",
  severity: "warning",
  explains: "The property is left out, and the table is read as if it were not there.",
  hint: "Correct the property, or remove it.",
};
/** A table whose header is not the one described. */
export const incompatibleTable: RuleRecord = {
  id: "incompatible-table",
  title: "Header is not the one that the metadata describe",
  severity: "error",
  explains: "Columns taken for others give wrong figures without a sound.",
  hint: "Look whether metadata and table belong together.",
};
/** What can be wrong with CSV-on-the-Web metadata, and with the header of a table read by them. */
export const csvwFaults: readonly RuleRecord[] = [metadataError, metadataWarning, incompatibleTable];

import { nearest } from "../../base/nearest.ts";
import type { Finding } from "../../model/finding.ts";
import { blankLabel, duplicateLabel, missingColumn } from "../faults.ts";
import * as contract from "../messages.ts";
import { findingOf, type RuleRecord } from "../rule.ts";
import { extraLabel, incorrectLabel } from "./faults.ts";
import type { Field } from "./field.ts";
import * as messages from "./messages.ts";
import type { Schema } from "./schema.ts";

/** A column of a table, with the field that describes it. */
export interface Column {
  readonly label: string;
  readonly field: Field | undefined;
}

/** The columns of a table, and what is wrong with their names. */
export interface Header {
  readonly columns: readonly Column[];
  readonly findings: readonly Finding[];
}

interface Place {
  readonly file: string;
  readonly line: number;
}

/** Columns of a file without names: they are the fields, in their order. */
export const headerless = (schema: Schema | undefined, width: number): Header => ({
  columns: Array.from({ length: Math.max(width, schema?.fields.length ?? 0) }, (_, index) => {
    const field = schema?.fields[index];
    return { label: field?.name ?? `column ${index + 1}`, field };
  }),
  findings: [],
});

/** Reads the names of the columns, and finds the field of each. */
export function readHeader(place: Place, labels: readonly string[], schema: Schema | undefined): Header {
  const findings: Finding[] = [];
  const add: Add = (rule, column, value, words) =>
    void findings.push(findingOf({ ...rule, severity: "error" }, { ...place, column }, value, words));
  for (const [index, label] of labels.entries()) {
    const first = labels.indexOf(label);
    if (label.trim() === "") add(blankLabel, index + 1, "", contract.blankLabel(index + 1));
    else if (first < index) add(duplicateLabel, index + 1, label, contract.duplicateLabel(label, first + 1));
  }
  const columns = labels.map((label, index) => ({ label, field: fieldOf(label, index, schema) }));
  if (schema !== undefined) compare(columns, schema, add);
  return { columns, findings };
}

function fieldOf(label: string, index: number, schema: Schema | undefined): Field | undefined {
  return schema?.inOrder === true ? schema.fields[index] : schema?.fields.find(({ name }) => name === label);
}

type Add = (rule: RuleRecord, column: number, value: string, words: messages.Words) => void;

function compare(columns: readonly Column[], schema: Schema, add: Add): void {
  for (const [index, { label, field }] of columns.entries()) {
    // A column without a name was reported as such.
    if (label.trim() === "" || (field === undefined && schema.mayHaveMore)) continue;
    if (field === undefined) add(extraLabel, index + 1, label, messages.extraLabel(label));
    else if (field.name !== label) add(incorrectLabel, index + 1, label, messages.incorrectLabel(label, field.name));
  }
  if (!schema.mayHaveLess) addMissing(columns, schema, add);
}

function addMissing(columns: readonly Column[], { fields }: Schema, add: Add): void {
  const described = new Set(columns.map(({ field }) => field));
  const spare = columns.filter(({ field }) => field === undefined).map(({ label }) => label);
  for (const field of fields.filter((one) => !described.has(one)))
    add(missingColumn, 0, "", messages.missingLabel(field.name, nearest(field.name, spare)));
}

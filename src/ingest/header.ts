import { nearest } from "../base/nearest.ts";
import type { Finding } from "../model/finding.ts";
import { blankLabel, duplicateLabel, missingColumn } from "./faults.ts";
import * as messages from "./messages.ts";
import { findingOf } from "./rule.ts";

/** The columns that the contract of a table names; every other column is kept as a note. */
export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** A header that was understood: where each column stands. */
export interface Header {
  readonly file: string;
  readonly width: number;
  /** Position of a column, counted from 0; -1 where the file has no such column. */
  readonly at: (name: string) => number;
  /** Columns outside the contract. */
  readonly notes: readonly { readonly name: string; readonly at: number }[];
}

/** Reads the first record as the names of columns, in any order; undefined where a required one is missing or doubled. */
export function readHeader(
  place: { readonly file: string; readonly line: number },
  labels: readonly string[],
  columns: Columns,
  report: (finding: Finding) => void,
): Header | undefined {
  const names = labels.map((label) => label.trim());
  const contract = new Set([...columns.required, ...columns.optional]);
  const { positions, clear } = positionsOf(place, names, contract, report);
  const missing = columns.required.filter((name) => !positions.has(name));
  const separator = labels.length === 1 ? /[;\t|]/.exec(labels[0] ?? "")?.[0] : undefined;
  if (separator !== undefined && missing.length > 0) {
    const words = messages.otherSeparator(separator);
    report(findingOf(missingColumn, { ...place, column: 0 }, missing[0] ?? "", words));
    return undefined;
  }
  for (const name of missing) {
    const spare = names.filter((label) => label !== "" && !contract.has(label));
    const words = messages.missingColumn(name, nearest(name, spare));
    report(findingOf(missingColumn, { ...place, column: 0 }, name, words));
  }
  if (!clear || missing.length > 0) return undefined;
  const notes = [...positions].filter(([name]) => !contract.has(name)).map(([name, at]) => ({ name, at }));
  return { file: place.file, width: names.length, at: (name) => positions.get(name) ?? -1, notes };
}

function positionsOf(
  { file, line }: { readonly file: string; readonly line: number },
  names: readonly string[],
  contract: ReadonlySet<string>,
  report: (finding: Finding) => void,
): { readonly positions: ReadonlyMap<string, number>; readonly clear: boolean } {
  // A Map, so that a column named `__proto__` is a name like any other.
  const positions = new Map<string, number>();
  let clear = true;
  for (const [index, name] of names.entries()) {
    const place = { file, line, column: index + 1 };
    const first = positions.get(name);
    if (name === "") report(findingOf(blankLabel, place, "", messages.blankLabel(index + 1)));
    else if (first === undefined) positions.set(name, index);
    else {
      // Of two notes of one name the first is kept; two columns of the contract leave open which one counts.
      const severity = contract.has(name) ? "error" : "warning";
      report(findingOf({ ...duplicateLabel, severity }, place, name, messages.duplicateLabel(name, first + 1)));
      clear &&= severity === "warning";
    }
  }
  return { positions, clear };
}

const noNotes: Readonly<Record<string, string>> = Object.freeze({});

/** The cells outside the contract, by the name of their column; empty ones are left out. */
export function notesOf(header: Header, fields: readonly string[]): Readonly<Record<string, string>> {
  if (header.notes.length === 0) return noNotes;
  const filled = header.notes.filter(({ at }) => (fields[at] ?? "") !== "");
  // fromEntries defines own properties, so even `__proto__` is only a name.
  return filled.length === 0 ? noNotes : Object.fromEntries(filled.map(({ name, at }) => [name, fields[at] ?? ""]));
}

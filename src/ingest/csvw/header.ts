import type { Finding } from "../../model/finding.ts";
import type { Words } from "../messages.ts";
import { findingOf } from "../rule.ts";
import { pathOf } from "./addresses.ts";
import { type ColumnDescription, plainColumn, type TableDescription } from "./description.ts";
import { incompatibleTable } from "./faults.ts";
import { sameLanguage } from "./languages.ts";
import * as messages from "./messages.ts";
import type { CsvwRecord } from "./read-records.ts";

/** A column of a table while it is read: what is said of it, and the name that its cells go by. */
export interface NamedColumn extends ColumnDescription {
  /** The name in the metadata, or a title, or `_col.` and its number; no two columns have the same. */
  readonly key: string;
  /** Counted from 1 among the columns that are not skipped. */
  readonly number: number;
}

/** A column as people read it: in a name of the metadata `%20` is a blank, in a title it is what it is. */
export const labelOf = ({ name, key }: NamedColumn): string => (name === undefined ? key : pathOf(name));

/** The titles of each column, from as many lines as the header has; a blank title is none. */
export function titlesIn(header: readonly CsvwRecord[]): readonly (readonly string[])[] {
  const width = Math.max(0, ...header.map(({ fields }) => fields.length));
  return Array.from({ length: width }, (_, column) =>
    header.map(({ fields }) => (fields[column] ?? "").trim()).filter((title) => title !== ""),
  );
}

/** The columns of a table: those described, and those that the file has beyond them. */
export function columnsUnder(
  { columns }: TableDescription,
  titles: readonly (readonly string[])[],
  width: number,
): readonly NamedColumn[] {
  const described = (columns ?? []).filter(({ virtual }) => !virtual);
  const missing = Math.max(0, Math.max(width, titles.length) - described.length);
  const beyond = Array.from({ length: missing }, (_, index): ColumnDescription => {
    // Where nothing is described the titles name the columns; beyond what is described nobody said what a column is.
    const own = columns === undefined ? (titles[described.length + index] ?? []) : [];
    return { ...plainColumn, titleAsName: own[0] };
  });
  const virtual = (columns ?? []).filter((column) => column.virtual);
  const taken = new Set<string>();
  return [...described, ...beyond, ...virtual].map((column, index) => {
    const wanted = column.name ?? column.titleAsName ?? `_col.${index + 1}`;
    const key = taken.has(wanted) ? `_col.${index + 1}` : wanted;
    taken.add(key);
    return { ...column, key, number: index + 1 };
  });
}

/** What the header of a file has otherwise than its description: the number of columns, or a title. */
export function headerFlaws(
  file: string,
  header: readonly CsvwRecord[],
  { columns, lang, dialect }: TableDescription,
): readonly Finding[] {
  const [first] = header;
  if (columns === undefined || first === undefined) return [];
  const described = columns.filter(({ virtual }) => !virtual);
  const titles = titlesIn(header);
  const flaw = (index: number, words: Words): Finding => {
    const column = index < 0 ? 0 : index + 1 + dialect.skipColumns;
    return findingOf(incompatibleTable, { file, line: first.line, column }, titles[index]?.join(" ") ?? "", words);
  };
  const width =
    described.length === titles.length ? [] : [flaw(-1, messages.otherWidth(titles.length, described.length))];
  const other = described.flatMap((column, index) => {
    const found = titles[index];
    if (found === undefined || isCompatible(column, found, lang)) return [];
    const wanted = column.titles.map(({ text }) => text);
    const title = found.join(" ");
    return [flaw(index, wanted.length === 0 ? messages.noTitle(title) : messages.otherTitle(title, wanted))];
  });
  return [...width, ...other];
}

/** A name alone is no title: the standard has whoever checks a table compare titles with titles. */
function isCompatible({ titles, name }: ColumnDescription, found: readonly string[], lang: string): boolean {
  if (found.length === 0 || (titles.length === 0 && name === undefined)) return true;
  return titles.some(({ language, text }) => sameLanguage(language, lang) && found.includes(text));
}

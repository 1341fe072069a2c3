import { foreignKey } from "../datapackage/faults.ts";
import { keyStands } from "../datapackage/messages.ts";
import { duplicateId } from "../faults.ts";
import type { Words } from "../messages.ts";
import type { RuleRecord } from "../rule.ts";
import type { ForeignKeyDescription, TableDescription } from "./description.ts";
import * as messages from "./messages.ts";
import type { CsvwValues } from "./read-table.ts";

/** A flaw of the key of a row, at the first of its columns. */
export interface KeyFlaw {
  readonly rule: RuleRecord;
  readonly column: string;
  readonly value: string;
  readonly words: Words;
}

/** Finds a row with a key that an earlier row has. */
export type PrimaryKeyChecker = (values: CsvwValues, line: number) => KeyFlaw | undefined;

// Written as JSON, so that ("a", "b c") and ("a b", "c") are two keys.
const keyOf = (values: CsvwValues, names: readonly string[]): string =>
  JSON.stringify(names.map((name) => values.get(name) ?? null));
const shown = (key: string): string =>
  (JSON.parse(key) as readonly unknown[]).map((value) => (value === null ? "" : String(value))).join(", ");

/** Looks for rows with the same primary key, one row after the other. */
export function primaryKeyChecker({ primaryKey }: Pick<TableDescription, "primaryKey">): PrimaryKeyChecker {
  const firstLines = new Map<string, number>();
  const [column] = primaryKey;
  if (column === undefined) return () => undefined;
  return (values, line) => {
    const key = keyOf(values, primaryKey);
    const first = firstLines.get(key);
    if (first === undefined) firstLines.set(key, line);
    if (first === undefined) return undefined;
    const words = keyStands(primaryKey.join(", "), shown(key), first);
    return { rule: duplicateId, column, value: shown(key), words };
  };
}

/** The rows of a group as far as foreign keys are about them: filled while they are read, looked at when all are. */
export interface KeysOfGroup {
  /** How many rows have a key, by table, columns and key. */
  readonly targets: ReadonlyMap<string, Target>;
  /** The same targets by their table. */
  readonly targetsOf: ReadonlyMap<TableDescription, readonly Target[]>;
  /** What the rows of each table point to: the lines of each key. */
  readonly sourcesOf: ReadonlyMap<TableDescription, readonly Source[]>;
}

interface Target {
  readonly table: TableDescription;
  readonly columns: readonly string[];
  readonly counts: Map<string, number>;
}

interface Source {
  readonly key: ForeignKeyDescription;
  readonly lines: Map<string, number[]>;
}

const placeOf = (table: string, columns: readonly string[]): string => JSON.stringify([table, ...columns]);

/** Makes room for the keys that the tables of a group point to each other with. */
export function keysOfGroup(tables: readonly TableDescription[]): KeysOfGroup {
  const sources = tables.map(
    (table) => [table, table.foreignKeys.map((key) => ({ key, lines: new Map<string, number[]>() }))] as const,
  );
  // Of a table that is described twice the first description counts its rows.
  const first = new Map(tables.toReversed().map((table) => [table.address, table]));
  const targets = new Map<string, Target>();
  for (const { table: address, to } of tables.flatMap(({ foreignKeys }) => foreignKeys)) {
    const table = first.get(address);
    if (table !== undefined) targets.set(placeOf(address, to), { table, columns: to, counts: new Map() });
  }
  const targetsOf = new Map<TableDescription, Target[]>();
  for (const target of targets.values()) {
    const own = targetsOf.get(target.table);
    if (own === undefined) targetsOf.set(target.table, [target]);
    else own.push(target);
  }
  return { targets, targetsOf, sourcesOf: new Map(sources) };
}

/** Remembers the keys of a row. */
export function rememberKeys(keys: KeysOfGroup, table: TableDescription, values: CsvwValues, line: number): void {
  for (const { columns, counts } of keys.targetsOf.get(table) ?? []) {
    const key = keyOf(values, columns);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const source of keys.sourcesOf.get(table) ?? []) {
    const key = keyOf(values, source.key.columns);
    const lines = source.lines.get(key);
    if (lines === undefined) source.lines.set(key, [line]);
    else lines.push(line);
  }
}

/** A row that points to no row, or to several. */
export interface LooseRow extends KeyFlaw {
  readonly line: number;
}

/** The rows of a table that point to other than one row. */
export const looseRows = (
  { sourcesOf, targets }: KeysOfGroup,
  table: TableDescription,
  unread: ReadonlySet<string>,
): readonly LooseRow[] =>
  (sourcesOf.get(table) ?? [])
    // A table that was not read has no rows to point to; that it is missing is said already.
    .filter(({ key }) => !unread.has(key.table))
    .flatMap(({ key, lines }) => {
      const counts = targets.get(placeOf(key.table, key.to))?.counts;
      return [...lines].flatMap(([text, at]) => {
        const found = counts?.get(text) ?? 0;
        if (found === 1) return [];
        const value = shown(text);
        const names = key.columns.join(", ");
        const isEmpty = (JSON.parse(text) as readonly unknown[]).every((part) => part === null);
        const words = isEmpty
          ? messages.pointsNowhere(names, key.table)
          : messages.otherThanOne(names, value, key.table, found);
        return at.map((line) => ({ rule: foreignKey, column: key.columns[0] ?? "", value, words, line }));
      });
    });

import { nearest } from "../../base/nearest.ts";
import { duplicateId } from "../faults.ts";
import type { RuleRecord } from "../rule.ts";
import type { Resource } from "./descriptor.ts";
import { uniqueKey } from "./faults.ts";
import * as messages from "./messages.ts";
import type { ForeignKey } from "./schema.ts";

/** The cells of a row by the name of their field; undefined where a cell stands for no value. */
export type Row = ReadonlyMap<string, string | undefined>;

/** A flaw of the key of a row, at the first of its fields. */
export interface KeyFlaw {
  readonly rule: RuleRecord;
  readonly field: string;
  readonly value: string;
  readonly words: messages.Words;
}

const shown = (values: readonly (string | undefined)[]): string => values.map((value) => value ?? "").join(", ");
// Written as JSON, so that ("a", "b c") and ("a b", "c") are two keys.
const keyOf = (values: readonly (string | undefined)[]): string => JSON.stringify(values.map((value) => value ?? ""));
const cellsOf = (row: Row, names: readonly string[]): readonly (string | undefined)[] =>
  names.map((name) => row.get(name));
const isEmpty = (values: readonly (string | undefined)[]): boolean => values.every((value) => value === undefined);

/** Finds rows with a key that an earlier row has, one row after the other. */
export function keyChecker({ schema }: Resource): (row: Row, line: number) => readonly KeyFlaw[] {
  const keys = [
    ...(schema === undefined || schema.primaryKey.length === 0
      ? []
      : [{ names: schema.primaryKey, rule: duplicateId }]),
    ...(schema?.uniqueKeys ?? []).map((names) => ({ names, rule: uniqueKey })),
  ].map((key) => ({ ...key, firstLines: new Map<string, number>() }));
  return (row, line) =>
    keys.flatMap(({ names, rule, firstLines }) => {
      const values = cellsOf(row, names);
      const flaw = (words: messages.Words): KeyFlaw[] => [{ rule, field: names[0] ?? "", value: shown(values), words }];
      if (rule === duplicateId && values.includes(undefined)) return flaw(messages.keyEmpty(names.join(", ")));
      const first = firstLines.get(keyOf(values));
      if (first !== undefined) return flaw(messages.keyStands(names.join(", "), shown(values), first));
      firstLines.set(keyOf(values), line);
      return [];
    });
}

/** What a resource is pointed to by, and what it points to: filled while it is read, looked at when all are. */
export interface References {
  /** The keys that other tables may point to, by the names of their fields. */
  readonly targets: ReadonlyMap<string, Set<string>>;
  /** What the rows point to: the lines of each key. */
  readonly sources: readonly { readonly key: ForeignKey; readonly lines: Map<string, number[]> }[];
}

const nameOfTarget = (names: readonly string[]): string => JSON.stringify(names);

/** Makes room for the keys of a resource that foreign keys of the package are about. */
export function referencesOf(resource: Resource, resources: readonly Resource[]): References {
  const aims = resources.flatMap((other) =>
    (other.schema?.foreignKeys ?? []).filter(
      (key) => (key.resource === "" ? other.name : key.resource) === resource.name,
    ),
  );
  return {
    targets: new Map(aims.map(({ to }) => [nameOfTarget(to), new Set<string>()])),
    sources: (resource.schema?.foreignKeys ?? []).map((key) => ({ key, lines: new Map<string, number[]>() })),
  };
}

/** Remembers the keys of a row. */
export function remember({ targets, sources }: References, row: Row, line: number): void {
  for (const [names, keys] of targets) keys.add(keyOf(cellsOf(row, JSON.parse(names) as readonly string[])));
  for (const { key, lines } of sources) {
    const values = cellsOf(row, key.fields);
    if (isEmpty(values)) continue;
    const at = lines.get(keyOf(values));
    if (at === undefined) lines.set(keyOf(values), [line]);
    else at.push(line);
  }
}

// Each is compared with all keys there are: of a wrong file that would take hours.
const suggested = 20;

/** A row that points to nothing. */
export interface DanglingRow extends Omit<KeyFlaw, "rule"> {
  readonly line: number;
}

/** The rows of a resource that point to rows that are not there. */
export function dangling(
  { name, sources }: { readonly name: string } & Pick<References, "sources">,
  all: ReadonlyMap<string, References>,
): readonly DanglingRow[] {
  return sources.flatMap(({ key, lines }) => {
    const target = key.resource === "" ? name : key.resource;
    const keys = all.get(target)?.targets.get(nameOfTarget(key.to)) ?? new Set<string>();
    const loose = [...lines].filter(([text]) => !keys.has(text));
    return loose.flatMap(([text, at], index) => {
      const value = shown(JSON.parse(text) as readonly string[]);
      const meant = index < suggested ? nearest(text, keys) : undefined;
      const suggestion = meant === undefined ? undefined : shown(JSON.parse(meant) as readonly string[]);
      const words = messages.noSuchKey(key.fields.join(", "), value, target, suggestion);
      return at.map((line) => ({ field: key.fields[0] ?? "", value, words, line }));
    });
  });
}

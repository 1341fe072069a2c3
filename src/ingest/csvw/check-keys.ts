import type { ColumnDescription } from "./description.ts";
import { isObject, type JsonObject, propertyOf, textOf } from "./json.ts";
import { type MetadataReport, objectsOf } from "./metadata-report.ts";

/** A table and the part of the metadata that tells of its keys. */
export interface KeyedTable {
  readonly url: string;
  readonly columns: readonly ColumnDescription[];
  readonly schema: JsonObject;
  readonly path: string;
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const hasColumn = (table: KeyedTable, name: unknown): boolean => table.columns.some((column) => column.name === name);

/** Checks that keys name columns which are there; what a key names must have a name, a title is not enough. */
export function checkKeys(tables: readonly KeyedTable[], report: MetadataReport): void {
  for (const table of tables) {
    const { schema, path } = table;
    for (const name of listOf(propertyOf(schema, "primaryKey")))
      if (!hasColumn(table, name))
        report.warn(`${path}primaryKey`, `names ${JSON.stringify(name)}, which is no column`);
    for (const [index, key] of (objectsOf(schema, "foreignKeys", path, report) ?? []).entries())
      checkForeignKey(key, table, tables, { path: `${path}foreignKeys[${index}].`, report });
  }
}

interface Place {
  readonly path: string;
  readonly report: MetadataReport;
}

function checkForeignKey(key: JsonObject, table: KeyedTable, tables: readonly KeyedTable[], place: Place): void {
  const { path, report } = place;
  refuseOthers(key, ["columnReference", "reference"], place);
  for (const name of listOf(propertyOf(key, "columnReference")))
    if (!hasColumn(table, name))
      report.refuse(`${path}columnReference`, `names ${JSON.stringify(name)}, which is no column`);
  const reference = propertyOf(key, "reference");
  if (isObject(reference)) checkReference(reference, tables, { path: `${path}reference.`, report });
  else report.refuse(`${path}reference`, "is not an object");
}

function checkReference(reference: JsonObject, tables: readonly KeyedTable[], { path, report }: Place): void {
  refuseOthers(reference, ["resource", "schemaReference", "columnReference"], { path, report });
  const resource = textOf(propertyOf(reference, "resource"));
  if (resource === undefined) return;
  const target = tables.find(({ url }) => url === resource);
  if (target === undefined) report.refuse(`${path}resource`, `"${resource}" is none of the tables`);
  if (target === undefined) return;
  for (const name of listOf(propertyOf(reference, "columnReference")))
    if (!hasColumn(target, name))
      report.refuse(`${path}columnReference`, `names ${JSON.stringify(name)}, which is no column there`);
}

function refuseOthers(object: JsonObject, allowed: readonly string[], { path, report }: Place): void {
  for (const name of Object.keys(object))
    if (!allowed.includes(name)) report.refuse(path + name, "is not a property of a foreign key");
}

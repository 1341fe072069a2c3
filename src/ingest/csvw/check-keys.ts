import { resolveAddress } from "./addresses.ts";
import type { ForeignKeyDescription } from "./description.ts";
import { isObject, type JsonObject, propertyOf } from "./json.ts";
import { type MetadataReport, objectsOf } from "./metadata-report.ts";

/** A table and the part of the metadata that tells of its keys. */
export interface KeyedTable {
  readonly address: string;
  /** Names of its columns; a title is no name. */
  readonly names: ReadonlySet<string>;
  readonly schema: JsonObject;
  /** What the schema goes by in other keys; undefined where it has no address of its own. */
  readonly schemaAddress: string | undefined;
  readonly path: string;
  /** What addresses in its schema begin at. */
  readonly base: string;
}

const namesIn = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const hasColumn = ({ names }: KeyedTable, name: unknown): name is string => typeof name === "string" && names.has(name);

/** The tables of a group by their own addresses, and by those of their schemas; of two with one the first. */
export interface TableIndex {
  readonly tables: ReadonlyMap<string, KeyedTable>;
  readonly schemas: ReadonlyMap<string, KeyedTable>;
}

/** Puts the tables of a group in order for looking them up. */
export function tableIndex(group: readonly KeyedTable[]): TableIndex {
  const backwards = group.toReversed();
  return {
    tables: new Map(backwards.map((table) => [table.address, table])),
    schemas: new Map(
      backwards.flatMap((table) => (table.schemaAddress === undefined ? [] : [[table.schemaAddress, table]])),
    ),
  };
}

/** The columns that a property of a schema names, `primaryKey` or `rowTitles`; a title is not enough. */
export function namedColumns(table: KeyedTable, property: string, report: MetadataReport): readonly string[] {
  const names = namesIn(propertyOf(table.schema, property));
  const known = names.filter((name): name is string => hasColumn(table, name));
  for (const name of names)
    if (!hasColumn(table, name))
      report.warn(`${table.path}${property}`, `names ${JSON.stringify(name)}, which is no column`);
  return known.length === names.length ? known : [];
}

interface Place {
  readonly path: string;
  readonly report: MetadataReport;
}

/** The keys of a table that point to tables of the group; each names columns that are there. */
export function foreignKeysOf(
  table: KeyedTable,
  index: TableIndex,
  report: MetadataReport,
): readonly ForeignKeyDescription[] {
  const keys = objectsOf(table.schema, "foreignKeys", table.path, report) ?? [];
  return keys.flatMap((key, at) => {
    const found = foreignKeyOf(key, table, index, { path: `${table.path}foreignKeys[${at}].`, report });
    return found === undefined ? [] : [found];
  });
}

function foreignKeyOf(
  key: JsonObject,
  table: KeyedTable,
  index: TableIndex,
  place: Place,
): ForeignKeyDescription | undefined {
  const { path, report } = place;
  refuseOthers(key, ["columnReference", "reference"], place);
  const columns = columnsOf(key, table, place);
  const reference = propertyOf(key, "reference");
  if (!isObject(reference)) {
    report.refuse(`${path}reference`, "is not an object");
    return undefined;
  }
  const there = { path: `${path}reference.`, report };
  refuseOthers(reference, ["resource", "schemaReference", "columnReference"], there);
  const target = targetOf(reference, table, index, there);
  if (target === undefined) return undefined;
  const to = columnsOf(reference, target, there);
  if (columns === undefined || to === undefined) return undefined;
  if (columns.length !== to.length)
    report.refuse(`${path}columnReference`, `names ${columns.length} columns, and points to ${to.length}`);
  return columns.length === to.length ? { columns, table: target.address, to } : undefined;
}

/** The columns of one side of a key; undefined where not all of them are there. */
function columnsOf(object: JsonObject, table: KeyedTable, { path, report }: Place): readonly string[] | undefined {
  const names = namesIn(propertyOf(object, "columnReference"));
  if (names.length === 0) report.refuse(`${path}columnReference`, "is missing: it names the columns of the key");
  for (const name of names)
    if (!hasColumn(table, name))
      report.refuse(`${path}columnReference`, `names ${JSON.stringify(name)}, which is no column of ${table.address}`);
  const columns = names.filter((name): name is string => hasColumn(table, name));
  return columns.length === names.length && columns.length > 0 ? columns : undefined;
}

function targetOf(
  reference: JsonObject,
  table: KeyedTable,
  index: TableIndex,
  { path, report }: Place,
): KeyedTable | undefined {
  const [resource, schema] = [propertyOf(reference, "resource"), propertyOf(reference, "schemaReference")];
  const isSchema = resource === undefined;
  const name = isSchema ? schema : resource;
  if (typeof name !== "string" || (!isSchema && schema !== undefined)) {
    report.refuse(path.slice(0, -1), "must name one of resource and schemaReference");
    return undefined;
  }
  const wanted = resolveAddress(table.base, name);
  const target = (isSchema ? index.schemas : index.tables).get(wanted);
  if (target === undefined)
    report.refuse(path + (isSchema ? "schemaReference" : "resource"), `${JSON.stringify(name)} is none of the tables`);
  return target;
}

function refuseOthers(object: JsonObject, allowed: readonly string[], { path, report }: Place): void {
  for (const name of Object.keys(object))
    if (!allowed.includes(name)) report.refuse(path + name, "is not a property of a foreign key");
}

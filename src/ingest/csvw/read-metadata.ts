import { type Finding, UserError } from "../../model/finding.ts";
import { resolveAddress } from "./addresses.ts";
import { foreignKeysOf, type KeyedTable, namedColumns, tableIndex } from "./check-keys.ts";
import { type MetadataContext, readContext } from "./context.ts";
import { type CsvwDialect, plainColumn, type TableDescription } from "./description.ts";
import { type Elsewhere, elsewhere } from "./elsewhere.ts";
import { isObject, type JsonObject, propertyOf, textOf } from "./json.ts";
import { checkObject, type MetadataReport, metadataReport, objectsOf } from "./metadata-report.ts";
import { type Inherited, inherit, readColumns } from "./read-columns.ts";
import { readDialect } from "./read-dialect.ts";

/** The tables that a file of CSV-on-the-Web metadata describes, and what is wrong with it. */
export interface Metadata {
  readonly tables: readonly TableDescription[];
  readonly findings: readonly Finding[];
}

/** Where metadata lie, and the files they name in the place of a schema or a dialect, by their addresses. */
export interface MetadataPlace {
  /** Empty where addresses are paths from the folder of the metadata. */
  readonly location: string;
  readonly others: ReadonlyMap<string, string>;
}

const besideNothing: MetadataPlace = { location: "", others: new Map() };

/** Reads CSV-on-the-Web metadata; nothing that they name is opened. */
export function readMetadata(file: string, text: string, place: MetadataPlace = besideNothing): Metadata {
  const root = parseMetadata(file, text);
  const findings: Finding[] = [];
  const report = metadataReport(file, findings);
  const context = readContext(root, place.location, report);
  const isGroup = propertyOf(root, "tables") !== undefined || propertyOf(root, "@type") === "TableGroup";
  checkObject(root, isGroup ? "TableGroup" : "Table", "", report);
  checkTemplates(root, "", report);
  const above = isGroup ? inherit(plainColumn, root, "", report) : plainColumn;
  const read = (isGroup ? groupOf(root, report) : [root]).map((table, index) =>
    readTable(table, {
      root,
      above,
      context,
      others: place.others,
      report,
      path: isGroup ? `tables[${index}].` : "",
    }),
  );
  const index = tableIndex(read.map((table) => table.keyed));
  const tables = read.map((table) => ({
    ...table.description,
    primaryKey: namedColumns(table.keyed, "primaryKey", report),
    rowTitles: namedColumns(table.keyed, "rowTitles", report),
    foreignKeys: foreignKeysOf(table.keyed, index, report),
  }));
  return { tables: tables.filter(({ url }) => url !== ""), findings };
}

/** The object in a file of metadata; anything else is the reader's mistake. */
export function parseMetadata(file: string, text: string): JsonObject {
  const wrong = (what: string) => new UserError(file, what, "correct the file, or leave it away");
  try {
    const root: unknown = JSON.parse(text);
    if (isObject(root)) return root;
  } catch (error) {
    throw wrong(`the metadata are not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw wrong("the metadata are not a JSON object");
}

function groupOf(root: JsonObject, report: MetadataReport): readonly JsonObject[] {
  const tables = Array.isArray(propertyOf(root, "tables")) ? (objectsOf(root, "tables", "", report) ?? []) : [];
  if (tables.length === 0) report.refuse("tables", "lists no table");
  return tables;
}

interface TablePlace {
  readonly root: JsonObject;
  readonly above: Inherited;
  readonly context: MetadataContext;
  readonly others: MetadataPlace["others"];
  readonly report: MetadataReport;
  readonly path: string;
}

interface ReadTable {
  readonly description: Omit<TableDescription, "primaryKey" | "foreignKeys" | "rowTitles">;
  readonly keyed: KeyedTable;
}

function readTable(table: JsonObject, place: TablePlace): ReadTable {
  const { root, above, context, report, path } = place;
  if (table !== root) checkObject(table, "Table", path, report);
  if (table !== root) checkTemplates(table, path, report);
  const from = inherit(above, table, path, report);
  const url = textOf(propertyOf(table, "url")) ?? "";
  if (url === "") report.refuse(`${path}url`, "is missing: it names the file of the table");
  const schema = schemaOf(table, place);
  const inherited = inherit(from, schema?.object ?? {}, `${path}tableSchema.`, report);
  const columnsAbove = { from: inherited, language: schema?.language ?? "und", path: `${path}tableSchema.` };
  const columns = schema === undefined ? undefined : readColumns(schema.object, columnsAbove, report);
  const address = resolveAddress(context.base, url);
  const suppressed = propertyOf(table, "suppressOutput") === true;
  return {
    description: { url, address, columns, dialect: dialectOf(table, place), lang: inherited.lang, suppressed },
    keyed: {
      address,
      names: new Set((columns ?? []).flatMap(({ name }) => name ?? [])),
      schema: schema?.object ?? {},
      schemaAddress: schema?.address,
      path: `${path}tableSchema.`,
      base: schema?.base ?? context.base,
    },
  };
}

interface Schema extends Elsewhere {
  readonly language: string;
}

/** The schema of a table; undefined where none is named, and empty where what is named is none. */
function schemaOf(table: JsonObject, place: TablePlace): Schema | undefined {
  const { root, context, report, path } = place;
  const value = propertyOf(table, "tableSchema") ?? propertyOf(root, "tableSchema");
  if (value === undefined) return undefined;
  const found = elsewhere(value, `${path}tableSchema`, { base: context.base, others: place.others, report });
  checkObject(found.object, "Schema", `${path}tableSchema.`, report);
  const own = found.address === undefined ? context : readContext(found.context, found.base, report);
  const id = textOf(propertyOf(found.object, "@id"));
  const address = id === undefined ? found.address : resolveAddress(own.base, id);
  return { ...found, base: own.base, address, language: own.language };
}

function dialectOf(table: JsonObject, { root, context, others, report, path }: TablePlace): CsvwDialect {
  const value = propertyOf(table, "dialect") ?? propertyOf(root, "dialect");
  if (typeof value !== "string") return readDialect(value, `${path}dialect`, report);
  const { object } = elsewhere(value, `${path}dialect`, { base: context.base, others, report });
  return readDialect(object, `${path}dialect`, report);
}

function checkTemplates(object: JsonObject, path: string, report: MetadataReport): void {
  for (const [index, template] of (objectsOf(object, "transformations", path, report) ?? []).entries())
    checkObject(template, "Template", `${path}transformations[${index}].`, report);
}

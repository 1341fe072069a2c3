import { type Finding, UserError } from "../../model/finding.ts";
import { checkKeys, type KeyedTable } from "./check-keys.ts";
import type { CsvwDialect, TableDescription } from "./description.ts";
import { isObject, type JsonObject, propertyOf, textOf } from "./json.ts";
import { checkObject, type MetadataReport, metadataReport, objectsOf } from "./metadata-report.ts";
import { type Inherited, inherit, nothingInherited, readColumns } from "./read-columns.ts";
import { readDialect } from "./read-dialect.ts";

/** The tables that a file of CSV-on-the-Web metadata describes, and what is wrong with it. */
export interface Metadata {
  readonly tables: readonly TableDescription[];
  readonly findings: readonly Finding[];
}

/** Reads CSV-on-the-Web metadata; nothing that they name is opened. */
export function readMetadata(file: string, text: string): Metadata {
  const root = parseObject(file, text);
  const findings: Finding[] = [];
  const report = metadataReport(file, findings);
  const group = objectsOf(root, "tables", "", report);
  checkObject(root, group === undefined ? "Table" : "TableGroup", "", report);
  checkTemplates(root, "", report);
  const read = (group ?? [root]).map((table, index) =>
    readTable(table, root, group === undefined ? "" : `tables[${index}].`, report),
  );
  const tables = read.map(({ description }) => description);
  checkKeys(
    read.map(({ keyed }) => keyed),
    report,
  );
  return { tables, findings };
}

function parseObject(file: string, text: string): JsonObject {
  const wrong = (what: string) => new UserError(file, what, "correct the file, or leave it away");
  try {
    const root: unknown = JSON.parse(text);
    if (isObject(root)) return root;
  } catch (error) {
    throw wrong(`the metadata are not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw wrong("the metadata are not a JSON object");
}

function readTable(
  table: JsonObject,
  root: JsonObject,
  path: string,
  report: MetadataReport,
): { readonly description: TableDescription; readonly keyed: KeyedTable } {
  const grouped = table !== root;
  if (grouped) checkObject(table, "Table", path, report);
  if (grouped) checkTemplates(table, path, report);
  const above = grouped ? inherit(nothingInherited, root, "", report) : nothingInherited;
  const from = inherit(above, table, path, report);
  const url = textOf(propertyOf(table, "url"));
  if (url === undefined) report.refuse(`${path}url`, "is missing: it names the file of the table");
  const schema = schemaOf(table, root, path, report);
  const columns = columnsOf(schema, from, `${path}tableSchema.`, report);
  const dialect: CsvwDialect = readDialect(
    propertyOf(table, "dialect") ?? propertyOf(root, "dialect"),
    `${path}dialect`,
    report,
  );
  return {
    description: { url: url ?? "", columns, dialect },
    keyed: { url: url ?? "", columns: columns ?? [], schema, path: `${path}tableSchema.` },
  };
}

function schemaOf(table: JsonObject, root: JsonObject, path: string, report: MetadataReport): JsonObject {
  const schema = propertyOf(table, "tableSchema") ?? propertyOf(root, "tableSchema");
  if (isObject(schema)) return schema;
  if (schema !== undefined) report.warn(`${path}tableSchema`, "is not an object");
  return {};
}

function columnsOf(schema: JsonObject, from: Inherited, path: string, report: MetadataReport) {
  checkObject(schema, "Schema", path, report);
  return readColumns(schema, inherit(from, schema, path, report), path, report);
}

function checkTemplates(object: JsonObject, path: string, report: MetadataReport): void {
  for (const [index, template] of (objectsOf(object, "transformations", path, report) ?? []).entries())
    checkObject(template, "Template", `${path}transformations[${index}].`, report);
}

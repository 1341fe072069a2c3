import type { Finding } from "../../model/finding.ts";
import { addFinding } from "../enough-findings.ts";
import { findingOf } from "../rule.ts";
import { checkCommonProperty } from "./common-properties.ts";
import { metadataError, metadataWarning } from "./faults.ts";
import { isObject, type JsonObject, propertyOf } from "./json.ts";

/** Where the reader of metadata puts what it found; `path` says where in the file. */
export interface MetadataReport {
  readonly refuse: (path: string, what: string) => void;
  readonly warn: (path: string, what: string) => void;
}

/** Collects findings about one file of metadata. */
export function metadataReport(file: string, findings: Finding[]): MetadataReport {
  const place = { file, line: 0, column: 0 };
  const words = (path: string, what: string, hint: string) => ({ message: `${path} ${what}`, hint });
  return {
    refuse: (path, what) =>
      addFinding(findings, findingOf(metadataError, place, path, words(path, what, "correct the metadata"))),
    warn: (path, what) =>
      addFinding(
        findings,
        findingOf(metadataWarning, place, path, words(path, `${what}; it is left out`, "correct the metadata")),
      ),
  };
}

const inherited = [
  "aboutUrl",
  "datatype",
  "default",
  "lang",
  "null",
  "ordered",
  "propertyUrl",
  "required",
  "separator",
  "textDirection",
  "valueUrl",
];
const described = ["dialect", "notes", "tableDirection", "tableSchema", "transformations", "@context"];

/** What may be said of how the cells of a file are kept apart. */
export const dialectProperties = [
  "commentPrefix",
  "delimiter",
  "doubleQuote",
  "encoding",
  "header",
  "headerRowCount",
  "lineTerminators",
  "quoteChar",
  "skipBlankRows",
  "skipColumns",
  "skipInitialSpace",
  "skipRows",
  "trim",
] as const;

const properties: Readonly<Record<Kind, readonly string[]>> = {
  TableGroup: ["tables", ...described, ...inherited],
  Table: ["url", "suppressOutput", ...described, ...inherited],
  Schema: ["columns", "foreignKeys", "primaryKey", "rowTitles", ...inherited],
  Column: ["name", "suppressOutput", "titles", "virtual", ...inherited],
  Dialect: dialectProperties,
  Template: ["url", "scriptFormat", "targetFormat", "source", "titles"],
};

/** The kinds of objects in metadata, as `@type` names them. */
export type Kind = "TableGroup" | "Table" | "Schema" | "Column" | "Dialect" | "Template";

/** Checks what every object of metadata may have: its name, its kind, and no property that nobody knows. */
export function checkObject(object: JsonObject, kind: Kind, path: string, report: MetadataReport): void {
  checkId(propertyOf(object, "@id"), path, report);
  const type = propertyOf(object, "@type");
  if (type !== undefined && type !== kind) report.refuse(`${path}@type`, `is ${JSON.stringify(type)}, not "${kind}"`);
  const known = new Set(["@id", "@type", ...properties[kind]]);
  // A name with a colon is a note in somebody's vocabulary, `dc:title`.
  const unknown = Object.keys(object).filter((name) => !name.includes(":") && !known.has(name));
  for (const name of unknown) report.warn(path + name, `is not a property of a ${kind}`);
  for (const name of ["suppressOutput", "virtual"].filter((flag) => known.has(flag)))
    checkFlag(object, name, path, report);
  if (known.has("tableDirection")) checkDirection(object, path, report);
  checkNotes(object, known.has("notes"), path, report);
}

function checkNotes(object: JsonObject, hasNotes: boolean, path: string, report: MetadataReport): void {
  for (const [name, value] of Object.entries(object))
    if (name.includes(":")) checkCommonProperty(value, path + name, report);
  const notes = hasNotes ? (objectsOf(object, "notes", path, report) ?? []) : [];
  for (const [index, note] of notes.entries()) checkCommonProperty(note, `${path}notes[${index}]`, report);
}

function checkDirection(object: JsonObject, path: string, report: MetadataReport): void {
  const direction = propertyOf(object, "tableDirection");
  if (direction !== undefined && !["ltr", "rtl", "auto"].some((word) => word === direction))
    report.warn(`${path}tableDirection`, `${JSON.stringify(direction)} is not understood`);
}

function checkId(id: unknown, path: string, report: MetadataReport): void {
  if (typeof id === "string" && id.startsWith("_:"))
    report.refuse(`${path}@id`, "must be an address, not a blank node");
  if (id !== undefined && typeof id !== "string") report.warn(`${path}@id`, "is not a text");
}

function checkFlag(object: JsonObject, name: string, path: string, report: MetadataReport): void {
  const value = propertyOf(object, name);
  if (value !== undefined && typeof value !== "boolean") report.warn(path + name, "is neither true nor false");
}

/** The objects of a list; anything else in it is warned of. */
export function objectsOf(
  parent: JsonObject,
  name: string,
  path: string,
  report: MetadataReport,
): readonly JsonObject[] | undefined {
  const value = propertyOf(parent, name);
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) {
    report.warn(path + name, "is not a list");
    return undefined;
  }
  return value.filter((item, index): item is JsonObject => {
    if (!isObject(item)) report.warn(`${path}${name}[${index}]`, "is not an object");
    return isObject(item);
  });
}

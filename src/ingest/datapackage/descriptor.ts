import { UserError } from "../../model/finding.ts";
import { type Encoding, encodingNamed } from "../encodings.ts";
import { type ResourceDialect, readDialect } from "./dialect.ts";
import * as messages from "./messages.ts";
import {
  listAt,
  objectAt,
  propertyOf,
  refuse,
  requiredText,
  type Spot,
  textAt,
  type Unknowns,
  under,
} from "./narrow.ts";
import { safePath } from "./safe-path.ts";
import { readSchema, type Schema } from "./schema.ts";

/** A table of a data package: its file, how it is written, and what it is to hold. */
export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly encoding: Encoding;
  readonly dialect: ResourceDialect;
  /** Undefined where the descriptor says nothing about the columns: then only the form of the table is checked. */
  readonly schema: Schema | undefined;
  readonly spot: Spot;
}

/** Reads a Data Package descriptor, version 1 or 2; one that cannot be followed is the reader's mistake. */
export function readDescriptor(file: string, text: string): readonly Resource[] {
  const top: Spot = { file, way: "" };
  const given = objectAt(top, parseJson(top, text));
  const spot = under(top, "resources");
  const resources = listAt(spot, propertyOf(given, "resources")).flatMap((item, index) =>
    readResource(under(spot, index), objectAt(under(spot, index), item)),
  );
  if (resources.length === 0) refuse(spot, messages.isMissing());
  checkNames(resources);
  for (const resource of resources) checkReferences(resource, resources);
  return resources;
}

function parseJson(spot: Spot, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    return refuse(spot, messages.notJson(error instanceof Error ? error.message : "unreadable"));
  }
}

function readResource(spot: Spot, given: Unknowns): readonly Resource[] {
  if (propertyOf(given, "path") === undefined && propertyOf(given, "data") !== undefined)
    refuse(under(spot, "data"), messages.inlineData());
  const path = onePath(under(spot, "path"), propertyOf(given, "path"));
  if (!isTable(spot, given, path)) return [];
  for (const what of ["schema", "dialect"])
    if (typeof propertyOf(given, what) === "string") refuse(under(spot, what), messages.elsewhere(what));
  return [
    {
      name: textAt(under(spot, "name"), propertyOf(given, "name")) ?? path,
      path,
      encoding: encodingAt(under(spot, "encoding"), propertyOf(given, "encoding")),
      dialect: readDialect(under(spot, "dialect"), propertyOf(given, "dialect")),
      schema: readSchema(under(spot, "schema"), propertyOf(given, "schema")),
      spot,
    },
  ];
}

function encodingAt(spot: Spot, value: unknown): Encoding {
  const name = textAt(spot, value) ?? "utf-8";
  // Every text in ASCII is one in UTF-8.
  if (/^(?:us-)?ascii$/i.test(name)) return "utf-8";
  try {
    return encodingNamed(name);
  } catch (error) {
    if (error instanceof UserError) return refuse(spot, messages.unreadEncoding(name, error.fix));
    throw error;
  }
}

function onePath(spot: Spot, value: unknown): string {
  const paths = Array.isArray(value) ? value : [value];
  if (paths.length > 1) refuse(spot, messages.severalPaths());
  return safePath(spot, requiredText(spot, paths[0]));
}

/** Pictures and documents stand in packages too; a table is a file of cells, or whatever has a schema. */
function isTable(spot: Spot, given: Unknowns, path: string): boolean {
  const format = textAt(under(spot, "format"), propertyOf(given, "format"));
  return propertyOf(given, "schema") !== undefined || /^(csv|tsv)$/i.test(format ?? path.replace(/^.*\./, ""));
}

function checkNames(resources: readonly Resource[]): void {
  const names = new Set<string>();
  for (const { name, spot } of resources) {
    if (names.has(name)) refuse(under(spot, "name"), messages.twice(name));
    names.add(name);
  }
}

function checkReferences({ schema, spot }: Resource, resources: readonly Resource[]): void {
  for (const [index, { resource, to }] of (schema?.foreignKeys ?? []).entries()) {
    const place = under(under(under(spot, "schema"), "foreignKeys"), index);
    const target = resource === "" ? schema : resources.find(({ name }) => name === resource)?.schema;
    const names = target?.fields.map(({ name }) => name) ?? refuse(place, messages.unknownResource(resource));
    const stranger = to.find((name) => !names.includes(name));
    if (stranger !== undefined) refuse(place, messages.unknownField(stranger));
  }
}

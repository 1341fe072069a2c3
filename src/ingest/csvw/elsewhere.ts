import { resolveAddress } from "./addresses.ts";
import { isObject, type JsonObject, propertyOf } from "./json.ts";
import type { MetadataReport } from "./metadata-report.ts";

/** A part of metadata, and the address of the file it came from where that is a file of its own. */
export interface Elsewhere {
  readonly object: JsonObject;
  /** What the file says of its own addresses and language; empty where the part has no file of its own. */
  readonly context: JsonObject;
  readonly address: string | undefined;
  /** What addresses within it begin at. */
  readonly base: string;
}

interface Place {
  readonly base: string;
  readonly others: ReadonlyMap<string, string>;
  readonly report: MetadataReport;
}

/** A schema or a dialect as it stands in the metadata, or in the file that they name in its place. */
export function elsewhere(value: unknown, path: string, { base, others, report }: Place): Elsewhere {
  if (isObject(value)) return { object: value, context: {}, address: undefined, base };
  if (typeof value !== "string") {
    report.warn(path, "is not an object");
    return { object: {}, context: {}, address: undefined, base };
  }
  const address = resolveAddress(base, value);
  const text = others.get(address);
  const object = text === undefined ? undefined : objectIn(text);
  if (object === undefined) report.refuse(path, `${JSON.stringify(value)} was not read as an object`);
  const { "@context": context, ...rest } = object ?? {};
  return { object: rest, context: context === undefined ? {} : { "@context": context }, address, base: address };
}

function objectIn(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The addresses of files that metadata name in the place of a schema or a dialect. */
export function filesNamed(root: JsonObject, base: string): readonly string[] {
  const tables = propertyOf(root, "tables");
  const objects = [root, ...(Array.isArray(tables) ? tables.filter(isObject) : [])];
  const named = objects.flatMap((object) => [propertyOf(object, "tableSchema"), propertyOf(object, "dialect")]);
  const addresses = named.flatMap((value) => (typeof value === "string" ? [resolveAddress(base, value)] : []));
  return [...new Set(addresses)];
}

import { encodings } from "../encodings.ts";
import { type CsvwDialect, plainDialect } from "./description.ts";
import { countOf, isObject, type JsonObject, propertyOf } from "./json.ts";
import type { MetadataReport } from "./metadata-report.ts";

const isText = (value: unknown): boolean => typeof value === "string";
const isFlag = (value: unknown): boolean => typeof value === "boolean";
const isCount = (value: unknown): boolean => countOf(value) !== undefined;

const checks: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ["@id", isText],
  ["@type", isText],
  ["commentPrefix", (value) => value === null || isText(value)],
  ["delimiter", (value) => isText(value) && value !== ""],
  ["doubleQuote", isFlag],
  ["encoding", isText],
  ["header", isFlag],
  ["headerRowCount", isCount],
  ["lineTerminators", (value) => isText(value) || Array.isArray(value)],
  ["quoteChar", (value) => value === null || isText(value)],
  ["skipBlankRows", isFlag],
  ["skipColumns", isCount],
  ["skipInitialSpace", isFlag],
  ["skipRows", isCount],
  ["trim", (value) => isFlag(value) || value === "true" || value === "false" || value === "start" || value === "end"],
]);

/** Reads how the cells of a file are kept apart; what cannot be used is warned of. */
export function readDialect(value: unknown, path: string, report: MetadataReport): CsvwDialect {
  if (value === undefined) return plainDialect;
  if (!isObject(value)) {
    report.warn(path, "is not an object");
    return plainDialect;
  }
  for (const [name, given] of Object.entries(value))
    if (checks.get(name)?.(given) !== true) report.warn(`${path}.${name}`, "is not understood");
  return dialectOf(
    (name) => (checks.get(name)?.(propertyOf(value, name)) === true ? propertyOf(value, name) : undefined),
    value,
    path,
    report,
  );
}

function dialectOf(
  get: (name: string) => unknown,
  value: JsonObject,
  path: string,
  report: MetadataReport,
): CsvwDialect {
  const quote = get("quoteChar");
  const unread = [
    ...(typeof quote === "string" && quote !== '"' ? ["quoteChar"] : []),
    ...["commentPrefix", "skipColumns", "skipBlankRows"].filter((name) => Boolean(get(name))),
    ...(get("doubleQuote") === false ? ["doubleQuote"] : []),
  ];
  for (const name of unread) report.warn(`${path}.${name}`, "is not supported");
  const encoding = get("encoding");
  return {
    delimiter: typeof get("delimiter") === "string" ? String(get("delimiter")) : plainDialect.delimiter,
    quote: propertyOf(value, "quoteChar") !== null,
    headerRows: countOf(get("headerRowCount")) ?? (get("header") === false ? 0 : 1),
    skipRows: countOf(get("skipRows")) ?? 0,
    trim: get("trim") === true || get("trim") === "true" || get("skipInitialSpace") === true,
    encoding: encodings.find((name) => name === String(encoding).toLowerCase()),
  };
}

import { UserError } from "../../model/finding.ts";
import { encodingNamed } from "../encodings.ts";
import { type CsvwDialect, plainDialect, type Trim } from "./description.ts";
import { countOf, isObject, type JsonObject, propertyOf, textOf } from "./json.ts";
import { checkObject, dialectProperties, type MetadataReport } from "./metadata-report.ts";

type DialectProperty = (typeof dialectProperties)[number];

const isText = (value: unknown): boolean => typeof value === "string";
const isSign = (value: unknown): boolean => typeof value === "string" && value !== "";
const isFlag = (value: unknown): boolean => typeof value === "boolean";
const isCount = (value: unknown): boolean => countOf(value) !== undefined;

const checks: Readonly<Record<DialectProperty, (value: unknown) => boolean>> = {
  commentPrefix: (value) => value === null || isSign(value),
  delimiter: isSign,
  doubleQuote: isFlag,
  encoding: (value) => encodingOf(value) !== undefined,
  header: isFlag,
  headerRowCount: isCount,
  lineTerminators: (value) => isText(value) || (Array.isArray(value) && value.every(isText)),
  // The parser knows marks of one letter.
  quoteChar: (value) => value === null || (isSign(value) && [...String(value)].length === 1),
  skipBlankRows: isFlag,
  skipColumns: isCount,
  skipInitialSpace: isFlag,
  skipRows: isCount,
  trim: (value) => isFlag(value) || ["true", "false", "start", "end"].some((word) => word === value),
};

/** An encoding that this program reads; undefined where it does not know the name. */
function encodingOf(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  try {
    return encodingNamed(value);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Reads how the cells of a file are kept apart; what cannot be used is warned of. */
export function readDialect(value: unknown, path: string, report: MetadataReport): CsvwDialect {
  if (value === undefined) return plainDialect;
  if (!isObject(value)) {
    report.warn(path, "is not an object");
    return plainDialect;
  }
  checkObject(value, "Dialect", `${path}.`, report);
  const wrong = dialectProperties.filter((name) => {
    const given = propertyOf(value, name);
    return given !== undefined && !checks[name](given);
  });
  for (const name of wrong) report.warn(`${path}.${name}`, "is not understood");
  return dialectOf((name) => (wrong.includes(name) ? undefined : propertyOf(value, name)), value);
}

function dialectOf(get: (name: DialectProperty) => unknown, value: JsonObject): CsvwDialect {
  const quote = get("quoteChar");
  return {
    delimiter: textOf(get("delimiter")) ?? plainDialect.delimiter,
    quoteChar: propertyOf(value, "quoteChar") === null ? undefined : (textOf(quote) ?? plainDialect.quoteChar),
    doubleQuote: get("doubleQuote") !== false,
    // The standard names # in one of its parts and nothing in another. A row is lost for a remark only where it was said.
    commentPrefix: textOf(get("commentPrefix")),
    headerRows: countOf(get("headerRowCount")) ?? (get("header") === false ? 0 : 1),
    skipRows: countOf(get("skipRows")) ?? 0,
    skipColumns: countOf(get("skipColumns")) ?? 0,
    skipBlankRows: get("skipBlankRows") === true,
    trim: trimOf(get("trim"), get("skipInitialSpace")),
    encoding: encodingOf(get("encoding")),
  };
}

function trimOf(trim: unknown, skipInitialSpace: unknown): Trim {
  if (trim === true || trim === "true") return "both";
  if (trim === "start" || trim === "end") return trim;
  return trim === undefined && skipInitialSpace === true ? "start" : "neither";
}

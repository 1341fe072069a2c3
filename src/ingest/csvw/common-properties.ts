import { isDatatype } from "./datatype.ts";
import { isObject, type JsonObject, propertyOf } from "./json.ts";
import { isLanguage } from "./languages.ts";
import type { MetadataReport } from "./metadata-report.ts";
import { isKnownType } from "./prefixes.ts";

const keywords = ["@value", "@type", "@language", "@id"];

// Deeper than anybody writes notes; a file that goes on for ever is not followed.
const deepest = 50;

/** Checks notes in somebody's vocabulary (`dc:title` …): the standard allows less there than JSON-LD does. */
export function checkCommonProperty(value: unknown, path: string, report: MetadataReport, depth = 1): void {
  if (depth > deepest) report.refuse(path.slice(0, 80), "is nested too deeply");
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) checkCommonProperty(item, `${path}[${index}]`, report, depth + 1);
  else if (isObject(value)) checkNote(value, path, report, depth);
}

function checkNote(value: JsonObject, path: string, report: MetadataReport, depth: number): void {
  for (const name of Object.keys(value).filter((key) => key.startsWith("@") && !keywords.includes(key)))
    report.refuse(`${path}.${name}`, "has no place in a note");
  if (propertyOf(value, "@value") === undefined) checkNode(value, path, report, depth);
  else checkValue(value, path, report);
  for (const type of typesOf(value))
    if (typeof type !== "string" || !(isKnownType(type) || isDatatype(type)))
      report.refuse(`${path}.@type`, `is ${JSON.stringify(type)}, which is no type`);
}

const typesOf = (object: JsonObject): readonly unknown[] => {
  const type = propertyOf(object, "@type");
  return Array.isArray(type) ? type : type === undefined ? [] : [type];
};

function checkValue(object: JsonObject, path: string, report: MetadataReport): void {
  for (const name of Object.keys(object))
    if (!["@value", "@type", "@language"].includes(name)) report.refuse(`${path}.${name}`, "stands beside a @value");
  if (propertyOf(object, "@type") !== undefined && propertyOf(object, "@language") !== undefined)
    report.refuse(path, "has both a @type and a @language");
  const language = propertyOf(object, "@language");
  if (language !== undefined && language !== null && !isLanguage(language))
    report.refuse(`${path}.@language`, "is not a language");
  if (!["string", "number", "boolean"].includes(typeof propertyOf(object, "@value")))
    report.refuse(`${path}.@value`, "is neither a text nor a number nor true nor false");
}

function checkNode(object: JsonObject, path: string, report: MetadataReport, depth: number): void {
  if (propertyOf(object, "@language") !== undefined) report.refuse(`${path}.@language`, "stands without a @value");
  const id = propertyOf(object, "@id");
  if (id !== undefined && (typeof id !== "string" || id.startsWith("_:")))
    report.refuse(`${path}.@id`, "must be an address, not a blank node");
  for (const [name, value] of Object.entries(object))
    if (!name.startsWith("@")) checkCommonProperty(value, `${path}.${name}`, report, depth + 1);
}

import { resolveAddress } from "./addresses.ts";
import { isObject, type JsonObject, propertyOf } from "./json.ts";
import { isLanguage } from "./languages.ts";
import type { MetadataReport } from "./metadata-report.ts";

/** What `@context` says of the addresses and texts of the metadata. */
export interface MetadataContext {
  /** What addresses in the metadata begin at. */
  readonly base: string;
  /** Language of titles of which none is said. */
  readonly language: string;
}

/** The address that metadata of this kind name as their context. */
export const csvwNamespace = "http://www.w3.org/ns/csvw";

/** Reads `@context`; beside the standard's own it may only set where addresses begin, and a language. */
export function readContext(root: JsonObject, location: string, report: MetadataReport): MetadataContext {
  const plain = { base: location, language: "und" };
  const value = propertyOf(root, "@context");
  if (value === undefined || value === csvwNamespace) return plain;
  const [namespace, local, ...more] = Array.isArray(value) ? value : [value];
  if (namespace !== csvwNamespace || more.length > 0 || !(local === undefined || isObject(local))) {
    report.refuse("@context", `is not "${csvwNamespace}", alone or before one object`);
    return plain;
  }
  return local === undefined ? plain : localContext(local, plain, report);
}

function localContext(local: JsonObject, plain: MetadataContext, report: MetadataReport): MetadataContext {
  for (const name of Object.keys(local))
    if (name !== "@base" && name !== "@language") report.refuse(`@context.${name}`, "has no place in the context");
  const [base, language] = [propertyOf(local, "@base"), propertyOf(local, "@language")];
  if (base !== undefined && typeof base !== "string") report.warn("@context.@base", "is not a text");
  if (language !== undefined && !isLanguage(language)) report.warn("@context.@language", "is not a language");
  return {
    base: typeof base === "string" ? resolveAddress(plain.base, base) : plain.base,
    language: isLanguage(language) ? language : plain.language,
  };
}

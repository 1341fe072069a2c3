import { type ColumnDescription, type Datatype, plainText } from "./description.ts";
import { isObject, type JsonObject, propertyOf, textOf } from "./json.ts";
import { checkObject, type MetadataReport, objectsOf } from "./metadata-report.ts";
import { readDatatype } from "./read-datatype.ts";

/** What a column takes over from its schema, its table and their group. */
export type Inherited = Pick<ColumnDescription, "datatype" | "required" | "nulls" | "separator" | "fallback"> & {
  readonly lang: string;
};

/** What a column takes over where nothing is said anywhere. */
export const nothingInherited: Inherited = {
  datatype: plainText,
  required: false,
  nulls: [""],
  separator: undefined,
  fallback: "",
  lang: "und",
};

/** Takes over what is said above, and puts in its place what is said here. */
export function inherit(from: Inherited, object: JsonObject, path: string, report: MetadataReport): Inherited {
  checkInherited(object, path, report);
  const given = (name: string): unknown => propertyOf(object, name);
  const datatype: Datatype =
    given("datatype") === undefined ? from.datatype : readDatatype(given("datatype"), `${path}datatype`, report);
  const separator = given("separator");
  return {
    datatype,
    required: typeof given("required") === "boolean" ? given("required") === true : from.required,
    nulls: textsOf(given("null")) ?? from.nulls,
    separator: separator === null ? undefined : (textOf(separator) ?? from.separator),
    fallback: textOf(given("default")) ?? from.fallback,
    lang: textOf(given("lang")) ?? from.lang,
  };
}

const isLanguage = (value: unknown): boolean =>
  typeof value === "string" && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(value);

const checks: readonly (readonly [name: string, isRight: (value: unknown) => boolean])[] = [
  ["null", (value) => textsOf(value) !== undefined],
  ["lang", isLanguage],
  ["textDirection", (value) => ["ltr", "rtl", "auto", "inherit"].some((word) => word === value)],
  ["separator", (value) => value === null || typeof value === "string"],
  ["ordered", (value) => typeof value === "boolean"],
  ["default", (value) => typeof value === "string"],
  ["required", (value) => typeof value === "boolean"],
  ["aboutUrl", (value) => typeof value === "string"],
  ["propertyUrl", (value) => typeof value === "string"],
  ["valueUrl", (value) => typeof value === "string"],
];

function checkInherited(object: JsonObject, path: string, report: MetadataReport): void {
  for (const [name, isRight] of checks) {
    const value = propertyOf(object, name);
    if (value !== undefined && !isRight(value)) report.warn(path + name, `${JSON.stringify(value)} is not understood`);
  }
}

function textsOf(value: unknown): readonly string[] | undefined {
  if (typeof value === "string") return [value];
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined;
}

/** Reads the columns of a table; undefined where the metadata do not list them. */
export function readColumns(
  schema: JsonObject,
  from: Inherited,
  path: string,
  report: MetadataReport,
): readonly ColumnDescription[] | undefined {
  return objectsOf(schema, "columns", path, report)?.map((column, index) => {
    const here = `${path}columns[${index}].`;
    checkObject(column, "Column", here, report);
    const { lang, ...inherited } = inherit(from, column, here, report);
    return {
      ...inherited,
      name: nameOf(column, here, report),
      titles: titlesOf(propertyOf(column, "titles"), lang, `${here}titles`, report),
      virtual: propertyOf(column, "virtual") === true,
    };
  });
}

function nameOf(column: JsonObject, path: string, report: MetadataReport): string | undefined {
  const name = propertyOf(column, "name");
  if (name === undefined || (typeof name === "string" && /^[^_].*$/.test(name))) return textOf(name);
  report.warn(`${path}name`, `${JSON.stringify(name)} is not a name`);
  return undefined;
}

/** Titles in the language of the table; of a language that is not said any fits. */
function titlesOf(value: unknown, lang: string, path: string, report: MetadataReport): readonly string[] {
  if (value === undefined) return [];
  const plain = textsOf(value);
  if (plain !== undefined) return plain;
  if (isObject(value)) {
    const fits = (tag: string): boolean =>
      lang === "und" || `${tag}-`.startsWith(`${lang}-`) || `${lang}-`.startsWith(`${tag}-`);
    return Object.entries(value).flatMap(([tag, titles]) => (fits(tag) ? (textsOf(titles) ?? []) : [`\u0000${tag}`]));
  }
  report.warn(path, `${JSON.stringify(value)} is not a title`);
  return [];
}

import { defaultLimits } from "../limits.ts";
import { type ColumnDescription, type ColumnTitle, type Datatype, plainColumn } from "./description.ts";
import { isObject, type JsonObject, propertyOf, textOf } from "./json.ts";
import { isLanguage } from "./languages.ts";
import { checkObject, type MetadataReport, objectsOf } from "./metadata-report.ts";
import { readDatatype } from "./read-datatype.ts";

/** What a column takes over from its schema, its table and their group. */
export type Inherited = Omit<ColumnDescription, "name" | "titles" | "titleAsName" | "virtual" | "suppressed">;

/** Takes over what is said above, and puts in its place what is said here. */
export function inherit(from: Inherited, object: JsonObject, path: string, report: MetadataReport): Inherited {
  checkInherited(object, path, report);
  const given = (name: string): unknown => propertyOf(object, name);
  const datatype: Datatype =
    given("datatype") === undefined ? from.datatype : readDatatype(given("datatype"), `${path}datatype`, report);
  const [separator, lang] = [given("separator"), given("lang")];
  return {
    datatype,
    required: typeof given("required") === "boolean" ? given("required") === true : from.required,
    nulls: textsOf(given("null")) ?? from.nulls,
    separator: separator === null ? undefined : (textOf(separator) ?? from.separator),
    fallback: textOf(given("default")) ?? from.fallback,
    lang: isLanguage(lang) ? lang : from.lang,
    aboutUrl: templateOf(given("aboutUrl")) ?? from.aboutUrl,
    propertyUrl: templateOf(given("propertyUrl")) ?? from.propertyUrl,
    valueUrl: templateOf(given("valueUrl")) ?? from.valueUrl,
  };
}

/** What is no text counts as an empty template: the address of the table itself. */
const templateOf = (value: unknown): string | undefined => (value === undefined ? undefined : (textOf(value) ?? ""));

const isText = (value: unknown): boolean => typeof value === "string";
const isFlag = (value: unknown): boolean => typeof value === "boolean";

const checks: readonly (readonly [name: string, isRight: (value: unknown) => boolean])[] = [
  ["null", (value) => textsOf(value) !== undefined],
  ["lang", (value) => value === "und" || isLanguage(value)],
  ["textDirection", (value) => ["ltr", "rtl", "auto", "inherit"].some((word) => word === value)],
  ["separator", (value) => value === null || (isText(value) && value !== "")],
  ["ordered", isFlag],
  ["default", isText],
  ["required", isFlag],
  ["aboutUrl", isText],
  ["propertyUrl", isText],
  ["valueUrl", isText],
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

// More than that no file may have either.
const mostColumns = defaultLimits.columns;

/** Where the columns stand in the metadata, and what they take over. */
export interface ColumnsAbove {
  readonly from: Inherited;
  /** Language of titles of which none is said. */
  readonly language: string;
  readonly path: string;
}

/** Reads the columns of a table; what the schema does not list is not there. */
export function readColumns(
  schema: JsonObject,
  above: ColumnsAbove,
  report: MetadataReport,
): readonly ColumnDescription[] {
  const { from, language, path } = above;
  const listed = objectsOf(schema, "columns", path, report) ?? [];
  if (listed.length > mostColumns) report.refuse(`${path}columns`, `lists more than ${mostColumns} columns`);
  const columns = listed.slice(0, mostColumns).map((column, index) => {
    const here = `${path}columns[${index}].`;
    checkObject(column, "Column", here, report);
    const titles = titlesOf(propertyOf(column, "titles"), language, `${here}titles`, report);
    return {
      ...plainColumn,
      ...inherit(from, column, here, report),
      name: nameOf(column, here, report),
      titles,
      titleAsName: titles.find((title) => title.language === "und" || title.language === language)?.text,
      virtual: propertyOf(column, "virtual") === true,
      suppressed: propertyOf(column, "suppressOutput") === true,
    };
  });
  checkOrder(columns, path, report);
  return columns;
}

function checkOrder(columns: readonly ColumnDescription[], path: string, report: MetadataReport): void {
  const names = new Set<string>();
  const lastInFile = columns.findLastIndex(({ virtual }) => !virtual);
  for (const [index, { name, virtual }] of columns.entries()) {
    const here = `${path}columns[${index}]`;
    if (virtual && index < lastInFile) report.refuse(`${here}.virtual`, "stands before a column of the file");
    if (name !== undefined && names.has(name)) report.refuse(`${here}.name`, `${JSON.stringify(name)} stands twice`);
    if (name !== undefined) names.add(name);
  }
}

// A name is a variable of the templates of addresses (RFC 6570); those with _ in front are the standard's own.
const isName = (value: unknown): boolean =>
  typeof value === "string" &&
  /^(?!_)(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2})(?:\.?(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2}))*$/.test(value);

function nameOf(column: JsonObject, path: string, report: MetadataReport): string | undefined {
  const name = propertyOf(column, "name");
  if (name === undefined || isName(name)) return textOf(name);
  report.warn(`${path}name`, `${JSON.stringify(name)} is not a name`);
  return undefined;
}

function titlesOf(value: unknown, language: string, path: string, report: MetadataReport): readonly ColumnTitle[] {
  if (value === undefined) return [];
  const inLanguages = isObject(value) ? Object.entries(value) : [[language, value] as const];
  return inLanguages.flatMap(([tag, titles]) => {
    const wrong = (what: unknown, kind: string): void => report.warn(path, `${JSON.stringify(what)} is not a ${kind}`);
    if (tag !== "und" && !isLanguage(tag)) {
      wrong(tag, "language");
      return [];
    }
    const list: readonly unknown[] = Array.isArray(titles) ? titles : [titles];
    for (const title of list) if (typeof title !== "string") wrong(title, "title");
    return list.flatMap((text) => (typeof text === "string" ? [{ language: tag, text }] : []));
  });
}

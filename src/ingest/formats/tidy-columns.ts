import { nearest } from "../../base/nearest.ts";
import { UserError } from "../../model/finding.ts";
import { escaped } from "../findings.ts";
import { roleOf } from "./dimension-roles.ts";
import type { Role } from "./format.ts";
import { longestHeading, readUnitWords } from "./unit-words.ts";

/** A column that says what a figure is about. */
export interface TidyKey {
  readonly at: number;
  readonly id: string;
  readonly role: Role;
}

/** A column of figures: what its name says of all of them. */
export interface TidyFigure {
  readonly at: number;
  /** Codes in the dimensions that run across: the year, the measure. */
  readonly codes: readonly string[];
  readonly unit: string;
}

/** Which column of a tidy table plays which part; columns count from 0, -1 is none. */
export interface TidyPlan {
  readonly keys: readonly TidyKey[];
  /** What the reader said is the same in all rows: `measure==turnover`. */
  readonly constants: readonly (Omit<TidyKey, "at"> & { readonly code: string })[];
  readonly across: readonly Omit<TidyKey, "at">[];
  readonly figures: readonly TidyFigure[];
  readonly unitAt: number;
}

/** A header: the names of the columns and, in spreadsheets, the names over several of them. */
export interface TidyHeader {
  readonly names: readonly string[];
  readonly above: readonly string[];
}

const mapped: Readonly<Record<string, Role>> = { region: "region", sector: "sector", year: "time", measure: "measure" };

// The data contract's own word; in the accounts of offices, `sector` is the institutional one.
const isSector = (name: string): boolean => /^(?:sectors?|sektor(?:en)?|branche|bedrijfstak)$/iu.test(name.trim());
const roleOfName = (name: string): Role => (isSector(name) ? "sector" : roleOf(name));

/** Whether a name is a year, as it heads a column of a wide table. */
export const isYearName = (name: string): boolean => /^(?:19|20)\d\d$/u.test(name.trim());

/** The part of a header that names a unit: `aantallen` of `FTE (in aantallen)`, `1000` of `Realisatie (*1000)`. */
function headerUnit(name: string): readonly [measure: string, unit: string] {
  if (name.length > longestHeading) return [name, ""];
  if (readUnitWords(name.replace(/\([^()]*\)\s*$/u, "")) !== undefined) return [name, name];
  const [, measure, words] = /^(.*\S)\s*\(([^()]+)\)$/u.exec(name.trim()) ?? [];
  const unit = words?.replace(/^\s*(?:in\s+|\*\s*)/iu, "").trim();
  if (measure !== undefined && unit !== undefined && readUnitWords(unit) !== undefined) return [measure, unit];
  const [, before, behind] = /^(.*\S)\s+in\s+(\S.*)$/iu.exec(name.trim()) ?? [];
  return before !== undefined && behind !== undefined && readUnitWords(behind) !== undefined
    ? [before, behind]
    : [name, ""];
}

/** Gives each column of a table its part; `values` are the columns of figures, `across` what their names are, `others` those that are no keys. */
export function planOf(
  file: string,
  { names, above }: TidyHeader,
  values: readonly number[],
  across: "year" | "measure" | undefined,
  map: Readonly<Record<string, string>>,
  others: readonly number[] = [],
): TidyPlan {
  const unitAt =
    columnFor(file, names, map, "unit") ??
    names.findIndex((name, at) => roleOf(name) === "unit" && !values.includes(at));
  const chosen = new Map<number, Role>();
  for (const [part, role] of Object.entries(mapped)) {
    const at = columnFor(file, names, map, part);
    if (at !== undefined) chosen.set(at, role);
  }
  const roles = new Set(chosen.values());
  const keys = names.flatMap((id, at) => {
    if (id === "" || values.includes(at) || at === unitAt || others.includes(at)) return [];
    // Years that the reader did not name are figures too, and no key of the row.
    if (across === "year" && isYearName(id)) return [];
    const own = roleOfName(id);
    return [{ at, id, role: chosen.get(at) ?? (roles.has(own) || literalOf(map, own) !== undefined ? "other" : own) }];
  });
  const levels = acrossOf(names, above, values, across);
  const constants = constantsOf(
    map,
    across === undefined && !keys.some(({ role }) => role === "measure") ? names[values[0] ?? -1] : undefined,
  );
  const unit = literal(map, "unit");
  const figures = values.map((at) => {
    const own = [names[at], above[at]].map((name) => unitOfName(name ?? "")).find((each) => each !== "");
    return { at, codes: levels.map((level) => level.code(at)), unit: unit ?? own ?? "" };
  });
  return { keys, constants, across: levels.map(({ id, role }) => ({ id, role })), figures, unitAt };
}

// `2010` is a year and no unit, whatever stands in brackets behind it.
const unitOfName = (name: string): string => (isYearName(name) ? "" : headerUnit(name)[1]);

interface Level {
  readonly id: string;
  readonly role: Role;
  readonly code: (at: number) => string;
}

/** The dimensions that run across: the names of the columns of figures, and the names above those. */
function acrossOf(
  names: readonly string[],
  above: readonly string[],
  values: readonly number[],
  across: "year" | "measure" | undefined,
): readonly Level[] {
  if (across === undefined) return [];
  const level = (texts: readonly string[]): Level => {
    const isYears = values.every((at) => isYearName(texts[at] ?? ""));
    return isYears
      ? { id: "year", role: "time", code: (at) => (texts[at] ?? "").trim() }
      : { id: "measure", role: "measure", code: (at) => headerUnit(texts[at] ?? "")[0] };
  };
  const own = level(names);
  if (!values.every((at) => (above[at] ?? "") !== "")) return [own];
  const upper = level(above);
  return [upper.id === own.id ? { ...upper, id: `${upper.id} above`, role: "other" } : upper, own];
}

/** Names that only say that a column holds values, and nothing about what is counted. */
const plainValue = /^(?:values?|waarden?|werte?)$/iu;

function constantsOf(map: Readonly<Record<string, string>>, valueName: string | undefined): TidyPlan["constants"] {
  const said = Object.entries(mapped).flatMap(([part, role]) => {
    const code = literal(map, part);
    return code === undefined ? [] : [{ id: part, role, code }];
  });
  if (valueName === undefined || plainValue.test(valueName) || said.some(({ role }) => role === "measure")) return said;
  return [...said, { id: "measure", role: "measure", code: headerUnit(valueName)[0] }];
}

const literal = (map: Readonly<Record<string, string>>, part: string): string | undefined => {
  const text = Object.hasOwn(map, part) ? map[part] : undefined;
  return text?.startsWith("=") === true ? text.slice(1) : undefined;
};

const literalOf = (map: Readonly<Record<string, string>>, role: Role): string | undefined => {
  const part = Object.entries(mapped).find(([, each]) => each === role)?.[0];
  return part === undefined ? undefined : literal(map, part);
};

/** The column that the reader named for a part; a name that no column has is a mistake. */
function columnFor(
  file: string,
  names: readonly string[],
  map: Readonly<Record<string, string>>,
  part: string,
): number | undefined {
  const name = Object.hasOwn(map, part) ? map[part] : undefined;
  return name === undefined || name.startsWith("=") ? undefined : columnNamed(file, names, part, name);
}

/** The column of a name; undefined is never returned, an unknown name is a mistake of the reader. */
export function columnNamed(file: string, names: readonly string[], part: string, name: string): number {
  const at = names.indexOf(name);
  if (at !== -1) return at;
  const near = nearest(name, names);
  const has = names
    .filter((each) => each !== "")
    .slice(0, 8)
    .join(", ");
  throw new UserError(
    escaped(`--map ${part}=${name}`),
    escaped(`${file} has no column "${name}"`),
    escaped(near === undefined ? `it has ${has}` : `did you mean "${near}"?`),
  );
}

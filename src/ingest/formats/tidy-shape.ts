import { UserError } from "../../model/finding.ts";
import { escaped } from "../findings.ts";
import { roleOf } from "./dimension-roles.ts";
import { columnNamed, isYearName, type TidyHeader } from "./tidy-columns.ts";
import type { TidyRow } from "./tidy-rows.ts";

/** The columns of figures of a tidy table, and what runs across in their names. */
export interface TidyShape {
  readonly values: readonly number[];
  readonly across: "year" | "measure" | undefined;
  /** Why, in words. */
  readonly why: string;
}

const valueName = /^(?:values?|waarden?|werte?|amounts?|bedrag|betrag|aantal|anzahl|count|number)(?:\s*\([^()]*\))?$/iu;
const fewestYears = 3;
const fewestMeasures = 2;

/** One column of figures, in a table that has a region and a year in columns of their own. */
export function longShape({ names }: TidyHeader): TidyShape | undefined {
  const values = names.flatMap((name, at) => (valueName.test(name) ? [at] : []));
  const region = names.find((name) => roleOf(name) === "region");
  const year = names.find((name) => roleOf(name) === "time");
  if (values.length !== 1 || region === undefined || year === undefined) return undefined;
  const value = names[values[0] ?? -1] ?? "";
  return {
    values,
    across: undefined,
    why: `it has columns for region (${region}), time (${year}) and value (${value})`,
  };
}

/** Years as columns: three of them at least, since one or two names of four digits may be codes. */
export function yearsShape({ names, above }: TidyHeader): TidyShape | undefined {
  const upper = names.map((name, at) => isYearName(name) || isYearName(above[at] ?? ""));
  const values = names.flatMap((_, at) => (upper[at] === true ? [at] : []));
  if (values.length < fewestYears) return undefined;
  return { values, across: "year", why: `${values.length} columns are years` };
}

/**
 * Measures as columns: each row is one thing in one year. There is a column named for the year in which every cell is one,
 * at least one column of words that says what the row is about, and at least two columns of nothing but numbers.
 * Recognising looks at the first rows; reading looks at all, and a slip in one cell in ten still leaves a column of numbers (`share`).
 */
export function measuresShape({ names }: TidyHeader, rows: readonly TidyRow[], share = 1): TidyShape | undefined {
  const cells = (at: number): readonly string[] => rows.map(({ fields }) => (fields[at] ?? "").trim());
  const years = names.flatMap((name, at) =>
    roleOf(name) === "time" && isMostly(cells(at), isYearName, share) ? [at] : [],
  );
  const year = years[0];
  if (rows.length === 0 || years.length !== 1 || year === undefined) return undefined;
  const values = names.flatMap((name, at) => (at !== year && isMeasureColumn(name, cells(at), share) ? [at] : []));
  const words = names.find(
    (name, at) => name !== "" && at !== year && cells(at).some((text) => /\p{L}{2}/u.test(text)),
  );
  if (values.length < fewestMeasures || words === undefined) return undefined;
  const why = `column ${names[year]} holds a year in each row, ${words} says what the row is about, and ${values.length} columns hold numbers`;
  return { values, across: "measure", why };
}

const numeric = /^[-+\u2212]?\d[\d.,\u00a0 ']*$/u;
// Numbers that name something: keys and postcodes.
const codeName =
  /(?:^|[\s_-])(?:id|nr|no|key|code|ags|ars|rs|plz|postcode|zip|lat|lon|x|y)$|(?:code|nummer|schlüssel)$/iu;

function isMeasureColumn(name: string, cells: readonly string[], share: number): boolean {
  const filled = cells.filter((text) => text !== "");
  if (name === "" || filled.length === 0 || codeName.test(name) || roleOf(name) !== "other") return false;
  return isMostly(filled, (text) => numeric.test(text) && !/^0\d/u.test(text), share);
}

const isMostly = (texts: readonly string[], test: (text: string) => boolean, share: number): boolean =>
  texts.filter(test).length >= texts.length * share;

/** The columns that the reader named: `value=Waarde`, `value=2008..2015`, `value=Umsatz,Beschäftigte`. */
export function chosenShape(
  file: string,
  { names }: TidyHeader,
  map: Readonly<Record<string, string>>,
): TidyShape | undefined {
  const text = Object.hasOwn(map, "value") ? map.value : undefined;
  if (text === undefined) return undefined;
  const values = columnsOf(file, names, text);
  const isYears = values.every((at) => isYearName(names[at] ?? ""));
  const across = values.length === 1 && !isYears ? undefined : isYears ? "year" : "measure";
  return { values, across, why: "named" };
}

function columnsOf(file: string, names: readonly string[], text: string): readonly number[] {
  if (names.includes(text)) return [names.indexOf(text)];
  const range = /^(.+?)\.\.(.+)$/u.exec(text);
  if (range === null) return text.split(",").map((name) => columnNamed(file, names, "value", name.trim()));
  const [, from = "", to = ""] = range;
  if (isYearName(from) && isYearName(to)) {
    const years = names.flatMap((name, at) => (isYearName(name) && name >= from && name <= to ? [at] : []));
    if (years.length > 0) return years;
    throw new UserError(
      escaped(`--map value=${text}`),
      escaped(`${file} has no column that is a year from ${from} to ${to}`),
      "name the columns of figures: --map value=COLUMN or --map value=FIRST..LAST",
    );
  }
  const first = columnNamed(file, names, "value", from);
  const last = columnNamed(file, names, "value", to);
  return names.flatMap((_, at) => (at >= Math.min(first, last) && at <= Math.max(first, last) ? [at] : []));
}

import { add } from "../model/arithmetic.ts";
import { UserError } from "../model/finding.ts";
import type { Option, ResultRow, Settings, TableRow } from "../model/indicator.ts";
import { oneOf, presentIn } from "../model/settings.ts";
import { hole, lowest, type Value } from "../model/value.ts";
import { negativeInput } from "./refusal.ts";

/** The sector that stands for all sectors together. */
export const allSectors = "_T";

/** Where a cell of a table stands. */
export interface Place {
  readonly region: string;
  readonly sector: string;
  readonly year: string;
}

/** One measure of a tidy table, looked up by region, sector and year; names in the order of the input, years sorted. */
export interface Table {
  readonly case: string;
  readonly regions: readonly string[];
  /** Without the row of all sectors. */
  readonly sectors: readonly string[];
  /** With the row of all sectors, where the table has one. */
  readonly rowNames: readonly string[];
  readonly years: readonly string[];
  readonly at: (region: string, sector: string, year: string) => Value;
  /** All places of the table without the row of all sectors, year by year. */
  readonly cells: () => readonly Place[];
  /** The published total of a region where the table has one, otherwise the sum over its sectors. */
  readonly total: (region: string, year: string) => Total;
}

/** A total, and whether it was published or added up from the cells of the table. */
export interface Total {
  readonly value: Value;
  readonly kind: "published" | "added-up";
}

/** The choice of those measures of spread that look along either side of a table. */
export const byOption: Option = {
  name: "by",
  meaning: "`region`: how a region spreads over sectors; `sector`: how a sector spreads over regions",
  standard: "region",
};

/** The choices that every indicator over one measure offers. */
export const tableOptions: readonly Option[] = [
  { name: "measure", meaning: "which variable of the table to use, when it holds several", standard: "" },
  { name: "absent", meaning: "a pair that is not in the table is `missing`, or `zero`", standard: "missing" },
  { name: "duplicates", meaning: "two rows for one cell are an `error`, or their `sum` is taken", standard: "error" },
];

/**
 * Builds the lookup of one measure from tidy rows of one case.
 *
 * With `refused` a negative number becomes a hole, so that no share is formed of it or of a total that holds it;
 * turnover may be negative after refunds, and change over time may then still be computed.
 */
export function tableOf(
  rows: readonly TableRow[],
  settings: Settings,
  negatives: "allowed" | "refused" = "allowed",
): Table {
  const measure = measureOf(rows, settings);
  const used = rows.filter((row) => row.variable === measure);
  const names = (key: "region" | "sector" | "year") => [...new Set(used.map((row) => row[key]))];
  const absent: Value = oneOf(settings, "absent", ["missing", "zero"]) === "zero" ? 0 : hole("not-collected", "no row");
  const all = lookupOf(used, oneOf(settings, "duplicates", ["error", "sum"]));
  const found = negatives === "allowed" ? all : withoutNegatives(all);
  const rowNames = names("sector");
  const shape = {
    case: rows[0]?.case ?? "",
    regions: names("region"),
    sectors: rowNames.filter((sector) => sector !== allSectors),
    rowNames,
    years: names("year").sort(),
  };
  const at = (region: string, sector: string, year: string) => found.get(keyOf({ region, sector, year })) ?? absent;
  return { ...shape, at, cells: () => placesOf(shape), total: totals(shape.sectors, found, at) };
}

/** The variable that the user chose, or the only one of the table. */
export function measureOf(rows: readonly Pick<TableRow, "variable">[], settings: Settings): string {
  const present = [...new Set(rows.map((row) => row.variable))];
  const [only = ""] = present;
  if ((settings.measure ?? "") === "" && present.length <= 1) return only;
  return presentIn(settings, "measure", present);
}

const keyOf = (place: Place): string => `${place.region}\u001f${place.sector}\u001f${place.year}`;

function lookupOf(rows: readonly TableRow[], duplicates: "error" | "sum"): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  for (const row of rows) {
    const key = keyOf(row);
    const before = found.get(key);
    if (before !== undefined && duplicates === "error") throw twice(row);
    found.set(key, before === undefined ? row.value : add([before, row.value]));
  }
  return found;
}

function withoutNegatives(found: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  const refused = [...found].filter(([, value]) => (lowest(value) ?? 0) < 0);
  // The table of most data sets has none, and is then not copied.
  return refused.length === 0 ? found : new Map([...found, ...refused.map(([key]) => [key, negativeInput] as const)]);
}

const twice = (row: TableRow): UserError =>
  new UserError(
    [row.region, row.sector, row.year].filter((word) => word !== "").join(" "),
    "the table has two rows for this cell",
    "remove one, or add them up: --set duplicates=sum",
  );

const placesOf = (shape: Pick<Table, "regions" | "sectors" | "years">): readonly Place[] =>
  shape.years.flatMap((year) =>
    shape.regions.flatMap((region) => shape.sectors.map((sector) => ({ region, sector, year }))),
  );

function totals(sectors: readonly string[], found: ReadonlyMap<string, Value>, at: Table["at"]): Table["total"] {
  // Remembered, because every cell of a region asks for the same sum.
  const known = new Map<string, Total>();
  const totalOf = (region: string, year: string): Total => {
    const published = found.get(keyOf({ region, sector: allSectors, year }));
    if (published !== undefined) return { value: published, kind: "published" };
    return { value: add(sectors.map((sector) => at(region, sector, year))), kind: "added-up" };
  };
  return (region, year) => {
    const key = keyOf({ region, sector: allSectors, year });
    const total = known.get(key) ?? totalOf(region, year);
    known.set(key, total);
    return total;
  };
}

/** One row of an answer about a place of the table; `part` names a part of the indicator. */
export function resultRow(
  table: Pick<Table, "case">,
  indicator: string,
  place: Place,
  value: Value,
  part = "",
): ResultRow {
  return { case: table.case, indicator: part === "" ? indicator : `${indicator}.${part}`, ...place, value };
}

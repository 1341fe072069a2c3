import { nearest } from "../base/nearest.ts";
import { parseNumber } from "../ingest/number.ts";
import { isMoney, unitTable } from "../ingest/units.ts";
import { measureTable } from "../model/measure.ts";
import {
  type Condition,
  comparisons,
  type Guard,
  type KeyColumn,
  type Plan,
  type PrintedMeasure,
  type Sum,
  type TableSource,
} from "../store/aggregate-plan.ts";
import {
  doubledColumn,
  keyNeeded,
  noColumn,
  notACondition,
  notANumber,
  noUnit,
  noYear,
  wrongUnit,
  yearTwice,
} from "./aggregate-messages.ts";
import type { Pairs } from "./pairs.ts";

/** What the user wants counted and added up. */
export interface Wanted {
  readonly by: readonly string[];
  readonly count?: string;
  readonly sum?: readonly string[];
  readonly map?: Pairs;
  readonly where?: readonly string[];
  readonly unit?: Pairs;
  readonly priceBasis: string;
  readonly incomplete: "bound" | "sum";
  readonly year?: string;
  readonly codeSystem?: string;
  readonly regions?: string;
  readonly sectors?: string;
}

/** Columns of the register whose measure has another name. */
const measureOf: Readonly<Record<string, string>> = { persons: "persons_employed" };

type ColumnOf = (name: string) => number;

/** Finds columns by the name that the contract gives them, or by the one the user says they have. */
function columnFinder(
  file: string,
  source: TableSource,
  map: Pairs,
): { readonly need: ColumnOf; readonly has: (name: string) => boolean } {
  const nameIn = (name: string): string => (Object.hasOwn(map, name) ? (map[name] ?? name) : name);
  const need = (name: string): number => {
    const wanted = nameIn(name);
    const at = source.columns.indexOf(wanted);
    if (at === -1) throw noColumn(file, wanted, nearest(wanted, source.columns), name);
    if (source.columns.lastIndexOf(wanted) !== at) throw doubledColumn(file, wanted);
    return at;
  };
  // A column that was mapped by name is meant: if it is not there, that is a mistake. `--map year=` says that there is none.
  return { need, has: (name) => (Object.hasOwn(map, name) ? map[name] !== "" : source.columns.includes(name)) };
}

/** Turns what was asked for into a plan for the columns that the files have; says what is missing. */
export function planOf(file: string, source: TableSource, wanted: Wanted, guard: Guard): Plan {
  const { need, has } = columnFinder(file, source, wanted.map ?? {});
  const lists = { "--regions": "region", "--sectors": "sector" } as const;
  if (wanted.regions !== undefined && !wanted.by.includes("region")) throw keyNeeded("--regions", lists["--regions"]);
  if (wanted.sectors !== undefined && !wanted.by.includes("sector")) throw keyNeeded("--sectors", lists["--sectors"]);
  const alive = wanted.year === undefined ? undefined : aliveIn(wanted.year, need, has);
  const measures = measuresOf(wanted);
  return {
    source,
    keys: keysOf(wanted, need, has),
    conditions: (wanted.where ?? []).map((text) => conditionOf(text, need)),
    ...(alive === undefined ? {} : { alive }),
    ...(measures.count === undefined ? {} : { count: printed(measures.count, wanted) }),
    sums: measures.sums.map((name): Sum => ({ ...printed(name, wanted), column: need(name) })),
    guard,
    incomplete: wanted.incomplete,
  };
}

/** Without a wish, rows are counted as companies. */
function measuresOf({ count, sum = [] }: Wanted): { readonly count?: string; readonly sums: readonly string[] } {
  const counted = count ?? (sum.length === 0 ? "companies" : undefined);
  return counted === undefined ? { sums: sum } : { count: counted, sums: sum };
}

function keysOf(
  { by, year, codeSystem }: Wanted,
  need: ColumnOf,
  has: (name: string) => boolean,
): readonly KeyColumn[] {
  if (year === undefined && !by.includes("year")) throw noYear();
  const keys = by.filter((name) => name !== "year" || year === undefined).map((name) => ({ name, column: need(name) }));
  // A code means nothing without its classification: where the register names it, it is part of the cell.
  if (!by.includes("sector") || by.includes("code_system") || codeSystem !== undefined || !has("code_system"))
    return keys;
  const after = keys.findIndex(({ name }) => name === "sector") + 1;
  return [...keys.slice(0, after), { name: "code_system", column: need("code_system") }, ...keys.slice(after)];
}

function aliveIn(year: string, need: ColumnOf, has: (name: string) => boolean): NonNullable<Plan["alive"]> {
  const [founded, closed, yearColumn] = ["founded", "closed", "year"].map((name) =>
    has(name) ? need(name) : undefined,
  );
  if (founded === undefined && closed === undefined && yearColumn === undefined) throw yearTwice();
  return {
    year,
    ...(founded === undefined ? {} : { founded }),
    ...(closed === undefined ? {} : { closed }),
    ...(yearColumn === undefined ? {} : { yearColumn }),
  };
}

function conditionOf(text: string, need: ColumnOf): Condition {
  const [, column = "", sign = "", value = ""] = /^([^=!<>]+)(<=|>=|!=|=|<|>)(.*)$/s.exec(text) ?? [];
  const comparison = comparisons.find((each) => each === sign);
  if (comparison === undefined) throw notACondition(text);
  const wanted = value.trim();
  if (comparison !== "=" && comparison !== "!=" && parseNumber(wanted, 0) === undefined) throw notANumber(text, wanted);
  return { column: need(column.trim()), comparison, value: wanted };
}

/** Name, unit and price basis of a measure, as every row of it will say them. */
function printed(name: string, { unit: units = {}, priceBasis }: Wanted): PrintedMeasure {
  const measure = measureOf[name] ?? name;
  const known = measureTable.get(measure);
  const id = Object.hasOwn(units, name) ? (units[name] ?? "") : known?.unit;
  if (id === undefined) throw noUnit(name);
  const unit = unitTable.get(id);
  const suits = unit !== undefined && (known === undefined || unit.kinds.includes(known.kind));
  if (!suits) throw wrongUnit(name, id, allowedUnits(known?.kind));
  return { measure, unit: id, priceBasis: isMoney(unit) ? priceBasis : "" };
}

const allowedUnits = (kind: string | undefined): string =>
  [...unitTable.values()]
    .filter(({ kinds }) => kind === undefined || kinds.some((each) => each === kind))
    .map(({ id }) => id)
    .join(", ");

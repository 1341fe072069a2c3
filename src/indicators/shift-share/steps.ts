import { UserError } from "../../model/finding.ts";
import type { Settings } from "../../model/indicator.ts";
import { presentIn } from "../../model/settings.ts";
import { hole } from "../../model/value.ts";
import { yearOf } from "../growth/series.ts";
import type { Table } from "../table.ts";
import { type SectorChange, type Totals, totalOf } from "./sector-change.ts";

/** A region between two years: its sectors beside those of the reference area. */
export interface Step {
  /** `2010-2014` */
  readonly year: string;
  /** Set where years are missing in between, so that this step is longer than the others. */
  readonly isLong: boolean;
  readonly sectors: readonly SectorChange[];
  readonly totals: Totals;
}

/** The years to compare: first and last, or all between them when the form is dynamic. */
export function yearsOf(table: Table, settings: Settings): readonly string[] {
  const base = settings.base === "" ? (table.years[0] ?? "") : presentIn(settings, "base", table.years);
  const end = settings.end === "" ? (table.years.at(-1) ?? "") : presentIn(settings, "end", table.years);
  const isChosen = settings.base !== "" || settings.end !== "";
  if (isChosen && base >= end)
    throw new UserError("--set base, --set end", `"${base}" is not before "${end}"`, "name two years");
  if (base === end) return [base, end];
  return settings.dynamic === "yes" ? table.years.filter((year) => year >= base && year <= end) : [base, end];
}

/** The regions to decompose, and what they are compared with. */
export function regionsOf(
  table: Table,
  settings: Settings,
): { readonly regions: readonly string[]; readonly reference: readonly string[] } {
  if (settings.reference === "sum") return { regions: table.regions, reference: table.regions };
  const own = presentIn(settings, "reference", table.regions);
  return { regions: table.regions.filter((region) => region !== own), reference: [own] };
}

/** Two years that are compared, and whether they are further apart than the others because years are missing. */
export interface Span {
  readonly first: string;
  readonly last: string;
  readonly isLong: boolean;
}

/** The years in pairs of neighbours. */
export function spansOf(years: readonly string[]): readonly Span[] {
  const lengths = years.slice(1).map((year, number) => yearOf(year) - yearOf(years[number] ?? year));
  const shortest = Math.min(...lengths);
  return years.slice(1).map((last, number) => ({
    first: years[number] ?? last,
    last,
    isLong: (lengths[number] ?? shortest) > shortest,
  }));
}

/** The steps of one region over the years. */
export const stepsOf = (
  table: Table,
  region: string,
  reference: readonly string[],
  years: readonly string[],
): readonly Step[] =>
  spansOf(years).map(({ first, last, isLong }) => ({
    year: `${first}-${last}`,
    isLong,
    ...changeBetween(table, region, reference, first, last),
  }));

function changeBetween(
  table: Table,
  region: string,
  reference: readonly string[],
  first: string,
  last: string,
): Pick<Step, "sectors" | "totals"> {
  const own = (sector: string, year: string) =>
    first === last ? hole("too-few", "one year has no change") : table.at(region, sector, year);
  const sum = (sector: string, year: string) => totalOf(reference.map((name) => table.at(name, sector, year)));
  const whole = (year: string) => totalOf(reference.map((name) => table.total(name, year).value));
  const sectors = table.sectors.map((sector) => ({
    sector,
    first: own(sector, first),
    last: own(sector, last),
    referenceFirst: sum(sector, first),
    referenceLast: sum(sector, last),
  }));
  const totals = {
    regionFirst: table.total(region, first).value,
    referenceFirst: whole(first),
    referenceLast: whole(last),
  };
  return { sectors, totals };
}

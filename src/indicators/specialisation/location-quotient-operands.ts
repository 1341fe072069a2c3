import { add } from "../../model/arithmetic.ts";
import type { Settings } from "../../model/indicator.ts";
import { presentIn } from "../../model/settings.ts";
import type { Value } from "../../model/value.ts";
import type { Place, Table, Total } from "../table.ts";
import type { AddedUp } from "./location-quotient-bounds.ts";

/** The four quantities of one location quotient, and where it stands. */
export interface Operands {
  readonly place: Place;
  readonly cell: Value;
  readonly region: Value;
  readonly sector: Value;
  readonly total: Value;
  readonly addedUp: AddedUp;
}

/** All quotients of one region in one year. */
export interface OperandsOfRegion {
  readonly place: Place;
  readonly cells: readonly Operands[];
}

/** What the regions are compared with, in one year. */
interface Reference {
  readonly sector: (sector: string) => Value;
  readonly total: Total;
  readonly isSum: boolean;
}

/** Collects the quantities of every location quotient of a table, year by year and region by region. */
export function operandsOf(table: Table, settings: Settings): readonly OperandsOfRegion[] {
  const own = settings.reference === "sum" ? undefined : presentIn(settings, "reference", table.regions);
  const regions = table.regions.filter((region) => region !== own);
  return table.years.flatMap((year) => {
    const reference = own === undefined ? sumOfRegions(table, year) : oneRegion(table, own, year);
    return regions.map((region) => operandsOfRegion(table, reference, region, year));
  });
}

function sumOfRegions(table: Table, year: string): Reference {
  const totals = table.regions.map((region) => table.total(region, year));
  const bySector = new Map(
    table.sectors.map((sector) => [sector, add(table.regions.map((region) => table.at(region, sector, year)))]),
  );
  const kind = totals.every((total) => total.kind === "added-up") ? "added-up" : "published";
  const total: Total = { value: add(totals.map(({ value }) => value)), kind };
  return { sector: (sector) => bySector.get(sector) ?? 0, total, isSum: true };
}

const oneRegion = (table: Table, region: string, year: string): Reference => ({
  sector: (sector) => table.at(region, sector, year),
  total: table.total(region, year),
  isSum: false,
});

function operandsOfRegion(table: Table, reference: Reference, region: string, year: string): OperandsOfRegion {
  const { value, kind } = table.total(region, year);
  const allSummed = reference.isSum && reference.total.kind === "added-up";
  const addedUp: AddedUp = kind === "published" ? "none" : allSummed ? "all" : "region";
  const cells = table.sectors.map((sector) => ({
    place: { region, sector, year },
    cell: table.at(region, sector, year),
    region: value,
    sector: reference.sector(sector),
    total: reference.total.value,
    addedUp,
  }));
  return { place: { region, sector: "", year }, cells };
}

import { add } from "../../model/arithmetic.ts";
import type { Option, ResultRow, Settings, TableRow } from "../../model/indicator.ts";
import { presentIn, withStandards } from "../../model/settings.ts";
import { type Hole, hole, type Reason, type Value } from "../../model/value.ts";
import { mayBeZero, refusal } from "../refusal.ts";
import { resultRow, type Table, tableOf, tableOptions } from "../table.ts";
import { share } from "./share.ts";

/** How a total is spread over its parts: a region over its sectors, or a sector over the regions. */
export interface Profile {
  readonly name: string;
  readonly total: Value;
  /** One for each part, adding up to 1; none where the profile is refused. */
  readonly shares: readonly Value[];
  /** Why there are no shares: a missing or negative part, or nothing to share out. */
  readonly refused?: Hole;
}

/** The shares of the parts in their own sum; a published total is not used, because the shares must add up. */
export function profile(name: string, parts: readonly Value[], whenZero: Reason): Profile {
  const total = add(parts);
  const refused =
    refusal([...parts, total]) ?? (mayBeZero(total) ? hole(whenZero, "there is or may be nothing in it") : undefined);
  if (refused) return { name, total, shares: [], refused };
  return { name, total, shares: parts.map((part) => share(part, total, "added-up", whenZero)) };
}

/** Whether a profile is surely of nothing at all, so that it can be left out of a mean. */
export const isEmpty = ({ total }: Profile): boolean => total === 0;

/** The profiles of all regions over sectors, or of all sectors over regions, in one year. */
export function profilesOf(table: Table, by: "region" | "sector", year: string): readonly Profile[] {
  if (by === "region") return table.regions.map((region) => ofRegion(table, region, year, "zero-region"));
  return table.sectors.map((sector) =>
    profile(
      sector,
      table.regions.map((region) => table.at(region, sector, year)),
      "zero-sector",
    ),
  );
}

const ofRegion = (table: Table, region: string, year: string, whenZero: Reason): Profile =>
  profile(
    region,
    table.sectors.map((sector) => table.at(region, sector, year)),
    whenZero,
  );

/** The regions of one year, and what they are compared with. */
export interface Structure {
  readonly year: string;
  readonly regions: readonly Profile[];
  readonly reference: Profile;
}

/** The choice of the reference area. */
export const referenceOption: Option = {
  name: "reference",
  meaning: "`sum` of all regions of the table, or the region of the table that is the reference area (it gets no rows)",
  standard: "sum",
};

/** Regions and reference area of every year. */
export function structuresOf(table: Table, settings: Settings): readonly Structure[] {
  const own = settings.reference === "sum" ? undefined : presentIn(settings, "reference", table.regions);
  return table.years.map((year) => ({
    year,
    regions: profilesOf(table, "region", year).filter(({ name }) => name !== own),
    reference: own === undefined ? sumOfRegions(table, year) : ofRegion(table, own, year, "zero-reference"),
  }));
}

/** The choices of an indicator that holds the mix of a region against a reference area. */
export const structureOptions: readonly Option[] = [...tableOptions, referenceOption];

/** One row for each region and year, from its mix of sectors and that of the reference area. */
export function structureRows(
  id: string,
  rows: readonly TableRow[],
  chosen: Settings,
  formula: (region: Profile, reference: Profile) => Value,
): readonly ResultRow[] {
  const settings = withStandards(structureOptions, chosen);
  const table = tableOf(rows, settings, "refused");
  return structuresOf(table, settings).flatMap(({ year, regions, reference }) =>
    regions.map((region) =>
      resultRow(table, id, { region: region.name, sector: "", year }, formula(region, reference)),
    ),
  );
}

const sumOfRegions = (table: Table, year: string): Profile =>
  profile(
    "sum",
    table.sectors.map((sector) => add(table.regions.map((region) => table.at(region, sector, year)))),
    "zero-reference",
  );

import type { Option, Settings, TableRow } from "../../model/indicator.ts";
import { oneOf } from "../../model/settings.ts";
import { isHole, type Reason, type Value } from "../../model/value.ts";
import { type Place, type Table, tableOf, tableOptions } from "../table.ts";
import { companionOf } from "./companion.ts";
import { type Units, unitsOf } from "./units.ts";

/** The values among which inequality is measured: one sector over regions, or one region over sectors, in one year. */
export interface Vector {
  readonly place: Place;
  readonly names: readonly string[];
  readonly values: readonly Value[];
  /** What each counts, where weights were asked for. */
  readonly weights?: readonly Value[];
  readonly whenZero: Reason;
  /** Says how many missing values were left out, where that was asked for. */
  readonly flags: readonly string[];
}

/** The table and its vectors. */
export interface Vectors {
  readonly table: Table;
  readonly by: "region" | "sector";
  readonly vectors: readonly Vector[];
}

/** The choices of an indicator of inequality. */
export const vectorOptions: readonly Option[] = [
  ...tableOptions,
  {
    name: "by",
    meaning: "`sector`: how unequal the regions are in a sector; `region`: how unequal the sectors are in a region",
    standard: "sector",
  },
  {
    name: "missing",
    meaning:
      "a value that was not collected makes the result missing (`stop`), or is left out and counted (`leave-out`)",
    standard: "stop",
  },
];

/** The choice of weights. */
export const weightOption: Option = {
  name: "weight",
  meaning:
    "the variable that says how much each counts, such as inhabitants where the value is per head; empty: all alike",
  standard: "",
};

/** The vectors of a table, year by year; sectors include the row of all sectors where the regions are compared. */
export function vectorsOf(rows: readonly TableRow[], settings: Settings): Vectors {
  const table = tableOf(rows, settings, "refused");
  const by = oneOf(settings, "by", ["sector", "region"]);
  const leaveOut = oneOf(settings, "missing", ["stop", "leave-out"]) === "leave-out";
  const weightAt = (settings.weight ?? "") === "" ? undefined : companionOf(rows, settings, "weight");
  const places = table.years.flatMap((year) =>
    by === "sector"
      ? table.rowNames.map((sector) => ({ region: "", sector, year }))
      : table.regions.map((region) => ({ region, sector: "", year })),
  );
  const vectors = places.map((place) => (by === "sector" ? overRegions : overSectors)(table, place, weightAt));
  return { table, by, vectors: leaveOut ? vectors.map(withoutMissing) : vectors };
}

type WeightAt = Table["at"] | undefined;

const overRegions = (table: Table, place: Place, weightAt: WeightAt): Vector => ({
  place,
  names: table.regions,
  values: table.regions.map((region) => table.at(region, place.sector, place.year)),
  ...(weightAt && { weights: table.regions.map((region) => weightAt(region, place.sector, place.year)) }),
  whenZero: "zero-sector",
  flags: [],
});

const overSectors = (table: Table, place: Place, weightAt: WeightAt): Vector => ({
  place,
  names: table.sectors,
  values: table.sectors.map((sector) => table.at(place.region, sector, place.year)),
  ...(weightAt && { weights: table.sectors.map((sector) => weightAt(place.region, sector, place.year)) }),
  whenZero: "zero-region",
  flags: [],
});

function withoutMissing(vector: Vector): Vector {
  const { names, values, weights } = vector;
  const isMissing = (value: Value | undefined) =>
    value !== undefined && isHole(value) && value.reason === "not-collected";
  const isKept = (_: unknown, place: number) => !(isMissing(values[place]) || isMissing(weights?.[place]));
  const kept = values.filter(isKept);
  if (kept.length === values.length || kept.length === 0) return vector;
  return {
    ...vector,
    names: names.filter(isKept),
    values: kept,
    ...(weights && { weights: weights.filter(isKept) }),
    flags: [`${values.length - kept.length}-missing-left-out`],
  };
}

/** The units of a vector, weighted where weights were asked for. */
export const unitsOfVector = ({ values, weights, whenZero }: Vector): Units => unitsOf(values, weights, whenZero);

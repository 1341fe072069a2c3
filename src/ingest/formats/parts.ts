import { UserError } from "../../model/finding.ts";
import type { Dimension, Role } from "./format.ts";

/** Which dimensions of a table play which part in the data contract; positions count from 0, -1 is none. */
export interface Parts {
  readonly region: number;
  readonly sector: number;
  readonly time: number;
  readonly unit: number;
  readonly measures: readonly number[];
  /** Dimensions that the contract has no column for. */
  readonly further: readonly number[];
}

const columnOf: Readonly<Partial<Record<string, Role>>> = {
  region: "region",
  sector: "sector",
  year: "time",
  measure: "measure",
  unit: "unit",
};

/** Gives each dimension its part: by what the reader said (`region=RegioVanVestiging`), otherwise by its role. */
export function partsOf(dimensions: readonly Dimension[], map: Readonly<Record<string, string>>): Parts {
  const roles = dimensions.map(({ role }) => role);
  for (const [column, id] of Object.entries(map)) {
    const role = columnOf[column];
    if (role === undefined) continue;
    const at = dimensions.findIndex((dimension) => dimension.id === id);
    if (at === -1) continue;
    for (const [index, before] of roles.entries()) if (before === role) roles[index] = "other";
    roles[at] = role;
  }
  // Of two regions, where from and where to, the first is the region; the other stays a dimension of its own.
  const first = (role: Role): number => roles.indexOf(role);
  const taken = new Set([first("region"), first("sector"), first("time"), first("unit")]);
  const measures = roles.flatMap((role, index) => (role === "measure" ? [index] : []));
  const further = roles.flatMap((role, index) =>
    taken.has(index) || role === "measure" || role === "frequency" ? [] : [index],
  );
  return {
    region: first("region"),
    sector: first("sector"),
    time: first("time"),
    unit: first("unit"),
    measures,
    further,
  };
}

const parts = [...Object.keys(columnOf), "value", "status"];

/** Refuses a part that no table has, and a dimension that this table does not have; the readers of tidy tables know their own columns. */
export function requireParts(map: Readonly<Record<string, string>>, dimensions: readonly Dimension[]): void {
  for (const [part, id] of Object.entries(map)) {
    if (!parts.includes(part)) throw noPart(part, id);
    const isDimension = part !== "value" && part !== "status" && part !== "unit" && !id.startsWith("=");
    if (isDimension) requireDimensions(`--map ${part}=`, [id], dimensions);
  }
}

const noPart = (part: string, id: string): UserError =>
  new UserError(`--map ${part}=${id}`, `"${part}" is no part of a table`, `the parts are ${parts.join(", ")}`);

/** Refuses a choice that names a dimension which the table does not have. */
export function requireDimensions(option: string, ids: readonly string[], dimensions: readonly Dimension[]): void {
  const known = dimensions.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return;
  const typed = option.endsWith("=") ? `${option}${unknown}` : `${option} ${unknown}`;
  throw new UserError(typed, `the table has no dimension "${unknown}"`, `it has ${known.join(", ")}`);
}

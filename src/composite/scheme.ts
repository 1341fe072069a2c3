import { UserError } from "../model/finding.ts";
import type { TableRow } from "../model/indicator.ts";
import { isNumber } from "../model/value.ts";
import type { Sense } from "./normalise.ts";

/** What a scheme says about one indicator, or about one group of indicators. */
export interface SchemeEntry extends Sense {
  readonly id: string;
  /** The group that it is part of; empty for what the composite itself is made of. */
  readonly parent: string;
  readonly weight: number;
}

/** How indicators add up to a composite: the indicators, and the groups that they form on the way, deepest first. */
export interface Scheme {
  readonly indicators: readonly SchemeEntry[];
  readonly groups: readonly SchemeEntry[];
}

/** The variables of a table that are about the scheme and not about regions. */
const schemeVariables = ["weight", "direction", "low", "high", "target"] as const;

type SchemeVariable = (typeof schemeVariables)[number];

const isSchemeRow = (row: TableRow): boolean => schemeVariables.some((name) => name === row.variable);

/** The rows about regions, and the rows about the scheme. */
export const splitRows = (rows: readonly TableRow[]) => ({
  values: rows.filter((row) => !isSchemeRow(row)),
  scheme: rows.filter(isSchemeRow),
});

/** Reads the scheme: one row for each indicator and variable, the group of the indicator in the column `group`. */
export function schemeOf(
  indicators: readonly string[],
  rows: readonly TableRow[],
  values: readonly TableRow[],
): Scheme {
  const cells = cellsOf(rows);
  const parents = parentsOf([...rows, ...values]);
  const entry = (id: string): SchemeEntry => {
    const about = (name: SchemeVariable) => cells.get(`${name} ${id}`);
    const optional = (["low", "high", "target"] as const).flatMap((name) => {
      const number = about(name);
      return number === undefined ? [] : [[name, number] as const];
    });
    const parent = parents.get(id) ?? "";
    const sense = Object.fromEntries(optional);
    if (sense.low !== undefined && sense.high !== undefined && sense.low >= sense.high)
      throw new UserError(
        `low ${id}`,
        `${sense.low} is not below ${sense.high}`,
        "the low goalpost is below the high one",
      );
    return {
      id,
      parent,
      weight: weightOf(id, about("weight"), rows),
      direction: directionOf(id, about("direction")),
      ...sense,
    };
  };
  const leaves = indicators.map(entry);
  return { indicators: leaves, groups: groupsOf(leaves, entry) };
}

function cellsOf(rows: readonly TableRow[]): ReadonlyMap<string, number> {
  const cells = new Map<string, number>();
  for (const { variable, sector, value } of rows) {
    const key = `${variable} ${sector}`;
    if (cells.has(key)) throw new UserError(key, "the scheme has two rows for this", "keep one row");
    if (!isNumber(value)) throw new UserError(key, "the scheme needs a number here", "give one, or leave out the row");
    cells.set(key, value);
  }
  return cells;
}

function parentsOf(rows: readonly TableRow[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const { sector, group } of rows.filter((row) => row.group !== "")) {
    const known = parents.get(sector) ?? group;
    if (known !== group) throw new UserError(sector, `it is part of both "${known}" and "${group}"`, "keep one group");
    parents.set(sector, group);
  }
  return parents;
}

/** Where nobody gave a weight, all count alike; where some did, an empty one is never read as 1. */
function weightOf(id: string, weight: number | undefined, rows: readonly TableRow[]): number {
  if (weight === undefined && rows.some(({ variable }) => variable === "weight"))
    throw new UserError(
      `weight ${id}`,
      "others have a weight and this has none",
      `add a row: sector ${id}, variable weight`,
    );
  if (weight !== undefined && weight < 0)
    throw new UserError(`weight ${id}`, `${weight} is below zero`, "give 0 or more");
  return weight ?? 1;
}

function directionOf(id: string, direction = 1): 1 | -1 {
  if (direction === 1 || direction === -1) return direction;
  throw new UserError(`direction ${id}`, `${direction} is no direction`, "1: more is better; -1: less is better");
}

/** The groups, each before the group that it is part of. */
function groupsOf(leaves: readonly SchemeEntry[], entry: (id: string) => SchemeEntry): readonly SchemeEntry[] {
  const groups = new Map<string, SchemeEntry>();
  const climb = (from: SchemeEntry, path: readonly string[]): void => {
    if (from.parent === "") return;
    if (path.includes(from.parent))
      throw new UserError(from.parent, "this group is part of itself", "name the groups above it in the column group");
    const group = groups.get(from.parent) ?? entry(from.parent);
    // Taken out and put back, so that what lies deeper stands before.
    groups.delete(group.id);
    groups.set(group.id, group);
    climb(group, [...path, from.parent]);
  };
  for (const leaf of leaves) climb(leaf, []);
  const both = leaves.find(({ id }) => groups.has(id));
  if (both !== undefined)
    throw new UserError(both.id, "it has values and is a group", "give one of the two another name");
  return [...groups.values()];
}

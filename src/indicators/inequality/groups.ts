import type { TableRow } from "../../model/indicator.ts";
import { type Hole, hole } from "../../model/value.ts";

/** The group of every region or sector, or why it has none; `undefined` where the table has no groups at all. */
export type Groups = ((name: string) => string | Hole) | undefined;

/** Reads the column `group`: what it groups must stand in one group wherever it occurs. */
export function groupsOf(rows: readonly TableRow[], of: "region" | "sector"): Groups {
  const found = new Map<string, Set<string>>();
  for (const row of rows) {
    if (row.group !== "") found.set(row[of], (found.get(row[of]) ?? new Set()).add(row.group));
  }
  if (found.size === 0) return undefined;
  return (name) => {
    const [group, ...more] = found.get(name) ?? [];
    if (group === undefined) return hole("not-collected", `${name} stands in no group`);
    return more.length === 0 ? group : hole("not-applicable", `${name} stands in ${more.length + 1} groups`);
  };
}

/** The groups of some names, or the first reason why one of them has none. */
export function groupsOfAll(groupOf: NonNullable<Groups>, names: readonly string[]): readonly string[] | Hole {
  const groups: string[] = [];
  for (const name of names) {
    const group = groupOf(name);
    if (typeof group !== "string") return group;
    groups.push(group);
  }
  return groups;
}

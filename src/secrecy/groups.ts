import type { Limit } from "./limits.ts";

/** Limits that hang together: no limit of one group touches a cell of another. */
export interface Group {
  readonly unknowns: readonly number[];
  readonly limits: readonly Limit[];
}

/** Splits limits into groups, so that each question asks only the totals that can bear on it; by unknown, its group. */
export function groupsOf(count: number, limits: readonly Limit[]): readonly Group[] {
  const leader = Array.from({ length: count }, (_, unknown) => unknown);
  const lead = (unknown: number): number => {
    let at = unknown;
    while (leader[at] !== at) at = leader[at] ?? at;
    leader[unknown] = at;
    return at;
  };
  for (const { factors } of limits) {
    const [first] = factors[0] ?? [0];
    for (const [unknown] of factors) leader[lead(unknown)] = lead(first);
  }
  const groups = new Map<number, { unknowns: number[]; limits: Limit[] }>();
  for (let unknown = 0; unknown < count; unknown += 1) {
    const group = groups.get(lead(unknown)) ?? { unknowns: [], limits: [] };
    group.unknowns.push(unknown);
    groups.set(lead(unknown), group);
  }
  for (const limit of limits) groups.get(lead(limit.factors[0]?.[0] ?? 0))?.limits.push(limit);
  return leader.flatMap((_, unknown) => groups.get(lead(unknown)) ?? []);
}

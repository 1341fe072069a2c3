import { type Model, solve } from "yalps";
import { sum } from "../base/sum.ts";
import type { Limit } from "./limits.ts";

/** Limits, each taken so many times, that together show how large a sum of cells can be at most. */
export interface Proof {
  readonly most: number;
  readonly uses: readonly Limit[];
}

const objective = -1;
const normal = -2;

/**
 * The smallest upper limit of a sum of cells that follows from all limits at once, with the limits that prove it.
 *
 * It is found from the dual side of the linear programme: which multiples of the limits, added up, cover the wanted sum
 * at the least cost. Whatever the solver answers is added up again from the published figures, so that an inexact solver
 * could make a limit wider, but never wrong. Where no limit holds the sum from above, or none could be proved, that is said.
 */
export function smallestLimit(
  limits: readonly Limit[],
  wanted: ReadonlyMap<number, number>,
): Proof | "unlimited" | "unproved" {
  const constraints = new Map<number, { min: number }>();
  for (const { factors } of limits) for (const [unknown] of factors) constraints.set(unknown, { min: 0 });
  for (const [unknown, factor] of wanted) constraints.set(unknown, { min: factor });
  const { status, variables } = solve(modelOf(limits, constraints));
  // Nothing covers the sum: no multiple of the limits does.
  if (status === "infeasible") return "unlimited";
  if (status !== "optimal") return "unproved";
  // Multiples in a table of sums are whole numbers or simple fractions; the last digits are the solver's own.
  return (
    proofOf(limits, wanted, new Map(variables.map(([at, times]) => [at, Math.round(times * 12) / 12]))) ??
    proofOf(limits, wanted, new Map(variables)) ??
    "unproved"
  );
}

/** Limits that cannot all hold, or undefined where they can: some multiples of them add up to "nothing is less than 0". */
export function contradiction(limits: readonly Limit[]): readonly Limit[] | undefined {
  const constraints = new Map<number, { min?: number; max?: number }>([[normal, { max: 1 }]]);
  for (const { factors } of limits) for (const [unknown] of factors) constraints.set(unknown, { min: 0 });
  const { status, result, variables } = solve(modelOf(limits, constraints));
  const size = Math.max(1, ...limits.map(({ most }) => Math.abs(most)));
  if (status !== "optimal" || result >= -1e-9 * size) return undefined;
  return usesOf(limits, new Map(variables));
}

function modelOf(
  limits: readonly Limit[],
  constraints: ReadonlyMap<number, { readonly min?: number; readonly max?: number }>,
): Model<number, number> {
  return {
    direction: "minimize",
    objective,
    constraints,
    variables: limits.map(({ factors, most }, at) => [at, [[objective, most], [normal, 1], ...factors]]),
  };
}

function proofOf(
  limits: readonly Limit[],
  wanted: ReadonlyMap<number, number>,
  times: ReadonlyMap<number, number>,
): Proof | undefined {
  const covered = new Map<number, number>();
  for (const [at, count] of times)
    for (const [unknown, factor] of limits[at]?.factors ?? [])
      covered.set(unknown, (covered.get(unknown) ?? 0) + count * factor);
  const isCovered = [...wanted].every(([unknown, factor]) => (covered.get(unknown) ?? 0) >= factor - 1e-9);
  // A cell counted less than not at all would have to be negative to help, and no cell is.
  const isSound = [...covered].every(([unknown, count]) => wanted.has(unknown) || count >= -1e-9);
  const isPositive = [...times.values()].every((count) => count >= 0);
  if (!(isCovered && isSound && isPositive)) return undefined;
  return { most: sum([...times].map(([at, count]) => count * (limits[at]?.most ?? 0))), uses: usesOf(limits, times) };
}

const usesOf = (limits: readonly Limit[], times: ReadonlyMap<number, number>): readonly Limit[] =>
  limits.filter((_, at) => (times.get(at) ?? 0) > 0);

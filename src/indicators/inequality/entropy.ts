import { sum } from "../../base/sum.ts";
import { add, multiply, subtract } from "../../model/arithmetic.ts";
import { hole, isNumber, type Value } from "../../model/value.ts";
import { finite, type Unit, type Units } from "./units.ts";

/** Inequality inside one group, and what it adds to the inequality of all. */
export interface GroupPart {
  readonly name: string;
  readonly index: Value;
  readonly contribution: Value;
}

/** Inequality of all units, split into what is inside the groups and what is between them. */
export interface Decomposition {
  readonly total: Value;
  readonly within: Value;
  readonly between: Value;
  readonly groups: readonly GroupPart[];
  /** How far the two parts miss the total; a number of the size of rounding, or a defect. */
  readonly residual: number;
}

/**
 * Generalised entropy of order `alpha`: 1 is Theil's T, 0 Theil's L (the mean log deviation), 2 half the squared variation.
 *
 * One that has nothing stays among the n: its term is that of 0 ln 0 = 0. For orders of 0 and below it has no number.
 */
export function entropy({ units, refused }: Units, alpha: number): Value {
  return refused ?? entropyOfUnits(units, alpha);
}

function entropyOfUnits(units: readonly Unit[], alpha: number): Value {
  const present = units.filter(({ weight }) => weight > 0);
  if (alpha <= 0 && present.some(({ level }) => level === 0))
    return hole("degenerate", "one has nothing, and this order takes the logarithm or the inverse of it");
  return finite(sum(present.map(({ weight, level }) => weight * term(level, alpha))));
}

/**
 * What one unit adds. The terms of a textbook are shifted by a multiple of `level - 1`, whose mean is 0: each is then
 * zero at the mean and positive elsewhere, so that equal values give exactly 0 and none gives less.
 */
function term(level: number, alpha: number): number {
  const above = level - 1;
  if (alpha === 0) return above - Math.log(level);
  if (level === 0) return 1 / alpha;
  const log = Math.log(level);
  if (alpha === 1) return level * log - above;
  // Two ways of writing the same, each without cancellation near the order at which the other loses its digits.
  if (alpha < 0.5) return (Math.expm1(alpha * log) - alpha * above) / (alpha * (alpha - 1));
  return (level * Math.expm1((alpha - 1) * log) - (alpha - 1) * above) / (alpha * (alpha - 1));
}

/** Splits the inequality of units by the group that each belongs to. */
export function decompose({ units, refused }: Units, groupOf: readonly string[], alpha: number): Decomposition {
  if (refused) return { total: refused, within: refused, between: refused, groups: [], residual: 0 };
  const names = [...new Set(groupOf)];
  const members = names.map((name) => units.filter((_, place) => groupOf[place] === name));
  const groups = members.map(asOne);
  const parts = groups.map((group, place) => partOf(names[place] ?? "", group, members[place] ?? [], alpha));
  const total = entropyOfUnits(units, alpha);
  const within = add(parts.map(({ contribution }) => contribution));
  const between = entropyOfUnits(groups, alpha);
  const missed = subtract(add([within, between]), total);
  return { total, within, between, groups: parts, residual: isNumber(missed) ? Math.abs(missed) : 0 };
}

/** A group as if it were one unit: its weight, and the level of its mean. */
function asOne(members: readonly Unit[]): Unit {
  const weight = sum(members.map((unit) => unit.weight));
  const amount = sum(members.map((unit) => unit.weight * unit.level));
  return { weight, level: weight === 0 ? 0 : amount / weight };
}

function partOf(name: string, group: Unit, members: readonly Unit[], alpha: number): GroupPart {
  if (group.weight === 0) return { name, index: hole("zero-base", "nobody in this group"), contribution: 0 };
  if (group.level === 0) {
    const empty = hole("zero-region", "the group has nothing");
    return { name, index: empty, contribution: alpha > 0 ? 0 : empty };
  }
  const own = members.map(({ weight, level }) => ({ weight: weight / group.weight, level: level / group.level }));
  const index = entropyOfUnits(own, alpha);
  return { name, index, contribution: multiply(finite(group.weight * group.level ** alpha), index) };
}

import { sum } from "../../base/sum.ts";
import { hole, type Value } from "../../model/value.ts";
import { coDeviation, isNotShared, isShared, type Shares, sharesOf, unevenness } from "./regional-shares.ts";

/** How a sector's plants lie together, beyond what a few large plants do by chance. */
export interface Agglomeration {
  /** Sum of squared differences of the regional shares: the raw concentration. */
  readonly concentration: Value;
  /** Sum of squared shares of the plants in the sector. */
  readonly plantHhi: Value;
  readonly plants: Value;
  /** Excess over chance: 0 as by darts, above 0 closer together. */
  readonly gamma: Value;
  /** The same in standard deviations of chance. */
  readonly z: Value;
}

const oneRegion = hole("degenerate", "one region has everything");
const onePlant = hole("degenerate", "one plant is the whole sector");
const unnamed = hole("not-applicable", "no row of the sector names its plant in the column group");

/** The index of Ellison and Glaeser of one sector, from its regional shares, those of all sectors, and its plants. */
export function agglomeration(sector: Shares, all: Shares, plants: readonly Value[] | undefined): Agglomeration {
  const refused = isNotShared(sector) ? sector : isNotShared(all) ? all : undefined;
  const parts = plants === undefined ? unnamed : sharesOf(plants, "zero-sector");
  const plantHhi = isNotShared(parts) ? parts : sum(parts.map((part) => part * part));
  const count = isNotShared(parts) ? parts : parts.length;
  if (refused || isNotShared(sector) || isNotShared(all)) {
    const why = refused ?? oneRegion;
    return { concentration: why, plantHhi, plants: count, gamma: why, z: why };
  }
  const concentration = coDeviation(sector, sector, all);
  const indices = isNotShared(parts) ? { gamma: parts, z: parts } : indicesOf(concentration, all, parts);
  return { concentration, plantHhi, plants: count, ...indices };
}

function indicesOf(
  concentration: number,
  all: readonly number[],
  plants: readonly number[],
): { readonly gamma: Value; readonly z: Value } {
  const spread = unevenness(all);
  if (spread === 0) return { gamma: oneRegion, z: oneRegion };
  const squares = sum(plants.map((part) => part ** 2));
  const excess = concentration - spread * squares;
  const rest = unevenness(plants);
  const variance = varianceOfChance(all, plants, squares);
  return {
    gamma: rest === 0 ? onePlant : excess / (spread * rest) + 0,
    z: variance > 0 ? excess / Math.sqrt(variance) + 0 : hole("degenerate", "chance leaves no room"),
  };
}

/** The variance of the raw concentration if plants were thrown at the map like darts. */
function varianceOfChance(all: readonly number[], plants: readonly number[], squares: number): number {
  const power = (exponent: number) => sum(all.map((share) => share ** exponent));
  const [second, third] = [power(2), power(3)];
  const fourth = sum(plants.map((part) => part ** 4));
  return 2 * (squares ** 2 * (second - 2 * third + second ** 2) - fourth * (second - 4 * third + 3 * second ** 2));
}

/** How much two sectors lie together: 0 as by chance, negative where one avoids the other. Needs no plants. */
export function coagglomeration(a: Shares, b: Shares, all: Shares): Value {
  if (isNotShared(a)) return a;
  if (isNotShared(b)) return b;
  if (isNotShared(all)) return all;
  const spread = unevenness(all);
  return spread === 0 ? oneRegion : coDeviation(a, b, all) / spread + 0;
}

/** One sector of a group, with its size. */
export interface Member {
  readonly shares: Shares;
  readonly size: Value;
}

/** How much the sectors of a group lie together, weighted by size; the plants cancel out, so that none are needed. */
export function groupCoagglomeration(members: readonly Member[], all: Shares): Value {
  const weights = sharesOf(
    members.map(({ size }) => size),
    "zero-reference",
  );
  if (isNotShared(all)) return all;
  if (isNotShared(weights)) return weights;
  const shares = members.map((member) => member.shares);
  return shares.find(isNotShared) ?? groupOf(shares.filter(isShared), weights, all);
}

function groupOf(shares: readonly (readonly number[])[], weights: readonly number[], all: readonly number[]): Value {
  const spread = unevenness(all);
  const rest = unevenness(weights);
  if (spread === 0) return oneRegion;
  if (rest === 0) return hole("degenerate", "a group of one sector");
  const together = all.map((_, place) => sum(shares.map((one, number) => (weights[number] ?? 0) * (one[place] ?? 0))));
  const own = sum(shares.map((one, number) => (weights[number] ?? 0) ** 2 * coDeviation(one, one, all)));
  return (coDeviation(together, together, all) - own) / (spread * rest) + 0;
}

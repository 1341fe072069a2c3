import { divide, multiply, subtract } from "../../model/arithmetic.ts";
import { isHole, isNumber, type Value } from "../../model/value.ts";
import { referenceRate, totalOf } from "./sector-change.ts";

/** One sector at two points in time: in the region, in its nation and in Europe. */
export interface ThreeLevelChange {
  readonly name: string;
  readonly first: Value;
  readonly last: Value;
  readonly nationFirst: Value;
  readonly nationLast: Value;
  readonly europeFirst: Value;
  readonly europeLast: Value;
}

/** Europe with all its sectors at both ends, against which the general growth is measured. */
export interface EuropeTotals {
  readonly first: Value;
  readonly last: Value;
}

/** What a region's change is made of, from the widest level to the nearest; the four parts add up to the change. */
export interface ThreeLevelParts {
  /** What the region would have gained had it grown as Europe did, all sectors together. */
  readonly europe: Value;
  /** What it gained because its sectors grow faster or slower than the whole in Europe. */
  readonly sector: Value;
  /** What it gained because those sectors grow faster or slower in its nation than in Europe. */
  readonly nation: Value;
  /** What is left: the region did better or worse than its sectors in its nation. A remainder, not a cause. */
  readonly local: Value;
  readonly change: Value;
  /** `new-sector`: nothing at the start, so that all of the change is local. */
  readonly flags: readonly string[];
}

/** The decomposition of a region's change, by sector and altogether. */
export interface ThreeLevelShiftShare {
  readonly sectors: readonly (ThreeLevelParts & { readonly name: string })[];
  readonly total: ThreeLevelParts;
  /** Largest distance between the sum of the parts and the change, relative to the size of the numbers. */
  readonly residual: number;
}

/** Splits a region's change into what Europe did, what its sectors did there, what its nation did, and what is local. */
export function threeLevelShiftShare(
  changes: readonly ThreeLevelChange[],
  europe: EuropeTotals = europeOf(changes),
): ThreeLevelShiftShare {
  const sectors = changes.map((change) => ({ name: change.name, ...partsOf(change, europe) }));
  const total = sumOfLevels(sectors);
  const sizes = changes.flatMap(({ first, last }) => [first, last]).filter(isNumber);
  return { sectors, total, residual: Math.max(...[...sectors, total].map((parts) => residualOf(parts, sizes))) };
}

/** Europe as the sum of the sectors at hand, where no published totals are given. */
const europeOf = (changes: readonly ThreeLevelChange[]): EuropeTotals => ({
  first: totalOf(changes.map(({ europeFirst }) => europeFirst)),
  last: totalOf(changes.map(({ europeLast }) => europeLast)),
});

function partsOf(change: ThreeLevelChange, europe: EuropeTotals): ThreeLevelParts {
  const { first, last } = change;
  if (first === 0) return fromNothing(last);
  const general = referenceRate(europe.first, europe.last);
  const inEurope = referenceRate(change.europeFirst, change.europeLast);
  const inNation = referenceRate(change.nationFirst, change.nationLast);
  return {
    europe: multiply(first, general),
    sector: multiply(first, subtract(inEurope, general)),
    nation: multiply(first, subtract(inNation, inEurope)),
    local: isHole(inNation) ? multiply(first, inNation) : subtract(last, asInNation(change)),
    change: subtract(last, first),
    flags: [],
  };
}

/** The sector had it grown as in the nation; multiplied before it is divided, so exact on whole counts. */
const asInNation = ({ first, nationFirst, nationLast }: ThreeLevelChange): Value =>
  isNumber(nationFirst)
    ? divide(multiply(first, nationLast), nationFirst, "zero-reference")
    : multiply(first, divide(nationLast, nationFirst, "zero-reference"));

const fromNothing = (last: Value): ThreeLevelParts => ({
  europe: 0,
  sector: 0,
  nation: 0,
  local: last,
  change: last,
  flags: isNumber(last) && last === 0 ? [] : ["new-sector"],
});

/** The parts of several sectors, or of several years, added up one by one. */
export function sumOfLevels(parts: readonly ThreeLevelParts[]): ThreeLevelParts {
  const total = (read: (part: ThreeLevelParts) => Value) => totalOf(parts.map(read));
  return {
    europe: total((part) => part.europe),
    sector: total((part) => part.sector),
    nation: total((part) => part.nation),
    local: total((part) => part.local),
    change: total((part) => part.change),
    flags: [...new Set(parts.flatMap(({ flags }) => flags))],
  };
}

/** How far the parts miss the change; zero where a part is no number, since nothing can be checked there. */
function residualOf({ europe, sector, nation, local, change }: ThreeLevelParts, sizes: readonly number[]): number {
  const numbers = [europe, sector, nation, local, change].filter(isNumber);
  if (numbers.length < 5) return 0;
  const scale = Math.max(...numbers.map(Math.abs), ...sizes.map(Math.abs));
  const [a = 0, b = 0, c = 0, d = 0, whole = 0] = numbers;
  return scale === 0 ? 0 : Math.abs(a + b + c + d - whole) / scale;
}

import { type Eigenpair, eigenpairs } from "../../base/eigen.ts";
import { dot, type Rows, rowSums, times, transposed } from "../../base/matrix.ts";
import { meanOf, varianceOf } from "../../base/moments.ts";
import { type Hole, hole } from "../../model/value.ts";

/** One number for each region and each sector of a table without empty rows and columns. */
export interface Vectors {
  readonly regions: readonly number[];
  readonly sectors: readonly number[];
}

/** The same, or why there are none. */
export interface Outcome {
  readonly regions: readonly number[] | Hole;
  readonly sectors: readonly number[] | Hole;
}

/** Whether a reason stands in the place of numbers. */
export const isRefused = (found: object): found is Hole => "kind" in found;

/** Fewer regions or sectors than this have no pattern that a vector could tell. */
const fewest = 3;

/** How close two eigenvalues, or a correlation and zero, may come before they are taken for equal. */
const hair = 1e-9;

/**
 * The second eigenvector of regions and sectors, not yet standardised. A region is as complex as its sectors are on
 * average; the sign makes diverse regions complex.
 *
 * `marks` is 1 and 0 by region and sector, with at least one 1 in each row and column.
 */
export function complexityVectors(marks: Rows): Vectors | Hole {
  const byRegion = marks;
  const bySector = transposed(marks);
  if (Math.min(byRegion.length, bySector.length) < fewest) {
    return hole("degenerate", `fewer than ${fewest} regions or sectors`);
  }
  const [diversity, ubiquity] = [rowSums(byRegion), rowSums(bySector)];
  // The smaller side has all the eigenvalues that are not zero.
  if (byRegion.length > bySector.length) {
    const found = second(bySector, ubiquity, diversity);
    if (isRefused(found)) return found;
    return signed({ regions: averages(byRegion, found.vector, diversity), sectors: found.vector }, diversity);
  }
  const found = second(byRegion, diversity, ubiquity);
  if (isRefused(found)) return found;
  const sectors = averages(bySector, found.vector, ubiquity).map((mean) => mean / found.value);
  return signed({ regions: found.vector, sectors }, diversity);
}

/** The mean over the places where a row has a 1. */
const averages = (marks: Rows, values: readonly number[], sums: readonly number[]): readonly number[] =>
  times(marks, values).map((total, place) => total / (sums[place] ?? 1));

/**
 * The second eigenvector of D⁻¹ M U⁻¹ Mᵀ, by way of the symmetric D⁻½ M U⁻¹ Mᵀ D⁻½, which has the same eigenvalues, all
 * of them real.
 */
function second(marks: Rows, own: readonly number[], other: readonly number[]): Eigenpair | Hole {
  const scaled = marks.map((row, i) => row.map((mark, j) => mark / Math.sqrt((own[i] ?? 1) * (other[j] ?? 1))));
  const pairs = eigenpairs(scaled.map((row) => scaled.map((one) => dot(row, one))));
  const [first = 0, value = 0, third = 0] = pairs.map((pair) => pair.value);
  const isSimple = first - value > hair && value - third > hair && value > hair;
  if (!isSimple) return hole("degenerate", "the second eigenvalue is not simple: several orders fit equally well");
  return { value, vector: (pairs[1]?.vector ?? []).map((entry, i) => entry / Math.sqrt(own[i] ?? 1)) };
}

function signed({ regions, sectors }: Vectors, diversity: readonly number[]): Vectors | Hole {
  const apart = centred(regions);
  const spread = centred(diversity);
  const lengths = Math.sqrt(dot(apart, apart) * dot(spread, spread));
  const correlation = lengths === 0 ? 0 : dot(apart, spread) / lengths;
  if (Math.abs(correlation) <= hair) return hole("degenerate", "diversity does not tell which end is the complex one");
  const sign = Math.sign(correlation);
  return { regions: regions.map((entry) => sign * entry), sectors: sectors.map((entry) => sign * entry) };
}

const centred = (numbers: readonly number[]): readonly number[] => {
  const mean = meanOf(numbers);
  return numbers.map((number) => number - mean);
};

/** Numbers on a scale with mean 0 and standard deviation 1, dividing by n. */
export function standardised(numbers: readonly number[]): readonly number[] | Hole {
  const mean = meanOf(numbers);
  const deviation = Math.sqrt(varianceOf(numbers));
  // A spread of the last digits of the mean is rounding.
  if (!(deviation > 1e-12 * Math.abs(mean))) return hole("degenerate", "all are equal but for rounding");
  return numbers.map((number) => (number - mean) / deviation + 0);
}

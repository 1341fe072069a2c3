import { type Rows, rowSums, times, transposed } from "../../base/matrix.ts";
import { meanOf } from "../../base/moments.ts";
import type { Vectors } from "./complexity-vectors.ts";

/**
 * Fitness of regions and complexity of sectors after Tacchella et al. (2012): a sector counts little as soon as one
 * unfit region is at home in it. `steps` columns, the first all ones; each is divided by its mean.
 */
export function fitness(marks: Rows, steps: number): Vectors {
  const bySector = transposed(marks);
  let now: Vectors = { regions: marks.map(() => 1), sectors: bySector.map(() => 1) };
  for (let step = 1; step < steps; step++) {
    const unfit = times(
      bySector,
      now.regions.map((value) => 1 / value),
    );
    now = {
      regions: byMean(times(marks, now.sectors)),
      sectors: byMean(unfit.map((value) => 1 / value)),
    };
  }
  return now;
}

function byMean(numbers: readonly number[]): readonly number[] {
  const mean = meanOf(numbers);
  return numbers.map((number) => number / mean);
}

/**
 * The method of reflections of Hidalgo and Hausmann (2009): each takes the mean of the other's last values, from
 * diversity and ubiquity on. Regions at an even step, sectors at the odd one after it, so that both point the same way.
 */
export function reflections(marks: Rows, steps: number): Vectors {
  const bySector = transposed(marks);
  const [diversity, ubiquity] = [rowSums(marks), rowSums(bySector)];
  const mean = (rows: Rows, values: readonly number[], sums: readonly number[]) =>
    times(rows, values).map((total, place) => total / (sums[place] ?? 1));
  let now: Vectors = { regions: diversity, sectors: ubiquity };
  let before = now;
  for (let step = 1; step < steps; step++) {
    before = now;
    now = {
      regions: mean(marks, before.sectors, diversity),
      sectors: mean(bySector, before.regions, ubiquity),
    };
  }
  return { regions: before.regions, sectors: now.sectors };
}

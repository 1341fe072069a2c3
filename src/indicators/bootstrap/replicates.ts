import { drawBinomial, type Random } from "../../base/random.ts";

/** The counts that one location quotient is made of, each a part of the next or of the total. */
export interface Counts {
  readonly cell: number;
  readonly region: number;
  readonly sector: number;
  readonly total: number;
}

/**
 * The quotient in tables drawn again from the same shares (a multinomial bootstrap): as many cases in all, sorted
 * quotients out. Only four shares matter for one cell: it, the rest of its region, the rest of its sector, and all else.
 * A table in which the region or the sector came out empty has no quotient and is left out.
 */
export function drawQuotients(counts: Counts, replicates: number, random: Random): readonly number[] {
  const drawn: number[] = [];
  for (let number = 0; number < replicates; number++) {
    const quotient = drawQuotient(counts, random);
    if (quotient !== undefined) drawn.push(quotient);
  }
  return drawn.sort((a, b) => a - b);
}

function drawQuotient({ cell, region, sector, total }: Counts, random: Random): number | undefined {
  const here = draw(random, total, cell, total);
  const restOfRegion = draw(random, total - here, region - cell, total - cell);
  const restOfSector = draw(random, total - here - restOfRegion, sector - cell, total - region);
  const expected = (here + restOfRegion) * (here + restOfSector);
  return expected === 0 ? undefined : (here * total) / expected;
}

const draw = (random: Random, trials: number, part: number, whole: number): number =>
  trials === 0 || part === 0 ? 0 : drawBinomial(random, trials, part / whole);

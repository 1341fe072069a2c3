import { add, divide, multiply } from "../../model/arithmetic.ts";
import type { Indicator } from "../../model/indicator.ts";
import type { Value } from "../../model/value.ts";
import { within } from "../within.ts";
import { type Profile, structureOptions, structureRows } from "./profile.ts";

/** How closely a region's mix of sectors follows that of the reference area: 1 when it is the same. */
export function hachman(region: Profile, reference: Profile): Value {
  const refused = region.refused ?? reference.refused;
  if (refused) return refused;
  const terms = region.shares.map((share, place) => weighedQuotient(share, reference.shares[place] ?? 0));
  // The mean quotient of a region is at least 1, and is 1 only where the two mixes are the same.
  return within(divide(1, within(add(terms), 1, Number.MAX_VALUE), "degenerate"), 0, 1);
}

/** Location quotient times share; a sector that the region does not have weighs nothing, even where nobody has it. */
const weighedQuotient = (share: Value, referenceShare: Value): Value =>
  share === 0
    ? 0
    : divide(
        multiply(share, share),
        referenceShare,
        "zero-sector",
        "the reference area has or may have none of a sector",
      );

/** The record of the Hachman index, and the function from a table to rows. */
export const definition: Indicator = {
  id: "hachman",
  abbreviation: "hachman",
  title: "Hachman index",
  unit: "index",
  formula: "1 / sum_s (LQ_rs x_rs / x_r), LQ_rs = (x_rs / x_r) / (x_s / x)",
  range: "above 0 to 1",
  reading:
    "1: the region has the sectors of the reference area in the same shares. Near 0: it lives on what others lack.",
  citation:
    "Balland, P.-A. (2017), Economic Geography in R: Introduction to the EconGeo Package, Papers in Evolutionary Economic Geography 17.09",
  needs:
    "region, sector, value, with sectors that together are everything; a row of sector _T is not used; a secret cell gives limits",
  options: structureOptions,
  compute: (rows, chosen) => structureRows("hachman", rows, chosen, hachman),
};

import { divide } from "../../model/arithmetic.ts";
import type { Indicator } from "../../model/indicator.ts";
import { hole, lowest, type Value } from "../../model/value.ts";
import { type Profile, structureOptions, structureRows } from "./profile.ts";
import { distance } from "./profile-distance.ts";

/** Smaller than this, and two mixes of sectors differ by rounding alone. */
const rounding = 1e-12;

/** How diverse a region is beside the reference area: the inverse of its distance from it. */
export function relativeDiversity(region: Profile, reference: Profile): Value {
  const gap = distance(region, reference);
  if ((lowest(gap) ?? 1) <= rounding)
    return hole("degenerate", "the region has or may have the very mix of the reference area");
  return divide(1, gap, "degenerate");
}

/** The record of the relative diversity index, and the function from a table to rows. */
export const definition: Indicator = {
  id: "duranton-puga",
  abbreviation: "rdi",
  title: "Relative diversity index",
  unit: "index",
  formula: "1 / sum_s |x_rs / x_r - x_s / x|",
  range: "0.5 and above; none where the region is like the reference area",
  reading:
    "The larger, the more the region's mix of sectors is that of the reference area; 0.5: they have no sector in common.",
  citation:
    "Duranton, G. and Puga, D. (2000), Diversity and Specialisation in Cities: Why, Where and When Does it Matter?, Urban Studies 37(3)",
  needs:
    "region, sector, value, with sectors that together are everything; a row of sector _T is not used; a secret cell gives limits",
  options: structureOptions,
  compute: (rows, chosen) => structureRows("duranton-puga", rows, chosen, relativeDiversity),
};

import { rowSums, times, transposed } from "../../base/matrix.ts";
import { varianceOf } from "../../base/moments.ts";
import type { Indicator, ResultRow } from "../../model/indicator.ts";
import { withStandards } from "../../model/settings.ts";
import { type Hole, isNumber } from "../../model/value.ts";
import { resultRow, type Table, tableOf } from "../table.ts";
import { nearness } from "./co-occurrence.ts";
import { type Core, coreOf } from "./complexity-core.ts";
import { complexityVectors, isRefused, standardised } from "./complexity-vectors.ts";
import { caveatOf, type Presence, presenceOf, presenceOptions } from "./presence.ts";

/** What complex sectors lie near to a region that does not have them yet, and what each of them would open up. */
interface Outlook {
  /** One number for each region. */
  readonly index: readonly number[];
  /** By region and sector; 0 where the sector is there already. */
  readonly gain: readonly (readonly number[])[];
}

/** The outlook of each region from who is at home where, with the complexity of the sectors given. */
function complexityOutlook(marks: readonly (readonly number[])[], complexity: readonly number[]): Outlook {
  const near = nearness(transposed(marks), "minimum").map((row) => row.filter(isNumber));
  const sums = rowSums(near);
  // Each sector's complexity, spread over what is near it.
  const worth = near.map((row, i) => row.map((value) => (value * (complexity[i] ?? 0)) / (sums[i] ?? 1)));
  const reached = transposed(worth);
  const absent = marks.map((row) => row.map((mark) => 1 - mark));
  const density = marks.map((row) => times(near, row).map((value, j) => value / (sums[j] ?? 1)));
  return {
    index: density.map((row, i) => times([row.map((d, j) => d * (absent[i]?.[j] ?? 0))], complexity)[0] ?? 0),
    gain: absent.map((row) => times(reached, row).map((value, j) => value * (row[j] ?? 0) + 0)),
  };
}

/** The record of the complexity outlook, and the function from a table to rows. */
export const definition: Indicator = {
  id: "complexity-outlook",
  abbreviation: "coi",
  title: "Complexity outlook",
  unit: "standard deviations",
  formula:
    "sum_s d_rs (1 - M_rs) Q_s, (v - mean) / sd over the regions, d_rs relatedness density, Q_s entry of the sectors' complexity vector over the sd of the regions'; gain: (1 - M_rs) sum_k (1 - M_rk) Q_k phi_ks / sum_l phi_kl",
  range: "index about -3 to 3; gain any",
  reading: "High: many complex sectors that the region does not have lie near to those it has.",
  citation: "Hausmann, R. et al. (2014), The Atlas of Economic Complexity, MIT Press",
  needs: "region, sector, value; at least three regions and three sectors, better dozens",
  options: presenceOptions,
  compute: (rows, chosen) => {
    const settings = withStandards(presenceOptions, chosen);
    const table = tableOf(rows, settings, "refused");
    return presenceOf(table, settings).flatMap((presence) => rowsOf(table, presence));
  },
};

function rowsOf(table: Table, presence: Presence): readonly ResultRow[] {
  const { regions, sectors, year } = presence;
  const core = coreOf(presence);
  const worth = sectorWorth(core);
  const found = isRefused(worth) ? undefined : complexityOutlook(core.marks, worth);
  const indices = core.regionValues(isRefused(worth) ? worth : standardised(found?.index ?? []));
  const caveated = caveatOf(presence.values.flat());
  return regions.flatMap((region, i) => {
    const index = indices[i] ?? 0;
    const gains = isNumber(index)
      ? core.sectorValues(found?.gain[core.regions.indexOf(i)] ?? [])
      : sectors.map(() => index);
    const rows = [
      resultRow(table, definition.id, { region, sector: "", year }, index),
      ...sectors.map((sector, j) => resultRow(table, definition.id, { region, sector, year }, gains[j] ?? 0, "gain")),
    ];
    return rows.map(caveated);
  });
}

/** The complexity of sectors in the unit of the regions', not shifted, so that a region's is the mean of its sectors'. */
function sectorWorth({ marks }: Core): readonly number[] | Hole {
  const vectors = complexityVectors(marks);
  if (isRefused(vectors)) return vectors;
  const deviation = Math.sqrt(varianceOf(vectors.regions));
  return vectors.sectors.map((entry) => entry / deviation);
}

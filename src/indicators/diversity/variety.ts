import { add, multiply } from "../../model/arithmetic.ts";
import type { Indicator, Option, ResultRow, Settings, TableRow } from "../../model/indicator.ts";
import { numberOf, withStandards } from "../../model/settings.ts";
import { bounds, type Hole, isBounds, type Value } from "../../model/value.ts";
import { groupsOf, groupsOfAll } from "../inequality/groups.ts";
import { profile } from "../specialisation/profile.ts";
import { type Place, resultRow, type Table, tableOf, tableOptions } from "../table.ts";
import { evenness, inBits } from "./diversity.ts";
import { richness, shannon } from "./shannon.ts";

/** Variety inside groups of sectors and between them. */
export interface Variety {
  /** Inside the groups, in bits: neighbours in trade that can learn from each other. */
  readonly related: Value;
  /** Between the groups, in bits: a portfolio that spreads the risk. */
  readonly unrelated: Value;
  /** Each by the largest entropy that as many sectors, or groups, allow. */
  readonly relatedEvenness: Value;
  readonly unrelatedEvenness: Value;
}

/** Splits the entropy of a region's sectors by the group that each belongs to. */
export function variety(parts: readonly Value[], groupOf: readonly string[]): Variety {
  const whole = profile("", parts, "zero-region");
  if (whole.refused) return withoutNumber(whole.refused);
  const groups = [...new Set(groupOf)].map((group) => parts.filter((_, place) => groupOf[place] === group));
  const between = profile("", groups.map(add), "zero-region");
  const outside = shannon(between.shares);
  const inside = add(groups.map((members, place) => multiply(between.shares[place] ?? 0, insideOf(members))));
  return {
    related: inBits(inside),
    unrelated: inBits(outside),
    relatedEvenness: evenness(inside, richness(whole.shares)),
    unrelatedEvenness: evenness(outside, richness(between.shares)),
  };
}

const withoutNumber = (refused: Hole): Variety => ({
  related: refused,
  unrelated: refused,
  relatedEvenness: refused,
  unrelatedEvenness: refused,
});

/** The entropy inside one group; one that has nothing weighs nothing, and one that may have nothing may be as varied as can be. */
function insideOf(members: readonly Value[]): Value {
  const { total, shares, refused } = profile("", members, "zero-region");
  if (total === 0) return 0;
  if (refused && isBounds(total)) return bounds(0, Math.log(members.length), total.reason, total.note);
  return refused ?? shannon(shares);
}

const options: readonly Option[] = [
  ...tableOptions,
  {
    name: "digits",
    meaning: "group sectors by so many first characters of their code; 0: by the column `group`",
    standard: "0",
  },
];

/** The record of related and unrelated variety, and the function from a table to rows. */
export const definition: Indicator = {
  id: "variety",
  abbreviation: "variety",
  title: "Related and unrelated variety",
  unit: "bits; evenness: ratio",
  formula:
    "related: sum_g P_g H_g, H_g = -sum_s (p_s / P_g) log2(p_s / P_g) over the sectors s of group g; unrelated: -sum_g P_g log2 P_g; p_s = x_rs / x_r, P_g = sum of p_s in g; related-evenness: related / log2 n, n = sectors with anything in them; unrelated-evenness: unrelated / log2 k, k = such groups",
  range: "0 and above; both add up to the diversity in bits; evenness: 0 to 1",
  reading:
    "Related: how mixed the sectors are within their groups, which goes with growth of jobs. Unrelated: how mixed the groups are, which spreads risk.",
  citation:
    "Frenken, K., van Oort, F. and Verburg, T. (2007), Related Variety, Unrelated Variety and Regional Economic Growth, Regional Studies 41(5)",
  needs:
    "region, sector, value and a column `group` with the group of the sector, or --set digits; a row of sector _T is not used; a secret cell gives limits",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const table = tableOf(rows, settings, "refused");
    const groupOf = groupsFrom(rows, settings, table.sectors);
    return table.years.flatMap((year) =>
      table.regions.flatMap((region) => {
        const parts = table.sectors.map((sector) => table.at(region, sector, year));
        const found = "kind" in groupOf ? withoutNumber(groupOf) : variety(parts, groupOf);
        return rowsOf(table, { region, sector: "", year }, found);
      }),
    );
  },
};

const rowsOf = (table: Table, place: Place, found: Variety): readonly ResultRow[] => [
  resultRow(table, definition.id, place, found.related, "related"),
  resultRow(table, definition.id, place, found.unrelated, "unrelated"),
  resultRow(table, definition.id, place, found.relatedEvenness, "related-evenness"),
  resultRow(table, definition.id, place, found.unrelatedEvenness, "unrelated-evenness"),
];

function groupsFrom(rows: readonly TableRow[], settings: Settings, sectors: readonly string[]) {
  const digits = numberOf(settings, "digits", 0, 20);
  if (digits > 0) return sectors.map((sector) => sector.slice(0, digits));
  const groups = groupsOf(rows, "sector");
  return groups === undefined ? noGroups : groupsOfAll(groups, sectors);
}

const noGroups: Hole = {
  kind: "hole",
  reason: "not-collected",
  note: "the table has no groups: add a column `group`, or --set digits",
};

import { transposed } from "../../base/matrix.ts";
import type { Indicator, Option, ResultRow, Settings } from "../../model/indicator.ts";
import { oneOf, withStandards } from "../../model/settings.ts";
import { hole, isHole, type Value } from "../../model/value.ts";
import { resultRow, type Table, tableOf } from "../table.ts";
import { nearness, nearnessForms } from "./co-occurrence.ts";
import { caveatOf, isUnknown, nothingKnown, type Presence, presenceOf, presenceOptions, reasonOf } from "./presence.ts";

const options: readonly Option[] = [
  {
    name: "form",
    meaning: `how nearness is measured: ${nearnessForms.map((form) => `\`${form}\``).join(", ")}`,
    standard: "minimum",
  },
  { name: "by", meaning: "pairs of the same kind: `sector` or `region`", standard: "sector" },
  ...presenceOptions,
];

/** The record of proximity, and the function from a table to rows. */
export const definition: Indicator = {
  id: "proximity",
  abbreviation: "prox",
  title: "Proximity of two sectors",
  unit: "ratio; count: regions",
  formula:
    "C_ij / max(u_i, u_j), C_ij regions with LQ >= 1 in both, u ubiquity; count: C_ij; with S_i = sum_j≠i C_ij and S = sum S_i: association: C_ij S / (S_i S_j); cosine: C_ij / sqrt(S_i S_j); jaccard: C_ij / (S_i + S_j - C_ij); probability: C_ij / ((S_i/S) (S_j/(S - S_i)) + (S_j/S) (S_i/(S - S_j))) / (S/2)",
  range: "minimum, cosine and jaccard: 0 to 1; the others 0 and above, with 1 for chance",
  reading:
    "0.6: of the regions at home in the more common of the two sectors, sixty in a hundred are in the other too.",
  citation:
    "Hidalgo, C. A., Klinger, B., Barabási, A.-L. and Hausmann, R. (2007), The Product Space Conditions the Development of Nations, Science 317",
  needs: "region, sector, value; many regions, since each is one observation; each pair is printed once, as `a|b`",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const table = tableOf(rows, settings, "refused");
    return presenceOf(table, settings).flatMap((presence) => pairsOf(table, presence, settings));
  },
};

function pairsOf(table: Table, presence: Presence, settings: Settings): readonly ResultRow[] {
  const form = oneOf(settings, "form", nearnessForms);
  const bySector = oneOf(settings, "by", ["sector", "region"]) === "sector";
  const names = bySector ? presence.sectors : presence.regions;
  const values = bySector ? transposed(presence.values) : presence.values;
  const near = nearness(bySector ? transposed(presence.marks) : presence.marks, form);
  const placeOf = (name: string) => ({
    region: bySector ? "" : name,
    sector: bySector ? name : "",
    year: presence.year,
  });
  if (names.length < 2) return names.map((name) => resultRow(table, definition.id, placeOf(name), noPair));
  const known = values.map((cells) => ({ nothing: nothingKnown(cells), gap: cells.find(isUnknown) }));
  return names.flatMap((a, i) =>
    names.slice(i + 1).map((b, offset) => {
      const [ofA, ofB] = [known[i], known[i + 1 + offset]];
      const gaps = [ofA?.gap, ofB?.gap].filter((gap) => gap !== undefined);
      const value = ofA?.nothing ?? ofB?.nothing ?? explained(near[i]?.[i + 1 + offset] ?? noPair, gaps);
      return caveatOf(gaps)(resultRow(table, definition.id, placeOf(`${a}|${b}`), value));
    }),
  );
}

const noPair = hole("too-few", "one alone has no pair");

/** A pair without a number says what is not known about it rather than that it is empty. */
const explained = (value: Value, cells: readonly Value[]): Value => (isHole(value) ? reasonOf(cells, value) : value);

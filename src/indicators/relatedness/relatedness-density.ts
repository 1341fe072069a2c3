import { dot, transposed } from "../../base/matrix.ts";
import { sum } from "../../base/sum.ts";
import type { Indicator, Option, ResultRow, Settings } from "../../model/indicator.ts";
import { oneOf, withStandards } from "../../model/settings.ts";
import { hole, isNumber, type Value } from "../../model/value.ts";
import { resultRow, type Table, tableOf } from "../table.ts";
import { nearness, nearnessForms } from "./co-occurrence.ts";
import { caveatOf, nothingKnown, type Presence, presenceOf, presenceOptions, reasonOf } from "./presence.ts";

const nothingNear = hole("degenerate", "no sector is near this one");

/** How much of what is near a sector is already at home in a region, from 0 to 1. */
function relatednessDensity(marks: readonly number[], near: readonly number[], all = sum(near)): Value {
  return all === 0 ? nothingNear : Math.min(dot(near, marks) / all, 1);
}

const options: readonly Option[] = [
  {
    name: "form",
    meaning: `how nearness of sectors is measured: ${nearnessForms.map((form) => `\`${form}\``).join(", ")}`,
    standard: "minimum",
  },
  {
    name: "own",
    meaning: "`yes`: a sector is nearest to itself, as with the form minimum of 2007; `no`: only the others count",
    standard: "yes",
  },
  ...presenceOptions,
];

/** The record of relatedness density, and the function from a table to rows. */
export const definition: Indicator = {
  id: "relatedness-density",
  abbreviation: "rd",
  title: "Relatedness density",
  unit: "ratio",
  formula: "sum_k M_rk phi_ks / sum_k phi_ks, M_rk = 1 where LQ_rk >= 1, phi_ks proximity of the sectors k and s",
  range: "0 to 1; 1 - density is the distance",
  reading: "0.7 for a sector that is not there: seven tenths of what is near to it is, so that it could come.",
  citation:
    "Hidalgo, C. A., Klinger, B., Barabási, A.-L. and Hausmann, R. (2007), The Product Space Conditions the Development of Nations, Science 317",
  needs: "region, sector, value; many regions, since proximity is counted over them",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const table = tableOf(rows, settings, "refused");
    return presenceOf(table, settings).flatMap((presence) => densitiesOf(table, presence, settings));
  },
};

function densitiesOf(table: Table, presence: Presence, settings: Settings): readonly ResultRow[] {
  const { regions, values, marks, year } = presence;
  const near = neighboursOf(presence, settings);
  const columns = transposed(values);
  const sectors = presence.sectors.map((sector, j) => {
    const cells = columns[j] ?? [];
    const found = { near: near[j] ?? [], all: sum(near[j] ?? []) };
    return { sector, ...found, unknown: nothingKnown(cells), whenAlone: reasonOf(cells, nothingNear) };
  });
  const caveated = caveatOf(values.flat());
  return regions.flatMap((region, i) => {
    const ofRegion = nothingKnown(values[i] ?? []);
    return sectors.map(({ sector, near, all, unknown, whenAlone }) => {
      const found = ofRegion ?? unknown ?? relatednessDensity(marks[i] ?? [], near, all);
      const value = found === nothingNear ? whenAlone : found;
      return caveated(resultRow(table, definition.id, { region, sector, year }, value));
    });
  });
}

/** Nearness as numbers: a sector that is at home nowhere is near to nothing. */
function neighboursOf({ marks }: Presence, settings: Settings): readonly (readonly number[])[] {
  const form = oneOf(settings, "form", nearnessForms);
  const own = oneOf(settings, "own", ["yes", "no"]) === "yes";
  return nearness(transposed(marks), form).map((row, i) =>
    row.map((value, j) => (isNumber(value) && (own || i !== j) ? value : 0)),
  );
}

import type { Indicator, Option, ResultRow, Settings } from "../../model/indicator.ts";
import { numberOf, withStandards } from "../../model/settings.ts";
import type { Hole, Value } from "../../model/value.ts";
import { resultRow, type Table, tableOf } from "../table.ts";
import { coreOf } from "./complexity-core.ts";
import { complexityVectors, isRefused, type Outcome, standardised, type Vectors } from "./complexity-vectors.ts";
import { fitness, reflections } from "./iterated-complexity.ts";
import { caveatOf, type Presence, presenceOf, presenceOptions } from "./presence.ts";

const options: readonly Option[] = [
  { name: "iterations", meaning: "columns of the iteration for fitness and reflections", standard: "20" },
  ...presenceOptions,
];

/** The record of economic complexity, and the function from a table to rows. */
export const definition: Indicator = {
  id: "complexity",
  abbreviation: "eci",
  title: "Economic complexity of regions and sectors",
  unit: "standard deviations; fitness: 1 is the mean",
  formula:
    "second eigenvector of D^-1 M U^-1 M' (sector: of U^-1 M' D^-1 M), (v - mean) / sd with n below, sign by correlation with diversity; M_rs = 1 where LQ_rs >= 1, D diversity, U ubiquity; fitness: F_r = sum_s M_rs Q_s, Q_s = 1 / sum_r (M_rs / F_r), both over their mean; reflections: k_r = sum_s M_rs k_s / D_r, k_s = sum_r M_rs k_r / U_s",
  range: "about -3 to 3; fitness above 0",
  reading:
    "Above 0: the region is at home in sectors that few, and diverse, regions have. It is an order, not a quantity, and holds for this table only.",
  citation:
    "Hidalgo, C. A. and Hausmann, R. (2009), The Building Blocks of Economic Complexity, PNAS 106(26); fitness: Tacchella, A. et al. (2012), A New Metrics for Countries' Fitness and Products' Complexity, Scientific Reports 2",
  needs: "region, sector, value; at least three regions and three sectors, better dozens",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const table = tableOf(rows, settings, "refused");
    return presenceOf(table, settings).flatMap((presence) => rowsOf(table, presence, settings));
  },
};

function rowsOf(table: Table, presence: Presence, settings: Settings): readonly ResultRow[] {
  const steps = Math.round(numberOf(settings, "iterations", 3, 1000));
  const core = coreOf(presence);
  const caveated = caveatOf(presence.values.flat());
  const write = (part: string, found: Outcome) =>
    [
      ...rowsBy("region", table, presence, part, core.regionValues(found.regions)),
      ...rowsBy("sector", table, presence, part === "" ? "sector" : `sector-${part}`, core.sectorValues(found.sectors)),
    ].map(caveated);
  return [
    ...write("", scaled(complexityVectors(core.marks))),
    ...write("fitness", fitness(core.marks, steps)),
    ...write("reflections", scaled(reflections(core.marks, steps))),
  ];
}

/** Regions and sectors on their own scales. */
function scaled(found: Vectors | Hole): Outcome {
  if (isRefused(found)) return { regions: found, sectors: found };
  return { regions: standardised(found.regions), sectors: standardised(found.sectors) };
}

function rowsBy(
  key: "region" | "sector",
  table: Table,
  presence: Presence,
  part: string,
  values: readonly Value[],
): readonly ResultRow[] {
  const { year } = presence;
  const names = key === "region" ? presence.regions : presence.sectors;
  return values.map((value, number) => {
    const place = { region: "", sector: "", year, [key]: names[number] ?? "" };
    return resultRow(table, definition.id, place, value, part);
  });
}

import { add, divide } from "../../model/arithmetic.ts";
import { UserError } from "../../model/finding.ts";
import type { Indicator, Option, ResultRow, Settings, TableRow } from "../../model/indicator.ts";
import { numberOf, withStandards } from "../../model/settings.ts";
import type { Value } from "../../model/value.ts";
import { flagged } from "../flagged.ts";
import { companionOf } from "../inequality/companion.ts";
import { locationQuotient } from "../specialisation/location-quotient.ts";
import { binaryQuotient } from "../specialisation/location-quotient-forms.ts";
import { share } from "../specialisation/share.ts";
import { allSectors, resultRow, type Table, tableOf, tableOptions } from "../table.ts";
import { type Star, tooFewRegions, topStars } from "./stars.ts";

const criteria = ["size", "specialisation", "focus", "productivity"] as const;

type Criterion = (typeof criteria)[number];

const options: readonly Option[] = [
  { name: "total", meaning: "the variable with all of a region; empty: row _T, or all sectors added up", standard: "" },
  { name: "output", meaning: "the variable for the star of productivity: output, wages or turnover", standard: "" },
  {
    name: "criteria",
    meaning: "which stars are given, of size, specialisation, focus and (in later editions) productivity",
    standard: "size,specialisation,focus",
  },
  { name: "quotient", meaning: "the location quotient that earns the star of specialisation", standard: "2" },
  { name: "size-part", meaning: "the top part of regions by size", standard: "0.1" },
  { name: "focus-part", meaning: "the top part of regions by share in the region", standard: "0.1" },
  { name: "productivity-part", meaning: "the top part of regions by output per person", standard: "0.1" },
  { name: "minimum", meaning: "fewest regions among which there is a top part", standard: "10" },
  ...tableOptions,
];

/** The record of the cluster stars, and the function from a table to rows. */
export const definition: Indicator = {
  id: "cluster-stars",
  abbreviation: "stars",
  title: "Stars of the European Cluster Observatory",
  unit: "stars",
  formula:
    "1 for size: e_rs among the top 10 % of regions + 1 for specialisation: LQ_rs >= 2 + 1 for focus: e_rs / e_r among the top 10 %; productivity, on request: output_rs / e_rs among the top 10 %; top of n regions: floor(n / 10), at least one; level at the cut: all of them",
  range: "0 to the number of criteria",
  reading:
    "3: large, specialised and important at home. The cuts of specialisation and focus are as commonly cited; later editions take productivity for focus.",
  citation: "European Cluster Observatory (2010), Methodology: Evaluation of regional cluster strength",
  needs: "region, sector, value for the regions of all Europe, ten or more; three regions have no top tenth",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const wanted = criteriaOf(settings);
    const table = tableOf(rows, settings, "refused");
    const companions = companionsOf(rows, table, settings);
    return table.years.flatMap((year) =>
      table.sectors.flatMap((sector) =>
        rowsOf(table, quantitiesOf(table, companions, sector, year), wanted, settings, sector, year),
      ),
    );
  },
};

function criteriaOf(settings: Settings): readonly Criterion[] {
  const words = (settings.criteria ?? "").split(",").map((word) => word.trim());
  const strange = words.find((word) => !criteria.some((known) => known === word));
  if (strange !== undefined)
    throw new UserError("--set criteria", `"${strange}" is not a criterion`, `allowed: ${criteria.join(", ")}`);
  if (words.includes("productivity") && settings.output === "")
    throw new UserError("--set criteria", "productivity needs an output", "name its variable: --set output=turnover");
  return criteria.filter((known) => words.includes(known));
}

/** What the stars are given for, besides the table itself. */
interface Companions {
  readonly total: (region: string, year: string) => Value;
  readonly output: Table["at"] | undefined;
}

function companionsOf(rows: readonly TableRow[], table: Table, settings: Settings): Companions {
  const named = settings.total === "" ? undefined : companionOf(rows, settings, "total");
  return {
    total: (region, year) => (named ? named(region, allSectors, year) : table.total(region, year).value),
    output: settings.output === "" ? undefined : companionOf(rows, settings, "output"),
  };
}

/** The quantities of one sector in one year, in the order of the regions. */
interface Quantities {
  readonly sizes: readonly Value[];
  readonly quotients: readonly Value[];
  readonly shares: readonly Value[];
  readonly outputs: readonly Value[];
}

function quantitiesOf(table: Table, { total, output }: Companions, sector: string, year: string): Quantities {
  const sizes = table.regions.map((region) => table.at(region, sector, year));
  const totals = table.regions.map((region) => total(region, year));
  const [allOfSector, all] = [add(sizes), add(totals)];
  return {
    sizes,
    quotients: sizes.map((size, place) => locationQuotient(size, totals[place] ?? 0, allOfSector, all)),
    shares: sizes.map((size, place) => share(size, totals[place] ?? 0)),
    outputs: table.regions.map((region, place) =>
      divide(output?.(region, sector, year) ?? 0, sizes[place] ?? 0, "zero-region"),
    ),
  };
}

function rowsOf(
  table: Table,
  found: Quantities,
  wanted: readonly Criterion[],
  settings: Settings,
  sector: string,
  year: string,
): readonly ResultRow[] {
  const stars = starsOf(found, settings);
  return table.regions.flatMap((region, place) => {
    const own = wanted.map((name) => ({ name, star: stars[name][place] ?? none }));
    const write = (value: Value, part?: string) =>
      resultRow(table, definition.id, { region, sector, year }, value, part);
    const flags = (list: typeof own) => list.filter(({ star }) => star.isTied).map(({ name }) => `${name}-tie-at-cut`);
    return [
      flagged(write(add(own.map(({ star }) => star.value))), flags(own)),
      ...own.map((one) => flagged(write(one.star.value, one.name), flags([one]))),
      write(found.quotients[place] ?? 0, "quotient"),
      write(found.shares[place] ?? 0, "share"),
    ];
  });
}

const none: Star = { value: 0, isTied: false };

function starsOf(found: Quantities, settings: Settings): Readonly<Record<Criterion, readonly Star[]>> {
  const least = numberOf(settings, "quotient", 0.01, 1000);
  const special = found.quotients.map((value) => binaryQuotient(divide(value, least, "degenerate")));
  return {
    size: ranked(found.sizes, "size", settings),
    specialisation: special.map((value) => ({ value, isTied: false })),
    focus: ranked(found.shares, "focus", settings),
    productivity: ranked(found.outputs, "productivity", settings),
  };
}

function ranked(
  values: readonly Value[],
  name: "size" | "focus" | "productivity",
  settings: Settings,
): readonly Star[] {
  const needed = numberOf(settings, "minimum", 1, 1000);
  const part = numberOf(settings, `${name}-part`, 0.001, 1);
  if (values.length >= needed) return topStars(values, part);
  return values.map(() => ({ value: tooFewRegions(values.length, needed), isTied: false }));
}

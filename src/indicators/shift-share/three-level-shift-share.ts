import { UserError } from "../../model/finding.ts";
import type { Indicator, Option, ResultRow, Settings } from "../../model/indicator.ts";
import { oneOf, presentIn, withStandards } from "../../model/settings.ts";
import { type Hole, hole, type Value } from "../../model/value.ts";
import { flagged } from "../flagged.ts";
import { type Place, resultRow, type Table, tableOf, tableOptions } from "../table.ts";
import { spansOf, yearsOf } from "./steps.ts";
import { sumOfLevels, type ThreeLevelParts, type ThreeLevelShiftShare, threeLevelShiftShare } from "./three-level.ts";

const options: readonly Option[] = [
  { name: "base", meaning: "first year; empty for the first of the table", standard: "" },
  { name: "end", meaning: "last year; empty for the last of the table", standard: "" },
  { name: "europe", meaning: "the region of the table that is Europe (it gets no rows)", standard: "" },
  {
    name: "nation",
    meaning: "the region that is the nation of all, or of each: `randstad:NL,ruhr:DE,berlin:DE` (nations get no rows)",
    standard: "",
  },
  { name: "dynamic", meaning: "`yes`: year by year, and the sum of the years", standard: "no" },
  ...tableOptions,
];

/** The record of the three-level shift-share, and the function from a table to rows. */
export const definition: Indicator = {
  id: "three-level-shift-share",
  abbreviation: "ss3",
  title: "Three-level shift-share decomposition",
  unit: "as the values",
  formula:
    "europe: e1 G; sector: e1 (Gi - G); nation: e1 (Ni - Gi); local: e2 - e1 (1 + Ni); change: e2 - e1 = europe + sector + nation + local; growth rates: G = E2 / E1 - 1 of Europe, all sectors, Gi = c2 / c1 - 1 of the sector in Europe, Ni = n2 / n1 - 1 of the sector in the nation",
  range: "any; the four parts add up to the change",
  reading:
    "local above 0: the region gained more than its sectors did in its nation; europe and sector are the global tide. It is a remainder, not a cause.",
  citation:
    "An identity: the differences telescope. After Dunn, E. S. (1960), Papers in Regional Science 6(1), with one level more",
  needs: "region, sector, year, value; rows of the regions, of each nation and of Europe; two years or more",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const isDynamic = oneOf(settings, "dynamic", ["yes", "no"]) === "yes";
    const table = tableOf(rows, settings);
    const years = yearsOf(table, settings);
    const { regions, europe, nationOf } = levelsOf(table, settings);
    return regions.flatMap((region) => {
      const steps = spansOf(years).map(({ first, last, isLong }) => {
        const split = splitOf(table, [region, nationOf(region), europe], first, last);
        return { year: `${first}-${last}`, split, flags: isLong ? ["long-step"] : [] };
      });
      const rows = steps.flatMap(({ year, split, flags }) => rowsOf(table, region, year, split, flags));
      if (!isDynamic || steps.length < 2) return rows;
      const sum = sumOfSteps(steps.map(({ split }) => split));
      return [...rows, ...rowsOf(table, region, `${years[0]}-${years.at(-1)}`, sum, [])];
    });
  },
};

/** Which region of the table is Europe, which is whose nation; the others are decomposed. */
function levelsOf(table: Table, settings: Settings) {
  const europe = settings.europe === "" ? "" : presentIn(settings, "europe", table.regions);
  const pairs = (settings.nation ?? "")
    .split(",")
    .filter((text) => text !== "")
    .map((text) => pairOf(table, text));
  const above = new Set([europe, ...pairs.map(({ nation }) => nation)]);
  const regions = table.regions.filter((region) => !above.has(region));
  const ofAll = pairs.find(({ region }) => region === "")?.nation ?? "";
  const nationOf = (region: string) => pairs.find((pair) => pair.region === region)?.nation ?? ofAll;
  return { regions, europe, nationOf };
}

function pairOf(table: Table, text: string): { readonly region: string; readonly nation: string } {
  // A name of the table may itself hold a colon.
  if (table.regions.includes(text)) return { region: "", nation: text };
  const region = table.regions.find((name) => text.startsWith(`${name}:`));
  const nation = region === undefined ? text : text.slice(region.length + 1);
  if (region !== undefined && table.regions.includes(nation)) return { region, nation };
  throw new UserError(
    "--set nation",
    `the table has no "${nation}"`,
    "name a region of the table, or pairs as in ruhr:DE,berlin:DE",
  );
}

const unnamed = (level: string): Hole => hole("not-collected", `no ${level} was named: --set ${level}=…`);

function splitOf(
  table: Table,
  [region, nation, europe]: readonly [string, string, string],
  first: string,
  last: string,
): ThreeLevelShiftShare {
  const oneYear = first === last ? hole("too-few", "one year has no change") : undefined;
  const above = (level: string, name: string, value: () => Value) => (name === "" ? unnamed(level) : value());
  const changes = table.sectors.map((sector) => ({
    name: sector,
    first: oneYear ?? table.at(region, sector, first),
    last: oneYear ?? table.at(region, sector, last),
    nationFirst: above("nation", nation, () => table.at(nation, sector, first)),
    nationLast: above("nation", nation, () => table.at(nation, sector, last)),
    europeFirst: above("europe", europe, () => table.at(europe, sector, first)),
    europeLast: above("europe", europe, () => table.at(europe, sector, last)),
  }));
  const whole = (year: string) => above("europe", europe, () => table.total(europe, year).value);
  return threeLevelShiftShare(changes, { first: whole(first), last: whole(last) });
}

/** The dynamic form: the parts of the steps added up, sector by sector. */
function sumOfSteps(steps: readonly ThreeLevelShiftShare[]): ThreeLevelShiftShare {
  const names = steps[0]?.sectors.map(({ name }) => name) ?? [];
  const ofSector = (number: number) =>
    sumOfLevels(steps.map(({ sectors }) => sectors[number]).filter((parts) => parts !== undefined));
  return {
    sectors: names.map((name, number) => ({ name, ...ofSector(number) })),
    total: sumOfLevels(steps.map(({ total }) => total)),
    residual: Math.max(...steps.map(({ residual }) => residual)),
  };
}

/** Larger than this, relative to the numbers, and the parts do not add up: a defect that must be seen. */
const tolerance = 1e-9;

function rowsOf(
  table: Table,
  region: string,
  year: string,
  split: ThreeLevelShiftShare,
  flags: readonly string[],
): readonly ResultRow[] {
  const doubt = split.residual > tolerance ? ["does-not-add-up"] : [];
  return [...split.sectors, { name: "", ...split.total }].flatMap(({ name, ...parts }) =>
    rowsOfParts(table, { region, sector: name, year }, { ...parts, flags: [...parts.flags, ...flags, ...doubt] }),
  );
}

const rowsOfParts = (table: Table, place: Place, parts: ThreeLevelParts): readonly ResultRow[] =>
  (["europe", "sector", "nation", "local", "change"] as const).map((part) =>
    flagged(resultRow(table, definition.id, place, parts[part], part), parts.flags),
  );

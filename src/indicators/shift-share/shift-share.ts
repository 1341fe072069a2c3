import type { Indicator, Option, ResultRow } from "../../model/indicator.ts";
import { oneOf, withStandards } from "../../model/settings.ts";
import { isNumber, type Value } from "../../model/value.ts";
import { type Table, tableOf, tableOptions } from "../table.ts";
import { dunn } from "./dunn.ts";
import { estebanMarquillas } from "./esteban-marquillas.ts";
import { gerfin } from "./gerfin.ts";
import { type Parts, type SectorChange, type ShiftShare, type Totals, totalOf, totalsOf } from "./sector-change.ts";
import { indexRows, levelRows, meanOfIndices } from "./shift-share-rows.ts";
import { regionsOf, type Step, stepsOf, yearsOf } from "./steps.ts";

/** Splits a region's change into what the nation did, what its mix of sectors did, and what is local. */
export function shiftShare(
  sectors: readonly SectorChange[],
  totals: Totals = totalsOf(sectors),
  method: "dunn" | "esteban" = "dunn",
): ShiftShare {
  const split = method === "dunn" ? dunn : estebanMarquillas;
  const parts = sectors.map((sector) => ({ sector: sector.sector, ...split(sector, totals) }));
  const total = sumOfParts(parts);
  const sizes = sectors.flatMap(({ first, last }) => [first, last]).filter(isNumber);
  return { sectors: parts, total, residual: Math.max(...[...parts, total].map((part) => residualOf(part, sizes))) };
}

/** The parts of several sectors, or of several years, added up one by one. */
function sumOfParts(parts: readonly Parts[]): Parts {
  const total = (read: (part: Parts) => Value) => totalOf(parts.map(read));
  const sum = {
    national: total((part) => part.national),
    mix: total((part) => part.mix),
    local: total((part) => part.local),
  };
  const allocations = parts.map((part) => part.allocation).filter((value) => value !== undefined);
  const flags = [...new Set(parts.flatMap((part) => part.flags))];
  const all = { ...sum, change: total((part) => part.change), flags };
  return allocations.length === 0 ? all : { ...all, allocation: totalOf(allocations) };
}

/** How far the parts miss the change; zero where a part is no number, since nothing can be checked there. */
function residualOf({ national, mix, local, allocation = 0, change }: Parts, sizes: readonly number[]): number {
  const numbers = [national, mix, local, allocation, change].filter(isNumber);
  if (numbers.length < 5) return 0;
  const scale = Math.max(...numbers.map(Math.abs), ...sizes.map(Math.abs));
  const [a = 0, b = 0, c = 0, d = 0, sum = 0] = numbers;
  return scale === 0 ? 0 : Math.abs(a + b + c + d - sum) / scale;
}

const options: readonly Option[] = [
  { name: "base", meaning: "first year; empty for the first of the table", standard: "" },
  { name: "end", meaning: "last year; empty for the last of the table", standard: "" },
  {
    name: "reference",
    meaning: "`sum` of all regions of the table, or the region that is the nation (it gets no rows)",
    standard: "sum",
  },
  {
    name: "method",
    meaning: "`dunn`; `esteban` splits off an allocation part; `gerfin` gives indices of the whole region",
    standard: "dunn",
  },
  { name: "dynamic", meaning: "`yes`: year by year, and the sum of the years (for gerfin their mean)", standard: "no" },
  ...tableOptions,
];

/** The record of shift-share, and the function from a table to rows. */
export const definition: Indicator = {
  id: "shift-share",
  abbreviation: "ss",
  title: "Shift-share decomposition",
  unit: "as the values; gerfin: index",
  formula:
    "national: e1 (G - 1); mix: e1 (Gs - G); local: e2 - e1 Gs; change: e2 - e1 = national + mix + local; in the reference area G = N2 / N1 for all sectors, Gs = n2 / n1 for this one",
  range: "any; the parts add up to the change",
  reading: "local above 0: the region gained more than its sectors did elsewhere. It is a remainder, not a cause.",
  citation:
    "Dunn, E. S. (1960), A Statistical and Analytical Technique for Regional Analysis, Papers in Regional Science 6(1)",
  needs: "region, sector, year, value; two years or more; the nation contains the region",
  options,
  compute: (rows, chosen) => {
    const settings = withStandards(options, chosen);
    const method = oneOf(settings, "method", ["dunn", "esteban", "gerfin"]);
    const isDynamic = oneOf(settings, "dynamic", ["yes", "no"]) === "yes";
    const table = tableOf(rows, settings);
    const years = yearsOf(table, settings);
    const { regions, reference } = regionsOf(table, settings);
    return regions.flatMap((region) => {
      const steps = stepsOf(table, region, reference, years);
      const span = isDynamic && steps.length > 1 ? `${years[0]}-${years.at(-1)}` : undefined;
      if (method === "gerfin") return indicesOf(table, region, steps, span);
      return levelsOf(table, region, steps, span, method);
    });
  },
};

function levelsOf(
  table: Table,
  region: string,
  steps: readonly Step[],
  span: string | undefined,
  method: "dunn" | "esteban",
): readonly ResultRow[] {
  const found = steps.map((step) => ({ ...step, split: shiftShare(step.sectors, step.totals, method) }));
  const rows = found.flatMap(({ year, split, isLong }) =>
    levelRows(table, region, year, split, isLong ? ["long-step"] : []),
  );
  return span === undefined
    ? rows
    : [...rows, ...levelRows(table, region, span, sumOfYears(found.map(({ split }) => split)), [])];
}

/** The dynamic form after Barff and Knight (1988): the parts of the steps added up, sector by sector. */
function sumOfYears(years: readonly ShiftShare[]): ShiftShare {
  const names = years[0]?.sectors.map(({ sector }) => sector) ?? [];
  const bySector = names.map((sector, number) => ({
    sector,
    ...sumOfParts(years.map((year) => year.sectors[number]).filter((parts) => parts !== undefined)),
  }));
  return {
    sectors: bySector,
    total: sumOfParts(years.map(({ total }) => total)),
    residual: Math.max(...years.map(({ residual }) => residual)),
  };
}

function indicesOf(
  table: Table,
  region: string,
  steps: readonly Step[],
  span: string | undefined,
): readonly ResultRow[] {
  const found = steps.map(({ year, sectors, totals }) => ({ year, indices: gerfin(sectors, totals) }));
  const rows = found.flatMap(({ year, indices }) => indexRows(table, region, year, indices));
  return span === undefined
    ? rows
    : [...rows, ...indexRows(table, region, span, meanOfIndices(found.map(({ indices }) => indices)))];
}

import type { Result } from "../../src/compare/analysis.ts";
import { bounds, hole, isBounds, isNumber, type Value } from "../../src/model/value.ts";
import { persons, type Row, regions, sectors } from "./analysis-numbers.ts";

// Invented years around the one of the comparison: one of everything that a figure over time must be able to draw.

const span = "2010-2014";
const nations: Readonly<Record<string, string>> = { randstad: "Netherlands", ruhr: "Germany", berlin: "Germany" };
const territories: Readonly<Record<string, string>> = { randstad: "randstad_prov4", ruhr: "ruhr_nuts2" };

interface Named {
  readonly indicator: string;
  readonly part?: string;
  readonly region: string;
  readonly sector: string;
  readonly year: string;
  readonly unit: string;
  readonly value: Value;
  readonly flags?: readonly string[];
  readonly reference?: string;
}

function resultOf({ flags = [], part = "", reference = "", ...named }: Named): Result {
  const { indicator, region, sector, year, value, unit } = named;
  const measure = "persons_employed";
  const territory = territories[region] ?? region;
  const cell = { file: "sbs.csv", line: 3, column: 6, region, sector, year, measure, value, unit, status: "" };
  return {
    ...named,
    id: [region, indicator, measure, part, sector, year].filter((step) => step !== "").join("."),
    part,
    measure,
    territory,
    reference,
    flags: [...flags, ...(territory === "ruhr_nuts2" ? ["envelope"] : [])],
    operands: [{ symbol: "x", label: measure, value, cells: [{ ...cell, source: "SBS" }] }],
  };
}

const scaled = (value: Value, factor: number): Value =>
  isNumber(value)
    ? Math.round(value * factor)
    : isBounds(value)
      ? bounds(value.low * factor, value.high * factor, value.reason)
      : value;

const years = ["2010", "2011", "2012", "2013", "2014"] as const;

/** How many times its level of 2012 a sector had in each year: some grow, some shrink, Berlin's software jumps, publishing shrinks. */
const course = (sector: string, region: string): readonly number[] => {
  if (sector === "J62") return region === "berlin" ? [0.73, 0.91, 1, 1.05, 1.84] : [0.96, 0.98, 1, 1.02, 1.06];
  if (sector === "J58") return [1.08, 1.04, 1, 0.94, 0.88];
  if (sector === "J63") return [0.66, 0.85, 1, 1.3, 1.45];
  return [0.97, 0.99, 1, 1.01, 1.04];
};

const jumps = (sector: string, region: string, year: string): boolean =>
  sector === "J62" && region === "berlin" && year === "2014";

/** The Ruhr's information services are counted anew in 2013. */
const isBroken = (sector: string, region: string, year: string): boolean =>
  sector === "J63" && region === "ruhr" && year >= "2013";

const broken = hole("series-break", "a break is marked in 2013");

function sectorResults(sector: string, region: string, value: Value): readonly Result[] {
  const factors = course(sector, region);
  const [first = 1] = factors;
  const named = { sector, region };
  const change = (at: number): Value =>
    isNumber(value)
      ? (factors[at] ?? 1) / first
      : isBounds(value)
        ? bounds(0.9 * ((factors[at] ?? 1) / first), 1.1 * ((factors[at] ?? 1) / first), value.reason)
        : value;
  const times = (one: Value, factor: number, shift: number): Value =>
    isNumber(one)
      ? one * factor + shift
      : isBounds(one)
        ? bounds(one.low * factor + shift, one.high * factor + shift, one.reason)
        : one;
  const levels = years.flatMap((year, at) =>
    year === "2012"
      ? []
      : [
          resultOf({
            ...named,
            indicator: "level",
            year,
            unit: "persons",
            value: scaled(value, factors[at] ?? 1),
            flags: isBroken(sector, region, year) && year === "2013" ? ["break"] : [],
          }),
        ],
  );
  const index = years.map((year, at) =>
    resultOf({
      ...named,
      indicator: "index-number",
      year,
      unit: "index",
      value: isBroken(sector, region, year) ? broken : times(change(at), 100, 0),
      flags: jumps(sector, region, year) ? ["suspected-break"] : [],
    }),
  );
  const growth = resultOf({
    ...named,
    indicator: "growth",
    year: span,
    unit: "ratio",
    value: isBroken(sector, region, "2014") ? broken : times(change(4), 1, -1),
    flags: jumps(sector, region, "2014") ? ["suspected-break"] : [],
  });
  return [...levels, ...index, growth];
}

const bySector = sectors.flatMap(([code]) =>
  regions.flatMap((region, at) => sectorResults(code, region, persons[code]?.[at] ?? hole("not-collected"))),
);

const shares: Readonly<Record<string, Row>> = {
  "2010": [0.1303, 0.1007, 0.1312],
  "2014": [0.1343, bounds(0.0867, 0.0965, "confidential"), 0.1503],
};

const shareResults = Object.entries(shares).flatMap(([year, row]) =>
  regions.map((region, at) =>
    resultOf({ indicator: "share", region, sector: "sbs_core", year, unit: "ratio", value: row[at] ?? broken }),
  ),
);

/** Parts of the change at three levels; those of each region add up to its change. */
const threeLevels: Readonly<Record<string, Row>> = {
  europe: [7500, 6120, 2350],
  sector: [24_900, 13_510, 5270],
  nation: [-16_950, 21_040, 8460],
  local: [2362, -45_540, 29_350],
  change: [17_812, -4870, 45_430],
};

const threeLevelResults = Object.entries(threeLevels).flatMap(([part, row]) =>
  regions.map((region, at) =>
    resultOf({
      indicator: "three-level-shift-share",
      part,
      region,
      sector: "complete",
      year: span,
      unit: "persons",
      value: row[at] ?? broken,
      flags: region === "ruhr" ? ["suspected-break"] : [],
      reference: `${nations[region]}; Europe`,
    }),
  ),
);

export const overTimeResults: readonly Result[] = [...bySector, ...shareResults, ...threeLevelResults];

import { type Analysis, type Result, resultsOf } from "../compare/analysis.ts";
import { highest, isHole, lowest } from "../model/value.ts";
import { isDoubtful } from "./doubts.ts";
import type { Place } from "./places.ts";

/** The rank of a sector in one year: the best and the worst it may have, and how the stretch to the year before may be drawn. */
export interface RankedYear {
  readonly year: string;
  readonly best: number;
  readonly worst: number;
  readonly stretch: "sure" | "doubtful" | "broken";
  /** Id of the result that is ranked. */
  readonly id: string;
}

/** One sector of a region with its rank in every year. */
export interface RankedSector {
  readonly code: string;
  readonly name: string;
  readonly years: readonly RankedYear[];
  readonly levels: readonly Result[];
}

/** The sectors of a region that can be ranked, and the results of those that cannot. */
export interface RankedRegion {
  readonly place: Place;
  readonly sectors: readonly RankedSector[];
  readonly unranked: readonly Result[];
}

const differs = ({ flags }: Result): boolean => flags.includes("definition-differs");

/** Ranks by persons employed within a region; a sector without a number in some year is left out of all, since it would move the others. */
export function ranksIn(analysis: Analysis, place: Place, years: readonly string[]): RankedRegion {
  const query = { measure: "persons_employed", region: place.id };
  const all = resultsOf(analysis, { ...query, indicator: "level" });
  const index = resultsOf(analysis, { ...query, indicator: "index-number" });
  const rows = analysis.sectors.map(({ code, name }) => ({
    code,
    name,
    levels: years.flatMap((year) => all.filter((one) => one.sector === code && one.year === year).slice(0, 1)),
    doubts: new Set(index.filter((one) => one.sector === code && isDoubtful(one)).map(({ year }) => year)),
  }));
  const whole = rows.filter(
    ({ levels }) => levels.length === years.length && levels.every(({ value }) => !isHole(value)),
  );
  const sectors = whole.map(({ code, name, levels, doubts }) => ({
    code,
    name,
    levels,
    years: levels.map((level, at) => {
      const others = whole.flatMap((other) => (other.code === code ? [] : other.levels.slice(at, at + 1)));
      return { ...rankAmong(level, others), stretch: stretchTo(levels, at, doubts) };
    }),
  }));
  const unranked = rows.filter((row) => !whole.includes(row)).flatMap(({ levels }) => levels);
  return { place, sectors, unranked: unranked.filter(({ value }) => isHole(value)) };
}

/** Best rank: behind those surely larger; worst rank: behind all that may be larger. */
function rankAmong(level: Result, others: readonly Result[]): Omit<RankedYear, "stretch"> {
  const [low = 0, high = 0] = [lowest(level.value), highest(level.value)];
  const surely = others.filter(({ value }) => (lowest(value) ?? 0) > high).length;
  const perhaps = others.filter(({ value }) => (highest(value) ?? 0) > low).length;
  return { year: level.year, id: level.id, best: 1 + surely, worst: 1 + perhaps };
}

/** No line crosses a marked break or a change of definition; one that holds an unexplained jump is in doubt. */
function stretchTo(levels: readonly Result[], at: number, doubts: ReadonlySet<string>): RankedYear["stretch"] {
  const [before, level] = [levels[at - 1], levels[at]];
  if (before === undefined || level === undefined) return "sure";
  if (level.flags.includes("break") || differs(before) !== differs(level)) return "broken";
  return doubts.has(level.year) && !doubts.has(before.year) ? "doubtful" : "sure";
}

/** Whether a rank is one number rather than a range. */
export const isSureRank = (year: RankedYear | undefined): year is RankedYear =>
  year !== undefined && year.best === year.worst;

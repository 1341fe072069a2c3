import { threeLevelShiftShare } from "../indicators/shift-share/three-level.ts";
import { definition } from "../indicators/shift-share/three-level-shift-share.ts";
import type { Region } from "../model/territory.ts";
import { hole } from "../model/value.ts";
import type { Result } from "./analysis.ts";
import { breakBetween, suspected } from "./break.ts";
import type { Quantity } from "./quantity.ts";
import { europe, nationOf } from "./reference.ts";
import { resultFrom } from "./result.ts";
import { allSectors, inRegion, type Scope } from "./scope.ts";
import { endsOf, measure, totalsOver } from "./span.ts";

/** One class at both ends, in the region, in its nation and in Europe. */
interface ClassAtThreeLevels {
  readonly sector: string;
  readonly own: Ends;
  readonly nation: Ends;
  readonly europe: Ends;
}
type Ends = readonly [Quantity, Quantity];

const changeOf = ({ sector, own, nation, europe: wide }: ClassAtThreeLevels) => ({
  name: sector,
  first: own[0].value,
  last: own[1].value,
  nationFirst: nation[0].value,
  nationLast: nation[1].value,
  europeFirst: wide[0].value,
  europeLast: wide[1].value,
});

/** What is local and what is global in a region's change: Europe, the sectors there, the nation, and what is left. */
export function threeLevels(scope: Scope, region: Region): readonly Result[] {
  const { from, to } = scope.settings;
  const [nation, wide] = [nationOf(scope, region), europe(scope)];
  const classes = scope.complete.map((sector) => ({
    sector,
    own: endsOf(inRegion(scope, region), region.name, sector, [from, to]),
    nation: endsOf(nation.find, nation.name, sector, [from, to]),
    europe: endsOf(wide.find, "Europe", sector, [from, to]),
  }));
  const whole = [from, to].map((year) => allSectors(scope, "Europe", wide.find, { measure, year }));
  const [first, last] = whole;
  // Without a European table there is no tide to measure against.
  if (classes.length === 0 || first === undefined || last === undefined || first.cells.length === 0) return [];
  const { total } = threeLevelShiftShare(classes.map(changeOf), { first: first.value, last: last.value });
  const operands = [
    ...classes.flatMap((row) => [
      ...pair("e", row.sector, row.own),
      ...pair("n", row.sector, row.nation),
      ...pair("c", row.sector, row.europe),
    ]),
    ["E1", first] as const,
    ["E2", last] as const,
  ];
  const fault = breakBetween(totalsOver(scope, region, from, to), scope.lookup.language);
  return (["europe", "sector", "nation", "local", "change"] as const).map((part) =>
    resultFrom({
      indicator: definition.id,
      abbreviation: definition.abbreviation,
      part,
      measure,
      region: region.id,
      sector: "complete",
      year: `${from}-${to}`,
      unit: "persons",
      value: fault === undefined ? total[part] : hole("series-break", fault),
      operands,
      flags: suspected(scope, region, from, to),
      reference: `${nation.name}; ${wide.name}`,
    }),
  );
}

const pair = (letter: string, sector: string, [first, last]: Ends) =>
  [
    [`${letter}1[${sector}]`, first],
    [`${letter}2[${sector}]`, last],
  ] as const;

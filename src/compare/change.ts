import { cagr, definition as cagrRecord } from "../indicators/growth/cagr.ts";
import { growth, definition as growthRecord } from "../indicators/growth/growth.ts";
import { index, definition as indexRecord } from "../indicators/growth/index-number.ts";
import type { Parts } from "../indicators/shift-share/sector-change.ts";
import { definition as shiftRecord, shiftShare } from "../indicators/shift-share/shift-share.ts";
import type { Region } from "../model/territory.ts";
import { hole, type Value } from "../model/value.ts";
import type { Result } from "./analysis.ts";
import { breakBetween, suspected } from "./break.ts";
import type { Quantity } from "./quantity.ts";
import { referenceFor } from "./reference.ts";
import { type Draft, resultFrom } from "./result.ts";
import { allSectors, inRegion, type Scope } from "./scope.ts";
import { yearsBetween } from "./settings.ts";
import { endsOf, measure, totalIn, totalsOver } from "./span.ts";
import { threeLevels } from "./three-levels.ts";

/** How employment in the classes that are complete everywhere changed, and what part of it is local. */
export function change(scope: Scope, region: Region): readonly Result[] {
  const { from, to, stepsFrom } = scope.settings;
  const ends = yearsBetween(stepsFrom, to, 2);
  const steps = ends.slice(1).map((end, position) => [ends[position] ?? stepsFrom, end] as const);
  // A span of two years is a step itself, and has been told.
  const others = steps.filter(([first, last]) => first !== from || last !== to);
  return [
    ...indexLine(scope, region),
    ...growthOf(scope, region, from, to),
    ...others.flatMap(([first, last]) => growthOf(scope, region, first, last).slice(0, 1)),
    ...shiftParts(scope, region),
    ...threeLevels(scope, region),
  ];
}

/** The value, unless the series breaks on the way: then the reason. */
function unbroken(scope: Scope, totals: readonly Quantity[], value: Value): Value {
  const fault = breakBetween(totals, scope.lookup.language);
  return fault === undefined ? value : hole("series-break", fault);
}

function indexLine(scope: Scope, region: Region): readonly Result[] {
  const { from, to } = scope.settings;
  const base = totalIn(scope, region, from);
  return yearsBetween(from, to).map((year) => {
    const totals = totalsOver(scope, region, from, year);
    const last = totals.at(-1) ?? base;
    return resultFrom({
      ...namedBy(indexRecord, region, year),
      value: unbroken(scope, totals, index(last.value, base.value)),
      operands: [
        ["x_t", last],
        ["x_base", base],
      ],
      flags: suspected(scope, region, from, year),
    });
  });
}

function growthOf(scope: Scope, region: Region, from: string, to: string): readonly Result[] {
  const totals = totalsOver(scope, region, from, to);
  const first = totalIn(scope, region, from);
  const last = totalIn(scope, region, to);
  const span = `${from}-${to}`;
  const operands = [
    ["x_2", last],
    ["x_1", first],
  ] as const;
  const flags = suspected(scope, region, from, to);
  const yearly = cagr(first.value, last.value, Number(to) - Number(from));
  return [
    resultFrom({
      ...namedBy(growthRecord, region, span),
      value: unbroken(scope, totals, growth(first.value, last.value)),
      operands,
      flags,
    }),
    resultFrom({ ...namedBy(cagrRecord, region, span), value: unbroken(scope, totals, yearly), operands, flags }),
  ];
}

/** The words every result of this stage shares. */
const namedBy = (record: { id: string; abbreviation: string; unit: string }, region: Region, year: string) =>
  ({
    indicator: record.id,
    abbreviation: record.abbreviation,
    unit: record.id === shiftRecord.id ? "persons" : record.unit,
    measure,
    region: region.id,
    sector: "complete",
    year,
  }) satisfies Partial<Draft>;

/** One class at both ends of the span, in the region and in its reference area. */
interface ClassEnds {
  readonly sector: string;
  readonly own: readonly [Quantity, Quantity];
  readonly nation: readonly [Quantity, Quantity];
}

function shiftParts(scope: Scope, region: Region): readonly Result[] {
  // The parts of no class at all would add up to zero, and zero is a number.
  if (scope.complete.length === 0) return [];
  const span = [scope.settings.from, scope.settings.to] as const;
  const reference = referenceFor(scope, region);
  const classes = scope.complete.map(
    (sector): ClassEnds => ({
      sector,
      own: endsOf(inRegion(scope, region), region.name, sector, span),
      nation: endsOf(reference.find, reference.name, sector, span),
    }),
  );
  const whole = span.map((year) => allSectors(scope, reference.name, reference.find, { measure, year }));
  const [wholeFirst, wholeLast] = whole;
  if (wholeFirst === undefined || wholeLast === undefined) return [];
  const outcome = shiftShare(
    classes.map(({ sector, own, nation }) => ({
      sector,
      first: own[0].value,
      last: own[1].value,
      referenceFirst: nation[0].value,
      referenceLast: nation[1].value,
    })),
    {
      regionFirst: totalIn(scope, region, span[0]).value,
      referenceFirst: wholeFirst.value,
      referenceLast: wholeLast.value,
    },
  );
  const wholes = [
    ["N1", wholeFirst],
    ["N2", wholeLast],
  ] as const;
  const named = {
    ...namedBy(shiftRecord, region, span.join("-")),
    reference: reference.name,
    flags: suspected(scope, region, ...span),
  };
  const fault = breakBetween(totalsOver(scope, region, ...span), scope.lookup.language);
  const bySector = classes.flatMap((row, place) =>
    partResults(
      { ...named, sector: row.sector, operands: [...classOperands(row, ""), ...wholes] },
      outcome.sectors[place],
      fault,
    ),
  );
  const operands = [...classes.flatMap((row) => classOperands(row, `[${row.sector}]`)), ...wholes];
  return [...partResults({ ...named, operands }, outcome.total, fault), ...bySector];
}

const classOperands = ({ own, nation }: ClassEnds, mark: string): readonly (readonly [string, Quantity])[] => [
  [`e1${mark}`, own[0]],
  [`e2${mark}`, own[1]],
  [`n1${mark}`, nation[0]],
  [`n2${mark}`, nation[1]],
];

function partResults(
  named: Omit<Draft, "part" | "value">,
  parts: Parts | undefined,
  fault: string | undefined,
): readonly Result[] {
  if (parts === undefined) return [];
  return (["national", "mix", "local", "change"] as const).map((part) =>
    resultFrom({ ...named, part, value: fault === undefined ? parts[part] : hole("series-break", fault) }),
  );
}

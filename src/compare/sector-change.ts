import { growth, definition as growthRecord } from "../indicators/growth/growth.ts";
import { index, definition as indexRecord } from "../indicators/growth/index-number.ts";
import type { Region } from "../model/territory.ts";
import { hole, type Value } from "../model/value.ts";
import type { Result } from "./analysis.ts";
import { breakBetween, suspected } from "./break.ts";
import type { Quantity } from "./quantity.ts";
import { resultFrom } from "./result.ts";
import { inRegion, labelOf, type Scope } from "./scope.ts";
import { yearsBetween } from "./settings.ts";
import { measure } from "./span.ts";

/** One class of the definition in a region, in every year of the span. */
interface Course {
  readonly sector: string;
  readonly years: readonly string[];
  readonly totals: readonly Quantity[];
}

/** How employment changed in each class of the definition: its index in every year of the span, and its growth over the span. */
export function sectorChange(scope: Scope, region: Region): readonly Result[] {
  const { from, to } = scope.settings;
  const years = yearsBetween(from, to);
  return scope.classes.flatMap(({ code }) => {
    const totals = years.map((year) => ({
      ...inRegion(scope, region)({ measure, sector: code, year }),
      label: labelOf(measure, code, region.name, year),
    }));
    const course = { sector: code, years, totals };
    return [...indexOf(scope, region, course), ...growthOf(scope, region, course)];
  });
}

/** The remark of a jump is asked for one class alone: those of other classes are no matter of this one. */
const doubts = (scope: Scope, region: Region, sector: string, to: string): readonly string[] =>
  suspected({ ...scope, complete: [sector] }, region, scope.settings.from, to);

function unbroken(scope: Scope, totals: readonly Quantity[], value: Value): Value {
  const fault = breakBetween(totals, scope.lookup.language);
  return fault === undefined ? value : hole("series-break", fault);
}

function indexOf(scope: Scope, region: Region, { sector, years, totals }: Course): readonly Result[] {
  const [base] = totals;
  if (base === undefined) return [];
  return years.map((year, at) => {
    const last = totals[at] ?? base;
    return resultFrom({
      ...namedBy(indexRecord, region, sector, year),
      value: unbroken(scope, totals.slice(0, at + 1), index(last.value, base.value)),
      operands: [
        ["x_t", last],
        ["x_base", base],
      ],
      flags: doubts(scope, region, sector, year),
    });
  });
}

function growthOf(scope: Scope, region: Region, { sector, totals }: Course): readonly Result[] {
  const { from, to } = scope.settings;
  const [first] = totals;
  const last = totals.at(-1);
  if (first === undefined || last === undefined) return [];
  return [
    resultFrom({
      ...namedBy(growthRecord, region, sector, `${from}-${to}`),
      value: unbroken(scope, totals, growth(first.value, last.value)),
      operands: [
        ["x_2", last],
        ["x_1", first],
      ],
      flags: doubts(scope, region, sector, to),
    }),
  ];
}

const namedBy = (
  { id, abbreviation, unit }: { readonly id: string; readonly abbreviation: string; readonly unit: string },
  region: Region,
  sector: string,
  year: string,
) => ({ indicator: id, abbreviation, unit, measure, region: region.id, sector, year });

import { definition as concentration, herfindahl } from "../indicators/concentration/herfindahl.ts";
import { locationQuotient, definition as quotient } from "../indicators/specialisation/location-quotient.ts";
import { isSmallCount, locationQuotientInterval } from "../indicators/specialisation/location-quotient-interval.ts";
import { share, definition as shareRecord } from "../indicators/specialisation/share.ts";
import type { Region } from "../model/territory.ts";
import { isNumber } from "../model/value.ts";
import type { Result } from "./analysis.ts";
import type { Quantity } from "./quantity.ts";
import { type ReferenceArea, referenceFor } from "./reference.ts";
import { resultFrom } from "./result.ts";
import { allSectors, completeTotal, definitionTotal, inRegion, type Scope } from "./scope.ts";
import { yearsBetween } from "./settings.ts";

/** How much more a sector weighs in a region than in its reference area, and how even its mix of sectors is. */
export function specialisation(scope: Scope, region: Region): readonly Result[] {
  const { from, to, year, companyYear } = scope.settings;
  const years = [...new Set([...yearsBetween(from, to), year])].sort();
  const reference = referenceFor(scope, region);
  return [
    ...years.flatMap((when) => quotients(scope, region, reference, when)),
    ...years.map((when) => shareOfAll(scope, region, "persons_employed", when)),
    ...[...new Set([year, companyYear])].sort().map((when) => shareOfAll(scope, region, "local_units", when)),
    ...evenness(scope, region),
    ...structure(scope, region),
  ];
}

/** The four sums a location quotient is made of. */
interface Sums {
  readonly regionSector: Quantity;
  readonly region: Quantity;
  readonly sector: Quantity;
  readonly total: Quantity;
}

function quotients(scope: Scope, region: Region, reference: ReferenceArea, year: string): readonly Result[] {
  const find = inRegion(scope, region);
  const wanted = { measure: "persons_employed", year };
  const all = allSectors(scope, region.name, find, wanted);
  const total = allSectors(scope, reference.name, reference.find, wanted);
  const rows = scope.classes.map(({ code }) => {
    const sums = {
      regionSector: find({ ...wanted, sector: code }),
      region: all,
      sector: reference.find({ ...wanted, sector: code }),
      total,
    };
    return quotientResult(region, code, year, reference.name, sums);
  });
  return [...rows, quotientOfWhole(scope, region, reference, year)];
}

/** The location quotient of all classes of the definition together. */
export function quotientOfWhole(scope: Scope, region: Region, reference: ReferenceArea, year: string): Result {
  const find = inRegion(scope, region);
  const wanted = { measure: "persons_employed", year };
  return quotientResult(region, scope.settings.definition.id, year, reference.name, {
    regionSector: definitionTotal(scope, region.name, find, wanted),
    region: allSectors(scope, region.name, find, wanted),
    sector: definitionTotal(scope, reference.name, reference.find, wanted),
    total: allSectors(scope, reference.name, reference.find, wanted),
  });
}

function quotientResult(region: Region, sector: string, year: string, reference: string, sums: Sums): Result {
  const values = [sums.regionSector.value, sums.region.value, sums.sector.value, sums.total.value] as const;
  const [e, er, es, et] = values;
  const counted = isNumber(e) && isNumber(er) && isNumber(es) && isNumber(et);
  const small = counted && et > 0 && isSmallCount(e, (er * es) / et);
  return resultFrom({
    indicator: quotient.id,
    abbreviation: quotient.abbreviation,
    measure: "persons_employed",
    region: region.id,
    sector,
    year,
    unit: quotient.unit,
    value: locationQuotient(...values),
    interval: counted ? locationQuotientInterval(e, er, es, et) : undefined,
    operands: [
      ["x_rs", sums.regionSector],
      ["x_r", sums.region],
      ["x_s", sums.sector],
      ["x", sums.total],
    ],
    flags: small ? ["too-few"] : [],
    reference,
  });
}

/** The share of the definition in all sectors that are published everywhere. */
export function shareOfAll(scope: Scope, region: Region, measure: string, year: string): Result {
  const find = inRegion(scope, region);
  const part = definitionTotal(scope, region.name, find, { measure, year });
  const whole = allSectors(scope, region.name, find, { measure, year });
  return resultFrom({
    indicator: shareRecord.id,
    abbreviation: shareRecord.abbreviation,
    measure,
    region: region.id,
    sector: scope.settings.definition.id,
    year,
    unit: shareRecord.unit,
    value: share(part.value, whole.value),
    operands: [
      ["x_rs", part],
      ["x_r", whole],
    ],
  });
}

/** What the complete classes of a region are made of: the share of each in their total. */
function structure(scope: Scope, region: Region): readonly Result[] {
  const wanted = { measure: "persons_employed", year: scope.settings.year };
  const find = inRegion(scope, region);
  const total = completeTotal(scope, region.name, find, wanted);
  return scope.complete.map((sector) => {
    const part = find({ ...wanted, sector });
    return resultFrom({
      indicator: shareRecord.id,
      abbreviation: shareRecord.abbreviation,
      part: "of-complete",
      ...wanted,
      region: region.id,
      sector,
      unit: shareRecord.unit,
      value: share(part.value, total.value),
      operands: [
        ["x_rs", part],
        ["x_r", total],
      ],
    });
  });
}

function evenness(scope: Scope, region: Region): readonly Result[] {
  const { year } = scope.settings;
  // Without a class to spread over there is nothing to measure, which is no matter of the region.
  if (scope.complete.length === 0) return [];
  const classes = scope.complete.map((sector) =>
    inRegion(scope, region)({ measure: "persons_employed", year, sector }),
  );
  const index = herfindahl(classes.map((quantity) => quantity.value));
  const parts = [
    ["hhi", index.hhi],
    ["effective-number", index.effectiveNumber],
  ] as const;
  return parts.map(([part, value]) =>
    resultFrom({
      indicator: concentration.id,
      abbreviation: concentration.abbreviation,
      part,
      measure: "persons_employed",
      region: region.id,
      sector: "complete",
      year,
      unit: part === "hhi" ? concentration.unit : "classes",
      value,
      operands: classes.map((quantity, position) => [`x_i[${scope.complete[position] ?? ""}]`, quantity] as const),
    }),
  );
}

import { definition, rank } from "../indicators/rank/rank.ts";
import { share } from "../indicators/specialisation/share.ts";
import type { Region } from "../model/territory.ts";
import { isNumber } from "../model/value.ts";
import type { Operand, Result, Rival } from "./analysis.ts";
import { type Quantity, territoryQuantity } from "./quantity.ts";
import { operandOf, resultFrom } from "./result.ts";
import { allSectors, completeTotal, type Find, inRegion, labelOf, type Scope } from "./scope.ts";
import { wordsIn } from "./terms/compare-words.ts";

const measure = "persons_employed";

/** Where each region stands among Europe's NUTS 2 regions by the weight of each class in its employment. */
export function position(scope: Scope): readonly Result[] {
  const codes = (scope.lookup.territories.get("europe_nuts2")?.members ?? []).map((member) => member.code);
  const { year } = scope.settings;
  if (codes.length === 0) return [];
  // One operand for all classes, so that it can be seen to be the same.
  const wholes = new Map(
    codes.map((code) => [code, operandOf("x_r", allSectors(scope, code, at(scope, code), { measure, year }))] as const),
  );
  return [...scope.classes.map((member) => member.code), "complete"].flatMap((sector) => {
    const rivals = [...wholes].flatMap(([code, whole]) => rivalAt(scope, sector, code, whole));
    return scope.settings.regions.flatMap((region) => ranks(scope, region, sector, { rivals, all: wholes.size }));
  });
}

/** The look-up of one official unit as the source prints it. */
const at =
  (scope: Scope, code: string): Find =>
  (wanted) =>
    territoryQuantity(scope.lookup, code, code, wanted);

/** One official unit with its share; none where the share is not published. */
function rivalAt(scope: Scope, sector: string, code: string, whole: Operand): readonly Rival[] {
  const part = numerator(scope, sector, code, at(scope, code));
  const value = share(part.value, whole.value);
  if (!isNumber(value)) return [];
  return [{ territory: code, value, operands: [operandOf("x_rs", part), whole] }];
}

const numerator = (scope: Scope, sector: string, name: string, find: Find): Quantity => {
  const { year } = scope.settings;
  if (sector === "complete") return completeTotal(scope, name, find, { measure, year });
  return { ...find({ measure, year, sector }), label: labelOf(measure, sector, name, year) };
};

/** The region against all others: its own members step aside, so that it never competes with a part of itself. */
function ranks(
  scope: Scope,
  region: Region,
  sector: string,
  europe: { readonly rivals: readonly Rival[]; readonly all: number },
): readonly Result[] {
  const { year } = scope.settings;
  const find = inRegion(scope, region);
  const part = numerator(scope, sector, region.name, find);
  const whole = allSectors(scope, region.name, find, { measure, year });
  const members = new Set(scope.lookup.territories.get(whole.territory)?.members.map((member) => member.code));
  const rivals = europe.rivals.filter(({ territory }) => !members.has(territory));
  const outcome = rank([share(part.value, whole.value), ...rivals.map(({ value }) => value)])[0];
  if (outcome === undefined) return [];
  const pieces = [
    ["rank", outcome.rank, "rank"],
    ["percentile", outcome.percentile, "percent"],
    ["of", rivals.length + 1, "regions"],
  ] as const;
  return pieces.map(([piece, value, unit]) =>
    resultFrom({
      indicator: definition.id,
      abbreviation: definition.abbreviation,
      part: piece,
      measure,
      region: region.id,
      sector,
      year,
      unit,
      value,
      operands: [
        ["x_rs", part],
        ["x_r", whole],
      ],
      reference: wordsIn(scope.lookup.language).rivals(rivals.length, europe.all),
      rivals,
    }),
  );
}

import type { Definition } from "../model/definition.ts";
import type { Region } from "../model/territory.ts";
import { highest, isHole, lowest } from "../model/value.ts";
import type { Result, Spread, Variant } from "./analysis.ts";
import { memberSets, type Quantity, territoryQuantity } from "./quantity.ts";
import { levelResult } from "./result.ts";
import { definitionTotal, type Find, inRegion, type Scope } from "./scope.ts";

const measure = "persons_employed";

/** The people employed in each region under every shipped definition and on every shipped territory for which figures exist. */
export function spreadOf(scope: Scope, definitions: readonly Definition[]): readonly Spread[] {
  return scope.settings.regions.flatMap((region) => {
    const variants = [...byDefinition(scope, region, definitions), ...byTerritory(scope, region)];
    const limits = variants.flatMap(({ result }) => [lowest(result.value) ?? [], highest(result.value) ?? []].flat());
    if (limits.length === 0) return [];
    return [{ region: region.id, low: Math.min(...limits), high: Math.max(...limits), variants }];
  });
}

function byDefinition(scope: Scope, region: Region, definitions: readonly Definition[]): readonly Variant[] {
  return definitions
    .filter((definition) => isCounted(scope, definition))
    .flatMap((definition) => {
      const result = totalResult(scope, region, region.id, definition, inRegion(scope, region));
      return isHole(result.value) ? [] : [{ name: definition.title, kind: "definition" as const, result }];
    });
}

// Music is a part of the creative industries, not another way to count them: the two spread apart.
const isMusic = (definition: Definition): boolean => definition.id.startsWith("music");

/** A list of whole classes of the business statistics: shares, groups without codes and finer classes have no figures there. */
function isCounted(scope: Scope, definition: Definition): boolean {
  const own = new Set(scope.settings.definition.members.map((member) => member.code));
  if (isMusic(definition) !== isMusic(scope.settings.definition)) return false;
  return definition.members.length > 0 && definition.members.every(({ code, weight }) => weight === 1 && own.has(code));
}

/** Other territories that bear the region's name: `randstad_prov3` beside `randstad_prov4`. */
function byTerritory(scope: Scope, region: Region): readonly Variant[] {
  const { definition } = scope.settings;
  const others = [...scope.lookup.territories.values()].filter(
    ({ id, kind }) => id.startsWith(`${region.id}_`) && kind === "exact" && !region.territories.includes(id),
  );
  return others.flatMap((territory) => {
    if (memberSets(territory).length === 0) return [];
    const find: Find = (wanted) => territoryQuantity(scope.lookup, territory.id, territory.name, wanted);
    const result = totalResult(scope, region, territory.id, definition, find);
    return isHole(result.value) ? [] : [{ name: territory.name, kind: "territory" as const, result }];
  });
}

function totalResult(scope: Scope, region: Region, place: string, definition: Definition, find: Find): Result {
  const { year } = scope.settings;
  const narrowed = { ...scope, settings: { ...scope.settings, definition }, classes: definition.members };
  const quantity: Quantity = definitionTotal(narrowed, region.name, find, { measure, year });
  return levelResult({ measure, region: place, sector: definition.id, year, unit: "persons" }, quantity);
}

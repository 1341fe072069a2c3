import { formatNumber, type Language } from "../base/format-number.ts";
import type { ComparabilityRule } from "../model/comparability.ts";
import { isNumber } from "../model/value.ts";
import type { Caveat, Result } from "./analysis.ts";
import { type Jump, jumpsIn } from "./break.ts";
import { inhabitantsOf } from "./density.ts";
import { regionQuantity } from "./quantity.ts";
import { refusalCaveats, ruleCaveats } from "./rule-caveats.ts";
import type { Scope } from "./scope.ts";
import { type EnvelopeSaid, wordsIn } from "./terms/compare-words.ts";

/** A caveat of the caveats table, with the measure and years that it is about. */
export interface KnownCaveat extends Caveat {
  readonly measure: string;
}

/** What cannot be compared, and why: what the data say of themselves first, then what is known of the sources. */
export function caveatsOf(
  scope: Scope,
  known: readonly KnownCaveat[],
  results: readonly Result[],
  rules: readonly ComparabilityRule[] = [],
): readonly Caveat[] {
  const regions = new Set(scope.settings.regions.map((region) => region.id));
  const about = (caveat: KnownCaveat) => caveat.regions.length === 0 || caveat.regions.some((id) => regions.has(id));
  return [
    ...envelopes(scope),
    ...incompleteClasses(scope),
    ...jumps(scope),
    ...ruleCaveats(rules, scope.settings.regions, results),
    ...known.filter(about),
    ...refusalCaveats(scope, results),
  ];
}

/** Where official units stand for a region that is smaller than they are. */
function envelopes(scope: Scope): readonly Caveat[] {
  const { lookup, settings } = scope;
  return settings.regions.flatMap((region) => {
    const wanted = { measure: "persons_employed", sector: scope.denominator[0] ?? "", year: settings.year };
    const used = lookup.territories.get(regionQuantity(lookup, region, wanted).territory);
    const own = region.territories[0] ?? "";
    if (used === undefined || used.kind !== "envelope" || used.id === own) return [];
    const units = [...new Set(used.members.map((member) => member.code))];
    const said = { region: region.name, territory: used.name, units: units.join(", ") };
    const { people, source } = peopleInside(scope, own, used.id);
    return [
      {
        id: `envelope_${region.id}`,
        regions: [region.id],
        ...wordsIn(lookup.language).envelope(people === undefined ? said : { ...said, people }),
        source,
      },
    ];
  });
}

/** How many of the people of a territory live in the region within it, as it is printed, and who counted them. */
function peopleInside(
  scope: Scope,
  region: string,
  territory: string,
): { readonly people?: EnvelopeSaid["people"]; readonly source: string } {
  const { year } = scope.settings;
  const { language } = scope.lookup;
  const inside = inhabitantsOf(scope, region, year);
  const all = inhabitantsOf(scope, territory, year);
  const source = all.cells[0]?.source ?? "";
  if (!isNumber(inside.value) || !isNumber(all.value) || all.value <= 0) return { source };
  const people = {
    share: formatNumber((100 * inside.value) / all.value, { digits: 1, language }),
    year,
    inside: formatNumber(inside.value, { language }),
    all: formatNumber(all.value, { language }),
  };
  return { people, source };
}

/** Classes that some region or nation does not publish in some year, and which growth and structure therefore leave out. */
function incompleteClasses(scope: Scope): readonly Caveat[] {
  const left = scope.classes.filter(({ code }) => !scope.complete.includes(code));
  if (left.length === 0) return [];
  const names = left.map(({ code, name, shortName }) => `${code} ${shortName ?? name}`).join(", ");
  return [
    {
      id: "incomplete_classes",
      regions: [],
      ...wordsIn(scope.lookup.language).incomplete(left.map(({ code }) => code).join(", "), names, scope.complete),
      source: "",
    },
  ];
}

const inWords = ({ sector, unit, year, before, after }: Jump, language: Language): string =>
  wordsIn(language).jump({
    sector,
    unit,
    from: String(Number(year) - 1),
    before: formatNumber(before, { language }),
    to: year,
    after: formatNumber(after, { language }),
  });

/** Jumps that no break explains: named, so that nobody takes them for growth. */
function jumps(scope: Scope): readonly Caveat[] {
  const { from, to, regions } = scope.settings;
  const { language } = scope.lookup;
  return regions.flatMap((region) => {
    const found = jumpsIn(scope, region, from, to);
    if (found.length === 0) return [];
    return [
      {
        id: `jump_${region.id}`,
        regions: [region.id],
        ...wordsIn(language).jumps(region.name, from, to, found.map((one) => inWords(one, language)).join("; ")),
        source: found[0]?.source ?? "",
      },
    ];
  });
}

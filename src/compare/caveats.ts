import { formatNumber } from "../base/format-number.ts";
import type { ComparabilityRule } from "../model/comparability.ts";
import { isNumber } from "../model/value.ts";
import type { Caveat, Result } from "./analysis.ts";
import { type Jump, jumpsIn } from "./break.ts";
import { inhabitantsOf } from "./density.ts";
import { regionQuantity } from "./quantity.ts";
import { refusalCaveats, ruleCaveats } from "./rule-caveats.ts";
import type { Scope } from "./scope.ts";
import { yearsBetween } from "./settings.ts";

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
    ...refusalCaveats(scope.settings.regions, results),
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
    const inside = inhabitantsOf(scope, own, settings.year);
    const all = inhabitantsOf(scope, used.id, settings.year);
    const share =
      isNumber(inside.value) && isNumber(all.value) && all.value > 0
        ? `The region holds ${formatNumber((100 * inside.value) / all.value, { digits: 1 })} % of its people (${settings.year}: ${formatNumber(inside.value)} of ${formatNumber(all.value)}). `
        : "";
    return [
      {
        id: `envelope_${region.id}`,
        regions: [region.id],
        what: `${region.name} in business statistics`,
        why: `These exist for NUTS 2 units only: ${used.name} (${units.join(", ")}) stands in for the region. ${share}Nothing is scaled down.`,
        source: all.cells[0]?.source ?? "",
      },
    ];
  });
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
      what: `Growth, structure and shift-share of ${left.map(({ code }) => code).join(", ")}`,
      why: `Some region or nation does not publish ${names} in some year, so these three use ${remaining(scope.complete)}.`,
      source: "",
    },
  ];
}

function remaining(codes: readonly string[]): string {
  const [only, ...more] = codes;
  if (only === undefined) return "no class at all";
  if (more.length === 0) return `the one class published everywhere: ${only}`;
  return `the ${codes.length} classes published everywhere: ${codes.join(", ")}`;
}

const size = (value: number): string => formatNumber(value);
const inWords = (jump: Jump): string =>
  `${jump.sector} in ${jump.unit}: ${size(jump.before)} in ${Number(jump.year) - 1}, ${size(jump.after)} in ${jump.year}`;

/** Jumps that no break explains: named, so that nobody takes them for growth. */
function jumps(scope: Scope): readonly Caveat[] {
  const { from, to, regions } = scope.settings;
  return regions.flatMap((region) => {
    const found = jumpsIn(scope, region, from, to);
    if (found.length === 0) return [];
    return [
      {
        id: `jump_${region.id}`,
        regions: [region.id],
        what: `Growth of ${region.name} ${yearsBetween(from, to)[0]}–${to} at face value`,
        why: `The source jumps without marking a break (${found.map(inWords).join("; ")}): a reclassified enterprise is as likely as growth.`,
        source: found[0]?.source ?? "",
      },
    ];
  });
}

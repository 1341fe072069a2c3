import { formatNumber } from "../base/format-number.ts";
import { isNumber } from "../model/value.ts";
import type { Caveat } from "./analysis.ts";
import { type Jump, jumpsIn } from "./break.ts";
import { inhabitantsOf } from "./density.ts";
import { regionQuantity } from "./quantity.ts";
import type { Scope } from "./scope.ts";
import { yearsBetween } from "./settings.ts";

/** A caveat of the caveats table, with the measure and years that it is about. */
export interface KnownCaveat extends Caveat {
  readonly measure: string;
}

/** What cannot be compared, and why: what the data say of themselves first, then what is known of the sources. */
export function caveatsOf(scope: Scope, known: readonly KnownCaveat[]): readonly Caveat[] {
  const regions = new Set(scope.settings.regions.map((region) => region.id));
  const about = (caveat: KnownCaveat) => caveat.regions.length === 0 || caveat.regions.some((id) => regions.has(id));
  return [...envelopes(scope), ...incompleteClasses(scope), ...jumps(scope), ...known.filter(about)];
}

/** Where official units stand for a region that is smaller than they are. */
function envelopes(scope: Scope): readonly Caveat[] {
  const { lookup, settings } = scope;
  return settings.regions.flatMap((region) => {
    const wanted = { measure: "persons_employed", sector: scope.denominator[0] ?? "", year: settings.year };
    const used = lookup.territories.get(regionQuantity(lookup, region, wanted).territory);
    const own = region.territories[0] ?? "";
    if (used === undefined || used.kind !== "envelope" || used.id === own) return [];
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
        why: `These exist for NUTS 2 units only: ${used.name} stands in for the region. ${share}Nothing is scaled down.`,
        source: all.cells[0]?.source ?? "",
      },
    ];
  });
}

/** Classes that some region or nation keeps secret in some year, and which growth and structure therefore leave out. */
function incompleteClasses(scope: Scope): readonly Caveat[] {
  const left = scope.classes.filter(({ code }) => !scope.complete.includes(code));
  if (left.length === 0) return [];
  const names = left.map(({ code, name, shortName }) => `${code} ${shortName ?? name}`).join(", ");
  return [
    {
      id: "incomplete_classes",
      regions: [],
      what: `Growth, structure and shift-share of ${left.map(({ code }) => code).join(", ")}`,
      why: `Some region keeps ${names} secret in some year, so these three use the ${scope.complete.length} classes published everywhere: ${scope.complete.join(", ")}.`,
      source: "",
    },
  ];
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
        source: "ESTAT_SBS_R_2017",
      },
    ];
  });
}

import type { Language } from "../base/format-number.ts";
import { add } from "../model/arithmetic.ts";
import type { Region, Territory } from "../model/territory.ts";
import { hole, isHole, type Value } from "../model/value.ts";
import type { Cell } from "./analysis.ts";
import { cellsAt, type Lookup, type Wanted } from "./cells.ts";
import { addSecretSums, type SecretSum, secretSum } from "./secret-cells.ts";
import { wordsIn } from "./terms/compare-words.ts";

/** A value with its origin: the cells behind it, the territory that was used, and the remarks that travel with it. */
export interface Quantity {
  readonly label: string;
  readonly value: Value;
  readonly territory: string;
  readonly cells: readonly Cell[];
  readonly flags: readonly string[];
  /** Id of the result that it is, where it is no sum of cells but computed itself. */
  readonly result?: string;
  /** The secret cells of the sum, where it has any: what is added to it is bounded together with them. */
  readonly secret?: SecretSum;
}

const flagOfLetter: Readonly<Record<string, string>> = {
  b: "break",
  d: "definition-differs",
  e: "estimated",
  i: "imputed",
  p: "provisional",
  u: "low-reliability",
};

const flagsOf = (cells: readonly Cell[]): string[] =>
  cells.flatMap((cell) => [...cell.status].flatMap((letter) => flagOfLetter[letter] ?? []));

/** Sorted flags without repetition. */
export const uniqueFlags = (flags: readonly string[]): readonly string[] => [...new Set(flags)].sort();

/** The codes of a territory by level and version of the classification, in the order of regions.csv. */
export function memberSets(territory: Territory): readonly (readonly string[])[] {
  const sets = new Map<string, string[]>();
  for (const member of territory.members) {
    const key = `${member.level} ${member.nutsVersion}`;
    sets.set(key, [...(sets.get(key) ?? []), member.code]);
  }
  return [...sets.values()];
}

/** The set of codes for which the tables hold most cells: sources differ in level and version of their codes. */
function bestSet(lookup: Lookup, territory: Territory, wanted: Wanted): { codes: readonly string[]; found: number } {
  let best = { codes: [] as readonly string[], found: 0 };
  for (const codes of memberSets(territory)) {
    const found = codes.filter((code) => cellsAt(lookup, code, wanted).length > 0).length / codes.length;
    if (found > best.found) best = { codes, found };
  }
  return best;
}

function sumOfMembers(
  lookup: Lookup,
  codes: readonly string[],
  wanted: Wanted,
): { value: Value; cells: readonly Cell[]; secret?: SecretSum } {
  const cells = codes.flatMap((code) => cellsAt(lookup, code, wanted).slice(0, 1));
  const absent = codes.filter((code) => cellsAt(lookup, code, wanted).length === 0);
  if (absent.length > 0)
    return { value: hole("not-collected", wordsIn(lookup.language).noFigureFor(absent.join(", "))), cells };
  const total = add(cells.map((cell) => cell.value));
  if (!isHole(total)) return { value: total, cells };
  const holes = cells.flatMap(({ region, value }) => (isHole(value) ? [{ region, reason: value.reason }] : []));
  const unknown = holes.filter(({ reason }) => reason !== "confidential");
  const [first] = unknown;
  // A secret has limits; what nobody collected has none, and takes the sum along.
  if (first === undefined) return secretSum(lookup, cells, wanted);
  const places = unknown.map(({ region }) => region).join(", ");
  return { value: hole(first.reason, wordsIn(lookup.language).noFigureFor(places)), cells };
}

type Found = Pick<Quantity, "value" | "territory" | "cells" | "secret" | "flags">;

// The same sums are asked for by every indicator, and once more for each definition and territory of the spread.
const foundBefore = new WeakMap<Lookup, Map<string, Found>>();

/** The value of a whole territory: printed for it as such, or added up from its members. */
export function territoryQuantity(lookup: Lookup, id: string, label: string, wanted: Wanted): Quantity {
  const known = foundBefore.get(lookup) ?? new Map<string, Found>();
  foundBefore.set(lookup, known);
  const key = `${id}\u001f${wanted.sector}\u001f${wanted.year}\u001f${wanted.measure}`;
  const found = known.get(key) ?? findTerritory(lookup, id, wanted);
  known.set(key, found);
  return { label, ...found };
}

function findTerritory(lookup: Lookup, id: string, wanted: Wanted): Found {
  const territory = lookup.territories.get(id);
  const direct = cellsAt(lookup, id, wanted).slice(0, 1);
  const found =
    direct[0] !== undefined || territory === undefined
      ? { value: direct[0]?.value ?? hole("not-collected", wordsIn(lookup.language).noFigureFor(id)), cells: direct }
      : addMembers(lookup, territory, wanted);
  const flags = [...flagsOf(found.cells), ...(territory?.kind === "envelope" ? ["envelope"] : [])];
  return { territory: id, ...found, flags: uniqueFlags(flags) };
}

function addMembers(
  lookup: Lookup,
  territory: Territory,
  wanted: Wanted,
): Pick<Quantity, "value" | "cells" | "secret"> {
  const { codes, found } = bestSet(lookup, territory, wanted);
  if (found === 0)
    return { value: hole("not-collected", wordsIn(lookup.language).noFiguresOf(territory.name)), cells: [] };
  return sumOfMembers(lookup, codes, wanted);
}

/** The value of a region of the comparison, from the first of its territories for which there are figures. */
export function regionQuantity(lookup: Lookup, region: Region, wanted: Wanted): Quantity {
  const label = `${wanted.measure.replaceAll("_", " ")}, ${wanted.sector}, ${region.name}, ${wanted.year}`;
  const candidates = region.territories.map((id) => territoryQuantity(lookup, id, label, wanted));
  const first = candidates.find((candidate) => candidate.cells.length > 0) ?? candidates[0];
  const { noTerritory } = wordsIn(lookup.language);
  return first ?? { label, territory: "", value: hole("not-collected", noTerritory), cells: [], flags: [] };
}

/** The sum of quantities, with all their cells and remarks; secret cells of all of them are bounded together. */
export function addQuantities(label: string, quantities: readonly Quantity[], language: Language = "en"): Quantity {
  return {
    label,
    territory: quantities[0]?.territory ?? "",
    ...sumOf(quantities, language),
    flags: uniqueFlags(quantities.flatMap((quantity) => quantity.flags)),
  };
}

function sumOf(quantities: readonly Quantity[], language: Language): Pick<Quantity, "value" | "cells" | "secret"> {
  const nothing = hole("not-collected", wordsIn(language).nothingToAdd);
  const value = quantities.length === 0 ? nothing : add(quantities.map((q) => q.value));
  // A sum that has no number for another reason keeps that reason.
  if (!isHole(value) && quantities.some(({ secret }) => secret !== undefined)) return addSecretSums(quantities);
  return { value, cells: quantities.flatMap((quantity) => quantity.cells) };
}

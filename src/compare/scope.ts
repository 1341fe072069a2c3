import { multiply } from "../model/arithmetic.ts";
import type { Definition, DefinitionMember } from "../model/definition.ts";
import type { Region } from "../model/territory.ts";
import { hole, isNumber } from "../model/value.ts";
import type { Lookup, Wanted } from "./cells.ts";
import { addQuantities, type Quantity, regionQuantity, territoryQuantity } from "./quantity.ts";
import { weighSecretSum } from "./secret-cells.ts";
import { type Settings, yearsBetween } from "./settings.ts";
import { wordsIn } from "./terms/compare-words.ts";

/** The definition of the sections that can stand for "all sectors"; sections of the classification, in its order. */
const sectionsDefinition = ["B", "C", "D", "E", "F", "G", "H", "I", "J", "L", "M", "N"];

/** The one group for which cultural employment is published: Eurostat's own definition, arts and occupations included. */
export const culturalSector = "cultural_employment_eurostat";

/** One comparison under way: the choices, the tables, and what is complete in them. */
export interface Scope {
  readonly settings: Settings;
  readonly lookup: Lookup;
  /** Classes of the definition with their weights. */
  readonly classes: readonly DefinitionMember[];
  /** Classes whose persons employed are published for every region and nation in every year of the comparison. */
  readonly complete: readonly string[];
  /** Sections for which the same holds: their sum is "all sectors". */
  readonly denominator: readonly string[];
}

/** Works out which classes and sections are complete everywhere, and so fit to be compared. */
export function scopeOf(settings: Settings, lookup: Lookup): Scope {
  const classes = classesOf(settings.definition);
  const complete = (code: string) => isComplete(settings, lookup, code);
  return {
    settings,
    lookup,
    classes,
    complete: classes.filter((member) => member.weight === 1 && complete(member.code)).map((member) => member.code),
    denominator: sectionsDefinition.filter(complete),
  };
}

/** The classes of a definition that figures can be looked up for, each once. */
export const classesOf = (definition: Definition): readonly DefinitionMember[] =>
  countedOnce(definition.members.filter((member) => member.code !== ""));

/** A class that several markets of a definition share counts once in their total, at the largest of its weights. */
function countedOnce(members: readonly DefinitionMember[]): readonly DefinitionMember[] {
  // A share that nobody published may be anything up to the whole.
  const atMost = ({ weight }: DefinitionMember) => weight ?? 1;
  const isKnown = ({ weight }: DefinitionMember) => Number(weight !== undefined);
  const rising = members.toSorted((a, b) => atMost(a) - atMost(b) || isKnown(a) - isKnown(b));
  const heaviest = new Map(rising.map((member) => [member.code, member]));
  return [...heaviest.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The years for which a class must be published to count as complete. */
function neededYears(settings: Settings): readonly string[] {
  const steps = yearsBetween(settings.stepsFrom, settings.to, 2);
  return [...new Set([...steps, ...yearsBetween(settings.from, settings.to), settings.year])];
}

function isComplete(settings: Settings, lookup: Lookup, sector: string): boolean {
  const nations = [...new Set(settings.regions.map((region) => region.nation))];
  return neededYears(settings).every((year) => {
    const wanted = { sector, year, measure: "persons_employed" };
    const regional = settings.regions.map((region) => regionQuantity(lookup, region, wanted));
    const national = nations.map((nation) => territoryQuantity(lookup, nation, nation, wanted));
    return [...regional, ...national].every((quantity) => isNumber(quantity.value));
  });
}

/** Finds the value of one cell somewhere: in a region, a nation or another reference area. */
export type Find = (wanted: Wanted) => Quantity;

/** The look-up of one region of the comparison. */
export const inRegion =
  (scope: Scope, region: Region): Find =>
  (wanted) =>
    regionQuantity(scope.lookup, region, wanted);

/** The sum over several sectors. */
const sumOver = (
  scope: Scope,
  label: string,
  sectors: readonly string[],
  find: Find,
  wanted: Omit<Wanted, "sector">,
): Quantity =>
  addQuantities(
    label,
    sectors.map((sector) => find({ ...wanted, sector })),
    scope.lookup.language,
  );

/** The total of the definition: every class at its weight; a class whose weight is not known leaves a named hole. */
export function definitionTotal(scope: Scope, name: string, find: Find, wanted: Omit<Wanted, "sector">): Quantity {
  const parts = scope.classes.map((member) => {
    const quantity = find({ ...wanted, sector: member.code });
    if (member.weight === 1) return quantity;
    const value =
      member.weight === undefined
        ? hole("not-applicable", wordsIn(scope.lookup.language).shareOnly(member.code))
        : multiply(quantity.value, member.weight);
    return { ...quantity, value, ...weighed(quantity, member.weight) };
  });
  const label = labelOf(wanted.measure, scope.settings.definition.title, name, wanted.year);
  return addQuantities(label, parts, scope.lookup.language);
}

const weighed = ({ secret }: Quantity, weight: number | undefined): Pick<Quantity, "secret"> =>
  secret === undefined || weight === undefined ? {} : { secret: weighSecretSum(secret, weight) };

/** The total of the classes that are complete everywhere. */
export const completeTotal = (scope: Scope, name: string, find: Find, wanted: Omit<Wanted, "sector">): Quantity =>
  sumOver(
    scope,
    labelOf(wanted.measure, `complete classes (${scope.complete.join(", ")})`, name, wanted.year),
    scope.complete,
    find,
    wanted,
  );

/** The total of all sections that are complete everywhere. */
export const allSectors = (scope: Scope, name: string, find: Find, wanted: Omit<Wanted, "sector">): Quantity =>
  sumOver(
    scope,
    labelOf(wanted.measure, `sections ${scope.denominator.join(" ")}`, name, wanted.year),
    scope.denominator,
    find,
    wanted,
  );

/** The words that name an operand: measure, sector, place, year. */
export const labelOf = (measure: string, sector: string, place: string, year: string): string =>
  [measure.replaceAll("_", " "), sector, place, year].filter((part) => part !== "").join(", ");

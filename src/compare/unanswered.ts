import type { Definition } from "../model/definition.ts";
import type { Region } from "../model/territory.ts";
import { isHole } from "../model/value.ts";
import type { Unanswered } from "./analysis.ts";
import type { Wanted } from "./cells.ts";
import { classesOf, inRegion, type Scope } from "./scope.ts";
import { type CompareWords, wordsIn } from "./terms/compare-words.ts";

// Music is a part of the creative industries, not another way to count them: the two spread apart.
const isMusic = ({ id }: Definition): boolean => /music|openmuse/.test(id);

// Sections and what else is needed to hold the creative classes against: never what counts as creative.
const isBase = ({ id }: Definition): boolean => id.startsWith("nace_") || id.endsWith("_denominator");

/** Why a definition gives no number in a region: something else is counted, groups have no codes, or classes have no figures. */
export function noNumberUnder(
  scope: Scope,
  region: Region,
  definition: Definition,
  wanted: Pick<Wanted, "measure" | "year">,
): Pick<Unanswered, "cause" | "why"> | undefined {
  const words = wordsIn(scope.lookup.language);
  const own = scope.settings.definition;
  // The definition in use says in its own total what it lacks.
  const other =
    definition.id === own.id ? undefined : (otherThing(words, definition, own) ?? withoutCodes(words, definition));
  const isAbsent = (sector: string) => isHole(inRegion(scope, region)({ ...wanted, sector }).value);
  return other ?? withoutFigures(words, definition, isAbsent);
}

type Lack = Pick<Unanswered, "cause" | "why">;

function otherThing(words: CompareWords, definition: Definition, own: Definition): Lack | undefined {
  const cause = "other-thing";
  if (isBase(definition)) return { cause, why: words.asBase };
  if (isMusic(definition) === isMusic(own)) return undefined;
  return { cause, why: isMusic(definition) ? words.musicIsPart : words.moreThanMusic };
}

function withoutCodes(words: CompareWords, { members }: Definition): Lack | undefined {
  const groups = members.filter(({ code }) => code === "").map(({ group }) => group);
  if (groups.length === 0) return undefined;
  return { cause: "no-codes", why: words.withoutCodes(some(words, groups)) };
}

function withoutFigures(
  words: CompareWords,
  definition: Definition,
  isAbsent: (code: string) => boolean,
): Lack | undefined {
  const classes = classesOf(definition);
  const absent = classes.map(({ code }) => code).filter(isAbsent);
  const shares = classes.filter(({ weight }) => weight === undefined).map(({ code }) => code);
  const parts = [
    absent.length === 0 ? "" : words.noFiguresFor(absent.length, classes.length, some(words, absent)),
    shares.length === 0 || absent.length === classes.length ? "" : words.shareOnly(some(words, shares)),
  ].filter((part) => part !== "");
  return parts.length === 0 ? undefined : { cause: "classes", why: parts.join("; ") };
}

const most = 3;

/** The first few of a list, and how many more there are. */
const some = (words: CompareWords, names: readonly string[]): string =>
  names.length <= most + 1 ? names.join(", ") : words.andMore(names.slice(0, most).join(", "), names.length - most);

import type { Definition } from "../model/definition.ts";
import type { Region } from "../model/territory.ts";
import { isHole } from "../model/value.ts";
import type { Unanswered } from "./analysis.ts";
import type { Wanted } from "./cells.ts";
import { classesOf, inRegion, type Scope } from "./scope.ts";

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
  const own = scope.settings.definition;
  // The definition in use says in its own total what it lacks.
  const other = definition.id === own.id ? undefined : (otherThing(definition, own) ?? withoutCodes(definition));
  return other ?? withoutFigures(definition, (sector) => isHole(inRegion(scope, region)({ ...wanted, sector }).value));
}

type Lack = Pick<Unanswered, "cause" | "why">;

function otherThing(definition: Definition, own: Definition): Lack | undefined {
  const cause = "other-thing";
  if (isBase(definition))
    return { cause, why: "classes that the creative ones are held against, no way to count them" };
  if (isMusic(definition) === isMusic(own)) return undefined;
  const why = isMusic(definition)
    ? "music is a part of what is counted here, not another way to count it"
    : "counts more than music";
  return { cause, why };
}

function withoutCodes({ members }: Definition): Lack | undefined {
  const groups = members.filter(({ code }) => code === "").map(({ group }) => group);
  if (groups.length === 0) return undefined;
  return { cause: "no-codes", why: `groups without codes, for which no class can be looked up (${some(groups)})` };
}

function withoutFigures(definition: Definition, isAbsent: (code: string) => boolean): Lack | undefined {
  const classes = classesOf(definition);
  const absent = classes.map(({ code }) => code).filter(isAbsent);
  const shares = classes.filter(({ weight }) => weight === undefined).map(({ code }) => code);
  const parts = [
    absent.length === 0 ? "" : `no figures for ${quantified(absent.length, classes.length)} (${some(absent)})`,
    shares.length === 0 || absent.length === classes.length
      ? ""
      : `only a share of ${some(shares)} counts, and the share is not published`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? undefined : { cause: "classes", why: parts.join("; ") };
}

function quantified(absent: number, all: number): string {
  if (absent < all) return `${absent} of its ${all} classes`;
  return all === 1 ? "its only class" : `any of its ${all} classes`;
}

const most = 3;

/** The first few of a list, and how many more there are. */
const some = (names: readonly string[]): string =>
  names.length <= most + 1 ? names.join(", ") : `${names.slice(0, most).join(", ")} and ${names.length - most} more`;

import { divisionsOf, isActivityCode } from "../ingest/nace.ts";
import type { Definition, DefinitionMember } from "../model/definition.ts";
import type { Territory } from "../model/territory.ts";
import type { Mapping } from "../store/aggregate-plan.ts";

/** What a code counts under, or why it counts under nothing. */
export type Counted =
  | { readonly kind: "ids"; readonly ids: readonly { readonly id: string; readonly weight: number }[] }
  /** A code that is known and not meant: the firm is not counted. */
  | { readonly kind: "outside" }
  | { readonly kind: "unknown" | "shifting" | "no weight" };

/** Says what a code counts under; the classification is empty where the table does not name it. */
export type Lookup = (code: string, codeSystem: string) => Counted;

const whole = 10_000;

/** Which regions a code belongs to, by the list of members; `version` keeps to one version of NUTS. */
export function regionLookup(territories: readonly Territory[], version: string | undefined): Lookup {
  const byCode = new Map<string, Map<string, Set<string>>>();
  for (const { id, members } of territories)
    for (const { code, nutsVersion } of members) {
      if (version !== undefined && nutsVersion !== "" && nutsVersion !== version) continue;
      const versions = byCode.get(code) ?? new Map<string, Set<string>>();
      byCode.set(code, versions);
      versions.set(nutsVersion, (versions.get(nutsVersion) ?? new Set()).add(id));
    }
  const own = new Set(territories.map(({ id }) => id));
  return (code) => {
    const versions = byCode.get(code);
    if (versions === undefined) return own.has(code) ? counted([code]) : { kind: "unknown" };
    const sets = [...versions].filter(([name]) => name !== "").map(([, ids]) => [...ids].sort().join("\u001f"));
    if (new Set(sets).size > 1) return { kind: "shifting" };
    return counted([...new Set([...versions.values()].flatMap((ids) => [...ids]))].sort());
  };
}

const counted = (ids: readonly string[]): Counted => ({ kind: "ids", ids: ids.map((id) => ({ id, weight: whole })) });

const digitsOf = (code: string): string => code.replace(/^[A-U](?=\d)/, "").replaceAll(".", "");

/** The digits with which a class begins; a section begins with those of its divisions. */
const beginnings = ({ code }: DefinitionMember): readonly string[] =>
  (divisionsOf.get(code) ?? [code]).map(digitsOf).filter((digits) => /^\d+$/.test(digits));

const revisions: readonly (readonly string[])[] = [
  ["NACE2", "WZ2008", "SBI2008"],
  ["NACE2.1", "WZ2025", "SBI2025"],
];

/** Up to four digits the national classifications are those of Europe; the fifth means something else in each country. */
function sameClass(member: string, digits: string, row: string): boolean {
  if (member === row || member === "") return true;
  if (digits.length > 4) return false;
  return row === "" || revisions.some((systems) => systems.includes(member) && systems.includes(row));
}

/** Which groups of a definition a class belongs to: by its own code, or by the longest class that holds it. */
export function sectorLookup({ members }: Definition): Lookup {
  const classes = members.flatMap((member) => beginnings(member).map((digits) => ({ member, digits })));
  const groups = new Set(members.map(({ group }) => group));
  return (code, system) => {
    if (groups.has(code) && code !== "") return counted([code]);
    const digits = digitsOf(code);
    const holding = classes.filter(
      (each) => digits.startsWith(each.digits) && sameClass(each.member.codeSystem, each.digits, system),
    );
    if (holding.length === 0) return { kind: isActivityCode(code) ? "outside" : "unknown" };
    const longest = Math.max(...holding.map((each) => each.digits.length));
    return weighted(holding.filter((each) => each.digits.length === longest).map(({ member }) => member));
  };
}

function weighted(members: readonly DefinitionMember[]): Counted {
  const ids = new Map<string, number>();
  for (const { group, code, weight } of members) {
    const parts = weight === undefined ? Number.NaN : Math.round(weight * whole);
    // A share of more than four decimals would be another share.
    if (weight === undefined || parts / whole !== weight) return { kind: "no weight" };
    ids.set(group === "" ? code : group, parts);
  }
  return {
    kind: "ids",
    ids: [...ids].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, parts]) => ({ id, weight: parts })),
  };
}

/** The rows that the engine joins for one code; none where it counts under nothing. */
export const mappingsOf = (code: string, codeSystem: string, answer: Counted): readonly Mapping[] =>
  answer.kind === "ids"
    ? answer.ids.map(({ id, weight }, index) => ({ code, codeSystem, id, weight, first: index === 0 }))
    : [];

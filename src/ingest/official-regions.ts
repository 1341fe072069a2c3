import type { RegionFigures } from "./region-figures.ts";
import type { RegionValidity } from "./region-validity.ts";

/** What is officially known of regions, to hold a project's own lists and figures against. */
export interface OfficialRegions {
  readonly figures: readonly RegionFigures[];
  /** By code. */
  readonly validity: ReadonlyMap<string, RegionValidity>;
}

/** Puts the official lists together. */
export const officialRegionsOf = (
  figures: readonly RegionFigures[],
  validity: readonly RegionValidity[],
): OfficialRegions => ({ figures, validity: new Map(validity.map((row) => [row.code, row])) });

/** The members of a territory at one level and in one version of the classification, and the line each stands on. */
export interface MemberGroup {
  readonly territory: string;
  readonly nutsVersion: string;
  readonly level: string;
  readonly members: readonly MemberLine[];
}

/** An official unit inside a territory, and the line it stands on. */
export interface MemberLine {
  readonly code: string;
  readonly name: string;
  readonly line: number;
  readonly areaKm2?: number;
  readonly population2018?: number;
}

/** Which of the official units of a territory a list has not, and which it has besides. */
export interface Difference {
  readonly official: RegionFigures;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

// One unit of ten left out or added is a slip of the pen; more is another region.
const slip = 0.1;

/** The official list that a group of members is meant to be: that of its own name, else one that it misses by a slip. */
export function officialListOf(group: MemberGroup, { figures }: OfficialRegions): Difference | undefined {
  const candidates = figures
    .filter(
      ({ nutsVersion, level }) =>
        level === group.level && (group.nutsVersion === "" || nutsVersion === group.nutsVersion),
    )
    .map((official) => difference(group, official))
    .sort((a, b) => sizeOf(a) - sizeOf(b));
  const named = candidates.find(({ official }) => official.id === group.territory);
  if (named !== undefined) return named;
  return candidates.find((one) => sizeOf(one) <= one.official.codes.length * slip);
}

const sizeOf = ({ missing, extra }: Difference): number => missing.length + extra.length;

function difference({ members }: MemberGroup, official: RegionFigures): Difference {
  const own = new Set(members.map(({ code }) => code));
  const theirs = new Set(official.codes);
  return {
    official,
    missing: official.codes.filter((code) => !own.has(code)),
    extra: [...own].filter((code) => !theirs.has(code)),
  };
}

import type { Definition } from "../model/definition.ts";
import { type Measure, measureTable } from "../model/measure.ts";
import type { Source } from "../model/source.ts";
import type { Territory } from "../model/territory.ts";
import type { CodeMeaning } from "./code-drift.ts";
import { sectionsAndDivisions } from "./nace.ts";
import type { OfficialRegions } from "./official-regions.ts";

/** The codes a project knows; a row with another one is an error. */
export interface KnownCodes {
  readonly regions: ReadonlySet<string>;
  readonly sectors: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly measures: ReadonlyMap<string, Measure>;
  /** Codes that mean one thing here and another there. */
  readonly drift?: readonly CodeMeaning[] | undefined;
  /** Official members, figures and years of regions. */
  readonly official?: OfficialRegions | undefined;
}

/** Gathers the known codes from a project's tables; `moreRegions` are official codes used as a reference area. */
export function knownCodesOf(tables: {
  readonly territories: readonly Territory[];
  readonly definitions: readonly Definition[];
  readonly sources: readonly Source[];
  readonly moreRegions?: Iterable<string>;
  readonly drift?: readonly CodeMeaning[] | undefined;
  readonly official?: OfficialRegions | undefined;
}): KnownCodes {
  const regions = new Set(tables.moreRegions ?? []);
  for (const territory of tables.territories) {
    regions.add(territory.id);
    for (const { code, level } of territory.members) {
      regions.add(code);
      // The first two letters of an official European code are the nation.
      if (level.startsWith("NUTS")) regions.add(code.slice(0, 2));
    }
  }
  const sectors = new Set(["_T", ...sectionsAndDivisions]);
  for (const definition of tables.definitions)
    for (const member of definition.members) sectors.add(member.code).add(member.group);
  sectors.delete("");
  return {
    regions,
    sectors,
    sources: new Set(tables.sources.map((source) => source.id)),
    measures: measureTable,
    drift: tables.drift,
    official: tables.official,
  };
}

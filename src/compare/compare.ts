import type { ComparabilityRule } from "../model/comparability.ts";
import type { Definition } from "../model/definition.ts";
import type { Finding } from "../model/finding.ts";
import type { Flow } from "../model/observation.ts";
import type { Source } from "../model/source.ts";
import type { Region } from "../model/territory.ts";
import type { Analysis, Result, Spread } from "./analysis.ts";
import { caveatsOf, type KnownCaveat } from "./caveats.ts";
import type { Lookup } from "./cells.ts";
import { change } from "./change.ts";
import { comparability } from "./comparability.ts";
import { density } from "./density.ts";
import { levels } from "./levels.ts";
import { money } from "./money.ts";
import { position } from "./position.ts";
import { proxy } from "./proxy.ts";
import { type Scope, scopeOf } from "./scope.ts";
import { sectorChange } from "./sector-change.ts";
import type { Settings } from "./settings.ts";
import { specialisation } from "./specialisation.ts";
import { spreadOf } from "./spread.ts";
import { streamResults } from "./stream-results.ts";

/** What a comparison is made from, as read and checked. */
export interface Material {
  readonly lookup: Lookup;
  readonly definitions: readonly Definition[];
  readonly flows: readonly Flow[];
  readonly caveats: readonly KnownCaveat[];
  /** What is known to stand between numbers of regions or years. */
  readonly rules?: readonly ComparabilityRule[];
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
}

/** Compares the regions: all numbers of the table, the charts and the report, each with its operands and cells. */
export function compare(settings: Settings, material: Material): Analysis {
  const scope = scopeOf(settings, material.lookup);
  const results = [
    ...settings.regions.flatMap((region) => resultsFor(scope, region, material.flows)),
    ...position(scope),
    ...streamResults({ regions: settings.regions, flows: material.flows }),
  ];
  const spread = spreadOf(scope, material.definitions);
  const { title, edition, date, language, regions, definition, year, from, to, companyYear } = settings;
  const all = withoutDoubles([...results, ...otherWays(spread, results)]);
  const analysis: Analysis = {
    title,
    edition,
    date,
    language,
    regions,
    territoryNames: Object.fromEntries([...material.lookup.territories.values()].map(({ id, name }) => [id, name])),
    definition,
    sectors: scope.classes.map(({ code, name, shortName }) => ({
      code,
      name: shortName ?? name,
      complete: scope.complete.includes(code),
    })),
    denominator: scope.denominator,
    reference: settings.reference.kind === "table" ? settings.reference.name : settings.reference.kind,
    year,
    from,
    to,
    companyYear,
    results: all,
    spread,
    caveats: caveatsOf(scope, material.caveats, all, material.rules),
    flows: material.flows,
    findings: material.findings,
    sources: material.sources,
  };
  return { ...analysis, comparability: comparability(analysis, material.rules ?? []) };
}

/** The numbers that only the spread has, each named after the one that it is another way to count. */
function otherWays(spread: readonly Spread[], results: readonly Result[]): readonly Result[] {
  const known = new Set(results.map(({ id }) => id));
  return spread.flatMap(({ variants }) =>
    variants
      .filter(({ result }) => !known.has(result.id))
      .map(({ result }) => ({ ...result, variantOf: variants[0]?.result.id ?? "" })),
  );
}

function resultsFor(scope: Scope, region: Region, flows: readonly Flow[]): readonly Result[] {
  return [
    ...levels(scope, region),
    ...specialisation(scope, region),
    ...density(scope, region),
    ...change(scope, region),
    ...sectorChange(scope, region),
    ...proxy(scope, region),
    ...money(scope, region, flows),
  ];
}

/** Two numbers under one id could not be told apart in a report: that would be a bug of the comparison. */
function withoutDoubles(results: readonly Result[]): readonly Result[] {
  const seen = new Set<string>();
  for (const { id } of results) {
    if (seen.has(id)) throw new Error(`two results are called ${id}`);
    seen.add(id);
  }
  return results;
}

import type { ComparabilityRule } from "../model/comparability.ts";
import type { Definition } from "../model/definition.ts";
import type { Finding } from "../model/finding.ts";
import type { Flow } from "../model/observation.ts";
import type { Policy } from "../model/policy.ts";
import type { SizeCount } from "../model/size-count.ts";
import type { Source } from "../model/source.ts";
import type { Region } from "../model/territory.ts";
import type { Analysis, Result, Spread } from "./analysis.ts";
import { caveatsOf, type KnownCaveat } from "./caveats.ts";
import type { Lookup } from "./cells.ts";
import { change } from "./change.ts";
import { comparability } from "./comparability.ts";
import { density } from "./density.ts";
import { districtFigures } from "./districts.ts";
import { levels } from "./levels.ts";
import { money } from "./money.ts";
import { musicChain } from "./music-chain.ts";
import { policyFigures } from "./policies.ts";
import { position } from "./position.ts";
import { proxy } from "./proxy.ts";
import { type Scope, scopeOf } from "./scope.ts";
import { sectorChange } from "./sector-change.ts";
import type { Settings } from "./settings.ts";
import { sizeResults } from "./sizes.ts";
import { specialisation } from "./specialisation.ts";
import { spreadOf } from "./spread.ts";
import { streamResults } from "./stream-results.ts";
import { wordedResults, wordedSpread } from "./terms/value-notes.ts";
import { unitFigures } from "./units.ts";

/** What a comparison is made from, as read and checked. */
export interface Material {
  readonly lookup: Lookup;
  readonly definitions: readonly Definition[];
  readonly flows: readonly Flow[];
  readonly policies?: readonly Policy[];
  readonly sizes?: readonly SizeCount[];
  readonly caveats: readonly KnownCaveat[];
  /** What is known to stand between numbers of regions or years. */
  readonly rules?: readonly ComparabilityRule[];
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
}

/** Compares the regions: all numbers of the table, the charts and the report, each with its operands and cells. */
export function compare(settings: Settings, material: Material): Analysis {
  const scope = scopeOf(settings, material.lookup);
  const beside = besideComparison(scope, material);
  const results = [
    ...settings.regions.flatMap((region) => resultsFor(scope, region, material.flows)),
    ...position(scope),
    ...streamResults({ regions: settings.regions, flows: material.flows }),
    ...beside.results,
  ];
  const counted = spreadOf(scope, material.definitions);
  const { title, edition, date, language, regions, definition, year, from, to, companyYear } = settings;
  const all = wordedResults(withoutDoubles([...results, ...otherWays(counted, results)]), language);
  const spread = wordedSpread(counted, language);
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
    ...beside.listed,
  };
  return { ...analysis, comparability: comparability(analysis, material.rules ?? []) };
}

/** Numbers that stand beside the comparison, and the lists that a figure needs to place them. */
function besideComparison(scope: Scope, material: Material) {
  const { units, results: people } = unitFigures(scope);
  const { districts, results: inDistricts } = districtFigures(scope, material.flows);
  const { policies, results: amounts } = policyFigures(
    scope.settings.regions,
    material.policies ?? [],
    scope.lookup.territories,
  );
  return {
    listed: { units, districts, policies },
    results: [...people, ...inDistricts, ...amounts, ...musicChain(scope), ...sizeResults(scope, material.sizes ?? [])],
  };
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

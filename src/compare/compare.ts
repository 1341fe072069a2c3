import type { ComparabilityRule } from "../model/comparability.ts";
import type { Definition } from "../model/definition.ts";
import type { Finding } from "../model/finding.ts";
import type { Flow } from "../model/observation.ts";
import type { Source } from "../model/source.ts";
import type { Region } from "../model/territory.ts";
import type { Analysis, Result } from "./analysis.ts";
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
import type { Settings } from "./settings.ts";
import { specialisation } from "./specialisation.ts";
import { spreadOf } from "./spread.ts";

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
  ];
  const spread = spreadOf(scope, material.definitions);
  const known = new Set(results.map(({ id }) => id));
  const others = spread
    .flatMap(({ variants }) => variants.map(({ result }) => result))
    .filter(({ id }) => !known.has(id));
  const { title, edition, date, language, regions, definition, year, from, to, companyYear } = settings;
  const all = withoutDoubles([...results, ...others]);
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

function resultsFor(scope: Scope, region: Region, flows: readonly Flow[]): readonly Result[] {
  return [
    ...levels(scope, region),
    ...specialisation(scope, region),
    ...density(scope, region),
    ...change(scope, region),
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

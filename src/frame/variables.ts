import type { Analysis, Result } from "../compare/analysis.ts";
import type { Value } from "../model/value.ts";

/** One thing that is measured in one region over its sectors and years, and all its values. */
export interface Variable {
  readonly region: string;
  /** Indicator with its part and measure: `shift-share.local persons_employed`. */
  readonly name: string;
  readonly unit: string;
  /** Values by cell (sector and year), in the order of the comparison. */
  readonly values: ReadonlyMap<string, Value>;
}

const nameOf = ({ indicator, part, measure }: Result): string =>
  [part === "" ? indicator : `${indicator}.${part}`, measure].filter((word) => word !== "").join(" ");

interface Growing extends Variable {
  readonly values: Map<string, Value>;
}

/** Where a variable has single classes, its totals are left out: they would count the same people twice. */
function usedResults(analysis: Analysis, region: string): readonly Result[] {
  const classes = new Set(analysis.sectors.map(({ code }) => code));
  const results = analysis.results.filter((result) => result.region === region);
  const byClass = new Set(results.filter(({ sector }) => classes.has(sector)).map(nameOf));
  return results.filter((result) => classes.has(result.sector) || !byClass.has(nameOf(result)));
}

/** The variables of a comparison, region by region in its order. */
export function variablesOf(analysis: Analysis): readonly Variable[] {
  return analysis.regions.flatMap(({ id: region }) => {
    const found = new Map<string, Growing>();
    for (const result of usedResults(analysis, region)) {
      const name = nameOf(result);
      const key = `${name}\u001f${result.unit}`;
      const variable = found.get(key) ?? { region, name, unit: result.unit, values: new Map() };
      variable.values.set(`${result.sector}\u001f${result.year}`, result.value);
      found.set(key, variable);
    }
    return [...found.values()];
  });
}

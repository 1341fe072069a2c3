import { share, definition as shareRecord } from "../indicators/specialisation/share.ts";
import { add } from "../model/arithmetic.ts";
import type { SizeCount } from "../model/size-count.ts";
import type { Region } from "../model/territory.ts";
import { hole, isHole } from "../model/value.ts";
import type { Cell, Result } from "./analysis.ts";
import { memberSets, type Quantity } from "./quantity.ts";
import { levelResult, resultFrom } from "./result.ts";
import type { Scope } from "./scope.ts";

/** What is counted in all of the table's rows that are used. */
interface Counted {
  readonly measure: string;
  readonly sector: string;
  readonly year: string;
  readonly rows: readonly SizeCount[];
  readonly classes: readonly string[];
}

/** From the smallest companies to the largest. */
const bySize = (a: string, b: string): number => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1);

/** The rows of one measure, sector and year: the definition's own where the table has it, else all sectors, else the first. */
function countedIn(scope: Scope, all: readonly SizeCount[]): Counted | undefined {
  const { definition, companyYear } = scope.settings;
  const sectors = [...new Set(all.map(({ sector }) => sector))];
  const sector = [definition.id, "_T", ...sectors].find((one) => sectors.includes(one));
  const ofSector = all.filter((row) => row.sector === sector);
  const years = [...new Set(ofSector.map((row) => row.year))].sort();
  const year = years.includes(companyYear) ? companyYear : years.at(-1);
  const measure = ofSector.find((row) => row.year === year)?.measure;
  if (sector === undefined || year === undefined || measure === undefined) return undefined;
  const rows = ofSector.filter((row) => row.year === year && row.measure === measure);
  return { measure, sector, year, rows, classes: [...new Set(rows.map(({ sizeClass }) => sizeClass))].sort(bySize) };
}

const cellOf = ({ origin, region, sector, sizeClass, year, measure, value, status, source }: SizeCount): Cell => ({
  ...origin,
  region,
  sector: `${sector}, ${sizeClass} persons`,
  year,
  measure,
  value,
  unit: "number",
  status,
  source,
});

/** The codes of a region in the first of its territories that the table has: printed as such, or all members of it. */
function codesIn(scope: Scope, region: Region, { rows }: Counted) {
  const has = (code: string) => rows.some((row) => row.region === code);
  for (const id of [region.id, ...region.territories]) {
    if (has(id)) return { territory: id, codes: [id] };
    const territory = scope.lookup.territories.get(id);
    const codes = (territory === undefined ? [] : memberSets(territory)).find((set) => set.every(has));
    if (codes !== undefined) return { territory: id, codes };
  }
  return undefined;
}

function quantityOf(scope: Scope, region: Region, counted: Counted, sizeClass: string): Quantity {
  const { measure, year, rows } = counted;
  const found = codesIn(scope, region, counted);
  const label = `${measure.replaceAll("_", " ")} of ${sizeClass} persons, ${region.name}, ${year}`;
  const used = (found?.codes ?? []).map((code) =>
    rows.find((row) => row.region === code && row.sizeClass === sizeClass),
  );
  const known = used.filter((row) => row !== undefined);
  const isWhole = known.length > 0 && known.length === used.length;
  const territory = found?.territory ?? region.territories[0] ?? "";
  const flags = scope.lookup.territories.get(territory)?.kind === "envelope" ? ["envelope"] : [];
  const value = isWhole ? add(known.map((row) => row.value)) : hole("not-collected");
  return { label, value, territory, cells: known.map(cellOf), flags };
}

/** Companies by size in each region, counted and as a share of all sizes; nothing without a table of sizes. */
export function sizeResults(scope: Scope, all: readonly SizeCount[]): readonly Result[] {
  const counted = countedIn(scope, all);
  if (counted === undefined) return [];
  const { measure, year, classes } = counted;
  return scope.settings.regions.flatMap((region) => {
    const parts = classes.map((sizeClass) => quantityOf(scope, region, counted, sizeClass));
    if (parts.every(({ value }) => isHole(value))) return [];
    const [first] = parts;
    const whole: Quantity = {
      label: `${measure.replaceAll("_", " ")} of all sizes, ${region.name}, ${year}`,
      value: add(parts.map(({ value }) => value)),
      territory: first?.territory ?? "",
      cells: parts.flatMap(({ cells }) => cells),
      flags: first?.flags ?? [],
    };
    return parts.flatMap((part, at) => {
      const sector = `${counted.sector}.size-${classes[at] ?? ""}`;
      const named = { measure, region: region.id, sector, year };
      const { id: indicator, abbreviation, unit } = shareRecord;
      const operands = [["x_rs", part] as const, ["x_r", whole] as const];
      const value = share(part.value, whole.value);
      return [
        levelResult({ ...named, unit: "number" }, part),
        resultFrom({ ...named, indicator, abbreviation, unit, value, operands }),
      ];
    });
  });
}

import { UserError } from "../../model/finding.ts";
import type { Option, Settings, TableRow } from "../../model/indicator.ts";
import { lowest, type Value } from "../../model/value.ts";
import { negativeInput } from "../refusal.ts";
import { measureOf, type Table, tableOf, tableOptions } from "../table.ts";

/** Plants of several sectors in several regions: what each has, and what they add up to. */
export interface Plants {
  /** The plants added up by region and sector; a pair without plants has zero. */
  readonly table: Table;
  /** The plants of a sector in a year that are not known to be empty; undefined where no row names its plant. */
  readonly of: (sector: string, year: string) => readonly Value[] | undefined;
}

/** The choices of an indicator over plants. */
export const plantOptions: readonly Option[] = tableOptions.filter(({ name }) => name === "measure");

/** Reads plants from tidy rows whose column `group` holds the name of the plant. */
export function plantsOf(rows: readonly TableRow[], settings: Settings): Plants {
  const measure = measureOf(rows, settings);
  const used = rows
    .filter((row) => row.variable === measure)
    .map((row) => ((lowest(row.value) ?? 0) < 0 ? { ...row, value: negativeInput } : row));
  refuseTwice(used);
  const bySector = new Map<string, TableRow[]>();
  for (const row of used) {
    const key = keyOf(row.sector, row.year);
    const known = bySector.get(key);
    if (known === undefined) bySector.set(key, [row]);
    else known.push(row);
  }
  return {
    table: tableOf(used, { ...settings, absent: "zero", duplicates: "sum" }),
    of: (sector, year) => {
      const plants = bySector.get(keyOf(sector, year)) ?? [];
      if (plants.length > 0 && plants.every(({ group }) => group === "")) return undefined;
      return plants.map(({ value }) => value).filter((value) => value !== 0);
    },
  };
}

const keyOf = (sector: string, year: string): string => `${sector}\u001f${year}`;

function refuseTwice(rows: readonly TableRow[]): void {
  const seen = new Set<string>();
  for (const { region, sector, group, year } of rows) {
    const key = [region, sector, group, year].join("\u001f");
    if (seen.has(key)) {
      const where = [region, sector, group, year].filter((word) => word !== "").join(" ");
      throw new UserError(where, "the table has two rows for this plant", "name each plant in the column group");
    }
    seen.add(key);
  }
}

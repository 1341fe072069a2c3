import { type Dataset, rowsOf } from "../model/dataset.ts";
import type { Flow, Observation } from "../model/observation.ts";
import type { Territory } from "../model/territory.ts";
import type { Cell } from "./analysis.ts";

/** Everything needed to find the value of a region's cell: the tables, and which official units make up a territory. */
export interface Lookup {
  readonly dataset: Dataset;
  readonly territories: ReadonlyMap<string, Territory>;
  /** All official codes that any territory has as a member, sorted. */
  readonly unitCodes: readonly string[];
}

/** Builds the look-up from the tables as read. */
export function lookupOf(dataset: Dataset, territories: readonly Territory[]): Lookup {
  const codes = new Set(territories.flatMap((territory) => territory.members.map((member) => member.code)));
  return { dataset, territories: new Map(territories.map((t) => [t.id, t])), unitCodes: [...codes].sort() };
}

/** What to look up: one measure of one sector in one year. */
export interface Wanted {
  readonly sector: string;
  readonly year: string;
  readonly measure: string;
}

const cellOf = (row: Observation): Cell => ({
  file: row.origin.file,
  line: row.origin.line,
  column: row.origin.column,
  region: row.region,
  sector: row.sector,
  year: row.year,
  measure: row.measure,
  value: row.value,
  unit: row.unit,
  status: row.status,
  source: row.source,
  ...named(row),
});

/** A payment as a cell. */
export const cellOfFlow = (flow: Flow): Cell => ({
  ...flow.origin,
  region: flow.region,
  sector: flow.id,
  year: flow.year,
  measure: "funding",
  value: flow.amount,
  unit: flow.unit,
  status: "",
  source: flow.source,
  priceBasis: flow.priceBasis,
});

/** What a figure says of itself beside its number; a field that the row leaves empty is absent. */
function named({ priceBasis, codeSystem, notes }: Observation): Partial<Cell> {
  return {
    ...(priceBasis === "" ? {} : { priceBasis }),
    ...(codeSystem === "" ? {} : { codeSystem }),
    ...(notes.definition === undefined || notes.definition === "" ? {} : { definition: notes.definition }),
  };
}

// The same rows are asked for again and again, by every indicator and as a rival in every rank.
const known = new WeakMap<readonly Observation[], readonly Cell[]>();

/** The cells of one official unit or territory as the source prints them. */
export function cellsAt(lookup: Lookup, region: string, wanted: Wanted): readonly Cell[] {
  const rows = rowsOf(lookup.dataset, { region, ...wanted });
  const seen = known.get(rows);
  if (seen) return seen;
  const cells = rows.map(cellOf);
  known.set(rows, cells);
  return cells;
}

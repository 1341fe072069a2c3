import type { Language } from "../base/format-number.ts";
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
  /** The language in which a value says why it is none, or why it is a range. */
  readonly language: Language;
}

/** Builds the look-up from the tables as read. */
export function lookupOf(dataset: Dataset, territories: readonly Territory[], language: Language = "en"): Lookup {
  const codes = new Set(territories.flatMap((territory) => territory.members.map((member) => member.code)));
  return { dataset, territories: new Map(territories.map((t) => [t.id, t])), unitCodes: [...codes].sort(), language };
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

const ofFlows = new WeakMap<Flow, Cell>();

/** A payment as a cell. */
export function cellOfFlow(flow: Flow): Cell {
  const seen = ofFlows.get(flow);
  if (seen) return seen;
  const cell = asCell(flow);
  // Each payment stands behind many sums: its stream, its funder, its use, its region and all of it.
  ofFlows.set(flow, cell);
  return cell;
}

const asCell = (flow: Flow): Cell => ({
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
    ...(notes.origin === undefined || notes.origin === "" ? {} : { origin: notes.origin }),
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

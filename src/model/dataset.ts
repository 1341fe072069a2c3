import type { Observation } from "./observation.ts";

/** An immutable table of observations with an index from cell to rows. */
export interface Dataset {
  readonly observations: readonly Observation[];
  readonly index: ReadonlyMap<string, readonly Observation[]>;
}

/** Which cell: region, sector, year and measure together name it. */
export interface CellKey {
  readonly region: string;
  readonly sector: string;
  readonly year: string;
  readonly measure: string;
}

// A unit separator cannot stand in a region, sector, year or measure: ingest replaces control characters.
const keyOf = (cell: CellKey): string => `${cell.measure}\u001f${cell.region}\u001f${cell.sector}\u001f${cell.year}`;

const none: readonly Observation[] = [];

/** Builds the immutable table. Two rows of one cell both stay; which one counts is the caller's decision, in the open. */
export function datasetOf(observations: readonly Observation[]): Dataset {
  const index = new Map<string, Observation[]>();
  for (const observation of observations) {
    const key = keyOf(observation);
    const rows = index.get(key);
    if (rows) rows.push(observation);
    else index.set(key, [observation]);
  }
  return { observations, index };
}

/** All rows of one cell, in the order of the input; empty where the source has no row. */
export const rowsOf = (dataset: Dataset, cell: CellKey): readonly Observation[] =>
  dataset.index.get(keyOf(cell)) ?? none;

/** The observations that pass a test, as a new table. */
export const select = (dataset: Dataset, keep: (observation: Observation) => boolean): Dataset =>
  datasetOf(dataset.observations.filter(keep));

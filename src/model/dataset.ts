import type { Observation } from "./observation.ts";

/** An immutable table of observations with an index from cell to rows. */
export interface Dataset {
  readonly observations: readonly Observation[];
  readonly index: Pick<ReadonlyMap<string, readonly Observation[]>, "get">;
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

/** Two tables as one, the rows of the first before those of the second in every cell; neither index is copied. */
export function joinedDatasets(first: Dataset, second: Dataset): Dataset {
  const known = new Map<string, readonly Observation[]>();
  const rowsAt = (key: string): readonly Observation[] => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const [here, there] = [first.index.get(key), second.index.get(key)];
    // The same rows each time: what was computed from them is found again by them.
    const rows = here === undefined || there === undefined ? (here ?? there ?? none) : [...here, ...there];
    known.set(key, rows);
    return rows;
  };
  return { observations: [...first.observations, ...second.observations], index: { get: rowsAt } };
}

/** All rows of one cell, in the order of the input; empty where the source has no row. */
export const rowsOf = (dataset: Dataset, cell: CellKey): readonly Observation[] =>
  dataset.index.get(keyOf(cell)) ?? none;

/** The observations that pass a test, as a new table. */
export const select = (dataset: Dataset, keep: (observation: Observation) => boolean): Dataset =>
  datasetOf(dataset.observations.filter(keep));

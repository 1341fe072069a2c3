/** What stands in a cell of a cube: nothing at all, a number, or a row of the table without a number. */
export const cellKinds = { absent: 0, number: 1, empty: 2 } as const;

/** The cells of a large table in one block of numbers: year by year, region by region, sector by sector. */
export interface Cube {
  readonly case: string;
  readonly variable: string;
  /** Names in the order of the input, the row of all sectors among the sectors. */
  readonly regions: readonly string[];
  readonly sectors: readonly string[];
  readonly years: readonly string[];
  /** 0 where a cell has no number. */
  readonly numbers: Float64Array;
  /** One of `cellKinds` for each cell. */
  readonly kinds: Uint8Array;
}

/** Where the cells of one region in one year begin; they stand side by side, one a sector. */
export const startOf = (cube: Pick<Cube, "regions" | "sectors">, region: number, year: number): number =>
  (year * cube.regions.length + region) * cube.sectors.length;

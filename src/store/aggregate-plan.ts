/** How a cell is compared with what the user typed; nothing else ever reaches a statement. */
export const comparisons = ["<=", ">=", "!=", "=", "<", ">"] as const;

export type Comparison = (typeof comparisons)[number];

/** Rows that count: the cell of a column compared with a text, or for the order signs with a number. */
export interface Condition {
  /** Position of the column, counted from 0. */
  readonly column: number;
  readonly comparison: Comparison;
  readonly value: string;
}

/** What a code of the register is counted under. */
export interface Mapping {
  readonly code: string;
  /** Classification of the code; empty where the table does not tell them apart. */
  readonly codeSystem: string;
  readonly id: string;
  /** Ten-thousandths: a class that counts for half has 5000. */
  readonly weight: number;
  /** Whether the code stands under its first id: a firm that counts in two regions is still one row. */
  readonly first: boolean;
}

/** A column that makes the cells: `region`, `sector`, `year`, and whatever else was asked for. */
export interface KeyColumn {
  readonly name: string;
  readonly column: number;
}

/** Which firms are there in a year: founded by then, and not closed before. */
export interface Alive {
  readonly year: string;
  readonly founded?: number;
  readonly closed?: number;
  /** Where the register also has a year, only rows of that year count. */
  readonly yearColumn?: number;
}

/** A quantity that is printed for each cell. */
export interface PrintedMeasure {
  readonly measure: string;
  readonly unit: string;
  readonly priceBasis: string;
}

/** A column that is added up. */
export interface Sum extends PrintedMeasure {
  readonly column: number;
}

/** The tables as they lie on the disk; every file has the same columns. */
export interface TableSource {
  readonly kind: "csv" | "parquet";
  readonly columns: readonly string[];
  readonly delimiter: string;
}

/** When a cell may not be printed. */
export interface Guard {
  /** Fewer contributors than this are too few. */
  readonly minimum: number;
  /** Unsafe where the n largest hold more than k percent. */
  readonly dominance?: { readonly n: 1 | 2; readonly k: number };
  /** Unsafe where the second largest can work the largest out to within so many percent. */
  readonly pPercent?: number;
}

/** All that decides the answer. */
export interface Plan {
  readonly source: TableSource;
  readonly keys: readonly KeyColumn[];
  readonly conditions: readonly Condition[];
  readonly alive?: Alive;
  /** Measure of the number of rows, where it is printed. */
  readonly count?: PrintedMeasure;
  readonly sums: readonly Sum[];
  readonly guard: Guard;
  /** What a cell shows that holds a row without the quantity: the known part as a lower bound, or as the value. */
  readonly incomplete: "bound" | "sum";
  readonly regions?: readonly Mapping[];
  readonly sectors?: readonly Mapping[];
}

/** Decimals to which a sum is exact: whole numbers of ten-thousandths in the direct lane, of 10^-18 in the careful one. */
export const directDecimals = 4;
export const carefulDecimals = 18;
/** Digits before the point: with 18 decimals, and a weight, the sums of 10,000 largest numbers still fit into 128 bits. */
export const carefulDigits = 14;

/** What the statement says when a cell needs the careful lane; the text is looked for in the engine's message. */
export const needsCare = "cluster: this cell needs the careful lane";

/** What it says when a sum is too large for a double to be exact. */
export const needsWide = "cluster: this sum needs more than 53 bits";

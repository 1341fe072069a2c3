/** A cell of a data frame: a text, a number, or undefined where a number is missing. */
export type FrameCell = string | number | undefined;

/** The part of a danfojs DataFrame that we promise; the object itself can do all that danfojs can. */
export interface DataFrame {
  /** Rows and columns. */
  readonly shape: readonly number[];
  readonly columns: readonly string[];
  readonly values: readonly unknown[];
  /** count, mean, std, min, median, max and variance of every column of numbers. Give it no missing values. */
  describe(): DataFrame;
  /** Rows and columns exchanged. */
  readonly T: DataFrame;
  /** One column, or the rows of one label. */
  column(name: string): { readonly values: readonly unknown[] };
  toCSV(options?: Readonly<Record<string, unknown>>): string | undefined;
  toJSON(options?: Readonly<Record<string, unknown>>): unknown;
  toString(): string;
  print(): void;
}

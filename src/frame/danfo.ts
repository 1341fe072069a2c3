import type { DataFrame, FrameCell } from "./data-frame.ts";

/** What is known of a column beforehand: danfojs would otherwise read the year "2012" as a number. */
export type ColumnType = "string" | "float32";

/** A table on its way to danfojs: one list of cells a column, and the type of each column. */
export interface FrameColumns {
  readonly cells: Readonly<Record<string, readonly FrameCell[]>>;
  readonly types: readonly ColumnType[];
}

/** Makes a danfojs DataFrame; danfojs is loaded here and nowhere else, the first time it is asked for. */
export async function makeDataFrame({ cells, types }: FrameColumns): Promise<DataFrame> {
  // The engine first: danfojs looks for one as it loads. "float32" is only a label there, the cells stay doubles.
  await import("@tensorflow/tfjs-backend-cpu");
  // By way of `default`: a bundle gives a CommonJS module no names of its own.
  const { default: danfo } = await import("danfojs-node");
  return new danfo.DataFrame(cells, { dtypes: [...types] }) as unknown as DataFrame;
}

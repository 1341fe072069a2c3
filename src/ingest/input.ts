import type { Finding } from "../model/finding.ts";
import type { Limits } from "./limits.ts";

/** One file to read: its name as findings print it, and its bytes as they come. */
export interface Input {
  readonly file: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** How much it may hold; the standard limits where there are none. */
  readonly limits?: Limits;
}

/** What became of the records of one file; `read` is always `kept + rejected + skipped`. */
export interface FileCounts {
  readonly file: string;
  /** Records below the header. */
  readonly read: number;
  readonly kept: number;
  /** Records taken out because of an error. */
  readonly rejected: number;
  /** Blank records, and repeats of a record already read. */
  readonly skipped: number;
}

/** What a table holds, what was found in it, and what became of its records. */
export interface Read<Item> {
  readonly items: readonly Item[];
  readonly findings: readonly Finding[];
  readonly counts: FileCounts;
}

/** Stops the program where records got lost on the way: that is a bug, never the data's fault. */
export function assertComplete(counts: FileCounts): FileCounts {
  const { file, read, kept, rejected, skipped } = counts;
  if (read !== kept + rejected + skipped)
    throw new Error(
      `${file}: ${read} records read, but ${kept} kept, ${rejected} rejected and ${skipped} skipped do not add up to that`,
    );
  return counts;
}

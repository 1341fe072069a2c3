/** How much a file may hold before it is refused: a small archive can unpack to more than any machine has. */
export interface Limits {
  /** Bytes of an archive with several files; it is held in memory. */
  readonly archiveBytes: number;
  /** Bytes of one file after unpacking. */
  readonly unpackedBytes: number;
  /** Bytes of all files of an archive after unpacking. */
  readonly totalBytes: number;
  /** How many times its packed size a file may unpack to, once it is larger than `ratioFrom`. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Files in an archive. */
  readonly members: number;
  /** Bytes of a file that is read as a whole: JSON and spreadsheets. */
  readonly wholeBytes: number;
}

const mebibyte = 1 << 20;

/** The limits unless the reader sets others. Tables of an office, full of equal signs, pack to a fiftieth at most. */
export const defaultLimits: Limits = {
  archiveBytes: 512 * mebibyte,
  unpackedBytes: 4096 * mebibyte,
  totalBytes: 8192 * mebibyte,
  ratio: 200,
  ratioFrom: 16 * mebibyte,
  members: 1000,
  wholeBytes: 256 * mebibyte,
};

/** A size in the largest unit that leaves whole digits before the point: `512 MiB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < mebibyte) return `${Math.round(bytes / 1024)} KiB`;
  return `${Math.round(bytes / mebibyte)} MiB`;
}

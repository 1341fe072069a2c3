import type { Limits } from "../limits.ts";
import type { Dialect, RawRecord } from "../records.ts";

/** The beginning of a file, for telling its format. */
export interface Sample {
  /** Name without folders. */
  readonly name: string;
  /** The first 64 KiB as text, without byte order mark; empty where the file is no text. */
  readonly text: string;
  /** The first 64 KiB as they come, unpacked. */
  readonly bytes: Uint8Array;
}

/** What the reader of a file chose on the command line. */
export interface ImportChoices {
  /** `.` or `,`; undefined leaves it to the format, which never guesses cell by cell. */
  readonly decimal?: "." | ",";
  /** How the letters of the files are written; undefined lets each file show it. */
  readonly encoding?: string;
  /** Sheet and range of a spreadsheet, `Tabelle1!A5:F40`. */
  readonly sheet?: string;
  readonly range?: string;
  /** Which column or dimension plays which part: `region=geo`, for tables that are mapped by hand. */
  readonly map: Readonly<Record<string, string>>;
}

/** A file that was named by the reader, unpacked and decoded, in the shape each format wants it. */
export interface OfficeFile {
  /** As findings print it; a member of an archive is `table.zip!table.csv`. */
  readonly file: string;
  readonly name: string;
  readonly choices: ImportChoices;
  /** How much it may hold; the standard limits where there are none. */
  readonly limits?: Limits;
  /** The beginning of the file, where a standard says that the header itself shows what parts the cells. */
  readonly sample?: Sample;
  /** What a first line `sep=;` says parts the cells; the line itself is no record. */
  readonly separator?: string;
  /** The records of a CSV file in blocks; the dialect is given by the format, never guessed. */
  readonly records: (dialect: Dialect) => AsyncIterable<readonly RawRecord[]>;
  /** The whole text, for JSON; refused with a finding-like error where larger than the limit. */
  readonly text: () => Promise<string>;
  /** The whole file as bytes, for spreadsheets. */
  readonly bytes: () => Promise<Uint8Array>;
  /** Other files named on the same command line or lying in the same archive: metadata of a package. Nothing else is ever opened. */
  readonly companions: readonly OfficeFile[];
}

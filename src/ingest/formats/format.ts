import type { Finding } from "../../model/finding.ts";
import type { OfficeFile, Sample } from "./office-file.ts";

/** What a dimension of an office's table tells about a cell. */
export type Role = "region" | "sector" | "time" | "measure" | "unit" | "frequency" | "other";

/** One dimension of an office's table, and what its codes mean where the file says so. */
export interface Dimension {
  /** As the file names it: `geo`, `nace_r2`, `RegioS`, `KREISE`. */
  readonly id: string;
  /** What the file calls it; empty where it has only the id. */
  readonly label: string;
  readonly role: Role;
  /** Labels by code. A reader may add to it until the last cell was given. */
  readonly labels: ReadonlyMap<string, string>;
}

/** One figure of an office's table: the number as printed, and apart from it its status and its secrecy. */
export interface OfficeCell {
  /** Codes in the order of the table's dimensions, without padding; empty where the office leaves the code of a total empty. */
  readonly codes: readonly string[];
  /** The cell as the file has it, sign and all. */
  readonly raw: string;
  /** The number in the grammar of this program (`-1234.5`), before its unit; undefined where a sign stands in its place. */
  readonly number: string | undefined;
  /** Letter of the SDMX list OBS_STATUS; `A` is a normal value. */
  readonly status: string;
  /** Letter of the SDMX list CONF_STATUS; `F` is free. */
  readonly confidentiality: string;
  /** The office's own flags and signs, as printed; empty where there are none. */
  readonly flags: string;
  /** The unit as the file writes it, where it stands with the cell, its column or the metadata; empty where a dimension of role `unit` or nothing says it. */
  readonly unit: string;
  readonly line: number;
  readonly column: number;
}

/** A table of figures; its cells come in blocks, in the order of the file. */
export interface OfficeTable {
  readonly kind: "table";
  /** The office's number of the table; empty where the file does not say. */
  readonly dataset: string;
  readonly title: string;
  /** When the office last changed it, as the file writes it; empty where it does not say. */
  readonly updated: string;
  readonly dimensions: readonly Dimension[];
  readonly cells: AsyncIterable<readonly OfficeCell[]>;
}

/** One code of a code list and what it stands for. */
export interface Code {
  readonly code: string;
  readonly label: string;
  /** The group or parent it belongs to; empty where there is none. */
  readonly group: string;
  /** Other columns of the list worth keeping: unit, decimals, status. */
  readonly notes: Readonly<Record<string, string>>;
  readonly line: number;
}

/** A list of codes or other metadata that comes beside a table and holds no figures. */
export interface CodeList {
  readonly kind: "codes";
  /** The dimension or list it belongs to. */
  readonly id: string;
  readonly title: string;
  readonly codes: readonly Code[];
}

/** Where a reader puts what it found, and counts what became of each record. */
export interface FormatReport {
  readonly add: (finding: Finding) => void;
  /** Each record of the file is counted by exactly one of the three; title, header and footer lines are skipped ones. */
  readonly keep: (records?: number) => void;
  readonly reject: (records?: number) => void;
  readonly skip: (records?: number) => void;
}

/** One format of a statistical office: how it is known, and how it is read. */
export interface Format {
  /** As typed: `cluster import eurostat-tsv FILE`. */
  readonly id: string;
  readonly title: string;
  /** Where such files come from, and what to beware of, in one or two sentences. */
  readonly about: string;
  /** Set where the office's own flags are the letters of the data contract (`b`, `d`, `e`, `p`). */
  readonly flagLetters?: true;
  /** Why a file looks like this format, in words (`the first cell ends in \TIME_PERIOD`); undefined where it does not. */
  readonly recognise: (sample: Sample) => string | undefined;
  /** Reads the tables and code lists of a file; flaws are findings, a file that is no such format at all a UserError. */
  readonly read: (file: OfficeFile, report: FormatReport) => AsyncIterable<OfficeTable | CodeList>;
}

import { Option } from "commander";
import type { FileCounts } from "../ingest/input.ts";
import type { Finding } from "../model/finding.ts";

const formats = ["table", "json", "jsonl", "github"] as const;

/** How findings are printed: for people, for programs, line by line for programs, or as annotations of GitHub. */
export type FindingsFormat = (typeof formats)[number];

/** The option `--format` of findings. */
export const findingsFormatOption = (): Option =>
  new Option("--format <format>", "how to print the findings").choices(formats).default("table");

/** What was found in the files, and what became of their rows where each was counted. */
export interface Validated {
  readonly findings: readonly Finding[];
  readonly files: readonly (Pick<FileCounts, "file" | "read"> & Partial<FileCounts>)[];
}

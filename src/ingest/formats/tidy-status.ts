import { noteOf } from "./sdmx-status.ts";
import type { CellReading } from "./signs.ts";
import { columnNamed, type TidyHeader } from "./tidy-columns.ts";
import type { TidyRow } from "./tidy-rows.ts";

/** The columns that say something about the figure of a row; -1 is none. */
export interface TidyStatus {
  readonly flagsAt: number;
  readonly secrecyAt: number;
}

const flagsName = /^(?:status|flags?|obs_status|obs_flag)$/iu;
const secrecyName = /^conf_status$/iu;

/**
 * Finds the columns of flags and of secrecy in a table of one figure a row.
 *
 * A column is one of flags where its name says so and every cell of it can be: `status` may also part the employed from the unemployed.
 */
export function statusOf(
  file: string,
  { names }: TidyHeader,
  rows: readonly TidyRow[],
  map: Readonly<Record<string, string>>,
): TidyStatus {
  const cells = (at: number): readonly string[] => rows.map(({ fields }) => (fields[at] ?? "").trim());
  const found = (name: RegExp, isOne: (text: string) => boolean): number =>
    names.findIndex((each, at) => name.test(each) && cells(at).every(isOne));
  const chosen = Object.hasOwn(map, "status") ? map.status : undefined;
  return {
    flagsAt: chosen === undefined ? found(flagsName, isFlags) : columnNamed(file, names, "status", chosen),
    secrecyAt: found(secrecyName, isSecrecy),
  };
}

const isFlags = (text: string): boolean => read(text, "", false) !== undefined;
const isSecrecy = (text: string): boolean => read("", text, false) !== undefined;

/** What the cells of status say about a figure beside them; undefined where they hold no flags that are known. */
export function withStatus(
  reading: CellReading,
  fields: readonly string[],
  { flagsAt, secrecyAt }: TidyStatus,
): CellReading | undefined {
  const flags = (fields[flagsAt] ?? "").trim();
  const secrecy = (fields[secrecyAt] ?? "").trim();
  if (flags === "" && (secrecy === "" || secrecy === "F")) return reading;
  const noted = read(flags, secrecy, reading.number === undefined);
  if (noted === undefined) return undefined;
  const shown = [flags, secrecy === "" || secrecy === "F" ? "" : `@${secrecy}`].filter((part) => part !== "");
  return { ...reading, ...noted, flags: [reading.flags, ...shown].filter((part) => part !== "").join(" ") };
}

function read(text: string, secrecy: string, hole: boolean): Omit<CellReading, "number" | "flags"> | undefined {
  // One capital is a letter of the SDMX list, small ones are flags as Eurostat's.
  const isLetter = /^[A-Z]$/u.test(text);
  const marks = { hole, flags: isLetter ? "" : text.replace(/[\s,;:]+/gu, ""), status: isLetter ? text : "", secrecy };
  const { status, confidentiality, unknown } = noteOf(marks);
  return unknown === undefined ? { status, confidentiality } : undefined;
}

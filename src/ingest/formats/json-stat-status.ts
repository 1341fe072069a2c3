import { isObject, own, textOf } from "./json-stat-json.ts";
import { noteOf } from "./sdmx-status.ts";
import type { CellReading } from "./signs.ts";

/** The statuses of a dataset's values, by their place. */
export interface Statuses {
  readonly at: (place: number) => string;
  /** The office's words for a status; empty where the file has none. */
  readonly meaning: (status: string) => string;
  /** How many statuses a list has that is to have one for each place; undefined where there is no such list. */
  readonly listed: number | undefined;
}

/** Reads `status`: a list, one text for all, or an object by place; Eurostat's files of version 1 have it one level down. */
export function statusesOf(dataset: unknown): Statuses {
  const json = own(dataset, "status");
  const inner = isObject(json) ? (own(json, "value") ?? json) : json;
  const labels = own(own(json, "category"), "label") ?? own(own(own(dataset, "extension"), "status"), "label");
  const meaning = (status: string): string => textOf(own(labels, status));
  if (isObject(inner)) return { at: (place) => textOf(own(inner, String(place))).trim(), meaning, listed: undefined };
  if (!Array.isArray(inner)) return { at: () => textOf(inner).trim(), meaning, listed: undefined };
  // A list of one stands for all.
  if (inner.length === 1) return { at: () => textOf(inner[0]).trim(), meaning, listed: undefined };
  return { at: (place) => textOf(inner[place]).trim(), meaning, listed: inner.length };
}

/** What a status says about a number or a hole; undefined where the program does not know it. */
export function readStatus(text: string, hole: boolean): Omit<CellReading, "number"> | undefined {
  // Eurostat prints the sign for a missing number before its flags, `: c`, and since 2025 secrecy behind a bar, `p|C`.
  const [, bare = text, secrecy = ""] = /^(?::\s?)?([^|@]*?)\s?(?:[|@]([A-Z]))?$/u.exec(text) ?? [];
  const letter = /^[A-Z]$/u.test(bare);
  const flags = letter || bare === "a" ? "" : bare;
  if (flags !== "" && !/^[a-z]{1,6}$/u.test(flags)) return undefined;
  const { status, confidentiality, unknown } = noteOf({ hole, flags, status: letter ? bare : "", secrecy });
  return unknown === undefined ? { status, confidentiality, flags: text } : undefined;
}

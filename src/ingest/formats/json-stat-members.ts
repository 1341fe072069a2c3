import type { Words } from "../messages.ts";
import type { RuleRecord } from "../rule.ts";
import type { OfficeCell } from "./format.ts";
import type { Axis } from "./json-stat-axes.ts";
import type { JsonStatValues } from "./json-stat-cells.ts";
import { jsonStatPlace, jsonStatStatus, jsonStatValue } from "./json-stat-faults.ts";
import { countOf } from "./json-stat-json.ts";
import * as messages from "./json-stat-messages.ts";
import type { PrintedList } from "./json-stat-printed.ts";
import { readStatus, type Statuses } from "./json-stat-status.ts";
import { readSdmxNumber } from "./sdmx-number.ts";
import { type CellReading, signsOf } from "./signs.ts";

/** Reports something about a place in the file. */
export type Say = (rule: RuleRecord, at: At, value: string, words: Words) => void;

interface At {
  readonly line: number;
  readonly column: number;
}

/** What became of a member of a list: a cell, a value that was reported and left out, or a status whose value was read. */
export type Outcome = OfficeCell | "rejected" | "read before";

/** Reads the members of a list of values, and of a list of statuses those whose places have no value; a place is read once. */
export function memberReader(
  { text, axes, statuses, values, further }: JsonStatValues,
  places: number,
  say: Say,
): { readonly readValue: (at: number) => Outcome; readonly readFurther: (at: number) => Outcome } {
  const codesAt = codesOf(axes);
  const unitOf = unitsOf(axes);
  const readMarks = statusReader(statuses, say);
  const taken = new Set<string>();
  const reject = (rule: RuleRecord, at: At, value: string, words: Words): "rejected" => {
    say(rule, at, value, words);
    return "rejected";
  };
  const readAt = (key: string, raw: string, number: string | undefined, line: number): Outcome => {
    const place = countOf(key);
    if (place === undefined || place >= places)
      return reject(jsonStatPlace, { line, column: 0 }, key, messages.wrongPlace(key, places));
    const codes = codesAt(place);
    const at = { line, column: place + 1 };
    return { codes, raw, ...readMarks(number, place, at), unit: unitOf(codes), ...at };
  };
  const readValue = (at: number): Outcome => {
    const { key, raw, line } = memberOf(values, at, text);
    if (!values.isArray && taken.has(key))
      return reject(jsonStatPlace, { line, column: 0 }, key, messages.doubledPlace(key));
    if (!values.isArray) taken.add(key);
    const value = numberOf(raw);
    if (value === "unknown") return reject(jsonStatValue, { line, column: 0 }, raw, messages.notANumber(raw));
    return readAt(key, raw, value, line);
  };
  const readFurther = (at: number): Outcome => {
    if (further === undefined) return "read before";
    const { key, raw, line } = memberOf(further, at, text);
    if (taken.has(key) || raw === "null") return "read before";
    taken.add(key);
    return readAt(key, "", undefined, line);
  };
  return { readValue, readFurther };
}

function memberOf(list: PrintedList, at: number, text: string): { key: string; raw: string; line: number } {
  const key = list.isArray ? String(at) : (list.keys[at] ?? "");
  return { key, raw: text.slice(list.starts[at], list.ends[at]), line: list.lines[at] ?? 1 };
}

/** The number of a value as printed; undefined for a hole, `unknown` for anything that is neither. */
function numberOf(raw: string): string | undefined {
  if (raw === "null") return undefined;
  const bare = raw.startsWith('"') ? String(JSON.parse(raw)).trim() : raw;
  if (raw.startsWith('"') && signsOf.eurostat.has(bare)) return undefined;
  return readSdmxNumber(bare, ".")?.number ?? "unknown";
}

/** The codes of a place: the last dimension runs fastest. */
function codesOf(axes: readonly Axis[]): (place: number) => readonly string[] {
  return (place) => {
    const codes: string[] = new Array(axes.length);
    let rest = place;
    for (let at = axes.length - 1; at >= 0; at -= 1) {
      const own = axes[at]?.codes ?? [];
      codes[at] = own[rest % own.length] ?? "";
      rest = Math.floor(rest / own.length);
    }
    return codes;
  };
}

/** The unit of a cell: that of the first of its codes that has one. */
function unitsOf(axes: readonly Axis[]): (codes: readonly string[]) => string {
  const withUnits = axes.flatMap(({ units }, at) => (units.size === 0 ? [] : [{ units, at }]));
  return (codes) => {
    for (const { units, at } of withUnits) {
      const unit = units.get(codes[at] ?? "");
      if (unit !== undefined && unit !== "") return unit;
    }
    return "";
  };
}

/** Reads the status of a place; one that is not known is reported once and kept as printed. */
function statusReader(
  statuses: Statuses,
  say: Say,
): (number: string | undefined, place: number, at: At) => CellReading {
  const said = new Set<string>();
  return (number, place, at) => {
    const text = statuses.at(place);
    const marks = readStatus(text, number === undefined);
    if (marks !== undefined) return { number, ...marks };
    if (!said.has(text)) say(jsonStatStatus, at, text, messages.unknownStatus(text, statuses.meaning(text)));
    said.add(text);
    return { number, status: number === undefined ? "O" : "A", confidentiality: "F", flags: text };
  };
}

import type { RawRecord } from "../records.ts";
import { landKey } from "./genesis-laender.ts";
import { longestHeading, readUnitWords } from "./unit-words.ts";

/** What the lines above the header of a classic table say. */
export interface ClassicTitle {
  readonly dataset: string;
  readonly title: string;
  /** Names behind the colon of the title (`Kreise, Stichtag`), which the columns do not carry. */
  readonly parts: readonly string[];
  /** The measure where one line names it with its unit in brackets; empty where the header does. */
  readonly measure: string;
  readonly unit: string;
  /** Germany or a Land, where the whole table is about it; empty elsewhere. */
  readonly region: string;
}

/** First line of a classic table: `GENESIS-Tabelle: 11111-0001`, `Tabelle: 46251-02-01-4-B`. */
export const firstLine =
  /^(?:GENESIS-Tabelle|Tabelle|GENESIS-Table|Table):\s*(\d{4}[0-9A-Z](?:-[0-9A-Za-z]+)+)[;\s]*$/u;

/** Reads the lines above the header; how many there are differs, and a long title runs over two. */
export function readTitle(records: readonly RawRecord[]): ClassicTitle {
  const lines = records.map(({ fields }) => (fields[0] ?? "").trim());
  const title = lines[1] ?? "";
  const rest = lines.slice(2);
  const [measure, unit] = rest.map(measureAndUnit).findLast((found) => found !== undefined) ?? ["", ""];
  return {
    dataset: firstLine.exec(lines[0] ?? "")?.[1] ?? "",
    title,
    parts: title.includes(":") ? partsOf(title.slice(title.indexOf(":") + 1)) : [],
    measure,
    unit,
    region: rest.find((line) => landKey(line) !== undefined) ?? "",
  };
}

const partsOf = (text: string): readonly string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** A measure with its unit in brackets behind it, `Gebietsfläche (qkm)`; brackets that hold no unit are part of a name. */
export function measureAndUnit(text: string): readonly [measure: string, unit: string] | undefined {
  if (text.length > longestHeading) return undefined;
  const [, measure, unit] = /^(.*\S)\s*\(([^()]+)\)$/u.exec(text.trim()) ?? [];
  if (measure === undefined || unit === undefined || !isUnit(unit)) return undefined;
  return [measure, unit];
}

// Units that occur in tables and that nothing is computed with.
const further =
  /^(?:(?:1000|1 000|Tsd\.|Mill\.|Mio\.|Mrd\.)\s*)?(?:DM|Std\.?|Stunden|cbm|km|kg|t|dt|kWh|MWh|GJ|TJ|l|hl|Jahre|Promille|Punkte)$/u;

/** Whether a text is a unit of measurement. */
export const isUnit = (text: string): boolean => readUnitWords(text) !== undefined || further.test(text.trim());

import type { RawRecord } from "../records.ts";
import { type OpenDimension, openDimension } from "./genesis-flat.ts";
import { landKey } from "./genesis-laender.ts";
import { genesisTime, genesisTimeCode, partOfYear } from "./genesis-time.ts";

/** One dimension that runs down: in one column, or in two with code and label, or with year and month. */
export interface DownDimension {
  readonly dimension: OpenDimension;
  /** The code in a row; its label is put where it belongs. */
  readonly codeIn: (fields: readonly string[]) => string;
}

/** Tells the columns before the figures apart by what stands in them, since they have no names. */
export function readKeys(keys: number, body: readonly RawRecord[], parts: readonly string[]): readonly DownDimension[] {
  const columns = Array.from({ length: keys }, (_, at) => body.map(({ fields }) => (fields[at] ?? "").trim()));
  const dimensions: DownDimension[] = [];
  for (let at = 0; at < keys; ) {
    const { width, ...down } = keyAt(at, columns[at] ?? [], columns[at + 1] ?? [], parts);
    dimensions.push(down);
    at += width;
  }
  return dimensions;
}

interface WideDimension extends DownDimension {
  /** One or two columns. */
  readonly width: number;
}

function keyAt(at: number, texts: readonly string[], next: readonly string[], parts: readonly string[]): WideDimension {
  const id = `column ${at + 1}`;
  if (isAll(texts, (text) => genesisTime(text) !== undefined)) {
    const isParted = isAll(next, (text) => partOfYear(text) !== undefined);
    return { ...timeKey(at, isParted ? at + 1 : -1), width: isParted ? 2 : 1 };
  }
  if (isCodeColumn(texts, next)) return { ...codedKey(at, id, regionName(texts, next, parts)), width: 2 };
  return { ...labelledKey(at, id, texts, regionName([], texts, parts)), width: 1 };
}

const isAll = (texts: readonly string[], test: (text: string) => boolean): boolean =>
  texts.length > 0 && texts.every(test);

const codePattern = /^(?:[A-Z0-9][A-Z0-9_.-]*)?$/u;

/** Whether a column holds codes of which the next one holds the labels: capitals and digits, and one label a code. */
function isCodeColumn(texts: readonly string[], next: readonly string[]): boolean {
  if (next.length === 0 || !texts.some((text) => text !== "") || !texts.every((text) => codePattern.test(text)))
    return false;
  if (next.every((text) => codePattern.test(text))) return false;
  const labels = new Map<string, string>();
  return texts.every((text, index) => {
    const label = next[index] ?? "";
    const first = labels.get(text) ?? label;
    labels.set(text, first);
    return first === label;
  });
}

const regionParts =
  /^(?:Kreise|Bundesländer|Gemeinden|Regierungsbezirke|Kreise und kreisfreie Städte|Deutschland|Länder|Städte|Counties|Länder \(.*)/u;
const regionKey = /^(?:DG|\d{2}|\d{3}|\d{5}|\d{8})?$/u;
const regionLabel =
  /(?:, (?:kreisfreie Stadt|Landkreis|Kreis|Stadtkreis|Stadt|Landeshauptstadt)|Reg\.-Bez\.|Regierungsbezirk)/u;

/** What the title calls the regions in these two columns; undefined where they hold none. */
function regionName(codes: readonly string[], labels: readonly string[], parts: readonly string[]): string | undefined {
  if (!codes.every((code) => regionKey.test(code))) return undefined;
  if (!labels.some((label) => landKey(label) !== undefined || regionLabel.test(label))) return undefined;
  return parts.find((part) => regionParts.test(part)) ?? "region";
}

function timeKey(at: number, partAt: number): DownDimension {
  const codeIn: DownDimension["codeIn"] = (fields) => {
    const time = genesisTimeCode(fields[at] ?? "");
    const part = partAt === -1 ? undefined : partOfYear(fields[partAt] ?? "");
    return part === undefined ? time : `${time.slice(0, 4)}-${part}`;
  };
  return { dimension: openDimension("time", "", "time"), codeIn };
}

function codedKey(at: number, id: string, region: string | undefined): DownDimension {
  const dimension = openDimension(region ?? id, "", region === undefined ? "other" : "region");
  const codeIn: DownDimension["codeIn"] = (fields) => {
    const code = (fields[at] ?? "").trim();
    dimension.labels.set(code, (fields[at + 1] ?? "").trim());
    return code;
  };
  return { dimension, codeIn };
}

/** A column of names alone: Germany and the Länder get their keys, so that they meet other tables; any other name is its own code. */
function labelledKey(at: number, id: string, texts: readonly string[], region: string | undefined): DownDimension {
  const dimension = openDimension(region ?? id, "", region === undefined ? "other" : "region");
  // The total of a column in which all other names are Länder is Germany.
  const isOfLaender = texts.every((text) => landKey(text) !== undefined || totals.has(text));
  const codeIn: DownDimension["codeIn"] = (fields) => {
    const label = (fields[at] ?? "").trim();
    const code = isOfLaender && totals.has(label) ? "DG" : region === undefined ? label : (landKey(label) ?? label);
    dimension.labels.set(code, label);
    return code;
  };
  return { dimension, codeIn };
}

const totals = new Set(["Insgesamt", "Total"]);

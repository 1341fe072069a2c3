import type { Dialect, RawRecord } from "./records.ts";
import { readText } from "./records.ts";

/** A separator that a file was found to have, and why. */
export interface SniffedDialect extends Dialect {
  /** `";" parts 200 of 200 records into 12 cells`. */
  readonly why: string;
}

// The order decides where two do equally well: a semicolon is hardly ever part of a text, a comma often is.
const candidates = [";", "\t", ",", "|"] as const;
const looked = 200;

/** The separator under which the first records have most often the same number of cells; undefined where none parts them. */
export async function sniffDialect(text: string, quote = true): Promise<SniffedDialect | undefined> {
  let best: Score | undefined;
  for (const delimiter of candidates) {
    const score = await scoreOf(text, { delimiter, quote });
    if (score.width > 1 && (best === undefined || isBetter(score, best))) best = score;
  }
  if (best === undefined) return undefined;
  const { delimiter, same, records, width } = best;
  const why = `${JSON.stringify(delimiter)} parts ${same} of ${records} records into ${width} cells`;
  return { delimiter, quote, why };
}

interface Score {
  readonly delimiter: string;
  /** Cells of most records. */
  readonly width: number;
  /** How many records have as many. */
  readonly same: number;
  readonly records: number;
  readonly broken: number;
}

const isBetter = (one: Score, other: Score): boolean =>
  one.broken !== other.broken
    ? one.broken < other.broken
    : one.same * other.records !== other.same * one.records
      ? one.same * other.records > other.same * one.records
      : one.width > other.width;

async function scoreOf(text: string, dialect: Dialect): Promise<Score> {
  const { records, broken } = await firstRecords(text, dialect);
  const counts = new Map<number, number>();
  for (const { fields } of records) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  let [width, same] = [0, 0];
  for (const [cells, count] of counts)
    if (count > same || (count === same && cells > width)) [width, same] = [cells, count];
  return { delimiter: dialect.delimiter, width, same, records: records.length, broken };
}

/** Records that are not blank; the last of the sample may be cut and does not count, unless it is the only one. */
async function firstRecords(
  text: string,
  dialect: Dialect,
): Promise<{ readonly records: readonly RawRecord[]; readonly broken: number }> {
  const first: RawRecord[] = [];
  for await (const block of readText("", onePiece(text), dialect)) {
    first.push(...block.slice(0, looked + 1 - first.length));
    if (first.length > looked) break;
  }
  const whole = first.length > 1 && !/[\r\n]$/.test(text) ? first.slice(0, -1) : first;
  const isBroken = (record: RawRecord): boolean => record.findings.some(({ severity }) => severity === "error");
  const records = whole.slice(0, looked).filter((record) => !isBroken(record) && !isBlank(record.fields));
  return { records, broken: whole.filter(isBroken).length };
}

const isBlank = (fields: readonly string[]): boolean => fields.every((field) => field.trim() === "");

async function* onePiece(text: string): AsyncGenerator<string> {
  if (text !== "") yield text;
}

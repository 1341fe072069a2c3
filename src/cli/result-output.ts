import { formatNumber } from "../base/format-number.ts";
import type { ResultRow } from "../model/indicator.ts";
import { isBounds, isNumber, noteOf, statusOf } from "../model/value.ts";
import type { Output, Rows } from "./output.ts";

/** The columns of every answer of `cluster compute`. */
export const resultColumns = [
  "case",
  "indicator",
  "region",
  "sector",
  "year",
  "value",
  "low",
  "high",
  "status",
] as const;

/** Limits beside a number: of a secret cell, or of the statistical interval. */
function limitsOf({ value, interval }: ResultRow): { readonly low: number; readonly high: number } | undefined {
  if (isBounds(value)) return { low: value.low, high: value.high };
  return isNumber(value) ? interval : undefined;
}

const statusWords = ({ value, flags = [] }: ResultRow): string => [statusOf(value), ...flags].join(" ");

type Print = (number: number) => number | string;

function cellsOf(row: ResultRow, print: Print): readonly (number | string)[] {
  const limits = limitsOf(row);
  const numbers = [isNumber(row.value) ? row.value : undefined, limits?.low, limits?.high];
  const names = [row.case, row.indicator, row.region, row.sector, row.year];
  return [...names, ...numbers.map((number) => (number === undefined ? "" : print(number))), statusWords(row)];
}

const forReading: Print = (number) => formatNumber(number, Number.isInteger(number) ? {} : { significant: 6 });

function objectOf(row: ResultRow): Readonly<Record<string, unknown>> {
  const { value, flags = [] } = row;
  const limits = limitsOf(row);
  const note = noteOf(value);
  return {
    case: row.case,
    indicator: row.indicator,
    region: row.region,
    sector: row.sector,
    year: row.year,
    value: isNumber(value) ? value : null,
    low: limits?.low ?? null,
    high: limits?.high ?? null,
    status: statusOf(value),
    flags,
    ...(note === undefined ? {} : { note }),
  };
}

/** The rows that an indicator answered, in every format, each made when it is asked for; numbers in full precision but where a person reads them. */
export const resultOutput = (rows: readonly ResultRow[], about: Readonly<Record<string, unknown>>): Output => ({
  columns: resultColumns,
  rows: exactRows(rows),
  readable: printedRows(rows, forReading),
  right: ["value", "low", "high"],
  get json() {
    return { schema: "cluster-compute/1", ...about, rows: rows.map(objectOf) };
  },
});

/** The rows of an answer with every digit, each made when it is asked for. */
export const exactRows = (rows: readonly ResultRow[]): Rows => printedRows(rows, (number) => number);

const printedRows = (rows: readonly ResultRow[], print: Print): Rows => ({
  length: rows.length,
  slice: (from, to) => rows.slice(from, to).map((row) => cellsOf(row, print)),
});

import { findingOf } from "../rule.ts";
import type { FormatReport, OfficeCell } from "./format.ts";
import type { Axis } from "./json-stat-axes.ts";
import { jsonStatShape, jsonStatStatus } from "./json-stat-faults.ts";
import { memberReader, type Outcome, type Say } from "./json-stat-members.ts";
import * as messages from "./json-stat-messages.ts";
import type { PrintedList } from "./json-stat-printed.ts";
import type { Statuses } from "./json-stat-status.ts";

/** The values of a dataset as printed, and what is known about them. */
export interface JsonStatValues {
  readonly file: string;
  readonly name: string;
  readonly text: string;
  readonly axes: readonly Axis[];
  readonly values: PrintedList;
  readonly statuses: Statuses;
  /** Statuses by place as printed, where an object of values leaves places out. */
  readonly further: PrintedList | undefined;
}

const blockSize = 4096;

/**
 * The cells of a dataset, one for each value, in the order of the file. JSON has no columns: the line is the one that
 * the value is printed on, the column its place among the values, counted from 1. A place that an object of values
 * leaves out is no cell, unless the file gives it a status.
 */
export async function* jsonStatCells(
  from: JsonStatValues,
  report: FormatReport,
): AsyncGenerator<readonly OfficeCell[]> {
  const { file, name, values, statuses } = from;
  const places = from.axes.reduce((product, { codes }) => product * codes.length, 1);
  const say: Say = (rule, at, value, words) => report.add(findingOf(rule, { file, ...at }, value, words));
  if (values.isArray && values.starts.length !== places) {
    say(jsonStatShape, wholeFile, name, messages.valuesMissPlaces(values.starts.length, places));
    report.reject(values.starts.length);
    return;
  }
  if (statuses.listed !== undefined && statuses.listed !== places)
    say(jsonStatStatus, wholeFile, name, messages.statusesMissValues(statuses.listed, places));
  const { readValue, readFurther } = memberReader(from, places, say);
  yield* blocksOf(values.starts.length, readValue, report);
  yield* blocksOf(from.further?.starts.length ?? 0, readFurther, report);
}

const wholeFile = { line: 0, column: 0 };

function* blocksOf(
  members: number,
  read: (at: number) => Outcome,
  report: FormatReport,
): Generator<readonly OfficeCell[]> {
  for (let first = 0; first < members; first += blockSize) {
    const size = Math.min(blockSize, members - first);
    const outcomes = Array.from({ length: size }, (_, at) => read(first + at));
    const cells = outcomes.filter((outcome) => typeof outcome !== "string");
    report.keep(cells.length);
    report.reject(outcomes.filter((outcome) => outcome === "rejected").length);
    yield cells;
  }
}

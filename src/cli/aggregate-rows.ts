import { cellAt, readNumber, requireCell } from "../ingest/cells.ts";
import { codeSystemFault, extraCell, missingCell, yearFormat } from "../ingest/faults.ts";
import * as messages from "../ingest/messages.ts";
import { hasFiveDigits } from "../ingest/nace.ts";
import { parseNumber } from "../ingest/number.ts";
import type { RowReport } from "../ingest/rows.ts";
import { findingOf, type RuleRecord } from "../ingest/rule.ts";
import { unknownRegion } from "../ingest/rules/unknown-region.ts";
import { unknownSector } from "../ingest/rules/unknown-sector.ts";
import { isYear } from "../ingest/year.ts";
import type { Finding } from "../model/finding.ts";
import { type Condition, carefulDecimals, carefulDigits, type Plan } from "../store/aggregate-plan.ts";
import type { Lookup } from "./aggregate-lists.ts";
import { digitsWords, shiftingRegion, tooManyDigits, unknownWeight, weightWords } from "./aggregate-messages.ts";

/** One row as it was read, with what was wrong with its text. */
export interface SourceRow {
  readonly file: string;
  readonly line: number;
  readonly fields: readonly string[];
  readonly findings: readonly Finding[];
}

/** The lists that codes are looked up in. */
export interface Lists {
  readonly regions?: Lookup;
  readonly sectors?: Lookup;
  readonly definition: string;
  /** Classification of all codes, where the table has no column for it. */
  readonly codeSystem: string;
}

/** What became of a row: its keys and quantities as texts for the engine, or that it is not counted. */
export type Judged =
  | { readonly keys: readonly string[]; readonly numbers: readonly string[] }
  | "filtered"
  | "rejected";

interface RowUnderJudgement {
  readonly fields: readonly string[];
  readonly report: RowReport;
  readonly failed: () => boolean;
}

const compare: Readonly<Record<Condition["comparison"], (a: number, b: number) => boolean>> = {
  "=": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

/** Makes the judge of rows: the rules of every other table of this program, cell by cell, each flaw with its place. */
export function rowJudge(plan: Plan, lists: Lists, add: (finding: Finding) => void): (row: SourceRow) => Judged {
  const { columns } = plan.source;
  return ({ file, line, fields, findings }) => {
    let errors = 0;
    const put = (finding: Finding): void => {
      if (finding.severity === "error") errors += 1;
      add(finding);
    };
    for (const finding of findings) put(finding);
    if (errors === 0 && fields.length !== columns.length) put(ragged(file, line, fields, columns.length));
    if (errors > 0) return "rejected";
    const report = (rule: RuleRecord, column: string, value: string, words: messages.Words): void =>
      put(findingOf(rule, { file, line, column: columns.indexOf(column) + 1 }, value, words));
    return judge({ fields, report: { add: report }, failed: () => errors > 0 }, plan, lists);
  };
}

function ragged(file: string, line: number, fields: readonly string[], width: number): Finding {
  const short = fields.length < width;
  const words = short ? messages.missingCell(fields.length, width) : messages.extraCell(fields.length, width);
  const column = Math.min(fields.length, width) + 1;
  return findingOf(short ? missingCell : extraCell, { file, line, column }, fields[width] ?? "", words);
}

function judge(row: RowUnderJudgement, plan: Plan, lists: Lists): Judged {
  const wanted = plan.conditions.every((condition) => fulfils(row, plan, condition)) && isAlive(row, plan);
  if (row.failed()) return "rejected";
  if (!wanted) return "filtered";
  const keys = plan.keys.map(({ column }) => cellAt(row.fields, column));
  const counted = checkKeys(row, plan, keys, lists);
  const numbers = plan.sums.map(({ column }) =>
    readScaled(row, plan.source.columns[column] ?? "", cellAt(row.fields, column)),
  );
  if (row.failed()) return "rejected";
  return counted ? { keys, numbers } : "filtered";
}

function fulfils({ fields, report }: RowUnderJudgement, plan: Plan, { column, comparison, value }: Condition): boolean {
  const text = cellAt(fields, column);
  if (comparison === "=") return text === value;
  if (comparison === "!=") return text !== value;
  const number = readNumber(report, plan.source.columns[column] ?? "", text, 0);
  return number !== undefined && compare[comparison](number, Number(value));
}

function isAlive({ fields, report }: RowUnderJudgement, { alive, source }: Plan): boolean {
  if (alive === undefined) return true;
  const { year, founded = -1, closed = -1, yearColumn = -1 } = alive;
  const yearIn = (column: number): string => {
    const text = cellAt(fields, column);
    const name = source.columns[column] ?? "";
    if (text !== "" && !/^\d{4}(-\d{2}-\d{2})?$/.test(text))
      report.add(yearFormat, name, text, messages.yearFormat(text));
    return text.slice(0, 4);
  };
  // Not known when: it cannot be said whether the firm was there.
  if (founded !== -1) requireCell(report, source.columns[founded] ?? "", cellAt(fields, founded));
  const there = founded === -1 || yearIn(founded) <= year;
  const end = closed === -1 ? "" : yearIn(closed);
  const ofYear = yearColumn === -1 || cellAt(fields, yearColumn) === year;
  return there && (end === "" || end >= year) && ofYear;
}

/** Whether a row with good keys is counted; reports what is wrong with them. */
function checkKeys({ report }: RowUnderJudgement, plan: Plan, keys: readonly string[], lists: Lists): boolean {
  const textOf = (name: string): string => keys[plan.keys.findIndex((key) => key.name === name)] ?? "";
  const columnOf = (name: string): string =>
    plan.source.columns[plan.keys.find((key) => key.name === name)?.column ?? -1] ?? name;
  // Only the classification may be left out: a group of a definition has none.
  for (const [index, { name }] of plan.keys.entries())
    if (name !== "code_system") requireCell(report, columnOf(name), keys[index] ?? "");
  const year = textOf("year");
  if (year !== "" && !isYear(year)) report.add(yearFormat, columnOf("year"), year, messages.yearFormat(year));
  const inRegion = regionAnswer(report, columnOf("region"), textOf("region"), lists);
  const inSector = sectorAnswer(report, columnOf("sector"), textOf("sector"), textOf("code_system"), lists);
  return inRegion && inSector;
}

/** Whether a region is counted; one that the list does not know is a flaw. */
function regionAnswer(report: RowReport, column: string, code: string, { regions }: Lists): boolean {
  if (code === "" || regions === undefined) return true;
  const { kind } = regions(code, "");
  if (kind === "unknown")
    report.add(unknownRegion, column, code, messages.unknownCode("region", code, undefined, "the list of regions"));
  if (kind === "shifting") report.add(unknownRegion, column, code, shiftingRegion(code));
  return kind === "ids";
}

/** Whether a sector is counted; one outside the definition is left out, one that nobody knows is a flaw. */
function sectorAnswer(report: RowReport, column: string, code: string, ownSystem: string, lists: Lists): boolean {
  const system = ownSystem === "" ? lists.codeSystem : ownSystem;
  if (lists.sectors === undefined) {
    if (system === "" && hasFiveDigits(code)) report.add(codeSystemFault, column, code, messages.codeSystem(code));
    return true;
  }
  if (code === "") return true;
  const { kind } = lists.sectors(code, system);
  if (kind === "unknown")
    report.add(unknownSector, column, code, messages.unknownCode("sector", code, undefined, "the list of sectors"));
  if (kind === "no weight") report.add(unknownWeight, column, code, weightWords(code, lists.definition));
  return kind === "ids";
}

/** A quantity as a whole number of 10^-18, so that sums are exact in any order; empty where the cell is. */
function readScaled({ report }: RowUnderJudgement, column: string, text: string): string {
  if (text === "") return "";
  // Decides whether it is a number; the digits are then taken from the text, not from a double.
  if (parseNumber(text, 0) === undefined) {
    readNumber(report, column, text, 0);
    return "";
  }
  const [, sign = "", digits = "", decimals = ""] = /^(-?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
  if (digits.length > carefulDigits || decimals.length > carefulDecimals) {
    report.add(tooManyDigits, column, text, digitsWords(column, text));
    return "";
  }
  return `${sign}${digits}${decimals.padEnd(carefulDecimals, "0")}`;
}

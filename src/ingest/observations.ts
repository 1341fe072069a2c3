import type { Finding } from "../model/finding.ts";
import type { Observation } from "../model/observation.ts";
import {
  cellAt,
  cellValue,
  readNumber,
  readStatus,
  readUnit,
  readYear,
  reportMissingValue,
  requireCell,
} from "./cells.ts";
import { checkTable, type ReadObservations } from "./check-table.ts";
import { type ColumnWatch, watchColumns } from "./column-watch.ts";
import { codeSystemFault, priceBasisFault, unitMismatch, unknownMeasure } from "./faults.ts";
import { type Columns, type Header, notesOf } from "./header.ts";
import type { FileCounts, Input } from "./input.ts";
import type { KnownCodes } from "./known-codes.ts";
import * as messages from "./messages.ts";
import { hasFiveDigits } from "./nace.ts";
import { isPriceBasis } from "./price-basis.ts";
import { rowRules } from "./registry.ts";
import { type RowReader, type RowReport, readRows } from "./rows.ts";
import type { DraftRow } from "./rule.ts";
import { suggest } from "./suggest.ts";
import { isMoney, type UnitConversion } from "./units.ts";

const columns: Columns = {
  required: ["region", "sector", "year", "measure", "value", "unit", "source"],
  optional: ["code_system", "low", "high", "price_basis", "status"],
};

/** Reads files of observations and checks them, each row by itself and then all together; errors take rows out. */
export async function readObservations(inputs: readonly Input[], known: KnownCodes): Promise<ReadObservations> {
  const observations: Observation[] = [];
  const findings: Finding[] = [];
  const counts: FileCounts[] = [];
  const headers = new Map<string, Header>();
  const columnOf = (file: string, name: string): number => (headers.get(file)?.at(name) ?? -1) + 1;
  for (const input of inputs) {
    const watch = watchColumns(input.file);
    const read = await readRows(input, columns, (header) => {
      headers.set(input.file, header);
      return observationReader(header, known, watch);
    });
    for (const item of read.items) observations.push(item);
    for (const finding of read.findings) findings.push(finding);
    findings.push(...watch.findings((name) => columnOf(input.file, name)));
    counts.push(read.counts);
  }
  return checkTable({ observations, findings, counts }, known, columnOf);
}

type Positions = Readonly<Record<keyof typeof positionNames, number>>;

const positionNames = {
  region: "region",
  sector: "sector",
  codeSystem: "code_system",
  year: "year",
  measure: "measure",
  value: "value",
  low: "low",
  high: "high",
  unit: "unit",
  priceBasis: "price_basis",
  status: "status",
  source: "source",
} as const;

function positionsOf(header: Header): Positions {
  const entries = Object.entries(positionNames).map(([key, name]) => [key, header.at(name)]);
  return Object.fromEntries(entries) as Positions;
}

function observationReader(header: Header, known: KnownCodes, watch: ColumnWatch): RowReader<Observation> {
  const at = positionsOf(header);
  return (fields, line, report) => {
    const unit = readUnit(report, cellAt(fields, at.unit));
    const row = draftRow(fields, at, unit, report);
    watch.see("value", row.measure, cellAt(fields, at.value), line);
    const year = readYear(report, cellAt(fields, at.year));
    const status = readStatus(report, cellAt(fields, at.status));
    const priceBasis = cellAt(fields, at.priceBasis);
    checkRow(row, priceBasis, unit, known, report);
    const value = cellValue(row, status);
    if (value === undefined) {
      if (cellAt(fields, at.value) === "" && (row.low === undefined || row.high === undefined))
        reportMissingValue(report, "value", status);
      return undefined;
    }
    return {
      region: row.region,
      sector: row.sector,
      codeSystem: row.codeSystem,
      year,
      measure: row.measure,
      value,
      unit: row.unit,
      priceBasis,
      status,
      source: row.source,
      origin: { file: header.file, line, column: at.value + 1 },
      notes: notesOf(header, fields),
    };
  };
}

function draftRow(
  fields: readonly string[],
  at: Positions,
  unit: UnitConversion | undefined,
  report: RowReport,
): DraftRow {
  const power = unit?.power ?? 0;
  return {
    region: cellAt(fields, at.region),
    sector: cellAt(fields, at.sector),
    codeSystem: cellAt(fields, at.codeSystem),
    measure: cellAt(fields, at.measure),
    source: cellAt(fields, at.source),
    unit: unit?.unit ?? "",
    value: readNumber(report, "value", cellAt(fields, at.value), power),
    low: readNumber(report, "low", cellAt(fields, at.low), power),
    high: readNumber(report, "high", cellAt(fields, at.high), power),
  };
}

function checkRow(
  row: DraftRow,
  priceBasis: string,
  unit: UnitConversion | undefined,
  known: KnownCodes,
  report: RowReport,
): void {
  checkMeasure(row, unit, known, report);
  if (row.codeSystem === "" && hasFiveDigits(row.sector))
    report.add(codeSystemFault, "sector", row.sector, messages.codeSystem(row.sector));
  if (unit !== undefined && isMoney(unit) && !isPriceBasis(priceBasis))
    report.add(priceBasisFault, "price_basis", priceBasis, messages.priceBasis(priceBasis));
  for (const rule of rowRules) {
    const flaw = rule.check(row, known);
    if (flaw !== undefined) report.add(rule, flaw.column, flaw.value, flaw.words);
  }
}

function checkMeasure(row: DraftRow, unit: UnitConversion | undefined, known: KnownCodes, report: RowReport): void {
  const measure = known.measures.get(row.measure);
  if (row.measure === "") requireCell(report, "measure", "");
  else if (measure === undefined) {
    const words = messages.unknownMeasure(row.measure, suggest(row.measure, known.measures));
    report.add(unknownMeasure, "measure", row.measure, words);
  } else if (unit !== undefined && !unit.kinds.includes(measure.kind))
    report.add(unitMismatch, "unit", unit.id, messages.unitMismatch(row.measure, unit.id, measure.unit));
}

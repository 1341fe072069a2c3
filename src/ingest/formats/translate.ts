import { isValidOn, type RegionValidity } from "../region-validity.ts";
import type { ContractRow } from "./contract-row.ts";
import type { Format, FormatReport, OfficeCell, OfficeTable } from "./format.ts";
import * as faults from "./import-faults.ts";
import * as messages from "./import-messages.ts";
import { measuredUnit } from "./measured-unit.ts";
import { type Parts, partsOf, requireDimensions, requireParts } from "./parts.ts";
import { type Period, readPeriod } from "./period.ts";
import { regionCode, regionOfOffice } from "./region-codes.ts";
import { codeSystemOf, isSbiKey, sbiCodeIn, sectorCode } from "./sector-codes.ts";
import { statusLetters } from "./status-letters.ts";
import { type TableNotes, tableNotes } from "./table-notes.ts";
import { shiftDecimals } from "./unit-words.ts";

/** What the reader chose for the translation of an office's table. */
export interface TranslationChoices {
  /** Which dimension plays which part, where the office's name for it does not say. */
  readonly map: Readonly<Record<string, string>>;
  /** Columns of the contract that are the same in every row: `region=NL`. */
  readonly set: Readonly<Record<string, string>>;
  /** Codes to keep, by dimension. */
  readonly keep: ReadonlyMap<string, ReadonlySet<string>>;
  readonly source: string;
  /** From when to when codes were those of a region. */
  readonly validity: ReadonlyMap<string, RegionValidity>;
}

/** A table in the data contract. */
export interface Translated {
  /** Ids of the dimensions that the contract has no column for. */
  readonly further: readonly string[];
  readonly rows: AsyncIterable<readonly ContractRow[]>;
  /** What became of the cells once the rows were read; `rows + filtered + leftOut` are all of them. */
  readonly tally: Tally;
}

interface Tally {
  /** Cells that `keep` does not ask for. */
  filtered: number;
  /** Cells whose unit or period is not known; each cause is an error. */
  leftOut: number;
}

interface Place {
  readonly file: string;
  readonly format: Format;
  readonly report: FormatReport;
}

/** Turns the cells of an office's table into rows of the data contract: units to plain ones, codes to the contract's, signs to letters. */
export async function translate(table: OfficeTable, choices: TranslationChoices, place: Place): Promise<Translated> {
  requireDimensions("--keep", [...choices.keep.keys()], table.dimensions);
  requireParts(choices.map, table.dimensions);
  const cells = table.cells[Symbol.asyncIterator]();
  const first = await cells.next();
  const parts = withTime(partsOf(table.dimensions, choices.map), first.done === true ? [] : first.value);
  const further = parts.further.map((at) => table.dimensions[at]?.id ?? "");
  const tally: Tally = { filtered: 0, leftOut: 0 };
  const blocks = resumed(first, cells);
  return { further, rows: translatedRows({ ...table, cells: blocks }, choices, place, parts, tally), tally };
}

/** The blocks again from the one that was looked at. */
async function* resumed<Item>(first: IteratorResult<Item>, rest: AsyncIterator<Item>): AsyncGenerator<Item> {
  for (let next = first; next.done !== true; next = await rest.next()) yield next.value;
}

/** A table whose office names no time: the one dimension of which every code is a period. */
function withTime(parts: Parts, cells: readonly OfficeCell[]): Parts {
  if (parts.time !== -1 || cells.length === 0) return parts;
  const times = parts.further.filter((at) => cells.every(({ codes }) => readPeriod(codes[at] ?? "") !== undefined));
  const [time] = times;
  if (time === undefined || times.length > 1) return parts;
  return { ...parts, time, further: parts.further.filter((at) => at !== time) };
}

async function* translatedRows(
  table: OfficeTable,
  choices: TranslationChoices,
  place: Place,
  parts: Parts,
  tally: Tally,
): AsyncGenerator<readonly ContractRow[]> {
  const notes = tableNotes(place.file, place.report);
  const seen = parts.further.flatMap((at) => {
    const dimension = table.dimensions[at];
    return dimension === undefined ? [] : [[dimension, new Set<string>()] as const];
  });
  const row = rowMaker(table, choices, place, parts, notes);
  for await (const cells of table.cells) {
    const kept = cells.filter((cell) => isKept(cell, table, choices));
    const rows = kept.flatMap((cell) => row(cell) ?? []);
    tally.filtered += cells.length - kept.length;
    tally.leftOut += kept.length - rows.length;
    for (const { further } of rows) for (const [index, code] of further.entries()) seen[index]?.[1].add(code);
    yield rows;
  }
  notes.close(seen);
}

function isKept(cell: OfficeCell, { dimensions }: OfficeTable, { keep }: TranslationChoices): boolean {
  if (keep.size === 0) return true;
  for (const [at, { id }] of dimensions.entries()) {
    const wanted = keep.get(id);
    if (wanted !== undefined && !wanted.has(totalOr(cell.codes[at]))) return false;
  }
  return true;
}

/** The total of a dimension, whose code some offices leave empty. */
const totalOr = (code: string | undefined): string => (code === undefined || code === "" ? "_T" : code);

function rowMaker(
  table: OfficeTable,
  { set, source, validity }: TranslationChoices,
  { file, format }: Place,
  parts: Parts,
  notes: TableNotes,
): (cell: OfficeCell) => ContractRow | undefined {
  const codeSystem = codeSystemOf(table.dimensions[parts.sector]?.id ?? "");
  return (printed) => {
    const code = (at: number): string => printed.codes[at] ?? "";
    const cell = withoutDissolved(printed, code(parts.region), code(parts.time), validity, notes);
    const period = periodOf(cell, code(parts.time), set, notes);
    const codes = { measure: parts.measures.map(code).join("."), unit: code(parts.unit) };
    const unit = measuredUnit(cell, codes, table, set, notes);
    if (period === undefined || unit === undefined) return undefined;
    const sector = sectorOf(cell, table, parts, codeSystem, notes);
    if (unit.measure === "" && set.measure === undefined) notes.withoutMeasure();
    return {
      region: regionOf(cell, table, parts, format, set, notes),
      sector,
      code_system: sector === "_T" ? "" : codeSystem,
      measure: unit.measure,
      value: cell.number === undefined ? "" : shiftDecimals(cell.number, unit.power),
      unit: unit.unit,
      price_basis: unit.priceBasis,
      status: statusLetters(cell, format),
      source,
      flags: cell.flags,
      origin: `${file}:${cell.line}:${cell.column}`,
      ...period,
      ...set,
      further: parts.further.map((at) => totalOr(cell.codes[at])),
    };
  };
}

/** The sector of a cell; CBS has keys of its own for it, whose titles begin with the code of the classification. */
function sectorOf(
  cell: OfficeCell,
  { dimensions }: OfficeTable,
  { sector: at }: Parts,
  codeSystem: string,
  notes: TableNotes,
): string {
  const sector = sectorCode(cell.codes[at] ?? "");
  const dimension = dimensions[at];
  if (dimension === undefined || codeSystem !== "SBI2008" || !isSbiKey(sector)) return sector;
  const titled = sbiCodeIn(dimension.labels.get(cell.codes[at] ?? "") ?? "");
  if (titled !== undefined) return titled;
  notes.once(faults.sectorKey, dimension.id, messages.sectorKey(sector, dimension.id), cell);
  return sector;
}

/** A dash for a district that was dissolved is no zero: there is nothing to count. */
function withoutDissolved(
  cell: OfficeCell,
  region: string,
  time: string,
  validity: ReadonlyMap<string, RegionValidity>,
  notes: TableNotes,
): OfficeCell {
  const known = cell.number === "0" && /^[-\u2013]$/u.test(cell.flags) ? validity.get(region) : undefined;
  const period = known === undefined ? undefined : readPeriod(time);
  if (known === undefined || period === undefined) return cell;
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(period.period) ? period.period : `${period.year}-12-31`;
  if (isValidOn(known, day)) return cell;
  notes.once(faults.dissolvedRegion, region, messages.dissolvedRegion(known, day), cell);
  return { ...cell, number: undefined, status: "M" };
}

function regionOf(
  cell: OfficeCell,
  { dimensions }: OfficeTable,
  { region }: Parts,
  { id }: Format,
  set: Readonly<Record<string, string>>,
  notes: TableNotes,
): string {
  if (region !== -1) return regionCode(id, cell.codes[region] ?? "");
  const ofOffice = set.region ?? regionOfOffice(id);
  if (ofOffice !== undefined) return ofOffice;
  const names = dimensions.map((dimension) => dimension.id);
  const likely = dimensions.find(({ role }) => role === "other")?.id;
  notes.once(faults.regionNotStated, "", messages.regionNotStated(names, likely), { line: 0, column: 0 });
  return "";
}

function periodOf(
  cell: OfficeCell,
  text: string,
  set: Readonly<Record<string, string>>,
  notes: TableNotes,
): Period | undefined {
  const period = readPeriod(text);
  if (period !== undefined) return period;
  if (set.year !== undefined) return { year: set.year, period: text };
  notes.once(faults.unknownPeriod, text, messages.unknownPeriod(text), cell);
  return undefined;
}

import {
  type Alive,
  type Condition,
  directDecimals,
  needsCare,
  type Plan,
  type TableSource,
} from "./aggregate-plan.ts";
import type { Parameter } from "./engine.ts";

/** Collects the values of a statement; each is referred to by its number and never becomes part of the text. */
export interface Binder {
  readonly parameters: readonly Parameter[];
  readonly bind: (value: Parameter) => string;
}

export function newBinder(): Binder {
  const parameters: Parameter[] = [];
  const bind = (value: Parameter): string => `$${parameters.push(value)}`;
  return { parameters, bind };
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A column of the source as text. Columns of a CSV file get names of ours, so that no header becomes part of a statement. */
export const columnAt = (source: TableSource, column: number): string =>
  source.kind === "csv" ? `c${column}` : `CAST(${quoted(source.columns[column] ?? "")} AS VARCHAR)`;

// Read strictly: a ragged row or a stray quotation mark ends the statement, and the careful lane takes over.
// Small buffers: they halve the memory of the whole and cost no time.
function csvScan(source: TableSource, files: readonly string[], { bind }: Binder): string {
  const columns = source.columns.map((_, index) => `'c${index}': 'VARCHAR'`).join(", ");
  return `read_csv(${bind(files)}, auto_detect = false, header = true, delim = ${bind(source.delimiter)}, quote = '"', escape = '"', buffer_size = 4000000, columns = {${columns}})`;
}

/** The table function that reads the files. */
export const scanOf = (source: TableSource, files: readonly string[], binder: Binder): string =>
  source.kind === "csv" ? csvScan(source, files, binder) : `read_parquet(${binder.bind(files)})`;

const stop = `error('${needsCare}')`;
const plainNumber = "'-?[0-9]+(?:[.][0-9]+)?'";
/** Blanks as this program trims them: a cell with one at an end is read in the careful lane. */
const padded = "'[\\s\\x{a0}\\x{feff}\\p{Z}].*|.*[\\s\\x{a0}\\x{feff}\\p{Z}]'";

/** Equal or not: a cell that differs by blanks alone is left to the careful lane. */
function equality(text: string, negated: boolean, value: string): string {
  const judged = `CASE WHEN regexp_full_match(${text}, ${padded}, 's') THEN ${stop} ELSE ${negated} END`;
  const longer = `CASE WHEN contains(${text}, ${value}) THEN ${judged} ELSE ${negated} END`;
  // The length is looked at first: it costs nothing, and hardly any cell is longer and holds the value.
  return `CASE WHEN strlen(${text}) > strlen(${value}) THEN ${longer} ELSE ${text} ${negated ? "<>" : "="} ${value} END`;
}

function conditionText(plan: Plan, condition: Condition, { bind }: Binder): string {
  const text = `coalesce(${columnAt(plan.source, condition.column)}, '')`;
  const { comparison, value } = condition;
  if (comparison === "=" || comparison === "!=") return equality(text, comparison === "!=", bind(value));
  const number = `CASE WHEN regexp_full_match(${text}, ${plainNumber}) THEN CAST(${text} AS DOUBLE) ${comparison} ${bind(Number(value))}`;
  return `${number} WHEN ${text} = '' THEN false ELSE ${stop} END`;
}

const yearOrDate = "'[0-9]{4}(?:-[0-9]{2}-[0-9]{2})?'";

function yearText(text: string, ifEmpty: string, test: string): string {
  const year = `CASE WHEN regexp_full_match(${text}, ${yearOrDate}) THEN ${text}[1:4] ${test}`;
  return `${year} WHEN ${text} = '' THEN ${ifEmpty} ELSE ${stop} END`;
}

function aliveTexts(plan: Plan, { year, founded, closed, yearColumn }: Alive, { bind }: Binder): readonly string[] {
  const cell = (column: number): string => `coalesce(${columnAt(plan.source, column)}, '')`;
  return [
    ...(founded === undefined ? [] : [yearText(cell(founded), stop, `<= ${bind(year)}`)]),
    ...(closed === undefined ? [] : [yearText(cell(closed), "true", `>= ${bind(year)}`)]),
    ...(yearColumn === undefined ? [] : [equality(cell(yearColumn), false, bind(year))]),
  ];
}

/** What a row must fulfil to count. */
export function whereText(plan: Plan, binder: Binder): string {
  const texts = [
    ...plan.conditions.map((condition) => conditionText(plan, condition, binder)),
    ...(plan.alive === undefined ? [] : aliveTexts(plan, plan.alive, binder)),
  ];
  return texts.length === 0 ? "" : `WHERE ${texts.map((text) => `(${text})`).join(" AND ")}`;
}

// Up to 11 digits and 4 decimals: as a double times 10,000 the error is below 0.25, so rounding gives the very number.
const short = `'[0-9]{1,11}(?:[.][0-9]{1,${directDecimals}})?'`;

/** A quantity as a whole number of ten-thousandths in a double; whatever is not a short plain number is left to the careful lane. */
export function scaledNumber(text: string): string {
  const scaled = `round(CAST(${text} AS DOUBLE) * ${10 ** directDecimals})`;
  return `CASE WHEN regexp_full_match(${text}, ${short}) THEN ${scaled} WHEN coalesce(${text}, '') <> '' THEN ${stop}::DOUBLE END`;
}

/** The same whole number in 64 bits. */
export const shortNumber = (text: string): string => `CAST(${scaledNumber(text)} AS BIGINT)`;

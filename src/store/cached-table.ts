import { closeSync, openSync, writeSync } from "node:fs";
import type { Engine, Parameter } from "./engine.ts";

/** A table of texts, and what is to be known of it beside its rows. */
export interface CachedTable {
  readonly width: number;
  readonly rows: Iterable<readonly string[]>;
  /** Anything that JSON can hold; asked for when all rows have passed. */
  readonly about: () => unknown;
}

/** Parts the cells on their way in and out of the engine; a table that holds it is not kept. */
const separator = "\u001f";
const atOnce = 1 << 20;
/** A longer description than this is no longer beside the table. */
const longestAbout = 1 << 24;

const columnsOf = (width: number): readonly string[] => Array.from({ length: width }, (_, index) => `c${index}`);

/** Writes a table as Parquet, by way of a plain file in the same folder of the engine; false where it cannot be kept as it is. */
export async function writeCachedTable(
  engine: Engine,
  { width, rows, about }: CachedTable,
  plain: string,
  target: string,
): Promise<boolean> {
  const count = writePlain(plain, width, rows);
  if (count === undefined) return false;
  const columns = columnsOf(width).map((name) => `'${name}': 'VARCHAR'`);
  // Read strictly: a cell that holds the separator ends the statement here.
  const scan = `read_csv($1, auto_detect = false, header = false, delim = '${separator}', quote = '"', escape = '"', columns = {${columns.join(", ")}})`;
  if (!(await describe(engine, about()))) return false;
  await engine.run(`COPY (SELECT * FROM ${scan}) TO $2 (${parquet})`, [plain, target]);
  const [row] = await engine.rows("SELECT count(*) AS rows FROM read_parquet($1)", [target]);
  return row?.rows === count;
}

const parquet = "FORMAT parquet, COMPRESSION zstd, KV_METADATA {about: getvariable('about')}";

async function describe(engine: Engine, about: unknown): Promise<boolean> {
  const text = JSON.stringify(about);
  if (text.length > longestAbout) return false;
  await engine.run("SET VARIABLE about = $1", [text]);
  return true;
}

/** Writes what lies in a file of the engine's as Parquet, with a description. */
export async function writeCachedScan(
  engine: Engine,
  scan: string,
  parameters: readonly Parameter[],
  about: unknown,
  target: string,
): Promise<boolean> {
  if (!(await describe(engine, about))) return false;
  const place = `$${parameters.length + 1}`;
  await engine.run(`COPY (SELECT * FROM ${scan}) TO ${place} (${parquet})`, [...parameters, target]);
  return true;
}

// What the engine or its package gives back otherwise: half a letter, and marks that it takes off the beginning of a text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: a control character is what is looked for
const changes = /[\u{feff}\u{0}\u{d800}-\u{dfff}]/u;

/** Gives the number of rows; undefined where one of them would not come back as it is. */
function writePlain(path: string, width: number, rows: Iterable<readonly string[]>): number | undefined {
  const file = openSync(path, "wx", 0o600);
  let count = 0;
  let text = "";
  try {
    for (const cells of rows) {
      if (cells.length !== width) throw new Error(`${cells.length} cells in a row of ${width}`);
      count += 1;
      const line = lineOf(cells);
      if (changes.test(line)) return undefined;
      text += `${line}\n`;
      if (text.length < atOnce) continue;
      writeSync(file, text);
      text = "";
    }
    writeSync(file, text);
  } finally {
    closeSync(file);
  }
  return count;
}

/** Most rows need no quotation marks; in one that does every cell has them. */
function lineOf(cells: readonly string[]): string {
  const line = cells.join(separator);
  if (line.trim() !== "" && !/["\r\n]/.test(line)) return line;
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator);
}

/** What was written beside the rows of a cached table. */
export async function readCachedAbout(engine: Engine, path: string): Promise<unknown> {
  const [row] = await engine.rows(
    "SELECT decode(value) AS about FROM parquet_kv_metadata($1) WHERE decode(key) = 'about'",
    [path],
  );
  return JSON.parse(String(row?.about));
}

/** Writes some columns of a cached table as lines of CSV; for cells that need neither quotation marks nor an apostrophe. */
export async function writeCachedLines(
  engine: Engine,
  path: string,
  columns: readonly number[],
  target: string,
): Promise<void> {
  const line = columns.map((index) => `coalesce(c${index}, '')`).join(" || ',' || ");
  const format = "FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER '\\x01'";
  await engine.run(`COPY (SELECT ${line} FROM read_parquet($1)) TO $2 (${format})`, [path, target]);
}

/**
 * The rows of a cached table in their order, some thousand at a time. Cells that repeat come as one text a row, which is
 * faster, and the same text is the same string; the others, by their numbers `apart`, come by themselves.
 */
export async function* readCachedRows(
  engine: Engine,
  path: string,
  width: number,
  apart: readonly number[],
): AsyncGenerator<readonly (readonly string[])[]> {
  const texts = columnsOf(width).map((name, index) => `coalesce(${apart.includes(index) ? "NULL" : name}, '')`);
  const own = apart.map((index) => `coalesce(c${index}, '')`);
  const line = texts.join(` || '${separator}' || `);
  const same = new Map<string, string>();
  for await (const [lines = [], ...columns] of engine.blocks(
    `SELECT ${[line, ...own].join(", ")} FROM read_parquet($1)`,
    [path],
  ))
    yield lines.map((each, at) => {
      const cells = String(each).split(separator);
      for (let index = 0; index < cells.length; index += 1) cells[index] = shared(same, cells[index] ?? "");
      for (const [index, column] of apart.entries()) cells[column] = String(columns[index]?.[at] ?? "");
      return cells;
    });
}

const mostShared = 100_000;

/** The string that was first seen with these letters, so that a million rows do not hold a million copies of it. */
function shared(seen: Map<string, string>, text: string): string {
  const first = seen.get(text);
  if (first !== undefined) return first;
  if (seen.size < mostShared) seen.set(text, text);
  return text;
}

import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { type Dialect, type RawRecord, readBlocks } from "../ingest/records.ts";
import type { TableSource } from "../store/aggregate-plan.ts";
import type { Engine } from "../store/engine.ts";
import type { World } from "../world.ts";
import type { InputFile, InputFiles } from "./aggregate-inputs.ts";
import { noHeader, otherColumns, unreadable } from "./aggregate-messages.ts";
import type { SourceRow } from "./aggregate-rows.ts";

/** The bytes of a file, unpacked where its name ends in `.gz`. */
function bytesOf(world: World, { name, path }: InputFile): AsyncIterable<Uint8Array> {
  const bytes = world.stream(path);
  return /\.gz$/i.test(name) ? Readable.from(bytes).compose(createGunzip()) : bytes;
}

async function firstRecord(world: World, file: InputFile, dialect: Dialect): Promise<readonly string[]> {
  for await (const block of readBlocks(file.name, bytesOf(world, file), dialect))
    for (const { fields } of block) return fields;
  throw noHeader(file.name);
}

/** Separators in the order in which they are tried: the contract's comma first. */
const delimiters = [",", ";", "\t", "|"];

async function csvColumns(world: World, file: InputFile): Promise<Pick<TableSource, "columns" | "delimiter">> {
  for (const delimiter of delimiters) {
    const labels = await firstRecord(world, file, { delimiter, quote: true });
    if (labels.length > 1) return { columns: labels.map((label) => label.trim()), delimiter };
  }
  return {
    columns: [(await firstRecord(world, file, { delimiter: ",", quote: true }))[0]?.trim() ?? ""],
    delimiter: ",",
  };
}

async function parquetColumns(
  engine: Engine,
  path: string,
  name: string,
): Promise<Pick<TableSource, "columns" | "delimiter">> {
  try {
    const rows = await engine.rows("SELECT column_name FROM (DESCRIBE SELECT * FROM read_parquet($1))", [path]);
    return { columns: rows.map(({ column_name }) => String(column_name)), delimiter: "," };
  } catch {
    throw unreadable(name);
  }
}

/** The columns of the files; all of them must have the same. */
export async function readSource(world: World, engine: Engine, { kind, files }: InputFiles): Promise<TableSource> {
  let source: TableSource | undefined;
  for (const [index, file] of files.entries()) {
    const columns =
      kind === "csv"
        ? await csvColumns(world, file)
        : await parquetColumns(engine, engine.files[index] ?? "", file.name);
    const next = { kind, ...columns };
    if (source !== undefined && JSON.stringify(next) !== JSON.stringify(source))
      throw otherColumns(file.name, files[0]?.name ?? "");
    source ??= next;
  }
  if (source === undefined) throw noHeader("");
  return source;
}

/** The rows of CSV files below their headers, with the physical line of each; blank lines are no rows. */
export async function* csvRows(
  world: World,
  files: readonly InputFile[],
  source: TableSource,
  passed: (bytes: number) => void,
): AsyncGenerator<SourceRow> {
  const dialect = { delimiter: source.delimiter, quote: true };
  for (const file of files) {
    let header = 1;
    for await (const block of readBlocks(file.name, counted(bytesOf(world, file), passed), dialect)) {
      yield* rowsBelow(file.name, header === 0 ? block : block.slice(header));
      header = 0;
    }
  }
}

function* rowsBelow(file: string, block: readonly RawRecord[]): Generator<SourceRow> {
  for (const { fields, line, findings } of block)
    if (!isBlank(fields, findings.length)) yield { file, line, fields, findings };
}

const isBlank = (fields: readonly string[], findings: number): boolean =>
  findings === 0 && fields.length <= 1 && (fields[0] ?? "").trim() === "";

async function* counted(bytes: AsyncIterable<Uint8Array>, passed: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    passed(chunk.length);
    yield chunk;
  }
}

/** The rows of Parquet files as texts; in the place of a line stands the number of the row. */
export async function* parquetRows(
  engine: Engine,
  files: readonly InputFile[],
  source: TableSource,
): AsyncGenerator<SourceRow> {
  const columns = source.columns.map((name) => `CAST("${name.replaceAll('"', '""')}" AS VARCHAR)`).join(", ");
  for (const [index, file] of files.entries()) {
    let line = 0;
    const blocks = engine.blocks(`SELECT ${columns} FROM read_parquet($1)`, [engine.files[index] ?? ""]);
    for await (const block of blocks)
      for (let at = 0; at < (block[0]?.length ?? 0); at += 1) {
        line += 1;
        yield { file: file.name, line, fields: block.map((cells) => String(cells[at] ?? "")), findings: [] };
      }
  }
}

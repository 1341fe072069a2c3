import { realpath } from "node:fs/promises";
import type { DuckDBConnection, DuckDBPreparedStatement } from "@duckdb/node-api";
import { UserError } from "../model/finding.ts";

/** What a statement may be given beside its text: values never become part of the text. */
export type Parameter = string | number | boolean | null | readonly string[];

/** What a cell of an answer may be; a statement casts decimals, dates and whole numbers beyond 2^53 itself. */
export type Cell = string | number | boolean | null;

export type Row = Readonly<Record<string, Cell>>;

/** What the engine may touch and use; everything else stays shut. */
export interface EngineChoices {
  /** Files that may be read. */
  readonly files: readonly string[];
  /** The one folder that may be read and written, also for what does not fit into memory; without one nothing is written. */
  readonly folder?: string;
  readonly threads?: number;
  /** `512MB` */
  readonly memory?: string;
}

/** The table engine, locked down, with an empty database in memory; one statement at a time. */
export interface Engine {
  /** The files it may read, by their real paths, in the order they were named. */
  readonly files: readonly string[];
  /** Runs one statement whose answer does not matter. */
  readonly run: (statement: string, parameters?: readonly Parameter[]) => Promise<void>;
  /** Runs one statement and gives its whole answer; for small ones. */
  readonly rows: (statement: string, parameters?: readonly Parameter[]) => Promise<readonly Row[]>;
  /** Runs one statement and gives its answer as it comes, some thousand rows at a time, one array a column. */
  readonly blocks: (
    statement: string,
    parameters?: readonly Parameter[],
  ) => AsyncIterable<readonly (readonly Cell[])[]>;
  /** How much of the running statement is done, from 0 to 1; 0 where it cannot be said. */
  readonly progress: () => number;
  /** Breaks off the running statement, without waiting for its end. */
  readonly interrupt: () => void;
  /** Ends the engine at once; without it the program would not end. */
  readonly close: () => void;
}

type Package = typeof import("@duckdb/node-api");

function loadPackage(): Promise<Package> {
  return import("@duckdb/node-api").catch(() => {
    throw new UserError(
      "this installation",
      "large tables need the package @duckdb/node-api, which cannot be loaded here",
      "install it: npm install @duckdb/node-api",
    );
  });
}

const extensionsOff = {
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  allow_community_extensions: "false",
};

/** Opens the table engine so that statements, and what stands in files, can reach nothing but what is named here. */
export async function openEngine(choices: EngineChoices): Promise<Engine> {
  const duckdb = await loadPackage();
  const files = await Promise.all(choices.files.map((file) => realpath(file)));
  const folder = choices.folder === undefined ? undefined : await realpath(choices.folder);
  const instance = await duckdb.DuckDBInstance.create(":memory:", extensionsOff);
  const connection = await instance.connect();
  const engine = engineOn(duckdb, connection, files, () => instance.closeSync());
  try {
    await lockDown(engine, choices, folder);
  } catch (error) {
    engine.close();
    throw error;
  }
  return engine;
}

/** The order counts: what may be touched is named before the door is shut, and the lock comes last. */
async function lockDown(engine: Engine, choices: EngineChoices, folder: string | undefined): Promise<void> {
  await engine.run("SET threads = $1", [choices.threads ?? 2]);
  await engine.run("SET memory_limit = $1", [choices.memory ?? "512MB"]);
  // Empty: nothing is spilled.
  await engine.run("SET temp_directory = $1", [folder ?? ""]);
  await engine.run("SET VARIABLE files = $1", [engine.files]);
  await engine.run("SET allowed_paths = getvariable('files')");
  await engine.run("SET VARIABLE folders = $1", [folder === undefined ? [] : [folder]]);
  await engine.run("SET allowed_directories = getvariable('folders')");
  // Counted, never printed: what is shown is ours.
  await engine.run("SET enable_progress_bar = true");
  await engine.run("SET enable_progress_bar_print = false");
  await engine.run("SET enable_external_access = false");
  await engine.run("SET lock_configuration = true");
}

function engineOn(
  duckdb: Package,
  connection: DuckDBConnection,
  files: readonly string[],
  closeInstance: () => void,
): Engine {
  /** Prepared, because that refuses a second statement behind a semicolon. */
  const prepare = async (
    statement: string,
    parameters: readonly Parameter[] = [],
  ): Promise<DuckDBPreparedStatement> => {
    const prepared = await connection.prepare(statement);
    for (const [index, value] of parameters.entries()) bindValue(duckdb, prepared, index + 1, value);
    return prepared;
  };
  return {
    files,
    run: async (statement, parameters) => void (await (await prepare(statement, parameters)).run()),
    rows: async (statement, parameters) => {
      const reader = await (await prepare(statement, parameters)).runAndReadAll();
      return reader.getRowObjects().map((row) => mapRow(row));
    },
    blocks: async function* (statement, parameters) {
      const result = await (await prepare(statement, parameters)).stream();
      for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk())
        yield chunk.getColumns().map((column) => column.map(cellOf));
    },
    progress: () => Math.max(0, connection.progress.percentage) / 100,
    interrupt: () => connection.interrupt(),
    close: () => {
      connection.closeSync();
      closeInstance();
    },
  };
}

function bindValue(duckdb: Package, prepared: DuckDBPreparedStatement, index: number, value: Parameter): void {
  // An empty list does not show what it is a list of.
  if (isList(value)) prepared.bindList(index, duckdb.listValue([...value]), duckdb.LIST(duckdb.VARCHAR));
  else prepared.bindValue(index, value);
}

const isList = (value: Parameter): value is readonly string[] => Array.isArray(value);

const mapRow = (row: Readonly<Record<string, unknown>>): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cellOf(value)]));

/** A value as the engine's package gives it, as a plain one; never NaN or Infinity, which no cell of ours may hold. */
function cellOf(value: unknown): Cell {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  const number = typeof value === "bigint" ? Number(value) : value;
  if (
    typeof number === "number" &&
    Number.isFinite(number) &&
    (typeof value === "number" || Number.isSafeInteger(number))
  )
    return number + 0;
  throw new TypeError(`a statement must cast ${String(value)} to a text or a number that can be printed`);
}

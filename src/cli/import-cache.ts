import { join } from "node:path";
import { toCsv } from "../base/csv.ts";
import { contractColumns } from "../ingest/formats/contract-row.ts";
import type { Imported } from "../ingest/formats/import-files.ts";
import type { TableCache } from "../store/cache-folder.ts";
import { type CachedFile, type CacheKey, cacheKey } from "../store/cache-key.ts";
import { readCachedAbout, readCachedRows, writeCachedLines, writeCachedTable } from "../store/cached-table.ts";
import { type Engine, openEngine } from "../store/engine.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";
import type { World } from "../world.ts";
import { apart, cellsOf, filledImport, isKept, type Kept, saidOf, widthOf } from "./import-kept.ts";
import { columnName, printedColumns, type SaidImport } from "./import-output.ts";
import { printFile } from "./print-file.ts";
import { fewestCachedRows, openTableCache, programVersions } from "./table-cache.ts";

/** To be raised with every change of what is read from the same bytes, or of how it is kept. */
const readingVersion = "import/1";

/** What an import is made of. */
export interface ImportOrigin {
  readonly files: readonly CachedFile[];
  /** Everything typed that changes what is read. */
  readonly choices: unknown;
}

/** An import that is to be printed, or was printed as it lay in the cache. */
export type ImportAnswer =
  | { readonly kind: "read"; readonly imported: Imported; readonly keep: () => Promise<void> }
  | { readonly kind: "printed"; readonly said: SaidImport };

const nothing = async (): Promise<void> => undefined;

/** Reads files by way of the cache; a table that lies there is printed straight from it where CSV is asked for. */
export async function importedOnce(
  world: World,
  origin: ImportOrigin,
  read: () => Promise<Imported>,
  asCsv: boolean,
  fewest = fewestCachedRows,
): Promise<ImportAnswer> {
  const versions = [readingVersion, ...(await programVersions(world))];
  const key = await cacheKey({ kind: "import", versions, ...origin });
  if (key === undefined) return { kind: "read", imported: await read(), keep: nothing };
  const cache = await openTableCache(world);
  const before = (await cache.mayHave("import", key)) ? await taken(world, cache, key, asCsv) : undefined;
  if (before !== undefined) return before;
  const imported = await read();
  const rows = imported.tables.reduce((sum, table) => sum + table.rows.length, 0);
  return { kind: "read", imported, keep: rows < fewest ? nothing : () => keep(cache, key, imported) };
}

/** Works with an engine in a folder that is gone afterwards; undefined where there is no engine, or it refuses. */
async function inEngine<Answer>(
  work: (folder: string, start: () => Promise<Engine>) => Promise<Answer>,
): Promise<Answer | undefined> {
  const folder = await temporaryFolder();
  let engine: Engine | undefined;
  // One thread: rows come in their order, and the same table is the same bytes.
  const start = async (): Promise<Engine> => {
    engine ??= await openEngine({ files: [], folder: folder.path, threads: 1 });
    folder.usedBy(engine.interrupt);
    return engine;
  };
  try {
    return await work(folder.path, start);
  } catch {
    return undefined;
  } finally {
    engine?.close();
    folder.remove();
  }
}

const taken = (world: World, cache: TableCache, key: CacheKey, asCsv: boolean): Promise<ImportAnswer | undefined> =>
  inEngine(async (folder, start) => {
    const path = join(folder, "table.parquet");
    if (!(await cache.take("import", key, path))) return undefined;
    const engine = await start();
    const kept = await readCachedAbout(engine, path);
    if (!isKept(kept)) return undefined;
    if (asCsv && kept.plain) {
      await printLines(world, engine, kept, path, join(folder, "lines.csv"));
      return { kind: "printed", said: saidOf(kept) };
    }
    const imported = await filledImport(kept, readCachedRows(engine, path, widthOf(kept.tables), apart));
    return { kind: "read", imported, keep: nothing };
  });

/** Prints the kept rows without making texts of them first; nothing is printed before all of it is there. */
async function printLines(world: World, engine: Engine, kept: Kept, path: string, target: string): Promise<void> {
  const columns = printedColumns(kept.filled);
  const further = kept.tables[0]?.further ?? [];
  const places = columns.map((column) => contractColumns.indexOf(column));
  const more = further.map((_, index) => contractColumns.length + index);
  await writeCachedLines(engine, path, [...places, ...more], target);
  world.print(toCsv({ columns: [...columns, ...further.map(columnName)], rows: [] }));
  await printFile(world, target);
}

async function keep(cache: TableCache, key: CacheKey, imported: Imported): Promise<void> {
  await inEngine(async (folder, start) => {
    const path = join(folder, "table.parquet");
    const width = widthOf(imported.tables);
    const { rows, about } = cellsOf(imported, width);
    const engine = await start();
    if (await writeCachedTable(engine, { width, rows, about }, join(folder, "table.txt"), path))
      await cache.keep("import", key, path);
  });
}

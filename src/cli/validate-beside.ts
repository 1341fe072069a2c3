import { describesTable, notOfTable, placesOfMetadata } from "../ingest/csvw/locate-metadata.ts";
import type { Metadata } from "../ingest/csvw/read-metadata.ts";
import type { CheckedPackage } from "../ingest/datapackage/check-package.ts";
import type { Limits } from "../ingest/limits.ts";
import type { Finding } from "../model/finding.ts";
import { joinPath, parentOf, resolvePath, type World } from "../world.ts";
import { checkDescribed, isCsvw, readDescribed, textOfMetadata } from "./validate-csvw.ts";

/** What came of tables with metadata beside them, and the tables that have none. */
export interface DescribedTables {
  readonly parts: readonly CheckedPackage[];
  readonly rest: readonly string[];
}

/** Checks tables by the metadata that lie beside them and name them; tables of this program's own kinds need none. */
export async function validateDescribedTables(
  world: World,
  tables: readonly string[],
  limits: Limits,
  isOfProgram: (table: string) => Promise<boolean>,
): Promise<DescribedTables> {
  const parts: CheckedPackage[] = [];
  const rest: string[] = [];
  for (const table of tables) {
    // Metadata of a group check all its tables: each is read once, however many of them were named.
    if (isRead(world, parts, table)) continue;
    const { found, findings } = (await isOfProgram(table)) ? nothing : await metadataBeside(world, table);
    parts.push({ findings, files: [] });
    if (found === undefined) rest.push(table);
    else parts.push(await checkDescribed(world, found.name, found.metadata, limits));
  }
  return { parts, rest };
}

const isRead = (world: World, parts: readonly CheckedPackage[], table: string): boolean =>
  parts.some(({ files }) =>
    files.some(({ file }) => resolvePath(world.folder, file) === resolvePath(world.folder, table)),
  );

interface BesideTable {
  readonly found: { readonly name: string; readonly metadata: Metadata } | undefined;
  readonly findings: readonly Finding[];
}

const nothing: BesideTable = { found: undefined, findings: [] };

/** The metadata beside a table, `X-metadata.json` or `csv-metadata.json`, that name it. */
async function metadataBeside(world: World, table: string): Promise<BesideTable> {
  const own = table.split(/[/\\]/).at(-1) ?? table;
  const findings: Finding[] = [];
  for (const place of placesOfMetadata(own)) {
    const name = joinPath(parentOf(table), place);
    const path = resolvePath(world.folder, name);
    const text = (await world.exists(path)) ? await textOfMetadata(world, { file: name, path }) : "";
    if (!isCsvw(text)) continue;
    const metadata = await readDescribed(world, name, text);
    if (describesTable(metadata, own)) return { found: { name, metadata }, findings };
    findings.push(notOfTable(name, own));
  }
  return { found: undefined, findings };
}

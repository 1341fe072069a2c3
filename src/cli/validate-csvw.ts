import { readMetadata } from "../ingest/csvw/read-metadata.ts";
import { readCsvwTable } from "../ingest/csvw/read-table.ts";
import type { CheckedPackage } from "../ingest/datapackage/check-package.ts";
import { safePath } from "../ingest/datapackage/safe-path.ts";
import { openOfficeFiles } from "../ingest/formats/open-office-file.ts";
import type { World } from "../world.ts";
import { pathBeside } from "./path-beside.ts";

/** Whether a JSON file describes tables after CSV on the Web and not as a data package. */
export const isCsvw = (text: string): boolean => text.includes("http://www.w3.org/ns/csvw");

/** Checks the tables that CSV-on-the-Web metadata describe; each lies in the folder of the metadata or below. */
export async function validateCsvw(world: World, name: string, text: string): Promise<CheckedPackage> {
  const { tables, findings } = readMetadata(name, text);
  const parts: CheckedPackage[] = [{ findings, files: [] }];
  for (const table of tables) {
    const { file, path } = await pathBeside(world, name, safePath({ file: name, way: "url" }, table.url));
    const { encoding } = table.dialect;
    const choices = { map: {}, ...(encoding === undefined ? {} : { encoding }) };
    for (const opened of await openOfficeFiles([{ file, open: () => world.stream(path) }], choices)) {
      const read = await readCsvwTable(opened, table);
      parts.push({ findings: [...opened.findings, ...read.findings], files: [read.counts] });
    }
  }
  return { findings: parts.flatMap((part) => part.findings), files: parts.flatMap(({ files }) => files) };
}

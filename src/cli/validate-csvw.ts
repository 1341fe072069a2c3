import { pathOf } from "../ingest/csvw/addresses.ts";
import { checkGroup } from "../ingest/csvw/check-group.ts";
import { csvwNamespace } from "../ingest/csvw/context.ts";
import type { TableDescription } from "../ingest/csvw/description.ts";
import { loadMetadata, type Opened, orFinding } from "../ingest/csvw/locate-metadata.ts";
import type { Metadata } from "../ingest/csvw/read-metadata.ts";
import type { CheckedPackage } from "../ingest/datapackage/check-package.ts";
import * as messages from "../ingest/datapackage/messages.ts";
import { refuse } from "../ingest/datapackage/narrow.ts";
import { safePath } from "../ingest/datapackage/safe-path.ts";
import { type OpenedFile, openOfficeFiles } from "../ingest/formats/open-office-file.ts";
import type { Limits } from "../ingest/limits.ts";
import { readUpTo, type World } from "../world.ts";
import { type Beside, pathBeside } from "./path-beside.ts";

/** Whether a JSON file describes tables after CSV on the Web and not as a data package. */
export const isCsvw = (text: string): boolean => text.includes(csvwNamespace);

/** Checks the tables that CSV-on-the-Web metadata describe; each lies in the folder of the metadata or below. */
export const validateCsvw = async (world: World, name: string, text: string, limits: Limits): Promise<CheckedPackage> =>
  checkDescribed(world, name, await readDescribed(world, name, text), limits);

const metadataLimit = 10 * 2 ** 20;

/** The text of a file of metadata; one that is larger than any is refused. */
export async function textOfMetadata(world: World, { file, path }: Beside): Promise<string> {
  const bytes = await readUpTo(world, path, metadataLimit);
  return bytes === undefined ? refuse({ file, way: "" }, messages.tooLarge()) : new TextDecoder().decode(bytes);
}

/** Reads metadata, with the schemas that lie in files of their own in the folder of the metadata or below. */
export const readDescribed = (world: World, name: string, text: string): Promise<Metadata> =>
  loadMetadata(name, text, "", async (address) => {
    const place = await besideMetadata(world, name, address);
    return "finding" in place ? place : { opened: await textOfMetadata(world, place.opened) };
  });

/** Checks the tables of metadata that were read already. */
export const checkDescribed = (
  world: World,
  name: string,
  metadata: Metadata,
  limits: Limits,
): Promise<CheckedPackage> => checkGroup(metadata, (table) => openTable(world, name, table, limits));

/** Where a file that metadata name lies; its address is decoded first, so that no `..` is hidden in it. */
const besideMetadata = (world: World, name: string, address: string): Promise<Opened<Beside>> =>
  orFinding(name, address, () => pathBeside(world, name, safePath({ file: name, way: "url" }, pathOf(address))));

async function openTable(
  world: World,
  name: string,
  { address, dialect }: TableDescription,
  limits: Limits,
): Promise<Opened<OpenedFile>> {
  const place = await besideMetadata(world, name, address);
  if ("finding" in place) return place;
  const { file, path } = place.opened;
  const choices = { map: {}, ...(dialect.encoding === undefined ? {} : { encoding: dialect.encoding }) };
  const [opened, ...more] = await openOfficeFiles([{ file, open: () => world.stream(path) }], choices, limits);
  if (opened === undefined || more.length > 0) return refuse({ file, way: "url" }, messages.severalPaths());
  return { opened };
}

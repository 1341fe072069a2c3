import { textBytes } from "../ingest/containers/binary.ts";
import { type CheckedPackage, checkForm, checkPackage } from "../ingest/datapackage/check-package.ts";
import { readDescriptor } from "../ingest/datapackage/descriptor.ts";
import { notChecked } from "../ingest/datapackage/faults.ts";
import * as messages from "../ingest/datapackage/messages.ts";
import { refuse } from "../ingest/datapackage/narrow.ts";
import type { Input } from "../ingest/input.ts";
import type { KnownCodes } from "../ingest/known-codes.ts";
import { limitedBytes } from "../ingest/limited-bytes.ts";
import { type Limits, limitsFrom } from "../ingest/limits.ts";
import { readObservations } from "../ingest/observations.ts";
import { readRecords } from "../ingest/records.ts";
import { findingOf } from "../ingest/rule.ts";
import { readCodeLists } from "../pipeline/read-tables.ts";
import { readUpTo, type World } from "../world.ts";
import type { ComparisonChoices } from "./common-options.ts";
import { officeFile } from "./office-file.ts";
import { existingPath, openInput } from "./open-input.ts";
import { openProject } from "./open-project.ts";
import { pathBeside } from "./path-beside.ts";
import { kindOf } from "./table-kinds.ts";
import { validateDescribedTables } from "./validate-beside.ts";
import { isCsvw, validateCsvw } from "./validate-csvw.ts";

/** What was found in files, and what became of their rows. */
type FilesRead = CheckedPackage;

const descriptorLimit = 10 * 2 ** 20;
const isDescriptor = (name: string): boolean => /\.json$/i.test(name);

/** Reads the files named: a descriptor with its tables, any other file as the kind of table that its columns say. */
export async function validateFiles(
  world: World,
  choices: ComparisonChoices,
  names: readonly string[],
): Promise<FilesRead> {
  const parts: FilesRead[] = [];
  const limits = limitsFrom(choices.limit);
  for (const name of names.filter(isDescriptor)) parts.push(await validateDescribed(world, name, limits));
  const tables = names.filter((name) => !isDescriptor(name));
  if (tables.length > 0) parts.push(...(await validateTables(world, choices, tables)));
  return { findings: parts.flatMap(({ findings }) => findings), files: parts.flatMap(({ files }) => files) };
}

/** The tables that a data package or CSV-on-the-Web metadata describe. */
async function validateDescribed(world: World, name: string, limits: Limits): Promise<FilesRead> {
  const bytes = await readUpTo(world, await existingPath(world, name), descriptorLimit);
  if (bytes === undefined) return refuse({ file: name, way: "" }, messages.tooLarge());
  const text = new TextDecoder().decode(bytes);
  if (isCsvw(text)) return validateCsvw(world, name, text, limits);
  const office = await officeFile(world, name, limits);
  if (office !== undefined) return office;
  return checkPackage(readDescriptor(name, text), async (table) => {
    const { file, path } = await pathBeside(world, name, table);
    return { file, bytes: limitedBytes(file, textBytes(file, world.stream(path)), limits), limits };
  });
}

/** Tables of the data contract; observations among them are checked together. */
async function validateTables(
  world: World,
  choices: ComparisonChoices,
  names: readonly string[],
): Promise<readonly FilesRead[]> {
  const { known } = await readCodeLists(world, await openProject(world, choices));
  const limits = limitsFrom(choices.limit);
  const parts: FilesRead[] = [];
  const observations: Input[] = [];
  const ofProgram = async (name: string): Promise<boolean> =>
    kindOf(await columnsOf(await openInput(world, name, limits))) !== undefined;
  const described = await validateDescribedTables(world, names, limits, ofProgram);
  parts.push(...described.parts);
  for (const name of described.rest) {
    const columns = await columnsOf(await openInput(world, name, limits));
    const office = kindOf(columns) === undefined ? await officeFile(world, name, limits) : undefined;
    const input = await openInput(world, name, limits);
    if (office !== undefined) parts.push(office);
    else if (isOfContract(columns)) observations.push(input);
    else parts.push(await validateTable(input, columns, known));
  }
  if (observations.length === 0) return parts;
  const read = await readObservations(observations, known);
  return [...parts, { findings: read.findings, files: read.counts }];
}

async function columnsOf(input: Input): Promise<readonly string[]> {
  for await (const { fields } of readRecords(input.file, input.bytes, input.limits))
    return fields.map((field) => field.trim());
  return [];
}

const ofObservations = ["region", "sector", "year", "measure", "value", "unit", "source"];

/** Observations, or a table that is nearly one: then it is told which columns are missing. */
function isOfContract(columns: readonly string[]): boolean {
  const kind = kindOf(columns);
  if (kind !== undefined) return kind.read === undefined;
  // One column is a table whose cells are kept apart by something else than commas.
  if (columns.length === 1) return /[;\t|]/.test(columns[0] ?? "");
  return ofObservations.filter((name) => columns.includes(name)).length > 2;
}

async function validateTable(input: Input, columns: readonly string[], known: KnownCodes): Promise<FilesRead> {
  const read = kindOf(columns)?.read;
  if (read === undefined) return formOnly(input);
  const { findings, counts } = await read(input, known);
  return { findings, files: [counts] };
}

async function formOnly(input: Input): Promise<FilesRead> {
  const { findings, files } = await checkForm(input);
  const place = { file: input.file, line: 0, column: 0 };
  return { findings: [findingOf(notChecked, place, "", messages.formOnly()), ...findings], files };
}

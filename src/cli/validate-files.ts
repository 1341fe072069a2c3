import type { FileCounts, Input } from "../ingest/input.ts";
import { readObservations } from "../ingest/observations.ts";
import { readRecords } from "../ingest/records.ts";
import type { Finding } from "../model/finding.ts";
import { readCodeLists } from "../pipeline/read-tables.ts";
import type { World } from "../world.ts";
import type { ComparisonChoices } from "./common-options.ts";
import { openInput } from "./open-input.ts";
import { openProject } from "./open-project.ts";
import { kindOf } from "./table-kinds.ts";

/** What was found in files, and what became of their rows. */
interface FilesRead {
  readonly findings: readonly Finding[];
  readonly files: readonly FileCounts[];
}

async function columnsOf(input: Input): Promise<readonly string[]> {
  for await (const { fields } of readRecords(input.file, input.bytes)) return fields.map((field) => field.trim());
  return [];
}

/** Reads the files named, each as the kind of table that its columns say; observations are checked together. */
export async function validateFiles(
  world: World,
  choices: ComparisonChoices,
  names: readonly string[],
): Promise<FilesRead> {
  const { known } = await readCodeLists(world, await openProject(world, choices));
  const parts: FilesRead[] = [];
  const observations: Input[] = [];
  for (const name of names) {
    const kind = kindOf(await columnsOf(await openInput(world, name)));
    const input = await openInput(world, name);
    if (kind?.read === undefined) observations.push(input);
    else {
      const { findings, counts } = await kind.read(input, known);
      parts.push({ findings, files: [counts] });
    }
  }
  const read = await readObservations(observations, known);
  parts.push({ findings: read.findings, files: read.counts });
  return { findings: parts.flatMap(({ findings }) => findings), files: parts.flatMap(({ files }) => files) };
}

import { readDefinitions } from "../ingest/definitions.ts";
import { mistakeFrom, sortFindings } from "../ingest/findings.ts";
import type { Read } from "../ingest/input.ts";
import { readTerritories } from "../ingest/territories.ts";
import type { Definition } from "../model/definition.ts";
import { UserError } from "../model/finding.ts";
import type { World } from "../world.ts";
import { type Lookup, regionLookup, sectorLookup } from "./aggregate-lists.ts";
import { whichDefinition } from "./aggregate-messages.ts";
import type { Lists } from "./aggregate-rows.ts";
import { openInput } from "./open-input.ts";

/** The lists that the user named, and what goes with them. */
export interface ListChoices {
  readonly regions?: string;
  readonly nuts?: string;
  readonly sectors?: string;
  readonly definition?: string;
  readonly codeSystem?: string;
}

/** Reads the lists that say what each code counts under; a list with a mistake in it is not used. */
export async function readLists(world: World, choices: ListChoices): Promise<Lists> {
  const regions = await readRegions(world, choices);
  const definition = await readDefinition(world, choices);
  return {
    ...(regions === undefined ? {} : { regions }),
    ...(definition === undefined ? {} : { sectors: remembered(sectorLookup(definition)) }),
    definition: definition?.id ?? "",
    codeSystem: choices.codeSystem ?? "",
  };
}

async function readRegions(world: World, { regions, nuts }: ListChoices): Promise<Lookup | undefined> {
  if (regions === undefined) return undefined;
  return remembered(regionLookup(whole(await readTerritories(await openInput(world, regions))), nuts));
}

async function readDefinition(world: World, { sectors, definition }: ListChoices): Promise<Definition | undefined> {
  if (sectors === undefined) return undefined;
  return chosen(sectors, whole(await readDefinitions(await openInput(world, sectors))), definition);
}

function whole<Item>({ items, findings }: Read<Item>): readonly Item[] {
  const [error] = sortFindings(findings.filter(({ severity }) => severity === "error"));
  if (error !== undefined) throw mistakeFrom(error);
  return items;
}

function chosen(file: string, definitions: readonly Definition[], id: string | undefined): Definition {
  const ids = definitions.map((each) => each.id);
  const [first] = definitions;
  if (id === undefined && first !== undefined && definitions.length === 1) return first;
  if (id === undefined) throw whichDefinition(file, ids);
  const found = definitions.find((each) => each.id === id);
  if (found !== undefined) return found;
  throw new UserError(
    `cluster aggregate --definition ${id}`,
    `${file} has no definition "${id}"`,
    `it has: ${ids.join(", ")}`,
  );
}

/** A register has few codes and many rows: each code is looked up once. */
function remembered(lookup: Lookup): Lookup {
  const answers = new Map<string, ReturnType<Lookup>>();
  return (code, codeSystem) => {
    const key = `${code}\u001f${codeSystem}`;
    const answer = answers.get(key) ?? lookup(code, codeSystem);
    answers.set(key, answer);
    return answer;
  };
}

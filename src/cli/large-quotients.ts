import { csvField } from "../base/csv.ts";
import { rowsOfRegion } from "../indicators/specialisation/location-quotient.ts";
import {
  operandsOfRegion,
  type QuotientsOfCube,
  quotientAt,
  quotientsOfCube,
  type RegionOfCube,
} from "../indicators/specialisation/location-quotients-of-cube.ts";
import { readCube } from "../ingest/cube.ts";
import type { Limits } from "../ingest/limits.ts";
import type { Settings } from "../model/indicator.ts";
import { isNumber, statusOf } from "../model/value.ts";
import type { World } from "../world.ts";
import { notInAnswer } from "./only-rows.ts";
import { openInput } from "./open-input.ts";
import { printCsv } from "./output.ts";
import { exactRows, resultColumns } from "./result-output.ts";
import { untilRead } from "./until-read.ts";

const plain = "location-quotient";
const ids = [plain, `${plain}.additive`, `${plain}.binary`, `${plain}.average`];

/**
 * Prints the location quotients of large tables as CSV, with the bytes that the way over single rows prints.
 *
 * False, and nothing printed, where the tables or the choices need that way.
 */
export async function printLargeQuotients(
  world: World,
  files: readonly string[],
  settings: Settings,
  only: string | undefined,
  limits?: Limits,
): Promise<boolean> {
  if (settings.reference?.endsWith(".csv")) return false;
  const cube = await readCube(await Promise.all(files.map((file) => openInput(world, file, limits))));
  // A table of one region has a word of its own where that region is the reference area.
  if (cube === undefined || cube.regions.length < 2) return false;
  const quotients = quotientsOfCube(cube, settings);
  if (quotients.sectors.length === 0) return false;
  if (only !== undefined && !ids.includes(only)) throw notInAnswer(only, ids);
  world.print(`${resultColumns.join(",")}\n`);
  if (only === plain && quotients.level === undefined) await printPlain(world, cube.case, quotients);
  else await printAll(world, cube.case, quotients, only);
  return true;
}

/** Numbers and nothing beside them: the text of a region is put together without rows in between. */
async function printPlain(world: World, name: string, { sectors, regions }: QuotientsOfCube): Promise<void> {
  const fields = sectors.map(csvField);
  let year: string | undefined;
  let places: readonly string[] = [];
  for (const region of regions()) {
    if (region.year !== year) places = fields.map((field) => `${field},${csvField(region.year)},`);
    year = region.year;
    world.print(linesOf(region, `${csvField(name)},${plain},${csvField(region.region)},`, places));
    await untilRead();
  }
}

function linesOf(region: RegionOfCube, before: string, places: readonly string[]): string {
  const quotients = places.map((_, index) => quotientAt(region, index));
  // Many numbers are printed at once: the same digits as one by one, in two thirds of the time.
  const numbers = JSON.stringify(quotients.map((value) => (isNumber(value) ? value : null)))
    .slice(1, -1)
    .split(",");
  // The end of a line and the beginning of the next are one text: fewer pieces, less time.
  const between = `,,,ok\n${before}`;
  let text = before;
  for (let index = 0; index < places.length; index += 1) {
    const value = quotients[index] ?? 0;
    text += places[index];
    if (isNumber(value)) {
      text += numbers[index];
      text += between;
    } else text += `,,,${statusOf(value)}\n${before}`;
  }
  return text.slice(0, text.length - before.length);
}

async function printAll(
  world: World,
  name: string,
  { sectors, level, regions }: QuotientsOfCube,
  only: string | undefined,
): Promise<void> {
  for (const region of regions()) {
    const rows = rowsOfRegion({ case: name }, operandsOfRegion(region, sectors), level);
    const chosen = only === undefined ? rows : rows.filter((row) => row.indicator === only);
    printCsv(world, { columns: resultColumns, rows: exactRows(chosen) }, false);
    await untilRead();
  }
}

import { createReadStream } from "node:fs";
import type { World } from "../world.ts";

/** Prints a file that was made for printing, a mebibyte at a time. */
export async function printFile(world: World, path: string): Promise<void> {
  for await (const text of createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 20 }))
    world.print(String(text));
}

import { setImmediate, setTimeout } from "node:timers/promises";

/**
 * Waits until the reader behind a pipe has taken most of what was printed; at once where results go to a file.
 *
 * Without it all of a large answer would stand in memory, since a pipe that is full keeps what is written to it.
 */
export async function untilRead(): Promise<void> {
  await setImmediate();
  while (process.stdout.writableNeedDrain && !process.stdout.destroyed) await setTimeout(1);
}

import { rmSync } from "node:fs";
import { mkdtemp, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for the time of a run. */
export interface TemporaryFolder {
  readonly path: string;
  /** Names how to stop what writes into the folder, should the run be broken off. */
  readonly usedBy: (stop: () => void) => void;
  readonly remove: () => void;
}

const settling = 5;
const settlingMs = 20;

/**
 * Makes a folder that only this user can read, and that is gone when the run ends, however it ends: among the temporary
 * files of the machine, or in another folder, from where what is written can be renamed to its place.
 */
export async function temporaryFolder(within = tmpdir()): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(await realpath(within), "cluster-aggregate-"));
  const empty = (): void => rmSync(path, { recursive: true, force: true });
  // Ctrl-C ends the program by way of `exit`, wherever it is.
  const atExit = (): void => {
    stopUse();
    // What was using the folder may take a moment to notice, and make it again meanwhile.
    for (let again = 0; again < settling; again += 1) {
      empty();
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, settlingMs);
    }
    empty();
  };
  let stopUse = (): void => undefined;
  process.once("exit", atExit);
  const usedBy = (stop: () => void): void => {
    stopUse = stop;
  };
  const remove = (): void => {
    process.off("exit", atExit);
    empty();
  };
  return { path, usedBy, remove };
}

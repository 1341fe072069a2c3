import { type FSWatcher, watch } from "node:fs";
import { basename, dirname } from "node:path";

/** Files that are being watched: more can be added, and all be let go. */
export interface Watch {
  add(paths: Iterable<string>): void;
  close(): void;
}

/** Editors save in several steps: what comes within this time is one change. */
const quietMilliseconds = 12;

/** Calls back once, shortly after files have changed; folders are watched, since many editors put a new file in the place of the old. */
export function watchFiles(changed: () => void): Watch {
  const watchers = new Map<string, FSWatcher>();
  const names = new Map<string, Set<string>>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, quietMilliseconds);
  };
  const begin = (folder: string): void => {
    try {
      const watcher = watch(folder, (_event, name) => {
        if (name === null || names.get(folder)?.has(String(name)) === true) later();
      });
      // A folder that goes away ends its watcher; the run that follows says what is missing.
      watcher.on("error", () => watchers.delete(folder));
      watchers.set(folder, watcher);
    } catch {
      // A folder that is not there, or not ours to look into, cannot change under us either.
    }
  };
  return {
    add(paths) {
      // A run that was under way at the end still says what it read: a watcher begun then would keep the program from ending.
      if (isClosed) return;
      for (const path of paths) {
        const folder = dirname(path);
        names.set(folder, (names.get(folder) ?? new Set()).add(basename(path)));
        if (!watchers.has(folder)) begin(folder);
      }
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}

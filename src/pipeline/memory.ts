/** What earlier runs have made, to be taken again while nothing that it was made from has changed. */
export interface Memory {
  /** Whether anything is kept at all: where not, no time is spent on keys. */
  readonly isKept: boolean;
  /** What was made under this key before, or what is made now; the key holds all that the result hangs on. */
  recall<Made>(key: string, make: () => Promise<Made>): Promise<Made>;
}

/** The memory of a single run: there is nothing to take again. */
export const noMemory: Memory = { isKept: false, recall: (_key, make) => make() };

/** The first word of the keys of tables as read. */
export const tableWord = "table";

/** A memory that gives tables and makes all else anew, for a run that is done for its own sake; `step` is called before each making. */
export const tablesOnly = (memory: Memory, step: () => void): Memory => ({
  isKept: memory.isKept,
  recall(key, make) {
    step();
    return key.startsWith(`${tableWord}\n`) ? memory.recall(key, make) : make();
  },
});

/** A memory that lasts from one run to the next, and lets go of what the last run did not ask for. */
export interface RunMemory extends Memory {
  /** Called when a run has come to its end. */
  endRun(): void;
}

/** Makes the memory of a program that makes the same report again and again. */
export function runMemory(): RunMemory {
  const kept = new Map<string, unknown>();
  const asked = new Set<string>();
  return {
    isKept: true,
    async recall<Made>(key: string, make: () => Promise<Made>): Promise<Made> {
      asked.add(key);
      // What lies under a key was made by the same kind of maker: each of them begins its keys with its own word.
      if (kept.has(key)) return kept.get(key) as Made;
      const made = await make();
      kept.set(key, made);
      return made;
    },
    endRun() {
      for (const key of kept.keys()) if (!asked.has(key)) kept.delete(key);
      asked.clear();
    },
  };
}

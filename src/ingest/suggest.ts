import { nearest } from "../base/nearest.ts";

// A wrong code often stands on thousands of rows; comparing it with all known ones again each time would take minutes.
const remembered = new WeakMap<object, Map<string, string | undefined>>();

/** The known code that a wrong one was probably meant to be. */
export function suggest(word: string, known: ReadonlySet<string> | ReadonlyMap<string, unknown>): string | undefined {
  const answers = remembered.get(known) ?? new Map<string, string | undefined>();
  remembered.set(known, answers);
  if (!answers.has(word)) answers.set(word, nearest(word, known.keys()));
  return answers.get(word);
}

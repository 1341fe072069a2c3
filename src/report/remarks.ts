import type { Result } from "../compare/analysis.ts";
import { flagMarks } from "./terms/marks.ts";
import type { Terms } from "./terms/terms.ts";

/** The marks before a number in a narrow cell; each is added to the notes with its meaning. */
export function flagMarksOf({ flags }: Result, notes: Set<string>, terms: Terms): readonly string[] {
  return flags.flatMap((flag) => {
    const mark = flagMarks[flag];
    if (mark === undefined) return [];
    notes.add(terms.phrases.markNote(mark, terms.flags[flag] ?? flag));
    return [mark];
  });
}

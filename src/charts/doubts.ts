import type { Language } from "../base/format-number.ts";
import type { Result } from "../compare/analysis.ts";
import { within } from "../compare/terms/place-words.ts";
import type { Place } from "./places.ts";
import { sharedTerms } from "./terms/shared.ts";
import { capital, listed } from "./words.ts";

/** Whether a number crosses a jump that the source does not explain. */
export const isDoubtful = (result: Result): boolean => result.flags.includes("suspected-break");

/** Names the regions whose numbers cross such a jump; empty where none does. */
export function doubtSentence(language: Language, results: readonly Result[], places: readonly Place[]): string {
  const doubtful = new Set(results.filter(isDoubtful).map(({ region }) => region));
  const where = places.filter(({ id }) => doubtful.has(id)).map(({ name }) => within(name, language));
  if (where.length === 0) return "";
  return sharedTerms[language].doubt(capital(listed(where, language)));
}

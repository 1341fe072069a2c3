import type { Unlike } from "../../model/divisible.ts";
import { measureTable, type UnitOf } from "../../model/measure.ts";

/** What a language says of two measures of which one is not divided by the other. */
export interface UnlikeWords {
  /** The measures that the comparison divides, as they stand in a sentence. */
  readonly measures: Readonly<Record<string, string>>;
  readonly places: Readonly<Record<UnitOf, string>>;
  readonly counted: (measure: string, place: string, isMoney: boolean) => string;
  readonly divided: (over: string, under: string) => string;
  readonly prices: (bases: string) => string;
  readonly codes: (systems: string) => string;
  readonly unknown: (measure: string) => string;
}

/** Why one measure is not divided by another, in the words of a language. */
export const unlikeWith =
  (words: UnlikeWords) =>
  ({ reason, note }: Unlike, over: string, under: string): string => {
    const list = note.split(": ").slice(1).join(": ");
    if (reason === "unit-type") return words.divided(countedAt(words, over), countedAt(words, under));
    if (reason === "price-basis") return words.prices(list);
    const unknown = [over, under].find((id) => !measureTable.has(id));
    return unknown === undefined ? words.codes(list) : words.unknown(unknown);
  };

function countedAt(words: UnlikeWords, id: string): string {
  const measure = measureTable.get(id);
  if (measure === undefined) return id;
  return words.counted(words.measures[id] ?? measure.title, words.places[measure.unitOf], measure.kind === "money");
}

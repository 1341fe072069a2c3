import type { Reason } from "../model/value.ts";

// Eurostat's flags and the letters of SDMX OBS_STATUS and CONF_STATUS, which agree where both have one; case does not matter.
// `:` is Eurostat's sign for "not available"; `?` stands where whoever made the table was not sure of the letter.
const letters = new Set("abcdefghijklmnopqrstuvwz:?");

/** The first letter of a status that is not known, or undefined where all are. */
export const unknownLetter = (status: string): string | undefined =>
  [...status.toLowerCase()].find((letter) => !letters.has(letter));

const reasonsByLetter: readonly (readonly [letter: string, reason: Reason])[] = [
  ["c", "confidential"],
  ["q", "confidential"],
  ["z", "not-applicable"],
  ["m", "not-collected"],
  [":", "not-collected"],
  ["l", "not-collected"],
  ["o", "not-collected"],
  ["n", "not-collected"],
  ["u", "not-collected"],
];

/** Why an empty cell is empty, by its status letters; undefined where they do not say. */
export function reasonOf(status: string): Reason | undefined {
  const lower = status.toLowerCase();
  return reasonsByLetter.find(([letter]) => lower.includes(letter))?.[1];
}

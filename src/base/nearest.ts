import { distance } from "fastest-levenshtein";

/** The word that a mistyped one was probably meant to be, or undefined where none is near enough to suggest. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  // A third of the letters may differ, at least one of two: enough for a slip, too little for another word.
  let fewest = word.length < 2 ? 0 : Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  for (const candidate of words) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    const first = best === undefined || candidate < best;
    if (steps > fewest || (steps === fewest && !first)) continue;
    fewest = steps;
    best = candidate;
  }
  return best;
}

import type { Language } from "../base/format-number.ts";
import { type Counted, divisible, type Unlike } from "../model/divisible.ts";
import { type Hole, hole } from "../model/value.ts";
import type { Cell } from "./analysis.ts";
import type { Quantity } from "./quantity.ts";
import { wordsIn } from "./terms/compare-words.ts";

const distinct = (texts: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(texts.filter((text) => text !== undefined)),
];

/** What a quantity counts, by its measure and by what stands in its cells. */
export const countedIn = (measure: string, cells: readonly Cell[]): Counted => ({
  measure,
  priceBases: distinct(cells.map((cell) => cell.priceBasis)),
  codeSystems: distinct(cells.map((cell) => cell.codeSystem)),
});

/** A measure with the quantity that was found of it; the quantity may be empty. */
export type Side = readonly [measure: string, quantity: Quantity];

/** Why one quantity is not divided by another; undefined where it may be. */
const unlike = ([a, over]: Side, [b, under]: Side): Unlike | undefined =>
  divisible(countedIn(a, over.cells), countedIn(b, under.cells));

/** The hole that stands in place of a quotient of unlike things; undefined where they may be divided. */
export function refusal(language: Language, over: Side, under: Side): Hole | undefined {
  const found = unlike(over, under);
  return found && hole("incomparable", wordsIn(language).unlike(found, over[0], under[0]));
}

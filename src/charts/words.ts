import { formatNumber, formatRange, type Language, type NumberFormat } from "../base/format-number.ts";
import { inflectedPlace, within, wordsBefore } from "../compare/terms/place-words.ts";
import { isBounds, isNumber, type Reason, type Value } from "../model/value.ts";
import { sharedTerms } from "./terms/shared.ts";

/** How a number is printed, in a language that may not be forgotten. */
export type WordedFormat = NumberFormat & { readonly language: Language };

/** One or two words for the reason why there is no number, as they stand on a chart. */
export const reasonWord = (reason: Reason, language: Language): string => sharedTerms[language].reasons[reason];

/** A value as it stands on a label: `1.36`, `0.9–1.6` or `secret`. */
export function valueText(value: Value, format: WordedFormat): string {
  if (isNumber(value)) return formatNumber(value, format);
  return isBounds(value) ? formatRange(value.low, value.high, format) : reasonWord(value.reason, format.language);
}

/** Names in a row: `Randstad, Ruhr and Berlin`. */
export function listed(names: readonly string[], language: Language): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${sharedTerms[language].and} ${last}`;
}

/** The name of a place within a sentence: `the Ruhr`, `the Netherlands`, `Berlin`. */
export const inText = (name: string, language: Language): string => wordsBefore(name, language).the + name;

/** Where something is, for several places: `in the Ruhr and Berlin`, `im Ruhrgebiet und in Berlin`. */
export function withinAll(names: readonly string[], language: Language): string {
  // German melts "in" and the article into one word, so that each name needs its own.
  if (language === "de")
    return listed(
      names.map((name) => within(name, language)),
      language,
    );
  return `in ${listed(
    names.map((name) => inText(name, language)),
    language,
  )}`;
}

/** Whose something is: `of the Ruhr`, `vom Ruhrgebiet`, `van Berlijn`. */
export const ofPlace = (name: string, language: Language): string =>
  wordsBefore(name, language).of + inflectedPlace(name, language);

/** The first letter as a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The first letter small within a sentence, unless the word is an abbreviation: `Film and music` but `TV and radio`; German keeps its capitals. */
export const small = (text: string, language: Language): string =>
  language !== "de" && /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Two years as a span with an en dash, whatever stood between them. */
export const spanText = (span: string): string => span.replace(/^(\d{4})-(\d{4})$/, "$1–$2");

/** How many words a sentence has. */
export const wordCount = (sentence: string): number => sentence.split(/\s+/).filter((word) => word !== "").length;

/** The most words a headline may have. */
export const headlineWords = 15;

/** The first sentence that can be said and is short enough; candidates come from the richest to the plainest. */
export function firstSentence(...candidates: readonly (string | undefined)[]): string {
  const said = candidates.filter((candidate) => candidate !== undefined);
  return said.find((sentence) => wordCount(sentence) <= headlineWords) ?? said.at(-1) ?? "";
}

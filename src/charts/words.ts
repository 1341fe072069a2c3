import { formatNumber, formatRange, type NumberFormat } from "../base/format-number.ts";
import { isBounds, isNumber, type Reason, type Value } from "../model/value.ts";

const reasonWords: Readonly<Partial<Record<Reason, string>>> = {
  confidential: "secret",
  "not-collected": "no data",
  "series-break": "break",
  "too-few": "too few",
  incomparable: "not comparable",
  "not-applicable": "not applicable",
};

/** One or two words for the reason why there is no number, as they stand on a chart. */
export const reasonWord = (reason: Reason): string => reasonWords[reason] ?? reason.replaceAll("-", " ");

/** A value as it stands on a label: `1.36`, `0.9–1.6` or `secret`. */
export function valueText(value: Value, format: NumberFormat = {}): string {
  if (isNumber(value)) return formatNumber(value, format);
  return isBounds(value) ? formatRange(value.low, value.high, format) : reasonWord(value.reason);
}

/** Names in a row: `Randstad, Ruhr and Berlin`. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** The name of a place within a sentence: `the Ruhr`, `the Netherlands`, `Berlin`. */
export const inText = (name: string): string =>
  /^(Netherlands|Randstad|Ruhr|United Kingdom|Czech Republic)\b/.test(name) ? `the ${name}` : name;

/** The first letter as a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The first letter small, unless the word is an abbreviation: `Film and music` but `TV and radio`. */
export const small = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

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

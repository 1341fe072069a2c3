import type { Language } from "../base/format-number.ts";
import type { Result } from "../compare/analysis.ts";
import { isHole, isNumber } from "../model/value.ts";

// Numbers as they are printed; what follows a letter (J59, NUTS 2) is part of a name, four digits alone are a year.
const points = /(?<![\p{L}\d.,])(?:NUTS[ -])?[+\u2212-]?\d[\d,]*(?:\.\d+)?/gu;
const commas = /(?<![\p{L}\d.,])(?:NUTS[ -])?[+\u2212-]?\d[\d.]*(?:,\d+)?/gu;
const numbers: Readonly<Record<Language, RegExp>> = { en: points, de: commas, nl: commas };
const isName = (token: string): boolean => token.startsWith("NUTS") || /^(1[89]|20)\d\d$/.test(token);

/** Powers of ten and percent: the scales in which a value may be printed. */
const scales = [1, 100, 1e-3, 1e-6, 1e-9];

/** Units of count that a sentence may name without a source: per 1,000 inhabitants, an index of 100. */
const constants = new Set(["1,000", "1.000", "100", "1"]);

/** The numbers of a sentence that follow from none of its results: typed by hand, or printed from something else. */
export function unboundNumbers(text: string, results: readonly Result[], language: Language = "en"): readonly string[] {
  const known = results.flatMap(numbersIn);
  return tokensIn(text, language).filter(
    (token) => !isName(token) && !constants.has(token) && !known.some((value) => printsAs(value, token, language)),
  );
}

/** Whether a number of the sentence may be that of a result. */
export const printsNumberOf = (text: string, result: Result, language: Language = "en"): boolean =>
  tokensIn(text, language).some(
    (token) => !isName(token) && numbersIn(result).some((value) => printsAs(value, token, language)),
  );

// A full stop behind a number ends the sentence; only one between digits belongs to it.
const tokensIn = (text: string, language: Language): readonly string[] =>
  [...text.matchAll(numbers[language])].map(([token]) => token.replace(/[.,]$/, ""));

function numbersIn({ value, interval }: Result): readonly number[] {
  const limits = interval ? [interval.low, interval.high] : [];
  if (isHole(value)) return limits;
  return isNumber(value) ? [value, ...limits] : [value.low, value.high, ...limits];
}

/** Whether a value may print as a token: in some scale, to the token's last digit, limits rounded outwards. */
function printsAs(value: number, token: string, language: Language): boolean {
  const pointed = language === "en" ? token : token.replaceAll(".", "").replace(",", ".");
  const digits = pointed.replace(/[^\d.]/g, "");
  const shown = Number(digits);
  const decimals = digits.split(".")[1]?.length ?? 0;
  const zeros = decimals > 0 ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0);
  const step = decimals > 0 ? 10 ** -decimals : 10 ** Math.min(zeros, Math.max(0, digits.length - 3));
  return scales.some((scale) => Math.abs(Math.abs(value) * scale - shown) <= step * (1 + 1e-9));
}

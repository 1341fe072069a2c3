import type { Result } from "../compare/analysis.ts";
import { isHole, isNumber } from "../model/value.ts";

// Numbers as they are printed; what follows a letter (J59, NUTS 2) is part of a name, four digits alone are a year.
const numbers = /(?<![\p{L}\d.,])(?:NUTS )?[+\u2212-]?\d[\d,]*(?:\.\d+)?/gu;
const isName = (token: string): boolean => token.startsWith("NUTS") || /^(1[89]|20)\d\d$/.test(token);

/** Powers of ten and percent: the scales in which a value may be printed. */
const scales = [1, 100, 1e-3, 1e-6, 1e-9];

/** Units of count that a sentence may name without a source: per 1,000 inhabitants, an index of 100. */
const constants = new Set(["1,000", "100", "1"]);

/** The numbers of a sentence that follow from none of its results: typed by hand, or printed from something else. */
export function unboundNumbers(text: string, results: readonly Result[]): readonly string[] {
  const known = results.flatMap(numbersIn);
  return [...text.matchAll(numbers)]
    .map(([token]) => token)
    .filter((token) => !isName(token) && !constants.has(token) && !known.some((value) => printsAs(value, token)));
}

/** Whether a number of the sentence may be that of a result. */
export const printsNumberOf = (text: string, result: Result): boolean =>
  [...text.matchAll(numbers)].some(
    ([token]) => !isName(token) && numbersIn(result).some((value) => printsAs(value, token)),
  );

function numbersIn({ value, interval }: Result): readonly number[] {
  const limits = interval ? [interval.low, interval.high] : [];
  if (isHole(value)) return limits;
  return isNumber(value) ? [value, ...limits] : [value.low, value.high, ...limits];
}

/** Whether a value may print as a token: in some scale, to the token's last digit, limits rounded outwards. */
function printsAs(value: number, token: string): boolean {
  const digits = token.replace(/[^\d.]/g, "");
  const shown = Number(digits);
  const decimals = digits.split(".")[1]?.length ?? 0;
  const zeros = decimals > 0 ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0);
  const step = decimals > 0 ? 10 ** -decimals : 10 ** Math.min(zeros, Math.max(0, digits.length - 3));
  return scales.some((scale) => Math.abs(Math.abs(value) * scale - shown) <= step * (1 + 1e-9));
}

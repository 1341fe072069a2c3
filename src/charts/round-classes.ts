import { formatNumber, type Language } from "../base/format-number.ts";

/** The words of the classes of a shaded map. */
export interface ClassWords {
  readonly under: (end: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly over: (from: string) => string;
}

/** Where classes begin, and what each is called. */
export interface Classes {
  readonly froms: readonly number[];
  readonly words: readonly string[];
}

const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 7.5];

/** The largest round number that is not above another. */
function roundBelow(number: number): number {
  const power = 10 ** Math.floor(Math.log10(number));
  const step = steps.findLast((candidate) => candidate * power <= number * 1.0001) ?? 1;
  return Number((step * power).toPrecision(3));
}

/** Four classes of one round width from nothing up, of which the last is open; one class where no number is above nothing. */
export function roundClasses(numbers: readonly number[], language: Language, words: ClassWords): Classes {
  const most = Math.max(0, ...numbers);
  if (most <= 0) return { froms: [Number.NEGATIVE_INFINITY], words: [words.over("0")] };
  const rough = roundBelow(most / 3.2);
  // Half a person is no end of a class.
  const width = numbers.every(Number.isInteger) ? Math.max(1, Math.floor(rough)) : rough;
  const [one, two, three] = [1, 2, 3].map((count) => Number((count * width).toPrecision(3)));
  const ends = [one ?? 0, two ?? 0, three ?? 0];
  const [a = "", b = "", c = ""] = ends.map((end) => formatNumber(end, { ...digitsOf(width), language }));
  return {
    froms: [Number.NEGATIVE_INFINITY, ...ends],
    words: [words.under(a), words.between(a, b), words.between(b, c), words.over(c)],
  };
}

/** As many decimals as the width of a class has. */
const digitsOf = (width: number) => ({ digits: /\.(\d+)/.exec(String(width))?.[1]?.length ?? 0 });

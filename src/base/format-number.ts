/** The languages that numbers and words are printed in. */
export type Language = "en" | "nl" | "de";

/** How a number is printed: decimals, or significant digits where `significant` is given. */
export interface NumberFormat {
  /** Decimals after the point; 0 where nothing is said. */
  readonly digits?: number;
  /** Significant digits: 3 turns 98,412 into 98,400 and 1.2345 into 1.23. Wins over `digits`. */
  readonly significant?: number;
  /** Writes a plus sign before numbers above zero, for changes. */
  readonly sign?: boolean;
  readonly language?: Language;
}

// Own tables: what Intl prints depends on the version of Node and the data it was built with.
const marks: Readonly<Record<Language, { readonly thousands: string; readonly decimal: string }>> = {
  en: { thousands: ",", decimal: "." },
  nl: { thousands: ".", decimal: "," },
  de: { thousands: ".", decimal: "," },
};
const minus = "\u2212";
const enDash = "\u2013";

/** Rounds to a number of significant digits: 98,412 at three digits is 98,400. */
const roundSignificant = (value: number, digits: number): number => Number(value.toPrecision(digits)) + 0;

function decimalsFor(value: number, significant: number): number {
  const rounded = Math.abs(roundSignificant(value, significant));
  if (rounded === 0) return 0;
  const magnitude = Number(rounded.toExponential(15).split("e")[1]);
  return Math.min(100, Math.max(0, significant - 1 - magnitude));
}

// toFixed writes 1e+21 from there on; a whole number that large is exact as BigInt.
function plainDigits(size: number, digits: number): string {
  if (size < 1e21) return size.toFixed(digits);
  return BigInt(size).toString() + (digits > 0 ? `.${"0".repeat(digits)}` : "");
}

const grouped = (whole: string, mark: string): string => whole.replace(/\B(?=(\d{3})+$)/g, mark);

/** A number as it is printed: thousands separated, a true minus sign, the same on every machine. */
export function formatNumber(value: number, format: NumberFormat = {}): string {
  if (!Number.isFinite(value)) throw new RangeError(`cannot print ${value} as a number`);
  const { significant, language = "en" } = format;
  const rounded = significant === undefined ? value : roundSignificant(value, significant);
  const digits = significant === undefined ? (format.digits ?? 0) : decimalsFor(value, significant);
  const text = plainDigits(Math.abs(rounded), digits);
  const [whole = "0", fraction] = text.split(".");
  const { thousands, decimal } = marks[language];
  const printed = grouped(whole, thousands) + (fraction === undefined ? "" : decimal + fraction);
  const isZero = !/[1-9]/.test(text);
  if (isZero) return printed;
  return value < 0 ? minus + printed : format.sign === true ? `+${printed}` : printed;
}

// One unit of the last digit that is printed: 1000 for 98,412 at two significant digits, 0.01 at two decimals.
function lastDigit(value: number, format: NumberFormat): number {
  if (format.significant === undefined) return 10 ** -(format.digits ?? 0);
  const rounded = roundSignificant(Math.abs(value), format.significant);
  return rounded === 0 ? 1 : 10 ** (Number(rounded.toExponential(15).split("e")[1]) - format.significant + 1);
}

/** A limit moved outwards by one printed digit where rounding would have moved it inwards. */
function outward(value: number, direction: 1 | -1, format: NumberFormat): number {
  const step = lastDigit(value, format);
  const rounded =
    format.significant === undefined
      ? Number(value.toFixed(format.digits ?? 0))
      : roundSignificant(value, format.significant);
  // A hair's breadth is an error of binary fractions, not a limit outside the range.
  return (value - rounded) * direction > step * 1e-6 ? rounded + direction * step : rounded;
}

/**
 * Two limits as a range, rounded outwards so that the range never claims more than is known: `232,000–248,000`.
 * Limits that print alike are printed once; a dash beside a sign stands between spaces.
 */
export function formatRange(low: number, high: number, format: NumberFormat = {}): string {
  if (formatNumber(low, format) === formatNumber(high, format)) return formatNumber(low, format);
  const from = formatNumber(outward(low, -1, format), format);
  const to = formatNumber(outward(high, 1, format), format);
  const space = from.startsWith(minus) || to.startsWith(minus) ? " " : "";
  // The plus of the first limit holds for the second too.
  const second = from.startsWith("+") ? to.replace("+", "") : to;
  return `${from}${space}${enDash}${space}${second}`;
}

/** The number that a printed text stands for (`−1,234.5`), as far as its digits go; undefined for a range or a word. */
export function printedNumber(text: string, language: Language = "en"): number | undefined {
  const { thousands, decimal } = marks[language];
  const plain = text.replaceAll(thousands, "").replace(decimal, ".").replace(minus, "-").replace(/^\+/, "");
  const isWhole = grouped(plain.replace(/^-/, "").split(".")[0] ?? "", thousands);
  if (!/^-?\d+(?:\.\d+)?$/.test(plain)) return undefined;
  // `1.2` in German is no number: its point would have to part three digits.
  return text.includes(thousands) && !text.includes(isWhole) ? undefined : Number(plain) + 0;
}

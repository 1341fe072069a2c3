// Longest first, so that `MM` is not read as two `M`.
const signs: readonly (readonly [sign: string, pattern: string, part: Part])[] = [
  ["yyyy", "(\\d{4})", "year"],
  ["MM", "(\\d{2})", "month"],
  ["M", "(\\d{1,2})", "month"],
  ["dd", "(\\d{2})", "day"],
  ["d", "(\\d{1,2})", "day"],
  ["HH", "(\\d{2})", "hour"],
  ["mm", "(\\d{2})", "minute"],
  ["ss", "(\\d{2})", "second"],
  ["XXX", "(Z|[-+]\\d{2}:\\d{2})", "zone"],
  ["XX", "(Z|[-+]\\d{4})", "zone"],
  ["X", "(Z|[-+]\\d{2}(?:\\d{2})?)", "zone"],
  ["xxx", "([-+]\\d{2}:\\d{2})", "zone"],
  ["xx", "([-+]\\d{4})", "zone"],
  ["x", "([-+]\\d{2}(?:\\d{2})?)", "zone"],
];

type Part = "year" | "month" | "day" | "hour" | "minute" | "second" | "fraction" | "zone";
type Values = ReadonlyMap<Part, string>;

/** A pattern of dates, ready to read cells by. */
interface DatePattern {
  readonly expression: RegExp;
  readonly order: readonly Part[];
}

const known = new Map<string, DatePattern | undefined>();

/** Takes a pattern such as `d.M.yyyy HH:mm` apart; undefined where it has letters that stand for nothing known. */
function patternOf(format: string): DatePattern | undefined {
  let expression = "";
  const order: Part[] = [];
  for (let at = 0; at < format.length; ) {
    const [sign, pattern, part] = signAt(format, at);
    if (pattern === undefined) return undefined;
    expression += pattern;
    if (part !== undefined) order.push(part);
    at += sign.length;
  }
  if (new Set(order).size < order.length) return undefined;
  return { expression: new RegExp(`^${expression}$`, "u"), order };
}

function signAt(format: string, at: number): readonly [string, string | undefined, Part?] {
  const [fraction] = /^\.S{1,9}/.exec(format.slice(at, at + 10)) ?? [];
  // As many digits as there are S, or fewer; without any the point is left away too.
  if (fraction !== undefined) return [fraction, `(?:\\.(\\d{1,${fraction.length - 1}}))?`, "fraction"];
  return signs.find(([sign]) => format.startsWith(sign, at)) ?? literal(format[at] ?? "");
}

// The T between date and time is the only letter that stands for itself.
const literal = (letter: string): readonly [string, string | undefined] => [
  letter,
  /[A-SU-Za-z]/.test(letter) ? undefined : letter.replace(/[.*+?^${}()|[\]\\/]/, "\\$&"),
];

function knownPattern(format: string): DatePattern | undefined {
  if (!known.has(format)) known.set(format, patternOf(format));
  return known.get(format);
}

const dateTime = "yyyy-MM-ddTHH:mm:ss.SSSSSSSSS";
const plain: ReadonlyMap<string, string> = new Map([
  ["date", "yyyy-MM-dd"],
  ["dateTime", dateTime],
  ["datetime", dateTime],
  ["dateTimeStamp", `${dateTime}XXX`],
  ["time", "HH:mm:ss.SSSSSSSSS"],
  ["gYear", "yyyy"],
  ["gYearMonth", "yyyy-MM"],
  ["gMonth", "--MM"],
  ["gMonthDay", "--MM-dd"],
  ["gDay", "---dd"],
]);

/** Whether a type is one of dates and times. */
export const isTemporal = (base: string): boolean => plain.has(base);

const left: readonly Part[] = ["minute", "second", "fraction", "zone"];

/** Whether values of a type can be read by a pattern: it says all that the type needs, but for minutes and less. */
export function isDatePattern(format: string, base: string): boolean {
  const order = knownPattern(format)?.order;
  const needed = knownPattern(plain.get(base) ?? "")?.order ?? [];
  return order !== undefined && needed.every((part) => left.includes(part) || order.includes(part));
}

/** A cell as a date or time in the way of ISO 8601; undefined where it is none in that format. */
export function readDate(text: string, base: string, format?: string): string | undefined {
  const values = format === undefined ? plainValues(text, base) : valuesIn(text, format);
  return values !== undefined && exists(values) ? written(values, base) : undefined;
}

/** Where no format is given, a zone may stand behind. */
function plainValues(text: string, base: string): Values | undefined {
  const usual = plain.get(base) ?? "";
  return valuesIn(text, usual) ?? (usual.endsWith("X") ? undefined : valuesIn(text, `${usual}XXX`));
}

function valuesIn(text: string, format: string): Values | undefined {
  const pattern = knownPattern(format);
  const found = pattern?.expression.exec(text);
  if (pattern === undefined || found === null || found === undefined) return undefined;
  return new Map(
    pattern.order.flatMap((part, index) => {
      const value = found[index + 1];
      return value === undefined ? [] : [[part, part === "fraction" ? value : value.replace(/^\d$/, "0$&")]];
    }),
  );
}

const numberOf = (values: Values, part: Part, otherwise: number): number => Number(values.get(part) ?? otherwise);

function exists(values: Values): boolean {
  // Where no year is said, 29 February may be meant.
  const [year, month, day] = [numberOf(values, "year", 2000), numberOf(values, "month", 1), numberOf(values, "day", 1)];
  const time =
    numberOf(values, "hour", 0) < 24 && numberOf(values, "minute", 0) < 60 && numberOf(values, "second", 0) < 60;
  const days = month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return time && month >= 1 && month <= 12 && day >= 1 && day <= days;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function written(values: Values, base: string): string {
  const usual = plain.get(base) ?? "";
  const of = (part: Part): string => values.get(part) ?? (part === "year" ? "" : "00");
  const fraction = (values.get("fraction") ?? "").replace(/0+$/, "");
  const zone = (values.get("zone") ?? "").replace(
    /^([-+]\d{2}):?(\d{2})?$/,
    (_, hours, minutes = "00") => `${hours}:${minutes}`,
  );
  const text = usual
    .replace(/\.S+(?:XXX)?$/, "")
    .replace(/yyyy|MM|dd|HH|mm|ss/g, (sign) => of(signs.find(([one]) => one === sign)?.[2] ?? "year"));
  return text + (fraction === "" || !usual.includes("S") ? "" : `.${fraction}`) + zone;
}

/** A date or time in milliseconds, for comparing; what is not said counts as the first there is. */
export function instantOf(text: string, base: string): number | undefined {
  const values = plainValues(text, base);
  if (values === undefined || !exists(values)) return undefined;
  const of = (part: Part, otherwise: number): number => numberOf(values, part, otherwise);
  const date = new Date(0);
  date.setUTCFullYear(of("year", 1972), of("month", 1) - 1, of("day", 1));
  date.setUTCHours(of("hour", 0), of("minute", 0), of("second", 0));
  const [, sign = "+", hours = "0", minutes = "0"] = /^([-+])(\d{2}):(\d{2})$/.exec(values.get("zone") ?? "") ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return date.getTime() + Number(`0.${values.get("fraction") ?? "0"}`) * 1000 - (sign === "-" ? -offset : offset);
}

// Longest first, so that `MM` is not read as two `M`.
const parts: readonly (readonly [sign: string, pattern: string, part: Part])[] = [
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

type Part = "year" | "month" | "day" | "hour" | "minute" | "second" | "zone";

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
    const letter = format[at] ?? "";
    const [sign, pattern, part] = parts.find((known) => format.startsWith(known[0], at)) ?? literal(letter);
    if (pattern === undefined) return undefined;
    expression += pattern;
    if (part !== undefined) order.push(part);
    at += sign.length;
  }
  return { expression: new RegExp(`^${expression}$`, "u"), order };
}

// The T between date and time is the only letter that stands for itself.
const literal = (letter: string): readonly [string, string | undefined, undefined] => [
  letter,
  /[A-SU-Za-z]/.test(letter) ? undefined : letter.replace(/[.*+?^${}()|[\]\\/]/, "\\$&"),
  undefined,
];

function knownPattern(format: string): DatePattern | undefined {
  if (!known.has(format)) known.set(format, patternOf(format));
  return known.get(format);
}

/** Whether a pattern of dates can be read by. */
export const isDatePattern = (format: string): boolean => knownPattern(format) !== undefined;

const plain: ReadonlyMap<string, string> = new Map([
  ["date", "yyyy-MM-dd"],
  ["dateTime", "yyyy-MM-ddTHH:mm:ss"],
  ["datetime", "yyyy-MM-ddTHH:mm:ss"],
  ["dateTimeStamp", "yyyy-MM-ddTHH:mm:ssXXX"],
  ["time", "HH:mm:ss"],
  ["gYear", "yyyy"],
  ["gYearMonth", "yyyy-MM"],
]);

/** Whether a type is one of dates and times. */
export const isTemporal = (base: string): boolean => plain.has(base);

/** A cell as a date or time in the way of ISO 8601; undefined where it is none in that format. */
export function readDate(text: string, base: string, format?: string): string | undefined {
  const usual = plain.get(base) ?? "";
  // Where no format is given, a zone may stand behind.
  const values =
    format === undefined ? (valuesIn(text, usual) ?? valuesIn(text, `${usual}XXX`)) : valuesIn(text, format);
  return values !== undefined && exists(values) ? written(values, base) : undefined;
}

function valuesIn(text: string, format: string): ReadonlyMap<Part, string> | undefined {
  const pattern = knownPattern(format);
  const found = pattern?.expression.exec(text);
  if (pattern === undefined || found === null || found === undefined) return undefined;
  return new Map(pattern.order.map((part, index) => [part, (found[index + 1] ?? "").replace(/^\d$/, "0$&")]));
}

function exists(values: ReadonlyMap<Part, string>): boolean {
  const number = (part: Part, otherwise: number): number => Number(values.get(part) ?? otherwise);
  const [year, month, day] = [number("year", 2000), number("month", 1), number("day", 1)];
  const time = number("hour", 0) < 24 && number("minute", 0) < 60 && number("second", 0) < 60;
  const days = month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return time && month >= 1 && month <= 12 && day >= 1 && day <= days;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function written(values: ReadonlyMap<Part, string>, base: string): string {
  const join = (names: readonly Part[], sign: string, otherwise?: string): string =>
    names.flatMap((name) => values.get(name) ?? otherwise ?? []).join(sign);
  const date = join(["year", "month", "day"], "-");
  const time = join(["hour", "minute", "second"], ":", "00");
  const zone = (values.get("zone") ?? "").replace(
    /^([-+]\d{2}):?(\d{2})?$/,
    (_, hours, minutes = "00") => `${hours}:${minutes}`,
  );
  if (base === "time") return time + zone;
  return base.toLowerCase().startsWith("datetime") ? `${date}T${time}${zone}` : date + zone;
}

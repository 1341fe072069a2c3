import type { CellReader } from "./cell-types.ts";

const standard = {
  date: [/^(\d{4})-(\d{2})-(\d{2})$/, "YYYY-MM-DD"],
  datetime: [
    /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?(?:Z|[-+]\d{2}:\d{2})?$/,
    "YYYY-MM-DDThh:mm:ss",
  ],
} as const;

const directives: ReadonlyMap<string, readonly [part: string, pattern: string]> = new Map([
  ["Y", ["year", "(\\d{4})"]],
  ["m", ["month", "(\\d{1,2})"]],
  ["d", ["day", "(\\d{1,2})"]],
  ["H", ["hour", "(\\d{1,2})"]],
  ["M", ["minute", "(\\d{1,2})"]],
  ["S", ["second", "(\\d{1,2})"]],
]);

/** The reader of dates, in the standard form or in one written like `%d.%m.%Y`; what it gives sorts in the order of time. */
export function dateReader(type: keyof typeof standard, format: string): CellReader {
  const [pattern, expected] = standard[type];
  if (format === "default")
    return {
      read: (text) => timeOf(["year", "month", "day", "hour", "minute", "second"], pattern.exec(text)),
      expected,
    };
  const read = format.includes("%") ? formatted(format) : undefined;
  if (read === undefined) return { read: (text) => text, expected: "a date", unchecked: `the format ${format}` };
  return { read, expected: format };
}

function formatted(format: string): CellReader["read"] | undefined {
  const parts: string[] = [];
  let source = "";
  for (const [piece] of format.matchAll(/%.?|[^%]+/gsu)) {
    const directive = piece.startsWith("%") ? directives.get(piece.slice(1)) : undefined;
    // A part twice over could be cut in too many ways to try.
    if (piece.startsWith("%") && (directive === undefined || parts.includes(directive[0]))) return undefined;
    if (directive !== undefined) parts.push(directive[0]);
    source += directive?.[1] ?? piece.replace(/[^\p{L}\p{N}\s]/gu, "\\$&");
  }
  const pattern = new RegExp(`^${source}$`);
  return (text) => timeOf(parts, pattern.exec(text));
}

/** A point in time as a text that sorts; undefined where the calendar or the clock has no such one. */
function timeOf(names: readonly string[], match: RegExpExecArray | null): string | undefined {
  if (match === null) return undefined;
  const parts = new Map(names.map((name, index) => [name, Number(match[index + 1] ?? 0)]));
  const part = (name: string, otherwise: number): number => parts.get(name) ?? otherwise;
  const [year, month, day] = [part("year", 1900), part("month", 1), part("day", 1)];
  const time = [part("hour", 0), part("minute", 0), part("second", 0)];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  if ((time[0] ?? 0) > 23 || (time[1] ?? 0) > 59 || (time[2] ?? 0) > 60) return undefined;
  return [year, month, day, ...time].map((number) => String(number).padStart(4, "0")).join("-");
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

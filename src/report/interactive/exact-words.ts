import { formatNumber, formatRange, type NumberFormat } from "../../base/format-number.ts";
import type { Result } from "../../compare/analysis.ts";
import { highest, isNumber, lowest } from "../../model/value.ts";
import type { Terms } from "../terms/terms.ts";
import { printed } from "../wording.ts";

/** A number as closely as a reader may want it, where print has room for three digits. */
export interface ExactWords {
  /** The number or its bounds, the percent sign with it; for a hole the reason. */
  readonly text: string;
  /** Empty for percent and for reasons. */
  readonly unit: string;
  /** The statistical interval; empty for none. */
  readonly interval: string;
}

/** Whole from a thousand on, four digits below; as many more as it takes to tell two limits apart. */
function formatFor(low: number, high: number, others: Pick<NumberFormat, "sign" | "language">): NumberFormat {
  if (Number.isInteger(low) && Number.isInteger(high)) return { ...others, digits: 0 };
  const size = Math.max(Math.abs(low), Math.abs(high));
  const formats = [4, 5, 6, 7, 8, 9].map(
    (places): NumberFormat => (size >= 1000 ? { ...others, digits: places - 4 } : { ...others, significant: places }),
  );
  const tellsApart = (format: NumberFormat) => low === high || formatNumber(low, format) !== formatNumber(high, format);
  return formats.find(tellsApart) ?? { ...others, significant: 12 };
}

/** A result in exact words: the same unit of percent as in print, but money and people counted out. */
export function exactWords(result: Result, terms: Terms): ExactWords {
  const { text, unit, isReason } = printed(result, terms);
  const [lowEnd, highEnd] = [lowest(result.value), highest(result.value)];
  if (isReason || lowEnd === undefined || highEnd === undefined) return { text, unit: "", interval: "" };
  const isPercent = unit === "%";
  const factor = isPercent && !/percent|%/i.test(result.unit) ? 100 : 1;
  const [low, high] = [lowEnd * factor, highEnd * factor];
  const format = formatFor(low, high, { sign: /^[+\u2212]/.test(text), language: terms.language });
  const number = formatRange(low, high, format);
  const isFloor = isNumber(result.value) && result.flags.includes("lower-bound");
  const said = isFloor ? `${terms.labels.atLeast} ${number}` : number;
  const { interval } = result;
  return {
    text: isPercent ? terms.phrases.percent(said) : said,
    unit: isPercent ? "" : (terms.units[result.unit] ?? result.unit),
    interval:
      interval === undefined
        ? ""
        : formatRange(interval.low * factor, interval.high * factor, {
            ...formatFor(interval.low * factor, interval.high * factor, { language: terms.language }),
          }),
  };
}

import * as messages from "../guard-messages.ts";
import type { ColumnRule } from "../rule.ts";

/** A point before three digits, in every number of a measure, may part thousands as well as decimals. */
export const ambiguousNumber: ColumnRule = {
  id: "ambiguous-number",
  title: "Decimal point or thousands?",
  severity: "warning",
  explains: "1.234 is a little more than one in English and more than a thousand in German: the numbers do not say.",
  hint: "Write whole numbers without points, or decimals with another number of digits: 1.2340.",
  // A group of thousands never begins with 0: 0.123 can only be a decimal.
  fits: (text) => /^-?[1-9]\d{0,2}\.\d{3}$/.test(text),
  words: (name, text) => messages.ambiguousNumber(name, text),
};

const plain = /^-?\d+(?:\.\d+)?$/;

/** Reads a number written as `-1234.5` and shifts its decimal point; undefined where it is written otherwise or too large. */
export function parseNumber(text: string, power: number): number | undefined {
  if (!plain.test(text)) return undefined;
  // The exponent is joined to the text, so 50.6 thousand is read as 50.6e3 = 50600 and not computed as 50.6 × 1000.
  const number = power === 0 ? Number(text) : Number(`${text}e${power}`);
  return Number.isFinite(number) ? number + 0 : undefined;
}

/** Reads a number of a computed table, which may also be written as programs print it: `6.8e-07`. */
export function parseComputedNumber(text: string): number | undefined {
  if (!/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number + 0 : undefined;
}

const commaLast = /^[-+−–]?\d{1,3}(?:[.'’\s]\d{3})*,\d+$/u;
const pointLast = /^[-+−–]?\d{1,3}(?:[,'’\s]\d{3})*(?:\.\d+)?$/u;

/** The same number in the grammar of this program, where it can be told without guessing; undefined otherwise. */
export function rewriteNumber(text: string): string | undefined {
  const sign = /^[-−–]/u.test(text) ? "-" : "";
  const body = text.replace(/^[-+−–]/u, "");
  if (/^\d+(?:\.\d+)?e[+-]?\d{1,2}$/i.test(body)) return sign + plainDigits(Number(body));
  // `1,234` is 1234 for an English reader and 1.234 for a Dutch one.
  if (/^\d{1,3},\d{3}$/.test(body)) return undefined;
  if (commaLast.test(text)) return sign + body.replace(/[.'’\s]/gu, "").replace(",", ".");
  if (pointLast.test(text)) return sign + body.replace(/[,'’\s]/gu, "");
  if (/^\d+\.$/.test(body)) return sign + body.slice(0, -1);
  if (/^\.\d+$/.test(body)) return `${sign}0${body}`;
  return undefined;
}

const plainDigits = (number: number): string =>
  number.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 });

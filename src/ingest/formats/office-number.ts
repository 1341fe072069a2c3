/** How an office writes its numbers; fixed by the format or the reader, never guessed from a cell. */
export interface NumberStyle {
  readonly decimal: "." | ",";
}

// Blank, no-break space, thin space, narrow no-break space and both apostrophes part thousands wherever they stand.
const spaces = " \u00a0\u2009\u202f'\u2019";

const patterns: Readonly<Record<NumberStyle["decimal"], RegExp>> = {
  ",": new RegExp(`^(?:\\d+|\\d{1,3}(?:[.${spaces}]\\d{3})+)(?:,(\\d+))?$`, "u"),
  ".": new RegExp(`^(?:\\d+|\\d{1,3}(?:[,${spaces}]\\d{3})+)(?:\\.(\\d+))?$`, "u"),
};

/** A number in the grammar of this program (`-1234.5`); undefined where the text is none in that style. */
export function officeNumber(text: string, style: NumberStyle): string | undefined {
  const bare = text.trim();
  const body = bare.replace(/^[-+\u2212\u2013]\s?/u, "");
  const found = patterns[style.decimal].exec(body);
  if (found === null) return undefined;
  const decimals = found[1];
  const whole = (decimals === undefined ? body : body.slice(0, -decimals.length - 1)).replace(/\D/gu, "");
  const negative = /^[-\u2212\u2013]/u.test(bare) && /[1-9]/.test(body);
  return `${negative ? "-" : ""}${whole}${decimals === undefined ? "" : `.${decimals}`}`;
}

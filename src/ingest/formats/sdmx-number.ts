const limit = 60;
const grammar = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,2}))?$/;

/** A number as SDMX files write it, in the grammar of this program, and whether it was written with a power of ten. */
export interface SdmxNumber {
  readonly number: string;
  readonly scaled: boolean;
}

/** Reads a number without thousands separators; undefined where the text is none, or longer than any figure is. */
export function readSdmxNumber(text: string, decimal: "." | ","): SdmxNumber | undefined {
  if (text.length > limit || (decimal === "," && text.includes("."))) return undefined;
  const found = grammar.exec(decimal === "," ? text.replace(",", ".") : text);
  if (found === null) return undefined;
  const [plain, minus = "", whole = "", decimals = "", power] = found;
  // Most numbers are printed as they are kept, so nothing is joined for them.
  if (power === undefined) return { number: minus === "" ? plain : negative(plain), scaled: false };
  const shifted = shift(whole, decimals, Number(power));
  return { number: minus === "" ? shifted : negative(`-${shifted}`), scaled: true };
}

/** A zero has no sign. */
const negative = (text: string): string => (/[1-9]/.test(text) ? text : text.slice(1));

/** Moves the decimal point in the text, so that nothing is rounded. */
function shift(whole: string, decimals: string, power: number): string {
  const missing = Math.max(0, 1 - whole.length - power);
  const digits = `${"0".repeat(missing)}${whole}${decimals}`.padEnd(missing + whole.length + power, "0");
  const point = missing + whole.length + power;
  const right = digits.slice(point);
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, "");
  return right === "" ? left : `${left}.${right}`;
}

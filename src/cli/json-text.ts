// What JSON leaves as it is and a terminal obeys: C1 controls, line separators, marks that turn the direction of writing.
const obeyed = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A result as JSON that can be looked at on a terminal: what it would obey is written as `\u009b`, the same text to every program. */
export const jsonText = (value: unknown, indent = 0): string =>
  JSON.stringify(value, null, indent).replace(
    obeyed,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

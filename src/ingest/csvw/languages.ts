/** A language as BCP 47 writes it: `de`, `en-GB`. */
export const isLanguage = (value: unknown): value is string =>
  typeof value === "string" && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(value);

/** Whether two languages are the same as far as the shorter of them says; a language that is not said is any. */
export function sameLanguage(one: string, other: string): boolean {
  const [left, right] = [`${one.toLowerCase()}-`, `${other.toLowerCase()}-`];
  return one === "und" || other === "und" || left.startsWith(right) || right.startsWith(left);
}

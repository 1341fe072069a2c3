/** Digits that tell most numbers apart; where two differ further behind, more are shown. */
const fewestDigits = 6;
const mostDigits = 17;

const isNumeric = (word: string): boolean => word !== "" && Number.isFinite(Number(word));

/** The words of a state: value, limits and status, as the table of results has them. */
const wordsOf = (state: string): readonly string[] => state.split(" ");

const rounded = (words: readonly string[], digits: number): readonly string[] =>
  words.map((word) => (isNumeric(word) ? String(Number(Number(word).toPrecision(digits))) : word));

/** A value with its limits in brackets, or the limits alone where there is no value. */
function written(words: readonly string[]): string {
  const numbers = words.filter(isNumeric);
  const status = words.filter((word) => !isNumeric(word)).join(" ");
  const [first = "", second = "", third = ""] = numbers;
  if (numbers.length === 3) return `${first} [${second} to ${third}] ${status}`;
  if (numbers.length === 2) return `${first} to ${second} ${status}`;
  return words.join(" ");
}

/** Both states of a number as a person reads them: rounded, but never so far that they look the same. */
export function readableStates(old: string, now: string): readonly [old: string, now: string] {
  const [before, after] = [wordsOf(old), wordsOf(now)];
  for (let digits = fewestDigits; digits < mostDigits; digits += 1) {
    const [left, right] = [rounded(before, digits), rounded(after, digits)];
    // Each of the numbers that differ is to be seen to differ.
    const isSeen = before.every((word, at) => word === after[at] || left[at] !== right[at]);
    if (isSeen) return [written(left), written(right)];
  }
  return [written(before), written(after)];
}

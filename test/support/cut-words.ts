import { textsOf } from "./svg-texts.ts";

const lettersIn = (text: string): readonly string[] => text.match(/\p{L}+/gu) ?? [];

/** Words that a drawing cuts in two at the end of a line, found by words that are said whole elsewhere. */
export function cutWords(svg: string, said: readonly string[]): readonly string[] {
  const whole = new Set(said.flatMap(lettersIn));
  const lines = textsOf(svg).map(({ text }) => text);
  return lines.flatMap((line, at) => {
    const next = lines[at + 1] ?? "";
    // A word broken at its own hyphen is not cut.
    if (!/\p{L}$/u.test(line) || !/^\p{Ll}/u.test(next)) return [];
    const word = `${lettersIn(line).at(-1)}${lettersIn(next)[0]}`;
    return whole.has(word) ? [`"${word}" is cut in two`] : [];
  });
}

import type { Language } from "../base/format-number.ts";
import { countTerms } from "./terms/shared-counts.ts";

/** A count in words, since digits in a headline are numbers of the comparison: `no`, `twelve`, `twenty-eight`, then `very many`. */
export function countInWords(count: number, language: Language): string {
  const { first, tens, joined, many } = countTerms[language];
  if (count >= 100) return many;
  const below = first[count];
  if (below !== undefined) return below;
  const ten = tens[Math.floor(count / 10) - 2] ?? "";
  const rest = first[count % 10] ?? "";
  return count % 10 === 0 ? ten : joined(ten, rest);
}

const ones = (
  "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
  "eighteen nineteen"
).split(" ");
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** A count in words, since digits in a headline are numbers of the comparison: `no`, `twelve`, `twenty-eight`, then `very many`. */
export function countInWords(count: number): string {
  if (count >= 100) return "very many";
  const below = ones[count];
  if (below !== undefined) return below;
  const rest = count % 10;
  return `${tens[Math.floor(count / 10)]}${rest === 0 ? "" : `-${ones[rest]}`}`;
}

import { InvalidArgumentError, Option } from "commander";

/** Dominance as it is typed: `2,85`, or `off`. */
export type DominanceChoice = { readonly n: 1 | 2; readonly k: number } | "off";

function countFrom(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError("A whole number, for example 3.");
}

/** Reads a percentage. */
export function percentFrom(text: string): number {
  const percent = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (percent > 0 && percent <= 100) return percent;
  throw new InvalidArgumentError("A percentage above 0 and up to 100, for example 10.");
}

function dominanceFrom(text: string): DominanceChoice {
  if (text === "off") return "off";
  const [, n, k = ""] = /^([12]),(.+)$/.exec(text) ?? [];
  if (n === undefined) throw new InvalidArgumentError("1 or 2 and a percentage, for example 2,85; or off.");
  return { n: n === "1" ? 1 : 2, k: percentFrom(k) };
}

/** Fewest contributors; fewer are too few. */
export const minimumOption = (): Option =>
  new Option("--minimum <count>", "fewest units behind a cell").argParser(countFrom).default(3);

/** Dominance of the largest contributors. */
export const dominanceOption = (): Option =>
  new Option("--dominance <n,k>", "unsafe if the n largest (1 or 2) hold more than k percent; or off")
    .argParser(dominanceFrom)
    .default({ n: 2, k: 85 }, "2,85");

/** How well the second largest may know the largest. */
export const pPercentOption = (): Option =>
  new Option("--p-percent <p>", "unsafe if the second can tell the largest to within p percent").argParser(percentFrom);

import type { Format, OfficeCell } from "./format.ts";

/**
 * The status of a cell as letters of the data contract, each once.
 *
 * SDMX has one letter for "missing, suppressed", whether for secrecy or because the figure is not reliable; the contract
 * reads `c` as secret and `u` as unreliable, so the confidentiality decides.
 */
export function statusLetters(
  { status, confidentiality, flags }: OfficeCell,
  { flagLetters }: Pick<Format, "flagLetters">,
): string {
  const secret = confidentiality !== "F" && confidentiality !== "";
  const letters = new Set<string>();
  if (flagLetters === true) for (const letter of withoutWords(flags).match(/[a-z]/gu) ?? []) letters.add(letter);
  if (secret) letters.add("c");
  if (status === "Q" && !secret) letters.add("u");
  else if (status !== "A" && status !== "Q") letters.add(status.toLowerCase());
  return [...letters].sort().join("");
}

/** Flags without the words that stand in place of a number: the letters of `n/a` are no flags. */
const withoutWords = (flags: string): string =>
  flags
    .split(" ")
    .filter((word) => !/^(?:na|n\/a|n\.a\.|null)$/iu.test(word))
    .join(" ");

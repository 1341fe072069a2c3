import { UserError } from "./finding.ts";
import type { Option, Settings } from "./indicator.ts";

/** The user's choices with the standard filled in for what was not chosen; a name that does not exist is refused. */
export function withStandards(options: readonly Option[], settings: Settings): Settings {
  const names = options.map((option) => option.name);
  const strange = Object.keys(settings).find((name) => !names.includes(name));
  if (strange !== undefined) throw new UserError(`--set ${strange}`, `no option "${strange}" here`, allowed(names));
  return { ...Object.fromEntries(options.map((option) => [option.name, option.standard])), ...settings };
}

/** One choice among a few words, as one of them. */
export function oneOf<Word extends string>(settings: Settings, name: string, words: readonly Word[]): Word {
  const chosen = settings[name] ?? "";
  const word = words.find((known) => known === chosen);
  if (word === undefined) throw new UserError(`--set ${name}`, `"${chosen}" is not a choice`, allowed(words));
  return word;
}

/** A number between two limits, as the user typed it. */
export function numberOf(settings: Settings, name: string, low: number, high: number): number {
  const typed = settings[name] ?? "";
  const number = typed.trim() === "" ? Number.NaN : Number(typed);
  if (number >= low && number <= high) return number;
  throw new UserError(
    `--set ${name}`,
    `"${typed}" is not a number from ${low} to ${high}`,
    `for example ${name}=${low}`,
  );
}

/** A choice that must occur in the table: a region, a year, a measure. */
export function presentIn(settings: Settings, name: string, present: readonly string[]): string {
  const chosen = settings[name] ?? "";
  if (present.includes(chosen)) return chosen;
  throw new UserError(`--set ${name}`, `the table has no "${chosen}"`, allowed(present));
}

const allowed = (words: readonly string[]): string =>
  words.length <= 8
    ? `allowed: ${words.join(", ")}`
    : `allowed: ${words.slice(0, 8).join(", ")} and ${words.length - 8} more`;

import type { Language } from "../base/format-number.ts";

/** A name in a project file: one for all languages, or one for each of some. */
export type Named = string | { readonly [Name in Language]?: string | undefined };

/** A name in a language; one that nobody translated stands in English, or in the language it was given. */
export function nameIn(language: Language, named: Named): string {
  if (typeof named === "string") return named;
  return named[language] ?? named.en ?? named.nl ?? named.de ?? "";
}

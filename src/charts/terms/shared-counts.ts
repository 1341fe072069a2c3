import type { Language } from "../../base/format-number.ts";

/** How a language says whole numbers below a hundred. */
interface CountTerms {
  /** From nothing to nineteen. */
  readonly first: readonly string[];
  /** From twenty, in steps of ten. */
  readonly tens: readonly string[];
  readonly joined: (tens: string, ones: string) => string;
  readonly many: string;
}

/** The words for counts, by language. */
export const countTerms = {
  en: {
    first: (
      "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
      "eighteen nineteen"
    ).split(" "),
    tens: "twenty thirty forty fifty sixty seventy eighty ninety".split(" "),
    joined: (tens, ones) => `${tens}-${ones}`,
    many: "very many",
  },
  de: {
    first: (
      "keine eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn " +
      "siebzehn achtzehn neunzehn"
    ).split(" "),
    tens: "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" "),
    joined: (tens, ones) => `${ones === "eine" ? "ein" : ones}und${tens}`,
    many: "sehr viele",
  },
  nl: {
    first: (
      "geen één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien " +
      "zeventien achttien negentien"
    ).split(" "),
    tens: "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split(" "),
    joined: (tens, ones) => `${ones === "één" ? "een" : ones}${/[ei]e$/.test(ones) ? "ën" : "en"}${tens}`,
    many: "heel veel",
  },
} satisfies Record<Language, CountTerms>;

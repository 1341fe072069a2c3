import type { Language } from "../../base/format-number.ts";

/** How many lines bear a mark: as a number and in words. */
interface Count {
  readonly number: number;
  readonly words: string;
}

/** The words of the matrix of what compares. */
interface Words {
  readonly allCompare: string;
  readonly withBad: (good: Count, all: Count, bad: Count) => string;
  readonly good: (good: Count, all: Count) => string;
  readonly subtitle: string;
  readonly alt: (said: string) => string;
  readonly number: string;
}

const inEnglish = (good: Count, all: Count): string =>
  good.number === 0
    ? `None of ${all.words} numbers compares`
    : `Only ${good.words} of ${all.words} numbers ${good.number === 1 ? "compares" : "compare"}`;

const inGerman = (good: Count, all: Count): string =>
  good.number === 0
    ? `Keine von ${all.words} Zahlen ist ohne Vorbehalt vergleichbar`
    : `Nur ${good.words} von ${all.words} Zahlen ${good.number === 1 ? "ist" : "sind"} ohne Vorbehalt vergleichbar`;

const inDutch = (good: Count, all: Count): string =>
  good.number === 0
    ? `Geen van ${all.words} cijfers is zonder voorbehoud vergelijkbaar`
    : `Slechts ${good.words} van ${all.words} cijfers ${good.number === 1 ? "is" : "zijn"} zonder voorbehoud vergelijkbaar`;

export const comparabilityTerms = {
  en: {
    allCompare: "Every number may stand beside those of the other regions.",
    withBad: (good, all, bad) =>
      `${inEnglish(good, all)} without reserve; ${bad.words} ${bad.number === 1 ? "does" : "do"} not compare at all.`,
    good: (good, all) => `${inEnglish(good, all)} without reserve.`,
    subtitle: "Whether the number of a region may stand beside those of the others, and what stands between",
    alt: (said) => `Table of circles, full where numbers compare, half where with care, empty where not. ${said}`,
    number: "Number",
  },
  de: {
    allCompare: "Jede Zahl darf neben denen der anderen Regionen stehen.",
    withBad: (good, all, bad) =>
      `${inGerman(good, all)}, ${bad.words} ${bad.number === 1 ? "ist" : "sind"} es gar nicht.`,
    good: (good, all) => `${inGerman(good, all)}.`,
    subtitle: "Ob die Zahl einer Region neben denen der anderen stehen darf, und was dazwischensteht",
    alt: (said) =>
      `Tabelle aus Kreisen: voll, wo Zahlen vergleichbar sind, halb, wo mit Vorsicht, leer, wo nicht. ${said}`,
    number: "Zahl",
  },
  nl: {
    allCompare: "Elk cijfer mag naast die van de andere regio’s staan.",
    withBad: (good, all, bad) =>
      `${inDutch(good, all)}; ${bad.words} ${bad.number === 1 ? "is" : "zijn"} het helemaal niet.`,
    good: (good, all) => `${inDutch(good, all)}.`,
    subtitle: "Of het cijfer van een regio naast die van de andere mag staan, en wat ertussen staat",
    alt: (said) =>
      `Tabel van cirkels: vol waar cijfers vergelijkbaar zijn, half waar met voorzichtigheid, leeg waar niet. ${said}`,
    number: "Cijfer",
  },
} satisfies Record<Language, Words>;

import type { Language } from "../../base/format-number.ts";

/** The words of what can be done on an interactive page. */
export interface InteractiveWords {
  readonly controls: string;
  readonly highlight: string;
  readonly countedAs: string;
  readonly sortBy: string;
  readonly noNumber: string;
}

/** The words of an interactive page by language. */
export const interactiveWords: Readonly<Record<Language, InteractiveWords>> = {
  en: {
    controls: "What this page shows",
    highlight: "Highlight",
    countedAs: "Key numbers counted as",
    sortBy: "Sort by",
    noNumber: "no number",
  },
  nl: {
    controls: "Wat deze pagina toont",
    highlight: "Uitlichten",
    countedAs: "Kerncijfers geteld als",
    sortBy: "Sorteren op",
    noNumber: "geen getal",
  },
  de: {
    controls: "Was diese Seite zeigt",
    highlight: "Hervorheben",
    countedAs: "Kennzahlen gezählt als",
    sortBy: "Sortieren nach",
    noNumber: "keine Zahl",
  },
};

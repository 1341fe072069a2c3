import type { Language } from "../../base/format-number.ts";

/** The words of what can be done on an interactive page. */
export interface InteractiveWords {
  readonly controls: string;
  readonly highlight: string;
  readonly countedAs: string;
  readonly sortBy: string;
  readonly order: string;
  readonly asPrinted: string;
  readonly byName: string;
  readonly byValue: string;
  /** Before the name of a region. */
  readonly byRegion: string;
  /** What a figure is beside a picture, for those who hear it. */
  readonly marks: string;
}

/** The words of an interactive page by language. */
export const interactiveWords: Readonly<Record<Language, InteractiveWords>> = {
  en: {
    controls: "What this page shows",
    highlight: "Highlight",
    countedAs: "Counted as",
    sortBy: "Sort by",
    order: "Order",
    asPrinted: "as printed",
    byName: "by name",
    byValue: "largest first",
    byRegion: "largest first:",
    marks: "Arrow keys lead from number to number.",
  },
  nl: {
    controls: "Wat deze pagina toont",
    highlight: "Uitlichten",
    countedAs: "Geteld als",
    sortBy: "Sorteren op",
    order: "Volgorde",
    asPrinted: "zoals gedrukt",
    byName: "op naam",
    byValue: "grootste eerst",
    byRegion: "grootste eerst:",
    marks: "De pijltoetsen leiden van getal naar getal.",
  },
  de: {
    controls: "Was diese Seite zeigt",
    highlight: "Hervorheben",
    countedAs: "Gezählt als",
    sortBy: "Sortieren nach",
    order: "Reihenfolge",
    asPrinted: "wie gedruckt",
    byName: "nach Namen",
    byValue: "größte zuerst",
    byRegion: "größte zuerst:",
    marks: "Die Pfeiltasten führen von Zahl zu Zahl.",
  },
};

import type { Language } from "../../base/format-number.ts";
import { within } from "../../compare/terms/place-words.ts";

/** A step that can be said: where, how much, over which span. */
interface Step {
  readonly place: string;
  /** Percent without a sign. */
  readonly size: string;
  readonly isFall: boolean;
  readonly span: string;
}

/** The words of the two-year steps. */
interface Words {
  readonly noHeadline: string;
  readonly changed: (step: Step) => readonly string[];
  readonly subtitle: string;
  readonly stepsNote: string;
  readonly paleNote: string;
  readonly alt: (said: string) => string;
  /** One step of the text for those who do not see the picture: `−1.6 in 2008–2010`. */
  readonly stepOf: (number: string, span: string) => string;
  readonly column: string;
}

export const twoYearTerms = {
  en: {
    noHeadline: "No step can be told from a break in the series.",
    changed: ({ place, size, isFall, span }) => [
      `Creative jobs ${within(place, "en")} ${isFall ? "fell" : "grew"} by ${size} percent in ${span}.`,
      `Creative jobs ${isFall ? "fell" : "grew"} by ${size} percent in ${span}.`,
    ],
    subtitle: "Change of persons employed in percent by two-year step, sectors complete in all regions",
    stepsNote: "Steps of two years, as in the association's factsheet of 2013.",
    paleNote: "Such bars are pale.",
    alt: (said) => `Upright bars, one for each step, grouped by region. ${said}`,
    stepOf: (number, span) => `${number} in ${span}`,
    column: "Change in percent",
  },
  de: {
    noHeadline: "Kein Schritt ist von einem Bruch in der Reihe zu trennen.",
    changed: ({ place, size, isFall, span }) => [
      `Die Zahl kreativer Arbeitsplätze ${isFall ? "sank" : "stieg"} ${within(place, "de")} ${span} um ${size}\u202f%.`,
      `Die Zahl kreativer Arbeitsplätze ${isFall ? "sank" : "stieg"} ${span} um ${size}\u202f%.`,
    ],
    subtitle: "Veränderung der Beschäftigten in Prozent je Zweijahresschritt, in allen Regionen vollständige Branchen",
    stepsNote: "Schritte von zwei Jahren wie im Factsheet des Verbands von 2013.",
    paleNote: "Solche Balken sind blass.",
    alt: (said) => `Senkrechte Balken, einer je Schritt, nach Region geordnet. ${said}`,
    stepOf: (number, span) => `${span} ${number}`,
    column: "Veränderung in Prozent",
  },
  nl: {
    noHeadline: "Geen stap is van een breuk in de reeks te onderscheiden.",
    changed: ({ place, size, isFall, span }) => [
      `Het aantal creatieve banen ${within(place, "nl")} ${isFall ? "daalde" : "steeg"} in ${span} met ${size}%.`,
      `Het aantal creatieve banen ${isFall ? "daalde" : "steeg"} in ${span} met ${size}%.`,
    ],
    subtitle:
      "Verandering van werkzame personen in procenten per stap van twee jaar, sectoren die in alle regio’s volledig zijn",
    stepsNote: "Stappen van twee jaar, zoals in de factsheet van de vereniging uit 2013.",
    paleNote: "Zulke balken zijn bleek.",
    alt: (said) => `Staande balken, één per stap, per regio gegroepeerd. ${said}`,
    stepOf: (number, span) => `${number} in ${span}`,
    column: "Verandering in procenten",
  },
} satisfies Record<Language, Words>;

import type { Language } from "../../base/format-number.ts";
import { within } from "../../compare/terms/place-words.ts";

/** The words of the range over definitions. */
interface Words {
  readonly oneWay: string;
  readonly between: (range: string, place: string) => readonly string[];
  /** Two ends of a range: `110,000 and 244,000`. */
  readonly range: (low: string, high: string) => string;
  readonly noClasses: string;
  readonly noCodes: string;
  readonly noFigures: string;
  readonly subtitle: (year: string) => string;
  readonly alt: (said: string) => string;
  readonly altOf: (place: string, range: string) => string;
  readonly countedAs: string;
}

export const definitionRangeTerms = {
  en: {
    oneWay: "One way to count leaves no spread.",
    between: (range, place) => [
      `Between ${range} people ${within(place, "en")}, depending on what counts.`,
      `Between ${range} people, depending on what counts.`,
    ],
    range: (low, high) => `${low} and ${high}`,
    noClasses: "Definitions without a number, since classes are missing",
    noCodes: "Without a number, since their groups have no codes",
    noFigures: "Territories without figures",
    subtitle: (year) => `Persons employed under every shipped definition and territory with figures, ${year}`,
    alt: (said) => `Bars for each way to count, grouped by region. ${said}.`,
    altOf: (place, range) => `${place} between ${range}`,
    countedAs: "Counted as",
  },
  de: {
    oneWay: "Eine einzige Zählweise lässt keine Spanne.",
    between: (range, place) => [
      `Zwischen ${range} Menschen ${within(place, "de")}, je nachdem, was zählt.`,
      `Zwischen ${range} Menschen, je nachdem, was zählt.`,
    ],
    range: (low, high) => `${low} und ${high}`,
    noClasses: "Definitionen ohne Zahl, weil Klassen fehlen",
    noCodes: "Ohne Zahl, weil ihre Gruppen keine Codes haben",
    noFigures: "Gebiete ohne Angaben",
    subtitle: (year) => `Beschäftigte nach jeder Definition und jedem Gebiet mit Angaben, ${year}`,
    alt: (said) => `Balken für jede Zählweise, nach Region geordnet. ${said}.`,
    altOf: (place, range) => `${place} zwischen ${range}`,
    countedAs: "Gezählt als",
  },
  nl: {
    oneWay: "Eén manier van tellen laat geen spreiding zien.",
    between: (range, place) => [
      `Tussen ${range} mensen ${within(place, "nl")}, afhankelijk van wat meetelt.`,
      `Tussen ${range} mensen, afhankelijk van wat meetelt.`,
    ],
    range: (low, high) => `${low} en ${high}`,
    noClasses: "Definities zonder cijfer, omdat klassen ontbreken",
    noCodes: "Zonder cijfer, omdat hun groepen geen codes hebben",
    noFigures: "Gebieden zonder cijfers",
    subtitle: (year) => `Werkzame personen volgens elke definitie en elk gebied met cijfers, ${year}`,
    alt: (said) => `Balken voor elke manier van tellen, per regio gegroepeerd. ${said}.`,
    altOf: (place, range) => `${place} tussen ${range}`,
    countedAs: "Geteld als",
  },
} satisfies Record<Language, Words>;

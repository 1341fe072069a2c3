import type { Language } from "../../base/format-number.ts";

/** The words of the table of funders by use. */
export interface FunderAdjacencyTerms {
  readonly title: string;
  readonly question: string;
  readonly data: string;
  readonly avoid: string;
  /** The largest amount; `where` is `in Berlin`. */
  readonly headline: (funder: string, amount: string, isMusic: boolean, where: string) => readonly string[];
  readonly subtitle: (years: string) => string;
  readonly music: string;
  readonly other: string;
  readonly all: string;
  readonly otherFunders: string;
  readonly shades: string;
  readonly empty: string;
  readonly keyWords: string;
  readonly years: (years: string) => string;
  readonly funder: string;
  readonly alt: (said: string) => string;
  readonly altOf: (funder: string, use: string, amount: string) => string;
}

/** The same words in each language. */
export const funderAdjacencyTerms = {
  en: {
    title: "Funders by use",
    question: "Which funder pays how much to which region, and how much of it for music?",
    data: "Payments with funder, region, year, amount and whether they are for music",
    avoid: "To compare regions whose payments are listed to different depth.",
    headline: (funder, amount, isMusic, where) => [
      `${funder} gave ${amount} million euro to ${isMusic ? "music" : "other culture"} ${where}.`,
      `The largest listed amount is ${amount} million euro for ${isMusic ? "music" : "other culture"} ${where}.`,
      `The largest listed amount is ${amount} million euro.`,
    ],
    subtitle: (years) => `Culture money by funder, region and use, million euro, ${years}, current prices`,
    music: "music",
    other: "other",
    all: "all",
    otherFunders: "Other funders",
    shades: "The darker the cell, the larger the amount; one shade means the same in every hue.",
    empty: "Empty cells: no payment is listed, which is not the same as none made.",
    keyWords: "Music is told by key words in names and purposes.",
    years: (years) => `All lists of payments cover ${years}.`,
    funder: "Funder",
    alt: (said) => `Table of funders in rows and regions with their uses in columns, in million euro. ${said}`,
    altOf: (funder, use, amount) => `${funder} to ${use}: ${amount}.`,
  },
  de: {
    title: "Geldgeber nach Verwendung",
    question: "Welcher Geldgeber zahlt wie viel an welche Region, und wie viel davon für Musik?",
    data: "Zahlungen mit Geldgeber, Region, Jahr, Betrag und Musikbezug",
    avoid: "Um Regionen zu vergleichen, deren Zahlungen unterschiedlich tief aufgelistet sind.",
    headline: (funder, amount, isMusic, where) => [
      `${funder}: ${amount} Millionen Euro für ${isMusic ? "Musik" : "übrige Kultur"} ${where}.`,
      `Größter gelisteter Betrag: ${amount} Millionen Euro für ${isMusic ? "Musik" : "übrige Kultur"} ${where}.`,
      `Der größte gelistete Betrag sind ${amount} Millionen Euro.`,
    ],
    subtitle: (years) => `Kulturgeld nach Geldgeber, Region und Verwendung, Millionen Euro, ${years}, jeweilige Preise`,
    music: "Musik",
    other: "übrige",
    all: "alle",
    otherFunders: "Übrige Geldgeber",
    shades: "Je dunkler das Feld, desto größer der Betrag; eine Helligkeit bedeutet in jedem Farbton dasselbe.",
    empty: "Leere Felder: Es ist keine Zahlung gelistet; das heißt nicht, dass keine geflossen ist.",
    keyWords: "Musik ist an Stichwörtern in Namen und Zwecken erkannt.",
    years: (years) => `Alle Zahlungslisten decken ${years} ab.`,
    funder: "Geldgeber",
    alt: (said) =>
      `Tabelle mit Geldgebern in Zeilen und Regionen mit Verwendungen in Spalten, in Millionen Euro. ${said}`,
    altOf: (funder, use, amount) => `${funder} an ${use}: ${amount}.`,
  },
  nl: {
    title: "Geldgevers naar bestemming",
    question: "Welke geldgever betaalt hoeveel aan welke regio, en hoeveel daarvan voor muziek?",
    data: "Betalingen met geldgever, regio, jaar, bedrag en of ze voor muziek zijn",
    avoid: "Om regio's te vergelijken waarvan betalingen niet even diep zijn opgenomen.",
    headline: (funder, amount, isMusic, where) => [
      `${funder} gaf ${amount} miljoen euro aan ${isMusic ? "muziek" : "overige cultuur"} ${where}.`,
      `Het grootste opgenomen bedrag: ${amount} miljoen euro voor ${isMusic ? "muziek" : "overige cultuur"} ${where}.`,
      `Het grootste opgenomen bedrag is ${amount} miljoen euro.`,
    ],
    subtitle: (years) => `Cultuurgeld naar geldgever, regio en bestemming, miljoen euro, ${years}, lopende prijzen`,
    music: "muziek",
    other: "overig",
    all: "alle",
    otherFunders: "Overige geldgevers",
    shades: "Hoe donkerder het vak, hoe groter het bedrag; één helderheid betekent in elke kleur hetzelfde.",
    empty: "Lege vakken: er is geen betaling opgenomen; dat is niet hetzelfde als niets gegeven.",
    keyWords: "Muziek is herkend aan trefwoorden in namen en doelen.",
    years: (years) => `Alle betalingslijsten dekken ${years}.`,
    funder: "Geldgever",
    alt: (said) => `Tabel met geldgevers in rijen en regio's met bestemmingen in kolommen, in miljoen euro. ${said}`,
    altOf: (funder, use, amount) => `${funder} aan ${use}: ${amount}.`,
  },
} satisfies Record<Language, FunderAdjacencyTerms>;

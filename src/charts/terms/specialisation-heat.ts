import type { Language } from "../../base/format-number.ts";

/** The words of the heat map of location quotients. */
export interface SpecialisationHeatTerms {
  readonly title: string;
  readonly question: string;
  readonly data: string;
  readonly avoid: string;
  /** `count` and `total` are number words; `where` is `in Berlin`. */
  readonly headline: (
    where: string,
    count: string,
    total: string,
    about: { readonly isOne: boolean; readonly reference: string },
  ) => readonly string[];
  readonly noHeadline: string;
  readonly subtitle: (year: string, reference: string) => string;
  readonly shades: string;
  readonly weight: string;
  readonly bounded: string;
  readonly empty: string;
  readonly all: string;
  readonly alt: (rows: number, said: string) => string;
  readonly strong: (who: string, sectors: readonly string[]) => string;
}

/** The words of the heat map, by language. */
export const specialisationHeatTerms = {
  en: {
    title: "Specialisation at a glance",
    question: "Which sectors weigh more in a region than in its reference area, all of them seen at once?",
    data: "Location quotients of persons employed by sector and region in one year, with intervals, bounds and holes",
    avoid: "To compare two quotients precisely or to see how sure they are; dots with intervals show that.",
    headline: (where, count, total, { isOne, reference }) => [
      `${where} ${count} of ${total} sectors ${isOne ? "weighs" : "weigh"} surely more than in ${reference}.`,
      `${where} ${count} of ${total} sectors surely ${isOne ? "stands" : "stand"} out.`,
    ],
    noHeadline: "No sector surely weighs more than in its reference area.",
    subtitle: (year, reference) =>
      `Location quotient by persons employed, ${year}; 1 = the sector weighs as much as in ${reference}`,
    shades: "The darker the cell, the higher the quotient; one shade means the same in every hue.",
    weight: "Bold: surely above 1 by the 95% interval or by both bounds.",
    bounded:
      "White cells with two strips: a part is secret; the strips have the shades of the lowest and the highest possible quotient.",
    empty: "Struck-out cells have no quotient.",
    all: "All these sectors",
    alt: (rows, said) => `Heat map with ${rows} rows of sectors and one column for each region. ${said}`,
    strong: (who, sectors) =>
      sectors.length === 0 ? `${who}: no sector surely above 1.` : `${who}: ${sectors.join(", ")} surely above 1.`,
  },
  de: {
    title: "Spezialisierung auf einen Blick",
    question: "Welche Branchen haben in einer Region mehr Gewicht als im Vergleichsraum – alle zugleich gesehen?",
    data: "Lokalisationsquotienten der tätigen Personen nach Branche und Region in einem Jahr, mit Intervallen, Grenzen und Lücken",
    avoid: "Um zwei Quotienten genau zu vergleichen oder ihre Sicherheit zu sehen; dazu dienen Punkte mit Intervallen.",
    headline: (where, count, total, { isOne }) => [
      `${where} ${isOne ? "hat" : "haben"} ${count} von ${total} Branchen gesichert mehr Gewicht als im Vergleichsraum.`,
      `${where} ${isOne ? "ragt" : "ragen"} ${count} von ${total} Branchen gesichert heraus.`,
    ],
    noHeadline: "Keine Branche liegt gesichert über ihrem Gewicht im Vergleichsraum.",
    subtitle: (year, reference) =>
      `Lokalisationsquotient nach tätigen Personen, ${year}; 1 = gleiches Gewicht wie im Vergleichsraum (${reference})`,
    shades: "Je dunkler das Feld, desto höher der Quotient; eine Helligkeit bedeutet in jedem Farbton dasselbe.",
    weight: "Halbfett: nach dem 95-%-Intervall oder nach beiden Grenzen gesichert über 1.",
    bounded:
      "Weiße Felder mit zwei Streifen: Ein Teil ist geheim; die Streifen haben die Töne des kleinsten und des größten möglichen Quotienten.",
    empty: "Durchgestrichene Felder haben keinen Quotienten.",
    all: "Alle diese Branchen",
    alt: (rows, said) => `Heatmap mit ${rows} Zeilen für Branchen und einer Spalte je Region. ${said}`,
    strong: (who, sectors) =>
      sectors.length === 0
        ? `${who}: keine Branche gesichert über 1.`
        : `${who}: ${sectors.join(", ")} gesichert über 1.`,
  },
  nl: {
    title: "Specialisatie in één oogopslag",
    question: "Welke sectoren wegen in een regio zwaarder dan in het referentiegebied, allemaal tegelijk bekeken?",
    data: "Locatiequotiënten van werkzame personen per sector en regio in één jaar, met intervallen, grenzen en lege plekken",
    avoid:
      "Om twee quotiënten precies te vergelijken of te zien hoe zeker ze zijn; daarvoor dienen punten met intervallen.",
    headline: (where, count, total, { isOne }) => [
      `${where} ${isOne ? "weegt" : "wegen"} ${count} van de ${total} sectoren zeker zwaarder dan in het referentiegebied.`,
      `${where} ${isOne ? "springt" : "springen"} ${count} van de ${total} sectoren er zeker uit.`,
    ],
    noHeadline: "Geen sector ligt zeker boven het gewicht in het referentiegebied.",
    subtitle: (year, reference) =>
      `Locatiequotiënt naar werkzame personen, ${year}; 1 = de sector weegt even zwaar als in het referentiegebied (${reference})`,
    shades: "Hoe donkerder het vak, hoe hoger het quotiënt; één helderheid betekent in elke kleur hetzelfde.",
    weight: "Halfvet: volgens het 95%-interval of volgens beide grenzen zeker boven 1.",
    bounded:
      "Witte vakken met twee stroken: een deel is geheim; de stroken hebben de tint van het laagste en het hoogste mogelijke quotiënt.",
    empty: "Doorgestreepte vakken hebben geen quotiënt.",
    all: "Al deze sectoren",
    alt: (rows, said) => `Heatmap met ${rows} rijen voor sectoren en één kolom per regio. ${said}`,
    strong: (who, sectors) =>
      sectors.length === 0 ? `${who}: geen sector zeker boven 1.` : `${who}: ${sectors.join(", ")} zeker boven 1.`,
  },
} satisfies Record<Language, SpecialisationHeatTerms>;

import type { Language } from "../../base/format-number.ts";

/** The numbers that head a comparison, as the spread names them: indicator and measure. */
export type RankedMeasure =
  | "level persons_employed"
  | "per-1000-inhabitants persons_employed"
  | "share persons_employed"
  | "location-quotient persons_employed"
  | "level local_units"
  | "per-1000-inhabitants local_units";

/** The words of the figure of ranks and how far they move. */
export interface RankRangeTerms {
  readonly title: string;
  readonly question: string;
  readonly data: string;
  readonly avoid: string;
  readonly always: (place: string) => readonly string[];
  readonly never: string;
  readonly subtitle: (years: string) => string;
  readonly reading: (first: string) => string;
  readonly rank: (position: number) => string;
  readonly all: string;
  readonly measures: Readonly<Record<RankedMeasure, string>>;
  readonly columns: readonly [measure: string, best: string, worst: string, used: string];
  readonly alt: (said: string) => string;
  readonly altOf: (place: string, best: string, worst: string) => string;
}

const english = (position: number): string => {
  const teen = position % 100 >= 11 && position % 100 <= 13;
  return `${position}${teen ? "th" : (["th", "st", "nd", "rd"][position % 10] ?? "th")}`;
};

/** The same words in each language. */
export const rankRangeTerms = {
  en: {
    title: "Ranks, and how far they move",
    question: "Does the order of the regions hold, whatever is measured and however it is delimited?",
    data: "Every headline number of each region under every shipped definition and territory with figures",
    avoid: "For one region, or to show how far apart regions lie: ranks hide distances.",
    always: (place) => [
      `${place} ranks first under every measure and every definition with figures.`,
      "One region ranks first under every measure and every definition with figures.",
    ],
    never: "No region ranks first under every measure and every definition.",
    subtitle: (years) => `Rank among the compared regions by measure, largest first, ${years}`,
    reading: (first) =>
      `Mark: the definition and territory in use (top line of a region: ${first}). Bar: best to worst rank under all others; where bounds overlap, each rank they allow.`,
    rank: english,
    all: "All measures",
    measures: {
      "level persons_employed": "Persons employed",
      "per-1000-inhabitants persons_employed": "Persons employed per inhabitant",
      "share persons_employed": "Share of all persons employed",
      "location-quotient persons_employed": "Location quotient",
      "level local_units": "Companies",
      "per-1000-inhabitants local_units": "Companies per inhabitant",
    },
    columns: ["Measure", "Best rank", "Worst rank", "Rank in use"],
    alt: (said) => `Bars from best to worst rank for each region and measure. ${said}`,
    altOf: (place, best, worst) => `${place}: ${best === worst ? best : `${best} to ${worst}`} over all measures.`,
  },
  de: {
    title: "Ränge und ihre Spannweite",
    question: "Hält die Rangfolge der Regionen, was auch immer gemessen und wie auch immer abgegrenzt wird?",
    data: "Alle Leitzahlen je Region unter jeder mitgelieferten Abgrenzung und jedem Gebietsstand mit Zahlen",
    avoid: "Für eine einzelne Region, oder um Abstände zu zeigen: Ränge verbergen sie.",
    always: (place) => [
      `${place} liegt bei jeder Kennzahl und jeder Abgrenzung mit Zahlen vorn.`,
      "Eine Region liegt bei jeder Kennzahl und jeder Abgrenzung mit Zahlen vorn.",
    ],
    never: "Keine Region liegt bei jeder Kennzahl und jeder Abgrenzung vorn.",
    subtitle: (years) => `Rang unter den verglichenen Regionen je Kennzahl, größter Wert zuerst, ${years}`,
    reading: (first) =>
      `Marke: verwendete Abgrenzung und verwendeter Gebietsstand (oberste Zeile einer Region: ${first}). Balken: bester bis schlechtester Rang unter allen übrigen; wo sich Grenzen überschneiden, jeder mögliche Rang.`,
    rank: (position) => `${position}.`,
    all: "Alle Kennzahlen",
    measures: {
      "level persons_employed": "Tätige Personen",
      "per-1000-inhabitants persons_employed": "Tätige Personen je Einwohner",
      "share persons_employed": "Anteil an allen tätigen Personen",
      "location-quotient persons_employed": "Lokalisationsquotient",
      "level local_units": "Betriebe",
      "per-1000-inhabitants local_units": "Betriebe je Einwohner",
    },
    columns: ["Kennzahl", "Bester Rang", "Schlechtester Rang", "Verwendeter Rang"],
    alt: (said) => `Balken vom besten zum schlechtesten Rang je Region und Kennzahl. ${said}`,
    altOf: (place, best, worst) =>
      `${place}: ${best === worst ? best : `${best} bis ${worst}`} Rang über alle Kennzahlen.`,
  },
  nl: {
    title: "Rangen en hun spreiding",
    question: "Blijft de volgorde van de regio's gelijk, wat er ook wordt gemeten en hoe er ook wordt afgebakend?",
    data: "Elk kerncijfer per regio onder elke meegeleverde afbakening en elk gebied met cijfers",
    avoid: "Voor één regio, of om afstanden te tonen: rangen verbergen die.",
    always: (place) => [
      `${place} staat bij elke maat en elke afbakening met cijfers bovenaan.`,
      "Eén regio staat bij elke maat en elke afbakening met cijfers bovenaan.",
    ],
    never: "Geen enkele regio staat bij elke maat en elke afbakening bovenaan.",
    subtitle: (years) => `Rang onder de vergeleken regio's per maat, grootste waarde eerst, ${years}`,
    reading: (first) =>
      `Merkteken: de gebruikte afbakening en het gebruikte gebied (bovenste regel van een regio: ${first}). Balk: beste tot slechtste rang onder alle andere; waar grenzen overlappen, elke mogelijke rang.`,
    rank: (position) => `${position}e`,
    all: "Alle maten",
    measures: {
      "level persons_employed": "Werkzame personen",
      "per-1000-inhabitants persons_employed": "Werkzame personen per inwoner",
      "share persons_employed": "Aandeel in alle werkzame personen",
      "location-quotient persons_employed": "Locatiequotiënt",
      "level local_units": "Vestigingen",
      "per-1000-inhabitants local_units": "Vestigingen per inwoner",
    },
    columns: ["Maat", "Beste rang", "Slechtste rang", "Gebruikte rang"],
    alt: (said) => `Balken van de beste tot de slechtste rang per regio en maat. ${said}`,
    altOf: (place, best, worst) => `${place}: ${best === worst ? best : `${best} tot ${worst}`} rang over alle maten.`,
  },
} satisfies Record<Language, RankRangeTerms>;

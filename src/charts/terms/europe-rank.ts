import type { Language } from "../../base/format-number.ts";
import { within } from "../../compare/terms/place-words.ts";
import { capital, inText, small } from "../words.ts";

/** The words of the ranks in Europe. */
interface Words {
  readonly allSectors: string;
  /** The same within a sentence. */
  readonly allInText: string;
  readonly middle: string;
  /** A rank with the number of those ranked: `5 of 258`. */
  readonly rankOf: (rank: string, count: string) => string;
  readonly noHeadline: string;
  /** `rank` as digits, and as a number for languages with endings. */
  readonly headline: (place: string, rank: string, count: string, sector: string) => readonly string[];
  readonly subtitle: (year: string) => string;
  readonly numbersNote: string;
  readonly hundredNote: string;
  readonly amongNote: (count: string) => string;
  readonly notStated: string;
  readonly openBars: string;
  readonly sectorIn: (sector: string, place: string) => string;
  readonly alt: (rows: number, said: string) => string;
  readonly column: string;
}

const endings = ["th", "st", "nd", "rd"];

/** An English rank with its ending: `3rd`, `11th`. */
function ordinal(rank: string): string {
  const number = Number(rank.replaceAll(",", ""));
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  return `${rank}${isTeen ? "th" : (endings[number % 10] ?? "th")}`;
}

export const europeRankTerms = {
  en: {
    allSectors: "All compared sectors",
    allInText: "all compared sectors",
    middle: "middle region",
    rankOf: (rank, count) => `${rank} of ${count}`,
    noHeadline: "No rank among Europe's regions is sure.",
    headline: (place, rank, count, sector) => [
      `${capital(inText(place, "en"))} ranks ${ordinal(rank)} of ${count} European regions in ${small(sector, "en")}.`,
      `${capital(inText(place, "en"))} ranks ${ordinal(rank)} in Europe in ${small(sector, "en")}.`,
      `${capital(inText(place, "en"))} ranks ${ordinal(rank)} in Europe in its best sector.`,
    ],
    subtitle: (year) => `Percent of European regions with a smaller share of the sector in persons employed, ${year}`,
    numbersNote: "Numbers: rank by share; 1 is the largest.",
    hundredNote: "100: no region has a larger share.",
    amongNote: (count) => `Among the NUTS 2 regions of Europe with published figures: ${count}.`,
    notStated: "not stated",
    openBars: "Open bars: a cell is secret, and the place lies somewhere within the bar.",
    sectorIn: (sector, place) => `${small(sector, "en")} ${within(place, "en")}`,
    alt: (rows, said) => `Dot plot with ${rows} rows from 0 to 100 percent of European regions. Ranks: ${said}`,
    column: "Rank among European regions",
  },
  de: {
    allSectors: "Alle verglichenen Branchen",
    allInText: "alle verglichenen Branchen",
    middle: "mittlere Region",
    rankOf: (rank, count) => `${rank} von ${count}`,
    noHeadline: "Kein Rang unter Europas Regionen ist sicher.",
    headline: (place, rank, count, sector) => [
      `${capital(inText(place, "de"))} steht auf Rang ${rank} von ${count} Regionen Europas: ${sector}.`,
      `${capital(inText(place, "de"))} steht in Europa auf Rang ${rank}: ${sector}.`,
      `${capital(inText(place, "de"))} steht in der besten Branche auf Rang ${rank} in Europa.`,
    ],
    subtitle: (year) =>
      `Prozent der europäischen Regionen mit kleinerem Anteil der Branche an den Beschäftigten, ${year}`,
    numbersNote: "Zahlen: Rang nach Anteil; 1 ist der größte.",
    hundredNote: "100: Keine Region hat einen größeren Anteil.",
    amongNote: (count) => `Unter den NUTS-2-Regionen Europas mit veröffentlichten Zahlen: ${count}.`,
    notStated: "nicht angegeben",
    openBars: "Offene Balken: Ein Wert ist geheim; der Platz liegt irgendwo im Balken.",
    sectorIn: (sector, place) => `${sector} ${within(place, "de")}`,
    alt: (rows, said) =>
      `Punktdiagramm mit ${rows} Zeilen von 0 bis 100 Prozent der europäischen Regionen. Ränge: ${said}`,
    column: "Rang unter Europas Regionen",
  },
  nl: {
    allSectors: "Alle vergeleken sectoren",
    allInText: "alle vergeleken sectoren",
    middle: "middelste regio",
    rankOf: (rank, count) => `${rank} van ${count}`,
    noHeadline: "Geen rang onder de regio’s van Europa is zeker.",
    headline: (place, rank, count, sector) => [
      `${capital(inText(place, "nl"))} staat op plaats ${rank} van ${count} Europese regio’s in ${small(sector, "nl")}.`,
      `${capital(inText(place, "nl"))} staat ${rank}e in Europa in ${small(sector, "nl")}.`,
      `${capital(inText(place, "nl"))} staat ${rank}e in Europa in de beste sector.`,
    ],
    subtitle: (year) =>
      `Procent van de Europese regio’s met een kleiner aandeel van de sector in de werkzame personen, ${year}`,
    numbersNote: "Cijfers: rang naar aandeel; 1 is het grootste.",
    hundredNote: "100: geen regio heeft een groter aandeel.",
    amongNote: (count) => `Onder de NUTS 2-regio’s van Europa met gepubliceerde cijfers: ${count}.`,
    notStated: "niet vermeld",
    openBars: "Open balken: een waarde is geheim; de plaats ligt ergens binnen de balk.",
    sectorIn: (sector, place) => `${small(sector, "nl")} ${within(place, "nl")}`,
    alt: (rows, said) => `Puntgrafiek met ${rows} rijen van 0 tot 100 procent van de Europese regio’s. Rangen: ${said}`,
    column: "Rang onder Europese regio’s",
  },
} satisfies Record<Language, Words>;

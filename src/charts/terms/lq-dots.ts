import type { Language } from "../../base/format-number.ts";
import { within } from "../../compare/terms/place-words.ts";
import { capital, inText, small, withinAll } from "../words.ts";

/** The words of the dots of specialisation. */
interface Words {
  readonly nationalAverage: string;
  readonly allRegions: string;
  readonly europe: string;
  readonly noHeadline: string;
  readonly headline: (sector: string, times: string, place: string, reference: string) => readonly string[];
  readonly formulaNote: (references: readonly string[], sections: string) => string;
  readonly scaleNote: string;
  readonly openBars: string;
  /** A number that is missing: of a sector in a place. */
  readonly sectorIn: (sector: string, place: string) => string;
  readonly subtitle: (year: string, references: readonly string[]) => string;
  readonly noSector: string;
  readonly alt: (rows: number, said: string) => string;
  readonly altOf: (place: string, sectors: string) => string;
}

export const lqDotsTerms = {
  en: {
    nationalAverage: "national average",
    allRegions: "all compared regions",
    europe: "Europe",
    noHeadline: "No sector stands clearly above its weight in the reference area.",
    headline: (sector, times, place, reference) => [
      `${sector} weighs ${times} times as much ${within(place, "en")} as ${within(reference, "en")}.`,
      `${sector} weighs ${times} times its reference share ${within(place, "en")}.`,
      `${capital(inText(place, "en"))} reaches a quotient of ${times} in ${small(sector, "en")}.`,
      `The highest sure location quotient is ${times}, ${within(place, "en")}.`,
    ],
    formulaNote: (references, sections) =>
      `Share of the sector in persons employed of the region, divided by the same share ${withinAll(references, "en")}; all sectors are sections ${sections}.`,
    scaleNote:
      "Scale in equal ratios: half and double lie equally far from 1. Lines are 95% intervals; a hollow mark is not surely above or below 1.",
    openBars: "Open bars: a cell is secret, and the quotient lies somewhere within the bar.",
    sectorIn: (sector, place) => `${small(sector, "en")} ${within(place, "en")}`,
    subtitle: (year, references) =>
      `Location quotient by persons employed, ${year}; 1 = the sector weighs as much as ${withinAll(references, "en")}`,
    noSector: "no sector",
    alt: (rows, said) => `Dot plot with ${rows} sectors in rows and one mark for each region. ${said}`,
    altOf: (place, sectors) => `${place}: ${sectors} surely above 1.`,
  },
  de: {
    nationalAverage: "Landesdurchschnitt",
    allRegions: "alle verglichenen Regionen",
    europe: "Europa",
    noHeadline: "Keine Branche liegt eindeutig über ihrem Gewicht im Vergleichsgebiet.",
    headline: (sector, times, place, reference) => [
      `Die Branche ${sector} wiegt ${within(place, "de")} ${times}-mal so viel wie ${within(reference, "de")}.`,
      `Die Branche ${sector} wiegt ${within(place, "de")} ${times}-mal so viel wie im Vergleichsgebiet.`,
      `Der höchste sichere Lokalisationsquotient beträgt ${times}, ${within(place, "de")}.`,
    ],
    formulaNote: (references, sections) =>
      `Anteil der Branche an den Beschäftigten der Region, geteilt durch denselben Anteil ${withinAll(references, "de")}; alle Branchen sind die Abschnitte ${sections}.`,
    scaleNote:
      "Skala in gleichen Verhältnissen: Hälfte und Doppeltes liegen gleich weit von 1. Linien sind 95-%-Intervalle; eine hohle Marke liegt nicht sicher über oder unter 1.",
    openBars: "Offene Balken: Ein Wert ist geheim; der Quotient liegt irgendwo im Balken.",
    sectorIn: (sector, place) => `${sector} ${within(place, "de")}`,
    subtitle: (year, references) =>
      `Lokalisationsquotient nach Beschäftigten, ${year}; 1 = die Branche wiegt so viel wie ${withinAll(references, "de")}`,
    noSector: "keine Branche",
    alt: (rows, said) => `Punktdiagramm mit ${rows} Branchen in Zeilen und einer Marke je Region. ${said}`,
    altOf: (place, sectors) => `${place}: sicher über 1: ${sectors}.`,
  },
  nl: {
    nationalAverage: "landelijk gemiddelde",
    allRegions: "alle vergeleken regio’s",
    europe: "Europa",
    noHeadline: "Geen sector ligt duidelijk boven zijn gewicht in het referentiegebied.",
    headline: (sector, times, place, reference) => [
      `De sector ${small(sector, "nl")} weegt ${within(place, "nl")} ${times} keer zo zwaar als ${within(reference, "nl")}.`,
      `De sector ${small(sector, "nl")} weegt ${within(place, "nl")} ${times}× zo zwaar als ${within(reference, "nl")}.`,
      `De sector ${small(sector, "nl")} weegt ${within(place, "nl")} ${times} keer het referentieaandeel.`,
      `Het hoogste zekere locatiequotiënt is ${times}, ${within(place, "nl")}.`,
    ],
    formulaNote: (references, sections) =>
      `Aandeel van de sector in de werkzame personen van de regio, gedeeld door hetzelfde aandeel ${withinAll(references, "nl")}; alle sectoren zijn de secties ${sections}.`,
    scaleNote:
      "Schaal in gelijke verhoudingen: half en dubbel liggen even ver van 1. Lijnen zijn 95%-intervallen; een hol teken ligt niet zeker boven of onder 1.",
    openBars: "Open balken: een waarde is geheim; het quotiënt ligt ergens binnen de balk.",
    sectorIn: (sector, place) => `${small(sector, "nl")} ${within(place, "nl")}`,
    subtitle: (year, references) =>
      `Locatiequotiënt naar werkzame personen, ${year}; 1 = de sector weegt evenveel als ${withinAll(references, "nl")}`,
    noSector: "geen sector",
    alt: (rows, said) => `Puntgrafiek met ${rows} sectoren in rijen en één teken per regio. ${said}`,
    altOf: (place, sectors) => `${place}: zeker boven 1: ${sectors}.`,
  },
} satisfies Record<Language, Words>;

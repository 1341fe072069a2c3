import type { Language } from "../../base/format-number.ts";

/** The words of the dumbbells from the first to the last year. */
export interface SectorDumbbellsTerms {
  readonly title: string;
  readonly question: string;
  readonly data: string;
  readonly avoid: string;
  readonly headline: (
    sector: string,
    where: string,
    ends: { readonly first: string; readonly last: string; readonly isRise: boolean },
  ) => readonly string[];
  readonly noHeadline: (from: string, to: string) => string;
  readonly subtitle: (from: string, to: string) => string;
  readonly scale: string;
  /** Hollow and filled mark, and what the printed number is. */
  readonly marks: (from: string, to: string) => string;
  readonly dashed: string;
  readonly broken: string;
  readonly bounded: string;
  readonly alt: (from: string, to: string, said: string) => string;
  readonly course: (sector: string, first: string, last: string) => string;
}

// The name of a sector may be a plural: in German and Dutch no verb hangs on it.
/** The words of the dumbbells, by language. */
export const sectorDumbbellsTerms = {
  en: {
    title: "Sectors in the first and the last year",
    question: "How many people does each sector employ in each region, and how many more or fewer than at the start?",
    data: "Persons employed by sector and region in the first and the last year, with bounds, holes and breaks",
    avoid: "For the years between, or for more than twelve sectors.",
    headline: (sector, where, { first, last, isRise }) => [
      `${sector} ${where} ${isRise ? "grew" : "shrank"} from ${first} to ${last} people.`,
      `One sector ${where} ${isRise ? "grew" : "shrank"} from ${first} to ${last} people.`,
    ],
    noHeadline: (from, to) => `No sector's change between ${from} and ${to} can be told from a break in series.`,
    subtitle: (from, to) => `Persons employed by sector and region, ${from} and ${to}`,
    scale: "Equal steps of the scale are equal ratios.",
    marks: (from, to) => `Hollow mark: ${from}; filled mark and number: ${to}.`,
    dashed: "Such lines are dashed.",
    broken: "No line joins two years across a break in series.",
    bounded: "Bars: a cell is secret, and the number lies somewhere within the bar; hollow for the first year.",
    alt: (from, to, said) => `Dumbbells of persons employed ${from} and ${to}, a row for each sector. ${said}`,
    course: (sector, first, last) => `${sector} ${first} to ${last}`,
  },
  de: {
    title: "Branchen im ersten und im letzten Jahr",
    question: "Wie viele Menschen arbeiten je Branche in jeder Region, und wie viele mehr oder weniger als am Anfang?",
    data: "Tätige Personen nach Branche und Region im ersten und im letzten Jahr, mit Grenzen, Lücken und Brüchen",
    avoid: "Für die Jahre dazwischen oder bei mehr als zwölf Branchen.",
    headline: (sector, where, { first, last, isRise }) => [
      `${sector} ${where}: ${isRise ? "Zuwachs" : "Rückgang"} von ${first} auf ${last} Personen.`,
      `Eine Branche ${isRise ? "wuchs" : "schrumpfte"} ${where} von ${first} auf ${last} Personen.`,
    ],
    noHeadline: (from, to) =>
      `Keine Veränderung einer Branche zwischen ${from} und ${to} lässt sich von einem Bruch trennen.`,
    subtitle: (from, to) => `Tätige Personen nach Branche und Region, ${from} und ${to}`,
    scale: "Gleiche Abstände auf der Skala sind gleiche Verhältnisse.",
    marks: (from, to) => `Hohle Marke: ${from}; gefüllte Marke und Zahl: ${to}.`,
    dashed: "Solche Linien sind gestrichelt.",
    broken: "Über einen Zeitreihenbruch hinweg verbindet keine Linie die beiden Jahre.",
    bounded: "Balken: Ein Wert ist geheim, die Zahl liegt irgendwo im Balken; hohl für das erste Jahr.",
    alt: (from, to, said) => `Hanteldiagramm der tätigen Personen ${from} und ${to}, eine Zeile je Branche. ${said}`,
    course: (sector, first, last) => `${sector} ${first} auf ${last}`,
  },
  nl: {
    title: "Sectoren in het eerste en het laatste jaar",
    question: "Hoeveel mensen werken er per sector in elke regio, en hoeveel meer of minder dan aan het begin?",
    data: "Werkzame personen per sector en regio in het eerste en het laatste jaar, met grenzen, lege plekken en breuken",
    avoid: "Voor de jaren ertussen, of bij meer dan twaalf sectoren.",
    headline: (sector, where, { first, last, isRise }) => [
      `${sector} ${where}: ${isRise ? "groei" : "krimp"} van ${first} naar ${last} personen.`,
      `Eén sector ${isRise ? "groeide" : "kromp"} ${where} van ${first} naar ${last} personen.`,
    ],
    noHeadline: (from, to) => `Geen verandering van een sector tussen ${from} en ${to} is te scheiden van een breuk.`,
    subtitle: (from, to) => `Werkzame personen per sector en regio, ${from} en ${to}`,
    scale: "Gelijke stappen op de schaal zijn gelijke verhoudingen.",
    marks: (from, to) => `Open teken: ${from}; gevuld teken en getal: ${to}.`,
    dashed: "Zulke lijnen zijn gestreept.",
    broken: "Over een trendbreuk heen verbindt geen lijn de twee jaren.",
    bounded: "Balken: een cel is geheim en het aantal ligt ergens binnen de balk; open voor het eerste jaar.",
    alt: (from, to, said) => `Haltergrafiek van werkzame personen ${from} en ${to}, een rij per sector. ${said}`,
    course: (sector, first, last) => `${sector} ${first} naar ${last}`,
  },
} satisfies Record<Language, SectorDumbbellsTerms>;

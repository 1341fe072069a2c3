import type { Language } from "../../base/format-number.ts";
import { within } from "../../compare/terms/place-words.ts";
import { capital, inText, small, withinAll } from "../words.ts";

/** The words of the stacks of sectors. */
interface Words {
  readonly others: string;
  /** The same sector is the largest in all regions; `place` is where it is largest. */
  readonly everywhere: (sector: string, share: string, place: string) => readonly string[];
  readonly largestIn: (sector: string, share: string, places: readonly string[]) => readonly string[];
  readonly shareOf: (place: string, share: string) => string;
  readonly subtitle: (year: string) => string;
  readonly leftOut: (sectors: string) => string;
  readonly allSectors: (said: string) => string;
  /** The whole of one place: `the Randstad 313,000`. */
  readonly whole: (place: string, number: string) => string;
  readonly alt: (said: string) => string;
  readonly altOf: (place: string, said: string) => string;
  readonly column: string;
}

export const structureTerms = {
  en: {
    others: "Other sectors",
    everywhere: (sector, share, place) => [
      `${sector} is the largest compared sector everywhere, with ${share} percent ${within(place, "en")}.`,
      `${sector} is the largest compared sector everywhere, with up to ${share} percent.`,
      `${sector} is the largest sector everywhere.`,
    ],
    largestIn: (sector, share, places) => [
      `${sector} is the largest sector ${withinAll(places, "en")}, at up to ${share} percent.`,
      `${sector} is the largest sector ${withinAll(places, "en")}.`,
    ],
    shareOf: (place, share) => `${capital(inText(place, "en"))} has ${share} percent in its largest sector.`,
    subtitle: (year) => `Share of sectors in persons employed, percent of the sectors complete in all regions, ${year}`,
    leftOut: (sectors) => `Left out because a cell is secret in some region or year: ${sectors}.`,
    allSectors: (said) => `All sectors together employ: ${said}.`,
    whole: (place, number) => `${inText(place, "en")} ${number}`,
    alt: (said) => `One stack for each region. ${said}`,
    altOf: (place, said) => `${place}: ${said} percent.`,
    column: "Share in percent",
  },
  de: {
    others: "Andere Branchen",
    everywhere: (sector, share, place) => [
      `Die Branche ${sector} ist überall die größte, mit ${share}\u202f% ${within(place, "de")}.`,
      `Die Branche ${sector} ist überall die größte.`,
      `Überall ist dieselbe Branche die größte.`,
    ],
    largestIn: (sector, share, places) => [
      `Die Branche ${sector} führt ${withinAll(places, "de")} mit bis zu ${share}\u202f%.`,
      `Die Branche ${sector} ist ${withinAll(places, "de")} die größte.`,
    ],
    shareOf: (place, share) => `${capital(within(place, "de"))} hat die größte Branche ${share}\u202f%.`,
    subtitle: (year) =>
      `Anteil der Branchen an den Beschäftigten in Prozent der in allen Regionen vollständigen Branchen, ${year}`,
    leftOut: (sectors) => `Weggelassen, weil ein Wert in einer Region oder einem Jahr geheim ist: ${sectors}.`,
    allSectors: (said) => `Beschäftigte in allen Branchen: ${said}.`,
    whole: (place, number) => `${place} ${number}`,
    alt: (said) => `Ein Stapel je Region. ${said}`,
    altOf: (place, said) => `${place}, Prozent: ${said}.`,
    column: "Anteil in Prozent",
  },
  nl: {
    others: "Andere sectoren",
    everywhere: (sector, share, place) => [
      `De sector ${small(sector, "nl")} is overal de grootste, met ${share}% ${within(place, "nl")}.`,
      `De sector ${small(sector, "nl")} is overal de grootste.`,
      `Overal is dezelfde sector de grootste.`,
    ],
    largestIn: (sector, share, places) => [
      `De sector ${small(sector, "nl")} is ${withinAll(places, "nl")} de grootste, met hooguit ${share}%.`,
      `De sector ${small(sector, "nl")} is ${withinAll(places, "nl")} de grootste.`,
    ],
    shareOf: (place, share) => `${capital(within(place, "nl"))} heeft de grootste sector ${share}%.`,
    subtitle: (year) =>
      `Aandeel van sectoren in de werkzame personen, in procenten van de sectoren die in alle regio’s volledig zijn, ${year}`,
    leftOut: (sectors) => `Weggelaten omdat een waarde in een regio of jaar geheim is: ${sectors}.`,
    allSectors: (said) => `Werkzame personen in alle sectoren: ${said}.`,
    whole: (place, number) => `${inText(place, "nl")} ${number}`,
    alt: (said) => `Eén stapel per regio. ${said}`,
    altOf: (place, said) => `${place}, procent: ${said}.`,
    column: "Aandeel in procenten",
  },
} satisfies Record<Language, Words>;

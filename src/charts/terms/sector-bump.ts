import type { Language } from "../../base/format-number.ts";
import { small } from "../words.ts";

/** The words of the ranks of the sectors over the years. */
export interface SectorBumpTerms {
  readonly title: string;
  readonly question: string;
  readonly data: string;
  readonly avoid: string;
  /** The first sector stood below the second in the first year and stands above it in the last. */
  readonly headline: (
    above: string,
    below: string,
    where: string,
    years: { readonly from: string; readonly to: string },
  ) => readonly string[];
  readonly noHeadline: (from: string, to: string) => string;
  readonly subtitle: (from: string, to: string) => string;
  readonly reading: string;
  readonly gap: string;
  readonly dashed: string;
  readonly bounded: string;
  readonly alt: (said: string) => string;
  readonly order: (who: string, year: string, sectors: readonly string[]) => string;
}

// The name of a sector may be a plural: in German and Dutch no verb hangs on it.
/** The words of the ranks, by language. */
export const sectorBumpTerms = {
  en: {
    title: "Rank of the sectors over the years",
    question: "Which sectors employ most in a region, and which have overtaken others?",
    data: "Persons employed by sector, region and year, ranked within the region, with bounds and breaks",
    avoid: "To say how far apart sectors are: ranks hide distances.",
    headline: (above, below, where, { from, to }) => [
      `${above} overtook ${below} ${where} between ${from} and ${to}.`,
      `${above} moved ahead of ${below} ${where}.`,
      `One sector overtook another ${where} between ${from} and ${to}.`,
    ],
    noHeadline: (from, to) => `No sector surely overtook another between ${from} and ${to}.`,
    subtitle: (from, to) =>
      `Rank of the sectors within each region by persons employed, ${from}–${to}; 1 is the largest`,
    reading: "Strong lines: sectors whose rank differs between the first and the last year.",
    gap: "A line stops at a break in series.",
    dashed: "A dashed stretch holds such a jump.",
    bounded: "Upright bars: a cell is secret, and the rank lies somewhere within them.",
    alt: (said) => `Rank chart with one panel for each region and a line for each sector. ${said}`,
    order: (who, year, sectors) => `${who} in ${year}, from the largest: ${sectors.join(", ")}.`,
  },
  de: {
    title: "Rangfolge der Branchen über die Jahre",
    question: "Welche Branchen beschäftigen in einer Region am meisten, und welche haben andere überholt?",
    data: "Tätige Personen nach Branche, Region und Jahr, innerhalb der Region gereiht, mit Grenzen und Brüchen",
    avoid: "Um Abstände zwischen Branchen zu zeigen: Ränge verbergen sie.",
    headline: (above, below, where, { from, to }) => [
      `Rangwechsel ${where} zwischen ${from} und ${to}: ${above} nun vor ${below}.`,
      `Rangwechsel ${where}: ${above} nun vor ${below}.`,
      `Eine Branche hat ${where} zwischen ${from} und ${to} eine andere überholt.`,
    ],
    noHeadline: (from, to) => `Keine Branche hat zwischen ${from} und ${to} gesichert eine andere überholt.`,
    subtitle: (from, to) =>
      `Rang der Branchen innerhalb jeder Region nach tätigen Personen, ${from}–${to}; 1 ist die größte`,
    reading: "Kräftige Linien: Branchen, deren Rang im letzten Jahr ein anderer ist als im ersten.",
    gap: "An einem Zeitreihenbruch endet die Linie.",
    dashed: "Ein gestricheltes Stück enthält einen solchen Sprung.",
    bounded: "Senkrechte Balken: Ein Wert ist geheim, der Rang liegt irgendwo innerhalb des Balkens.",
    alt: (said) => `Rangdiagramm mit einem Feld je Region und einer Linie je Branche. ${said}`,
    order: (who, year, sectors) => `${who} ${year}, von der größten an: ${sectors.join(", ")}.`,
  },
  nl: {
    title: "Rangorde van de sectoren door de jaren",
    question: "Welke sectoren hebben in een regio de meeste mensen in dienst, en welke haalden andere in?",
    data: "Werkzame personen per sector, regio en jaar, gerangschikt binnen de regio, met grenzen en breuken",
    avoid: "Om te zeggen hoe ver sectoren uiteen liggen: rangen verbergen afstanden.",
    headline: (above, below, where, { from, to }) => [
      `Rangwisseling ${where} tussen ${from} en ${to}: ${small(above, "nl")} nu voor ${below}.`,
      `Rangwisseling ${where}: ${small(above, "nl")} nu voor ${below}.`,
      `Eén sector haalde ${where} tussen ${from} en ${to} een andere in.`,
    ],
    noHeadline: (from, to) => `Geen sector haalde tussen ${from} en ${to} zeker een andere in.`,
    subtitle: (from, to) =>
      `Rang van de sectoren binnen elke regio naar werkzame personen, ${from}–${to}; 1 is de grootste`,
    reading: "Krachtige lijnen: sectoren waarvan de rang in het laatste jaar anders is dan in het eerste.",
    gap: "Bij een trendbreuk stopt de lijn.",
    dashed: "Een gestreept stuk bevat zo'n sprong.",
    bounded: "Staande balken: een cel is geheim en de rang ligt ergens binnen de balk.",
    alt: (said) => `Ranggrafiek met één vak per regio en een lijn per sector. ${said}`,
    order: (who, year, sectors) => `${who} in ${year}, vanaf de grootste: ${sectors.join(", ")}.`,
  },
} satisfies Record<Language, SectorBumpTerms>;

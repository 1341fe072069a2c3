import type { Language } from "../../base/format-number.ts";

/** The words of the small multiples of sectors. */
export interface SectorMultiplesTerms {
  readonly title: string;
  readonly question: string;
  readonly data: string;
  readonly avoid: string;
  /** `where` is `in Berlin`, `size` the percent without its sign. */
  readonly headline: (sector: string, where: string, size: string, isRise: boolean, span: string) => readonly string[];
  readonly noHeadline: (span: string) => string;
  readonly subtitle: (year: string) => string;
  readonly scale: string;
  readonly gap: string;
  readonly dashed: string;
  readonly bounded: string;
  readonly beyond: string;
  readonly alt: (panels: number, said: string) => string;
}

// The name of a sector may be a plural: in German and Dutch no verb hangs on it.
/** The words of the small multiples, by language. */
export const sectorMultiplesTerms = {
  en: {
    title: "Growth by sector",
    question: "Which sectors grow in which region, and is it the same ones everywhere?",
    data: "Index of persons employed by sector, region and year, with bounds and breaks",
    avoid: "To compare how large sectors are: every line starts at 100.",
    headline: (sector, where, size, isRise, span) => [
      `${sector} ${where} ${isRise ? "grew" : "shrank"} by ${size} percent from ${span.replace("–", " to ")}.`,
      `${where.charAt(0).toUpperCase()}${where.slice(1)} one sector ${isRise ? "grew" : "shrank"} by ${size} percent.`,
    ],
    noHeadline: (span) => `No sector's change from ${span.replace("–", " to ")} can be told from a break in series.`,
    subtitle: (year) => `Persons employed by sector, index ${year} = 100, one scale for all panels`,
    scale: "Equal steps of the scale are equal ratios: half and double lie equally far from 100.",
    gap: "A line stops where a series breaks or a number is missing.",
    dashed: "Lines are dashed from the first such jump on.",
    bounded: "Upright bars: a cell is secret, and the index lies somewhere within them.",
    beyond: "A bar that ends at an edge of its panel goes on beyond it.",
    alt: (panels, said) => `${panels} small panels, one for each sector, with a line for each region. ${said}`,
  },
  de: {
    title: "Entwicklung nach Branchen",
    question: "Welche Branchen wachsen in welcher Region, und sind es überall dieselben?",
    data: "Index der tätigen Personen nach Branche, Region und Jahr, mit Grenzen und Brüchen",
    avoid: "Um die Größe der Branchen zu vergleichen: Jede Linie beginnt bei 100.",
    headline: (sector, where, size, isRise, span) => [
      `${sector} ${where}: ${size} Prozent ${isRise ? "Zuwachs" : "Rückgang"} von ${span.replace("–", " bis ")}.`,
      `${where.charAt(0).toUpperCase()}${where.slice(1)} ${isRise ? "wuchs" : "schrumpfte"} eine Branche um ${size} Prozent.`,
    ],
    noHeadline: () => "Bei keiner Branche lässt sich die Veränderung von einem Zeitreihenbruch trennen.",
    subtitle: (year) => `Tätige Personen nach Branchen, Index ${year} = 100, eine Skala für alle Felder`,
    scale: "Gleiche Abstände auf der Skala sind gleiche Verhältnisse: Hälfte und Doppeltes liegen gleich weit von 100.",
    gap: "Eine Linie endet, wo eine Reihe bricht oder eine Zahl fehlt.",
    dashed: "Ab dem ersten solchen Sprung sind die Linien gestrichelt.",
    bounded: "Senkrechte Balken: Ein Wert ist geheim, der Index liegt irgendwo innerhalb des Balkens.",
    beyond: "Ein Balken, der am Rand seines Feldes endet, reicht darüber hinaus.",
    alt: (panels, said) => `${panels} kleine Felder, eines je Branche, mit einer Linie je Region. ${said}`,
  },
  nl: {
    title: "Ontwikkeling per sector",
    question: "Welke sectoren groeien in welke regio, en zijn het overal dezelfde?",
    data: "Index van werkzame personen per sector, regio en jaar, met grenzen en breuken",
    avoid: "Om te vergelijken hoe groot sectoren zijn: elke lijn begint bij 100.",
    headline: (sector, where, size, isRise, span) => [
      `${sector} ${where}: ${size} procent ${isRise ? "groei" : "krimp"} van ${span.replace("–", " tot ")}.`,
      `${where.charAt(0).toUpperCase()}${where.slice(1)} ${isRise ? "groeide" : "kromp"} één sector met ${size} procent.`,
    ],
    noHeadline: () => "Bij geen enkele sector is de verandering te scheiden van een trendbreuk.",
    subtitle: (year) => `Werkzame personen per sector, index ${year} = 100, één schaal voor alle vakken`,
    scale: "Gelijke stappen op de schaal zijn gelijke verhoudingen: half en dubbel liggen even ver van 100.",
    gap: "Een lijn stopt waar een reeks breekt of een cijfer ontbreekt.",
    dashed: "Vanaf de eerste sprong is de lijn gestreept.",
    bounded: "Staande balken: een cel is geheim en de index ligt ergens binnen de balk.",
    beyond: "Een balk die aan de rand van het vak eindigt, loopt daarbuiten door.",
    alt: (panels, said) => `${panels} kleine vakken, één per sector, met een lijn per regio. ${said}`,
  },
} satisfies Record<Language, SectorMultiplesTerms>;

import type { Language } from "../../base/format-number.ts";

/** The words of the field of specialisation against growth. */
export interface SpecialisationGrowthTerms {
  readonly title: string;
  readonly question: string;
  readonly data: string;
  readonly avoid: string;
  /** Names of the four quarters. */
  readonly quarters: {
    readonly strongGrowing: string;
    readonly strongShrinking: string;
    readonly weakGrowing: string;
    readonly weakShrinking: string;
  };
  readonly headline: (sector: string, where: string, quotient: string, growth: string) => readonly string[];
  readonly noHeadline: string;
  readonly subtitle: (year: string, span: string) => string;
  /** Titles of the axes. */
  readonly across: string;
  readonly upright: string;
  readonly areas: (year: string) => string;
  readonly hollow: string;
  readonly bounded: string;
  readonly beyond: string;
  readonly columns: readonly [place: string, sector: string, quotient: string, growth: string];
  readonly alt: (said: string) => string;
  readonly inQuarter: (who: string, sectors: readonly string[]) => string;
}

// The name of a sector may be a plural: in German and Dutch no verb hangs on it.
/** The words of the field, by language. */
export const specialisationGrowthTerms = {
  en: {
    title: "Specialisation and growth",
    question: "Which sectors are both strong in a region and growing there?",
    data: "Location quotients of one year against growth over the span by sector and region, areas by persons employed",
    avoid: "Across a break in series, or to say that specialisation brings growth.",
    quarters: {
      strongGrowing: "strong, growing",
      strongShrinking: "strong, shrinking",
      weakGrowing: "weak, growing",
      weakShrinking: "weak, shrinking",
    },
    headline: (sector, where, quotient, growth) => [
      `${sector} ${where}: strong and growing, quotient ${quotient}, growth ${growth} percent.`,
      `Strong and growing ${where}: quotient ${quotient}, growth ${growth} percent.`,
    ],
    noHeadline: "No sector is surely both strong and growing.",
    subtitle: (year, span) => `Location quotient ${year} and growth of persons employed ${span} in percent, by sector`,
    across: "Location quotient",
    upright: "Growth, %",
    areas: (year) =>
      `Areas: persons employed in ${year}. Quotients stand in equal ratios around 1. Each field has scales of its own.`,
    hollow: "Hollow marks: the growth crosses a jump in the source that no break explains.",
    bounded: "Bars: a cell is secret, and the sector lies somewhere along them.",
    beyond: "What ends at an edge of the field goes on beyond it.",
    columns: ["Region", "Sector", "Location quotient", "Growth in percent"],
    alt: (said) => `One field for each region, sectors by location quotient and growth. ${said}`,
    inQuarter: (who, sectors) => `${who}, strong and growing: ${sectors.length === 0 ? "none" : sectors.join(", ")}.`,
  },
  de: {
    title: "Spezialisierung und Wachstum",
    question: "Welche Branchen sind in einer Region stark und wachsen dort zugleich?",
    data: "Lokalisationsquotienten eines Jahres gegen das Wachstum im Zeitraum nach Branche und Region, Flächen nach tätigen Personen",
    avoid: "Über einen Zeitreihenbruch hinweg oder als Beleg, dass Spezialisierung Wachstum bringt.",
    quarters: {
      strongGrowing: "stark, wachsend",
      strongShrinking: "stark, schrumpfend",
      weakGrowing: "schwach, wachsend",
      weakShrinking: "schwach, schrumpfend",
    },
    headline: (sector, where, quotient, growth) => [
      `${sector} ${where}: stark und wachsend, Quotient ${quotient}, Wachstum ${growth} Prozent.`,
      `Stark und wachsend ${where}: Quotient ${quotient}, Wachstum ${growth} Prozent.`,
    ],
    noHeadline: "Keine Branche ist gesichert zugleich stark und wachsend.",
    subtitle: (year, span) =>
      `Lokalisationsquotient ${year} und Wachstum der tätigen Personen ${span} in Prozent, nach Branchen`,
    across: "Lokalisationsquotient",
    upright: "Wachstum, %",
    areas: (year) =>
      `Flächen: tätige Personen ${year}. Quotienten stehen in gleichen Verhältnissen um 1. Jedes Feld hat eigene Skalen.`,
    hollow: "Hohle Marken: Das Wachstum enthält einen Sprung in der Quelle, den kein Bruch erklärt.",
    bounded: "Balken: Ein Wert ist geheim, die Branche liegt irgendwo entlang des Balkens.",
    beyond: "Was am Rand des Feldes endet, reicht darüber hinaus.",
    columns: ["Region", "Branche", "Lokalisationsquotient", "Wachstum in Prozent"],
    alt: (said) => `Ein Feld je Region, Branchen nach Lokalisationsquotient und Wachstum. ${said}`,
    inQuarter: (who, sectors) => `${who}, stark und wachsend: ${sectors.length === 0 ? "keine" : sectors.join(", ")}.`,
  },
  nl: {
    title: "Specialisatie en groei",
    question: "Welke sectoren zijn sterk in een regio en groeien er ook?",
    data: "Locatiequotiënten van één jaar tegen de groei over de periode per sector en regio, oppervlakken naar werkzame personen",
    avoid: "Over een trendbreuk heen, of als bewijs dat specialisatie groei brengt.",
    quarters: {
      strongGrowing: "sterk, groeiend",
      strongShrinking: "sterk, krimpend",
      weakGrowing: "zwak, groeiend",
      weakShrinking: "zwak, krimpend",
    },
    headline: (sector, where, quotient, growth) => [
      `${sector} ${where}: sterk en groeiend, quotiënt ${quotient}, groei ${growth} procent.`,
      `Sterk en groeiend ${where}: quotiënt ${quotient}, groei ${growth} procent.`,
    ],
    noHeadline: "Geen enkele sector is zeker zowel sterk als groeiend.",
    subtitle: (year, span) => `Locatiequotiënt ${year} en groei van werkzame personen ${span} in procenten, per sector`,
    across: "Locatiequotiënt",
    upright: "Groei, %",
    areas: (year) =>
      `Oppervlakken: werkzame personen in ${year}. Quotiënten staan in gelijke verhoudingen rond 1. Elk veld heeft eigen schalen.`,
    hollow: "Open tekens: de groei bevat een sprong in de bron die geen breuk verklaart.",
    bounded: "Balken: een cel is geheim en de sector ligt ergens langs de balk.",
    beyond: "Wat aan de rand van het veld eindigt, loopt daarbuiten door.",
    columns: ["Regio", "Sector", "Locatiequotiënt", "Groei in procenten"],
    alt: (said) => `Eén veld per regio, sectoren naar locatiequotiënt en groei. ${said}`,
    inQuarter: (who, sectors) => `${who}, sterk en groeiend: ${sectors.length === 0 ? "geen" : sectors.join(", ")}.`,
  },
} satisfies Record<Language, SpecialisationGrowthTerms>;

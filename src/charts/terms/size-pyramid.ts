import type { Language } from "../../base/format-number.ts";

/** The words of the pyramid of company sizes. */
export interface SizePyramidTerms {
  readonly title: string;
  readonly question: string;
  readonly data: string;
  readonly avoid: string;
  /** The share of the smallest class; `where` is `in Berlin`. */
  readonly headline: (where: string, share: string) => readonly string[];
  readonly none: string;
  /** `sector` is the definition, or all sectors. */
  readonly subtitle: (measure: string, sector: string, year: string) => string;
  readonly allSectors: string;
  readonly measures: Readonly<Record<string, string>>;
  readonly persons: string;
  readonly open: string;
  readonly columns: readonly [size: string];
  readonly alt: (said: string) => string;
}

/** The same words in each language. */
export const sizePyramidTerms = {
  en: {
    title: "Company sizes",
    question: "How many companies are small, and how many are large?",
    data: "Companies by class of persons employed, region and year (size-classes.csv)",
    avoid: "To say where people work: a few large companies may employ most of them.",
    headline: (where, share) => [
      `The smallest companies make up ${share} percent of all ${where}.`,
      `The smallest companies make up ${share} percent of all in a region.`,
    ],
    none: "No share of a company size is known exactly.",
    subtitle: (measure, sector, year) => `${measure} by persons employed, percent of all sizes, ${sector}, ${year}`,
    allSectors: "all sectors",
    measures: { local_units: "Local units", enterprises: "Enterprises", companies: "Companies" },
    persons: "Persons",
    open: "Open bars: a count is known within bounds only, and the share lies somewhere within the bar.",
    columns: ["Persons employed"],
    alt: (said) => `A pyramid of centred bars for each region, the smallest companies at the foot. ${said}`,
  },
  de: {
    title: "Betriebsgrößen",
    question: "Wie viele Betriebe sind klein, und wie viele sind groß?",
    data: "Betriebe nach Beschäftigtengrößenklasse, Region und Jahr (size-classes.csv)",
    avoid: "Um zu zeigen, wo Menschen arbeiten: Wenige große Betriebe können die meisten beschäftigen.",
    headline: (where, share) => [
      `Die kleinste Größenklasse stellt ${share} Prozent der Betriebe ${where}.`,
      `Die kleinste Größenklasse stellt ${share} Prozent der Betriebe einer Region.`,
    ],
    none: "Kein Anteil einer Größenklasse ist genau bekannt.",
    subtitle: (measure, sector, year) => `${measure} nach tätigen Personen, Prozent aller Größen, ${sector}, ${year}`,
    allSectors: "alle Branchen",
    measures: { local_units: "Örtliche Einheiten", enterprises: "Unternehmen", companies: "Betriebe" },
    persons: "Personen",
    open: "Offene Balken: Die Anzahl ist nur in Grenzen bekannt, der Anteil liegt irgendwo innerhalb des Balkens.",
    columns: ["Tätige Personen"],
    alt: (said) => `Eine Pyramide mittig gesetzter Balken je Region, die kleinsten Betriebe unten. ${said}`,
  },
  nl: {
    title: "Bedrijfsgrootte",
    question: "Hoeveel bedrijven zijn klein, en hoeveel zijn groot?",
    data: "Bedrijven naar klasse van werkzame personen, regio en jaar (size-classes.csv)",
    avoid: "Om te zeggen waar mensen werken: enkele grote bedrijven kunnen de meesten in dienst hebben.",
    headline: (where, share) => [
      `De kleinste grootteklasse telt ${share} procent van de bedrijven ${where}.`,
      `De kleinste grootteklasse telt ${share} procent van de bedrijven in een regio.`,
    ],
    none: "Geen aandeel van een grootteklasse is precies bekend.",
    subtitle: (measure, sector, year) =>
      `${measure} naar werkzame personen, procent van alle grootten, ${sector}, ${year}`,
    allSectors: "alle sectoren",
    measures: { local_units: "Vestigingen", enterprises: "Ondernemingen", companies: "Bedrijven" },
    persons: "Personen",
    open: "Open balken: het aantal is alleen binnen grenzen bekend en het aandeel ligt ergens binnen de balk.",
    columns: ["Werkzame personen"],
    alt: (said) => `Een piramide van gecentreerde balken per regio, de kleinste bedrijven onderaan. ${said}`,
  },
} satisfies Record<Language, SizePyramidTerms>;

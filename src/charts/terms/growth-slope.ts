import type { Language } from "../../base/format-number.ts";

/** The words of the slopes from the first to the last year. */
export interface GrowthSlopeTerms {
  readonly title: string;
  readonly question: string;
  readonly data: string;
  readonly avoid: string;
  /** Two shares, the earlier first, both printed; `where` is `in Berlin`. */
  readonly headline: (where: string, first: string, last: string, isRise: boolean, who: string) => readonly string[];
  readonly noHeadline: (from: string, to: string) => string;
  readonly subtitle: (definition: string, from: string, to: string) => string;
  readonly axisNote: string;
  readonly bounded: string;
  readonly dashed: string;
  readonly broken: string;
  readonly measure: string;
  readonly alt: (said: string) => string;
  readonly course: (who: string, first: string, last: string) => string;
}

/** The words of the slopes, by language. */
export const growthSlopeTerms = {
  en: {
    title: "Creative share, first and last year",
    question: "Does the creative share of employment rise or fall, and from which level?",
    data: "Share of the definition in persons employed by region, first and last year, with bounds where a cell is secret",
    avoid: "To follow what happened between the two years; lines show that.",
    headline: (where, first, last, isRise, who) => [
      `The creative share of employment ${where} ${isRise ? "rose" : "fell"} from ${first} to ${last} percent.`,
      `${who}: creative share from ${first} to ${last} percent.`,
    ],
    noHeadline: (from, to) => `No creative share of employment surely moved from ${from} to ${to}.`,
    subtitle: (definition, from, to) => `Share in persons employed, percent, ${from} and ${to}, ${definition}`,
    axisNote: "The scale does not start at zero.",
    bounded:
      "Upright bars: a cell is secret, and the share lies somewhere within the bar; two thin lines join its ends.",
    dashed: "Such slopes are dashed.",
    broken: "No slope is drawn across a break in series.",
    measure: "Percent of persons employed",
    alt: (said) => `Slope chart with one line for each region. ${said}`,
    course: (who, first, last) => `${who}: from ${first} to ${last} percent.`,
  },
  de: {
    title: "Kreativanteil im ersten und im letzten Jahr",
    question: "Steigt oder fällt der Anteil der Kreativwirtschaft an der Beschäftigung, und von welchem Niveau aus?",
    data: "Anteil der Abgrenzung an den tätigen Personen je Region, erstes und letztes Jahr, mit Grenzen bei Geheimhaltung",
    avoid: "Für den Verlauf zwischen den beiden Jahren; den zeigen Linien.",
    headline: (where, first, last, isRise, who) => [
      `Der Kreativanteil der Beschäftigung ${where} ${isRise ? "stieg" : "sank"} von ${first} auf ${last} Prozent.`,
      `${who}: Kreativanteil von ${first} auf ${last} Prozent.`,
    ],
    noHeadline: (from, to) =>
      `Kein Kreativanteil an der Beschäftigung hat sich von ${from} bis ${to} sicher verändert.`,
    subtitle: (definition, from, to) => `Anteil an den tätigen Personen in Prozent, ${from} und ${to}, ${definition}`,
    axisNote: "Die Skala beginnt nicht bei null.",
    bounded:
      "Senkrechte Balken: Ein Wert ist geheim, der Anteil liegt irgendwo im Balken; zwei dünne Linien verbinden seine Enden.",
    dashed: "Solche Linien sind gestrichelt.",
    broken: "Über einen Zeitreihenbruch hinweg ist keine Linie gezogen.",
    measure: "Prozent der tätigen Personen",
    alt: (said) => `Steigungsdiagramm mit einer Linie je Region. ${said}`,
    course: (who, first, last) => `${who}: von ${first} auf ${last} Prozent.`,
  },
  nl: {
    title: "Creatief aandeel in het eerste en het laatste jaar",
    question: "Stijgt of daalt het creatieve aandeel in de werkgelegenheid, en vanaf welk niveau?",
    data: "Aandeel van de afbakening in de werkzame personen per regio, eerste en laatste jaar, met grenzen bij geheime cellen",
    avoid: "Om te zien wat er tussen de twee jaren gebeurde; daarvoor dienen lijnen.",
    headline: (where, first, last, isRise, who) => [
      `Het creatieve aandeel in de werkgelegenheid ${where} ${isRise ? "steeg" : "daalde"} van ${first} naar ${last} procent.`,
      `${who}: creatief aandeel van ${first} naar ${last} procent.`,
    ],
    noHeadline: (from, to) => `Geen creatief aandeel in de werkgelegenheid veranderde zeker tussen ${from} en ${to}.`,
    subtitle: (definition, from, to) => `Aandeel in de werkzame personen, procent, ${from} en ${to}, ${definition}`,
    axisNote: "De schaal begint niet bij nul.",
    bounded:
      "Staande balken: een cel is geheim en het aandeel ligt ergens binnen de balk; twee dunne lijnen verbinden de uiteinden.",
    dashed: "Zulke lijnen zijn gestippeld.",
    broken: "Over een trendbreuk heen is geen lijn getrokken.",
    measure: "Procent van de werkzame personen",
    alt: (said) => `Hellingsgrafiek met één lijn per regio. ${said}`,
    course: (who, first, last) => `${who}: van ${first} naar ${last} procent.`,
  },
} satisfies Record<Language, GrowthSlopeTerms>;

import type { Language } from "../../base/format-number.ts";

/** The words of the figure that holds two ways of counting against each other. */
export interface FirmsJobsTerms {
  readonly title: string;
  readonly question: string;
  readonly data: string;
  readonly avoid: string;
  /** Heads of the two marks. */
  readonly firms: string;
  readonly jobs: string;
  /** `where` is `in the Ruhr`; the plainer sentence comes last. */
  readonly larger: (where: string, times: string) => readonly string[];
  readonly smaller: (where: string, times: string) => readonly string[];
  readonly unclear: string;
  readonly subtitle: (definition: string, year: string) => string;
  readonly reading: string;
  readonly times: (ratio: string) => string;
  readonly columns: readonly [firms: string, jobs: string, ratio: string];
  readonly alt: (said: string) => string;
  readonly altOf: (place: string, firms: string, jobs: string) => string;
}

/** The same words in each language. */
export const firmsJobsTerms = {
  en: {
    title: "Share by firms and share by jobs",
    question: "How much larger does the creative share look when firms are counted instead of jobs?",
    data: "Share of the creative industries in local units and in persons employed, by region, in one year",
    avoid: "Over time, since registers change; for a region without both counts.",
    firms: "by firms",
    jobs: "by jobs",
    larger: (where, times) => [
      `Counted by firms, the creative share ${where} is ${times} times that by jobs.`,
      `Counted by firms, a creative share is up to ${times} times that by jobs.`,
    ],
    smaller: (where, times) => [
      `Counted by firms, the creative share ${where} is ${times} times that by jobs.`,
      `Counted by firms, a creative share is only ${times} times that by jobs.`,
    ],
    unclear: "Counted by firms or by jobs, no creative share is surely larger.",
    subtitle: (definition, year) => `Share of the creative industries in percent, ${definition}, ${year}`,
    reading:
      "By firms: share in all local units. By jobs: share in all persons employed. The factor is the first over the second.",
    times: (ratio) => `×${ratio}`,
    columns: ["Share by firms, %", "Share by jobs, %", "Firms over jobs"],
    alt: (said) => `Two marks for each region on one axis of percent, joined by a line. ${said}`,
    altOf: (place, firms, jobs) => `${place}: ${firms} percent by firms, ${jobs} by jobs.`,
  },
  de: {
    title: "Anteil nach Betrieben und nach Beschäftigten",
    question:
      "Wie viel größer wirkt der Anteil der Kreativwirtschaft, wenn Betriebe statt Beschäftigte gezählt werden?",
    data: "Anteil der Kreativwirtschaft an örtlichen Einheiten und an tätigen Personen je Region in einem Jahr",
    avoid: "Im Zeitverlauf, weil sich Register ändern; für Regionen, in denen eine der beiden Zählungen fehlt.",
    firms: "nach Betrieben",
    jobs: "nach Beschäftigten",
    larger: (where, times) => [
      `${where} ist der Kreativanteil nach Betrieben ${times}-mal so hoch wie nach Beschäftigten.`,
      `Nach Betrieben ist ein Kreativanteil bis zu ${times}-mal so hoch wie nach Beschäftigten.`,
    ],
    smaller: (where, times) => [
      `${where} ist der Kreativanteil nach Betrieben nur ${times}-mal so hoch wie nach Beschäftigten.`,
      `Nach Betrieben ist ein Kreativanteil nur ${times}-mal so hoch wie nach Beschäftigten.`,
    ],
    unclear: "Ob Betriebe oder Beschäftigte gezählt werden: Kein Kreativanteil ist sicher höher.",
    subtitle: (definition, year) => `Anteil der Kreativwirtschaft in Prozent, ${definition}, ${year}`,
    reading:
      "Nach Betrieben: Anteil an allen örtlichen Einheiten. Nach Beschäftigten: Anteil an allen tätigen Personen. Der Faktor teilt das Erste durch das Zweite.",
    times: (ratio) => `×${ratio}`,
    columns: ["Anteil nach Betrieben, %", "Anteil nach Beschäftigten, %", "Betriebe durch Beschäftigte"],
    alt: (said) => `Zwei Marken je Region auf einer Prozentachse, durch eine Linie verbunden. ${said}`,
    altOf: (place, firms, jobs) => `${place}: ${firms} Prozent nach Betrieben, ${jobs} nach Beschäftigten.`,
  },
  nl: {
    title: "Aandeel naar vestigingen en naar banen",
    question: "Hoeveel groter lijkt het creatieve aandeel als vestigingen worden geteld in plaats van banen?",
    data: "Aandeel van de creatieve industrie in vestigingen en in werkzame personen, per regio, in één jaar",
    avoid: "Door de tijd, omdat registers veranderen; voor een regio waar een van beide tellingen ontbreekt.",
    firms: "naar vestigingen",
    jobs: "naar banen",
    larger: (where, times) => [
      `${where} is het creatieve aandeel naar vestigingen ${times} keer dat naar banen.`,
      `Naar vestigingen is een creatief aandeel tot ${times} keer dat naar banen.`,
    ],
    smaller: (where, times) => [
      `${where} is het creatieve aandeel naar vestigingen slechts ${times} keer dat naar banen.`,
      `Naar vestigingen is een creatief aandeel slechts ${times} keer dat naar banen.`,
    ],
    unclear: "Naar vestigingen of naar banen: geen enkel creatief aandeel is zeker groter.",
    subtitle: (definition, year) => `Aandeel van de creatieve industrie in procenten, ${definition}, ${year}`,
    reading:
      "Naar vestigingen: aandeel in alle vestigingen. Naar banen: aandeel in alle werkzame personen. De factor is het eerste gedeeld door het tweede.",
    times: (ratio) => `×${ratio}`,
    columns: ["Aandeel naar vestigingen, %", "Aandeel naar banen, %", "Vestigingen gedeeld door banen"],
    alt: (said) => `Twee merktekens per regio op één as van procenten, verbonden door een lijn. ${said}`,
    altOf: (place, firms, jobs) => `${place}: ${firms} procent naar vestigingen, ${jobs} naar banen.`,
  },
} satisfies Record<Language, FirmsJobsTerms>;

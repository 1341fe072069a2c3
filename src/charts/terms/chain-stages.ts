import type { Language } from "../../base/format-number.ts";
import type { MusicStage } from "../../compare/music-chain.ts";

/** The words of the stages of the music chain. */
export interface ChainStagesTerms {
  readonly title: string;
  readonly question: string;
  readonly data: string;
  readonly avoid: string;
  readonly stages: Readonly<Record<MusicStage, string>>;
  /** The stage that surely holds most people of a region; `where` is `in Berlin`. */
  readonly headline: (where: string, stage: string, people: string) => readonly string[];
  readonly none: string;
  readonly subtitle: (year: string) => string;
  readonly open: string;
  readonly classes: string;
  readonly stage: string;
  readonly alt: (said: string) => string;
}

/** The same words in each language. */
export const chainStagesTerms = {
  en: {
    title: "The music chain, stage by stage",
    question: "At which stages of the music chain do people work, from composing to teaching?",
    data: "Persons employed by class of four or five digits; a division such as J59 cannot stand for a stage",
    avoid: "With divisions alone, which hold films and television too; to add stages up where shares are not known.",
    stages: {
      create: "Composing",
      perform: "Performing",
      record: "Recording and publishing",
      make: "Making instruments and records",
      sell: "Selling",
      stage: "Staging",
      learn: "Teaching",
    },
    headline: (where, stage, people) => [
      `Most people of the music chain ${where} work at one stage, ${stage}: ${people}.`,
      `The largest stage of a music chain is ${stage}: ${people} people.`,
    ],
    none: "No stage of the music chain surely holds most people.",
    subtitle: (year) => `Persons employed by stage of the music chain, ${year}`,
    open: "Open bars: only a share of the class is music, and the share is not published.",
    classes: "After the German list of the music market; each class counts at its finest published digits.",
    stage: "Stage",
    alt: (said) => `Bars for each region, grouped by stage of the music chain. ${said}`,
  },
  de: {
    title: "Die Musikkette Stufe für Stufe",
    question: "Auf welchen Stufen der Musikkette wird gearbeitet, vom Komponieren bis zum Unterricht?",
    data: "Tätige Personen nach Vier- oder Fünfstellern; eine Abteilung wie J59 kann nicht für eine Stufe stehen",
    avoid:
      "Nur mit Abteilungen, die auch Film und Fernsehen enthalten; um Stufen zu addieren, deren Anteile unbekannt sind.",
    stages: {
      create: "Komponieren",
      perform: "Aufführen",
      record: "Aufnehmen und Verlegen",
      make: "Instrumente und Tonträger herstellen",
      sell: "Verkaufen",
      stage: "Veranstalten",
      learn: "Unterrichten",
    },
    headline: (where, stage, people) => [
      `Größte Stufe der Musikkette ${where} ist „${stage}“ mit ${people} Personen.`,
      `Die größte Stufe einer Musikkette hat ${people} Personen.`,
    ],
    none: "Keine Stufe der Musikkette hat gesichert die meisten Personen.",
    subtitle: (year) => `Tätige Personen nach Stufen der Musikkette, ${year}`,
    open: "Offene Balken: Nur ein Teil der Klasse ist Musik, und der Anteil ist nicht veröffentlicht.",
    classes:
      "Nach der deutschen Liste der Musikwirtschaft; jede Klasse zählt in der feinsten veröffentlichten Gliederung.",
    stage: "Stufe",
    alt: (said) => `Balken je Region, nach Stufen der Musikkette geordnet. ${said}`,
  },
  nl: {
    title: "De muziekketen, schakel voor schakel",
    question: "In welke schakels van de muziekketen werken mensen, van componeren tot lesgeven?",
    data: "Werkzame personen naar klassen van vier of vijf cijfers; een afdeling als J59 kan niet voor een schakel staan",
    avoid:
      "Met alleen afdelingen, die ook film en televisie bevatten; om schakels op te tellen waarvan aandelen onbekend zijn.",
    stages: {
      create: "Componeren",
      perform: "Uitvoeren",
      record: "Opnemen en uitgeven",
      make: "Instrumenten en dragers maken",
      sell: "Verkopen",
      stage: "Programmeren",
      learn: "Lesgeven",
    },
    headline: (where, stage, people) => [
      `De grootste schakel van de muziekketen ${where} is ‘${stage}’ met ${people} personen.`,
      `De grootste schakel van een muziekketen telt ${people} personen.`,
    ],
    none: "Geen enkele schakel van de muziekketen telt zeker de meeste personen.",
    subtitle: (year) => `Werkzame personen naar schakel van de muziekketen, ${year}`,
    open: "Open balken: maar een deel van de klasse is muziek, en dat aandeel is niet gepubliceerd.",
    classes: "Naar de Duitse lijst van de muziekmarkt; elke klasse telt in de fijnste gepubliceerde indeling.",
    stage: "Schakel",
    alt: (said) => `Balken per regio, geordend naar schakel van de muziekketen. ${said}`,
  },
} satisfies Record<Language, ChainStagesTerms>;

import type { Language } from "../../base/format-number.ts";
import { capital, inText, small } from "../words.ts";

/** The words of the bars per inhabitant. */
interface Words {
  readonly noLeader: string;
  readonly mostJobs: (place: string, number: string) => readonly string[];
  readonly mostCompanies: (place: string, number: string) => readonly string[];
  readonly subtitle: (definition: string) => string;
  readonly companiesNote: string;
  readonly alt: string;
  readonly altOf: (measure: string, year: string, said: string) => string;
  readonly column: string;
}

export const perInhabitantTerms = {
  en: {
    noLeader: "No region clearly has the most creative jobs per inhabitant.",
    mostJobs: (place, number) => [
      `${capital(inText(place, "en"))} has the most creative jobs per inhabitant: ${number} per 1,000.`,
      `${capital(inText(place, "en"))} leads with ${number} per 1,000 inhabitants.`,
    ],
    mostCompanies: (place, number) => [
      `${capital(inText(place, "en"))} has the most creative companies per inhabitant: ${number} per 1,000.`,
      `${capital(inText(place, "en"))} leads with ${number} per 1,000 inhabitants.`,
    ],
    subtitle: (definition) => `Per 1,000 inhabitants of the same territory, ${definition}`,
    companiesNote: "Companies are local units of the business register; compare them within one year only.",
    alt: "Bars for each region.",
    altOf: (measure, year, said) => `${measure} in ${year}: ${said}.`,
    column: "Per 1,000 inhabitants",
  },
  de: {
    noLeader: "Keine Region hat eindeutig die meisten kreativen Arbeitsplätze je Einwohner.",
    mostJobs: (place, number) => [
      `${capital(inText(place, "de"))} hat die meisten kreativen Arbeitsplätze: ${number} je 1.000 Einwohner.`,
      `${capital(inText(place, "de"))} führt mit ${number} je 1.000 Einwohner.`,
    ],
    mostCompanies: (place, number) => [
      `${capital(inText(place, "de"))} hat die meisten kreativen Betriebe: ${number} je 1.000 Einwohner.`,
      `${capital(inText(place, "de"))} führt mit ${number} je 1.000 Einwohner.`,
    ],
    subtitle: (definition) => `Je 1.000 Einwohner desselben Gebiets, ${definition}`,
    companiesNote:
      "Betriebe sind örtliche Einheiten des Unternehmensregisters; sie sind nur innerhalb eines Jahres vergleichbar.",
    alt: "Balken je Region.",
    altOf: (measure, year, said) => `${measure} ${year}: ${said}.`,
    column: "Je 1.000 Einwohner",
  },
  nl: {
    noLeader: "Geen regio heeft duidelijk de meeste creatieve banen per inwoner.",
    mostJobs: (place, number) => [
      `${capital(inText(place, "nl"))} heeft de meeste creatieve banen: ${number} per 1.000 inwoners.`,
      `${capital(inText(place, "nl"))} staat bovenaan met ${number} per 1.000 inwoners.`,
    ],
    mostCompanies: (place, number) => [
      `${capital(inText(place, "nl"))} heeft de meeste creatieve bedrijven: ${number} per 1.000 inwoners.`,
      `${capital(inText(place, "nl"))} staat bovenaan met ${number} per 1.000 inwoners.`,
    ],
    subtitle: (definition) => `Per 1.000 inwoners van hetzelfde gebied, ${small(definition, "nl")}`,
    companiesNote:
      "Bedrijven zijn vestigingen in het ondernemingenregister; ze zijn alleen binnen één jaar te vergelijken.",
    alt: "Balken per regio.",
    altOf: (measure, year, said) => `${measure} in ${year}: ${said}.`,
    column: "Per 1.000 inwoners",
  },
} satisfies Record<Language, Words>;

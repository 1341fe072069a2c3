import type { Language } from "../../base/format-number.ts";
import { within } from "../../compare/terms/place-words.ts";
import { inText, listed } from "../words.ts";

/** The words of the funding per inhabitant. */
interface Words {
  readonly atLeast: (amount: string) => string;
  readonly noHeadline: string;
  readonly headline: (place: string, amount: string, span: string) => readonly string[];
  readonly subtitle: (span: string) => string;
  readonly howFound: string;
  readonly lowerBounds: (places: readonly string[]) => string;
  readonly alt: (said: string) => string;
  readonly altOf: (place: string, amount: string) => string;
  readonly column: (span: string) => string;
}

export const fundingTerms = {
  en: {
    atLeast: (amount) => `at least ${amount}`,
    noHeadline: "No funding per inhabitant is known.",
    headline: (place, amount, span) => [
      `Culture projects ${within(place, "en")} got ${amount} euro of ERDF-backed money per inhabitant, ${span}.`,
      `ERDF-backed culture money ${within(place, "en")} came to ${amount} euro per inhabitant.`,
    ],
    subtitle: (span) => `Public funding of culture projects in the ERDF lists, EUR per inhabitant, ${span} together`,
    howFound: "Projects are found by words in their title and the name of the beneficiary; amounts are current prices.",
    lowerBounds: (places) =>
      `Lower bounds for ${listed(
        places.map((place) => inText(place, "en")),
        "en",
      )}: not every project of the region can be told.`,
    alt: (said) => `One bar for each region: ${said}.`,
    altOf: (place, amount) => `${place} ${amount} euro`,
    column: (span) => `EUR per inhabitant, ${span}`,
  },
  de: {
    atLeast: (amount) => `mindestens ${amount}`,
    noHeadline: "Keine Förderung je Einwohner ist bekannt.",
    headline: (place, amount, span) => [
      `Kulturprojekte ${within(place, "de")} erhielten ${span} aus EFRE-Vorhaben ${amount} Euro je Einwohner.`,
      `Kulturgeld aus EFRE-Vorhaben ${within(place, "de")}: ${amount} Euro je Einwohner.`,
    ],
    subtitle: (span) => `Öffentliche Förderung von Kulturprojekten der EFRE-Listen, EUR je Einwohner, ${span} zusammen`,
    howFound: "Projekte sind an Wörtern in Titel und Name des Begünstigten erkannt; Beträge in laufenden Preisen.",
    lowerBounds: (places) =>
      `Untergrenzen für ${listed(
        places.map((place) => inText(place, "de")),
        "de",
      )}: Nicht jedes Projekt der Region ist erkennbar.`,
    alt: (said) => `Ein Balken je Region: ${said}.`,
    altOf: (place, amount) => `${place} ${amount} Euro`,
    column: (span) => `EUR je Einwohner, ${span}`,
  },
  nl: {
    atLeast: (amount) => `minstens ${amount}`,
    noHeadline: "Geen subsidie per inwoner is bekend.",
    headline: (place, amount, span) => [
      `Cultuurprojecten ${within(place, "nl")} kregen in ${span} via EFRO-projecten ${amount} euro per inwoner.`,
      `Cultuurgeld via EFRO-projecten ${within(place, "nl")}: ${amount} euro per inwoner.`,
    ],
    subtitle: (span) => `Publiek geld voor cultuurprojecten in de EFRO-lijsten, EUR per inwoner, ${span} samen`,
    howFound: "Projecten zijn herkend aan woorden in titel en naam van de begunstigde; bedragen in lopende prijzen.",
    lowerBounds: (places) =>
      `Ondergrenzen voor ${listed(
        places.map((place) => inText(place, "nl")),
        "nl",
      )}: niet elk project van de regio is te herkennen.`,
    alt: (said) => `Eén balk per regio: ${said}.`,
    altOf: (place, amount) => `${place} ${amount} euro`,
    column: (span) => `EUR per inwoner, ${span}`,
  },
} satisfies Record<Language, Words>;

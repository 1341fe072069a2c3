import type { Language } from "../../base/format-number.ts";
import { capital, inText, ofPlace } from "../words.ts";

/** The words on the grid of circles. */
export interface CircleGridWords {
  readonly firms: string;
  readonly jobs: string;
  readonly gdpKey: string;
  readonly shareKey: string;
  readonly under: (percent: string) => string;
  readonly andOver: (percent: string) => string;
  readonly euro: (amount: string) => string;
}

/** The words of the matrix of circles. */
interface Words extends CircleGridWords {
  readonly noHeadline: string;
  readonly headline: (place: string, firms: string, jobs: string) => readonly string[];
  readonly subtitle: string;
  readonly originNote: string;
  readonly landNote: (land: string, place: string) => string;
  /** What has no number: a share of a place. */
  readonly firmShare: (place: string) => string;
  readonly jobShare: (place: string) => string;
  readonly alt: (said: string) => string;
  readonly altOf: (
    place: string,
    year: string,
    numbers: { readonly firms: string; readonly jobs: string; readonly gdp: string },
  ) => string;
  readonly columns: readonly [firms: string, jobs: string, gdp: string];
}

export const circleMatrixTerms = {
  en: {
    firms: "firms",
    jobs: "jobs",
    gdpKey: "GDP per inhabitant, thousand euro:",
    shareKey: "Creative share, percent:",
    under: (percent) => `under ${percent}`,
    andOver: (percent) => `${percent} and over`,
    euro: (amount) => `€${amount}`,
    noHeadline: "The creative share depends on what is counted.",
    headline: (place, firms, jobs) => [
      `Counted by companies ${inText(place, "en")} is ${firms} percent creative, counted by jobs ${jobs}.`,
      `${capital(inText(place, "en"))} is ${firms} percent creative by companies, ${jobs} by jobs.`,
    ],
    subtitle:
      "Size: GDP per inhabitant. Shade: share of the creative industries, percent of local units (firms) and of persons employed (jobs)",
    originNote:
      "After figure 1 of the association's factsheet of 2013, which took the share of companies; where companies are small that overstates.",
    landNote: (land, place) =>
      `GDP per inhabitant is that ${ofPlace(land, "en")}; the shares are those ${ofPlace(place, "en")}.`,
    firmShare: (place) => `the share by companies ${ofPlace(place, "en")}`,
    jobShare: (place) => `the share by persons ${ofPlace(place, "en")}`,
    alt: (said) => `Matrix of pairs of circles, regions in rows and years in columns. ${said}`,
    altOf: (place, year, { firms, jobs, gdp }) =>
      `${place} ${year}: ${firms} percent by companies, ${jobs} by persons, GDP per inhabitant ${gdp} euro.`,
    columns: ["Share by companies, %", "Share by persons, %", "GDP per inhabitant, EUR"],
  },
  de: {
    firms: "Firmen",
    jobs: "Jobs",
    gdpKey: "BIP je Einwohner, tausend Euro:",
    shareKey: "Kreativanteil, %:",
    under: (percent) => `unter ${percent}`,
    andOver: (percent) => `ab ${percent}`,
    euro: (amount) => `${amount}\u202f€`,
    noHeadline: "Der kreative Anteil hängt davon ab, was gezählt wird.",
    headline: (place, firms, jobs) => [
      `Nach Betrieben ist ${inText(place, "de")} zu ${firms}\u202f% kreativ, nach Arbeitsplätzen zu ${jobs}\u202f%.`,
      `${capital(inText(place, "de"))}: kreativ zu ${firms}\u202f% nach Betrieben, ${jobs}\u202f% nach Arbeitsplätzen.`,
      `Nach Betrieben sind ${firms}\u202f% kreativ, nach Arbeitsplätzen ${jobs}\u202f%.`,
    ],
    subtitle:
      "Größe: BIP je Einwohner. Farbton: Anteil der Kreativwirtschaft in Prozent der örtlichen Einheiten (Firmen) und der Beschäftigten (Jobs)",
    originNote:
      "Nach Abbildung 1 im Factsheet des Verbands von 2013, das den Anteil der Betriebe nahm; wo Betriebe klein sind, überzeichnet er.",
    landNote: (land, place) => `BIP je Einwohner: ${land}; Anteile: ${place}.`,
    firmShare: (place) => `Anteil der Betriebe, ${place},`,
    jobShare: (place) => `Anteil der Personen, ${place},`,
    alt: (said) => `Matrix aus Kreispaaren, Regionen in Zeilen und Jahre in Spalten. ${said}`,
    altOf: (place, year, { firms, jobs, gdp }) =>
      `${place} ${year}: Kreativanteil in Prozent nach Betrieben ${firms}, nach Personen ${jobs}; BIP je Einwohner in Euro ${gdp}.`,
    columns: ["Anteil der Betriebe, %", "Anteil der Personen, %", "BIP je Einwohner, EUR"],
  },
  nl: {
    firms: "firma’s",
    jobs: "banen",
    gdpKey: "Bbp per inwoner, duizend euro:",
    shareKey: "Creatief aandeel, %:",
    under: (percent) => `onder ${percent}`,
    andOver: (percent) => `vanaf ${percent}`,
    euro: (amount) => `€\u202f${amount}`,
    noHeadline: "Het creatieve aandeel hangt af van wat er geteld wordt.",
    headline: (place, firms, jobs) => [
      `Naar bedrijven is ${inText(place, "nl")} voor ${firms}% creatief, naar banen voor ${jobs}%.`,
      `${capital(inText(place, "nl"))} is ${firms}% creatief naar bedrijven, ${jobs}% naar banen.`,
    ],
    subtitle:
      "Grootte: bbp per inwoner. Tint: aandeel van de creatieve industrie, in procenten van de vestigingen (firma’s) en van de werkzame personen (banen)",
    originNote:
      "Naar figuur 1 van de factsheet van de vereniging uit 2013, die het aandeel van bedrijven nam; waar bedrijven klein zijn, is dat te hoog.",
    landNote: (land, place) =>
      `Het bbp per inwoner is dat ${ofPlace(land, "nl")}; de aandelen zijn die ${ofPlace(place, "nl")}.`,
    firmShare: (place) => `het aandeel naar bedrijven ${ofPlace(place, "nl")}`,
    jobShare: (place) => `het aandeel naar personen ${ofPlace(place, "nl")}`,
    alt: (said) => `Matrix van paren cirkels, regio’s in rijen en jaren in kolommen. ${said}`,
    altOf: (place, year, { firms, jobs, gdp }) =>
      `${place} ${year}: creatief aandeel in procenten naar bedrijven ${firms}, naar personen ${jobs}; bbp per inwoner in euro ${gdp}.`,
    columns: ["Aandeel naar bedrijven, %", "Aandeel naar personen, %", "Bbp per inwoner, EUR"],
  },
} satisfies Record<Language, Words>;

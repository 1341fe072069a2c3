import type { Language } from "../../base/format-number.ts";
import type { Reason } from "../../model/value.ts";

/** Words that stand in more than one figure. */
export interface SharedTerms {
  /** One or two words for the reason why there is no number. */
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly and: string;
  readonly region: string;
  readonly year: string;
  readonly sector: string;
  readonly personsEmployed: string;
  readonly companies: string;
  readonly sources: (texts: readonly string[]) => string;
  /** Official units that stood for a region smaller than they are. */
  readonly envelope: (name: string) => string;
  /** What has no number: `Berlin (secret); the Ruhr in 2008 (break)`. */
  readonly noNumber: (what: string) => string;
  /** Behind a name: ` in 2008 and 2010`. */
  readonly inYears: (years: string) => string;
  readonly openEnds: string;
  /** Regions whose numbers cross a jump that the source does not explain: `In the Ruhr and Berlin`. */
  readonly doubt: (places: string) => string;
}

/** What is said in several figures, in each language. */
export const sharedTerms = {
  en: {
    reasons: {
      "not-collected": "no data",
      confidential: "secret",
      "not-applicable": "not applicable",
      "zero-reference": "zero reference",
      "zero-region": "zero region",
      "zero-sector": "zero sector",
      "zero-base": "zero base",
      "negative-input": "negative input",
      "too-few": "too few",
      degenerate: "degenerate",
      "not-converged": "not converged",
      "series-break": "break",
      incomparable: "not comparable",
    },
    and: "and",
    region: "Region",
    year: "Year",
    sector: "Sector",
    personsEmployed: "Persons employed",
    companies: "Companies (local units)",
    sources: (texts) => `${texts.length === 1 ? "Source" : "Sources"}: ${texts.join("; ")}`,
    envelope: (name) => `${name}: official units that hold the region and more; nothing is scaled down.`,
    noNumber: (what) => `No number for ${what}.`,
    inYears: (years) => ` in ${years}`,
    openEnds: "Open ends: a cell is secret, and the number lies somewhere within the open part of the bar.",
    doubt: (places) => `${places} the numbers cross a jump in the source that no break explains.`,
  },
  de: {
    reasons: {
      "not-collected": "keine Daten",
      confidential: "geheim",
      "not-applicable": "entfällt",
      "zero-reference": "Vergleich null",
      "zero-region": "Region null",
      "zero-sector": "Branche null",
      "zero-base": "Basis null",
      "negative-input": "Wert unter null",
      "too-few": "zu wenige",
      degenerate: "unbestimmt",
      "not-converged": "ohne Lösung",
      "series-break": "Bruch",
      incomparable: "unvergleichbar",
    },
    and: "und",
    region: "Region",
    year: "Jahr",
    sector: "Branche",
    personsEmployed: "Beschäftigte",
    companies: "Betriebe (örtliche Einheiten)",
    sources: (texts) => `${texts.length === 1 ? "Quelle" : "Quellen"}: ${texts.join("; ")}`,
    envelope: (name) => `${name}: amtliche Einheiten, die mehr als die Region umfassen; nichts ist heruntergerechnet.`,
    noNumber: (what) => `Keine Zahl: ${what}.`,
    inYears: (years) => ` ${years}`,
    openEnds: "Offene Enden: Ein Wert ist geheim; die Zahl liegt irgendwo im offenen Teil des Balkens.",
    doubt: (places) => `${places} enthalten die Zahlen einen Sprung in der Quelle, den kein Bruch erklärt.`,
  },
  nl: {
    reasons: {
      "not-collected": "geen cijfer",
      confidential: "geheim",
      "not-applicable": "vervalt",
      "zero-reference": "referentie nul",
      "zero-region": "regio nul",
      "zero-sector": "sector nul",
      "zero-base": "basis nul",
      "negative-input": "waarde onder nul",
      "too-few": "te weinig",
      degenerate: "onbepaald",
      "not-converged": "geen oplossing",
      "series-break": "breuk",
      incomparable: "onvergelijkbaar",
    },
    and: "en",
    region: "Regio",
    year: "Jaar",
    sector: "Sector",
    personsEmployed: "Werkzame personen",
    companies: "Bedrijven (vestigingen)",
    sources: (texts) => `${texts.length === 1 ? "Bron" : "Bronnen"}: ${texts.join("; ")}`,
    envelope: (name) => `${name}: officiële gebieden die meer dan de regio omvatten; er is niets teruggerekend.`,
    noNumber: (what) => `Geen cijfer: ${what}.`,
    inYears: (years) => ` in ${years}`,
    openEnds: "Open uiteinden: een waarde is geheim; het cijfer ligt ergens in het open deel van de balk.",
    doubt: (places) => `${places} bevatten de cijfers een sprong in de bron die geen breuk verklaart.`,
  },
} satisfies Record<Language, SharedTerms>;

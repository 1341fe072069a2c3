import type { Language } from "../../base/format-number.ts";
import { measureTable } from "../../model/measure.ts";

/** The words by which a page names what a number is, where no indicator names it. */
interface ToldWords {
  readonly measures: Readonly<Record<string, string>>;
  /** Parts of indicators that have parts. */
  readonly parts: Readonly<Record<string, string>>;
  /** Sectors that are no class of a definition. */
  readonly sectors: Readonly<Record<string, string>>;
  readonly sizes: (span: string) => string;
  readonly everywhere: string;
  /** Before how far a number compares. */
  readonly compared: string;
  readonly more: (count: number) => string;
}

// English names of measures stand in their own table.
const english: ToldWords = {
  measures: {},
  parts: {
    rank: "rank",
    of: "regions ranked",
    percentile: "percentile",
    national: "national growth",
    europe: "growth of Europe",
    nation: "the nation beside Europe",
    sector: "mix of sectors",
    mix: "mix of sectors",
    local: "local part",
    change: "change in all",
    "of-complete": "of the classes published everywhere",
    "effective-number": "effective number of classes",
    "company-share": "share by companies",
    "person-share": "share by persons",
    bias: "share by companies over share by persons",
    "gdp-by-companies": "output by the share of companies",
    "gdp-by-persons": "output by the share of persons",
  },
  sectors: {
    complete: "classes published everywhere",
    erdf_culture: "regional development fund, culture",
    music: "music",
    "other-culture": "culture other than music",
    "music-create": "music: creation",
    "music-publish": "music: publishing",
    "music-perform": "music: performance",
    listed: "all payments listed",
    "listed-eu": "payments of the European Union listed",
  },
  sizes: (span) => `companies with ${span} persons`,
  everywhere: "all regions together",
  compared: "Beside the other regions",
  more: (count) => `… and ${count} more numbers`,
};

const dutch: ToldWords = {
  measures: {
    local_units: "Vestigingen",
    companies: "Ondernemingen",
    enterprises: "Ondernemingen",
    persons_employed: "Werkzame personen",
    enterprise_persons_employed: "Werkzame personen van ondernemingen",
    turnover: "Omzet",
    population: "Bevolking op 1 januari",
    gdp: "Bruto binnenlands product",
    cultural_employment: "Culturele werkgelegenheid",
    funding: "Publiek geld",
    funding_real: "Publiek geld, reëel",
    grants_awarded: "Toegekende subsidies",
  },
  parts: {
    rank: "rang",
    of: "gerangschikte regio's",
    percentile: "percentiel",
    national: "nationale groei",
    europe: "groei van Europa",
    nation: "het land naast Europa",
    sector: "samenstelling naar sector",
    mix: "samenstelling naar sector",
    local: "lokaal deel",
    change: "verandering in totaal",
    "of-complete": "van de overal gepubliceerde klassen",
    "effective-number": "effectief aantal klassen",
    "company-share": "aandeel naar ondernemingen",
    "person-share": "aandeel naar personen",
    bias: "aandeel naar ondernemingen gedeeld door aandeel naar personen",
    "gdp-by-companies": "productie naar het aandeel ondernemingen",
    "gdp-by-persons": "productie naar het aandeel personen",
  },
  sectors: {
    complete: "overal gepubliceerde klassen",
    erdf_culture: "fonds voor regionale ontwikkeling, cultuur",
    music: "muziek",
    "other-culture": "andere cultuur dan muziek",
    "music-create": "muziek: creatie",
    "music-publish": "muziek: uitgeverij",
    "music-perform": "muziek: uitvoering",
    listed: "alle geregistreerde betalingen",
    "listed-eu": "geregistreerde betalingen van de Europese Unie",
  },
  sizes: (span) => `ondernemingen met ${span} personen`,
  everywhere: "alle regio's samen",
  compared: "Naast de andere regio's",
  more: (count) => `… en nog ${count} getallen`,
};

const german: ToldWords = {
  measures: {
    local_units: "Betriebe",
    companies: "Unternehmen",
    enterprises: "Unternehmen",
    persons_employed: "Beschäftigte",
    enterprise_persons_employed: "Beschäftigte der Unternehmen",
    turnover: "Umsatz",
    population: "Einwohner am 1. Januar",
    gdp: "Bruttoinlandsprodukt",
    cultural_employment: "Kulturberufe",
    funding: "Öffentliche Mittel",
    funding_real: "Öffentliche Mittel, real",
    grants_awarded: "Bewilligte Zuwendungen",
  },
  parts: {
    rank: "Rang",
    of: "Zahl der Regionen in der Rangfolge",
    percentile: "Perzentil",
    national: "Wachstum des Landes",
    europe: "Wachstum Europas",
    nation: "das Land neben Europa",
    sector: "Branchenmischung",
    mix: "Branchenmischung",
    local: "örtlicher Anteil",
    change: "Veränderung insgesamt",
    "of-complete": "an den überall veröffentlichten Klassen",
    "effective-number": "wirksame Zahl der Klassen",
    "company-share": "Anteil nach Unternehmen",
    "person-share": "Anteil nach Personen",
    bias: "Anteil nach Unternehmen geteilt durch Anteil nach Personen",
    "gdp-by-companies": "Leistung nach dem Anteil der Unternehmen",
    "gdp-by-persons": "Leistung nach dem Anteil der Personen",
  },
  sectors: {
    complete: "überall veröffentlichte Klassen",
    erdf_culture: "Fonds für regionale Entwicklung, Kultur",
    music: "Musik",
    "other-culture": "andere Kultur als Musik",
    "music-create": "Musik: Schaffen",
    "music-publish": "Musik: Verlegen",
    "music-perform": "Musik: Aufführen",
    listed: "alle verzeichneten Zahlungen",
    "listed-eu": "verzeichnete Zahlungen der Europäischen Union",
  },
  sizes: (span) => `Unternehmen mit ${span} Personen`,
  everywhere: "alle Regionen zusammen",
  compared: "Neben den anderen Regionen",
  more: (count) => `… und ${count} weitere Zahlen`,
};

/** The words for numbers by language. */
export const toldWords: Readonly<Record<Language, ToldWords>> = { en: english, nl: dutch, de: german };

/** The name of a measure; one without a name in the language keeps its English one. */
export const measureName = (measure: string, language: Language): string =>
  toldWords[language].measures[measure] ?? measureTable.get(measure)?.title ?? measure.replaceAll("_", " ");

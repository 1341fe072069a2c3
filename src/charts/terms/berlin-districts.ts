import type { Language } from "../../base/format-number.ts";
import type { ClassWords } from "../round-classes.ts";

/** The words of the schematic map of Berlin's districts. */
export interface BerlinDistrictsTerms {
  readonly title: string;
  readonly question: string;
  readonly data: string;
  readonly avoid: string;
  /** The district that surely has most; the amount with its unit. */
  readonly headline: (district: string, amount: string) => readonly string[];
  readonly headlineOfGrants: (district: string, amount: string) => readonly string[];
  readonly none: string;
  /** What the district offices list. */
  readonly grants: string;
  /** Names of the measures that districts are mostly counted by; any other stands as the table has it. */
  readonly measures: Readonly<Record<string, string>>;
  /** `thousand euro`, `million`, or nothing where numbers stand as they are. */
  readonly unit: (scale: "one" | "thousand" | "million", unit: string) => string;
  readonly subtitle: (counted: string, year: string, unit: string) => string;
  readonly schematic: string;
  readonly onlyOffices: string;
  readonly shades: (unit: string) => string;
  readonly class: ClassWords;
  readonly district: string;
  readonly code: string;
  readonly amount: (counted: string, unit: string) => string;
  readonly alt: (said: string) => string;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const unitIn =
  (scales: Readonly<Record<string, string>>, units: Readonly<Record<string, string>>) =>
  (scale: string, unit: string): string =>
    [scales[scale] ?? "", units[unit] ?? unit].filter((word) => word !== "").join(" ");

/** The same words in each language. */
export const berlinDistrictsTerms = {
  en: {
    title: "The districts of Berlin as tiles",
    question: "Where in Berlin: what do the tables say of each of its 12 districts?",
    data: "Numbers of the 12 districts under the keys 11001 to 11012; else the grants that the district offices list",
    avoid: "To measure distances or areas, or to compare districts by grants: the Senate pays most, to no district.",
    headline: (district, amount) => [`Of the districts of Berlin, ${district} has the largest number: ${amount}.`],
    headlineOfGrants: (district, amount) => [
      `Among Berlin's district offices, ${district} lists the most culture grants: ${amount}.`,
    ],
    none: "No district of Berlin surely has the largest number.",
    grants: "culture grants listed by the district offices",
    measures: {
      persons_employed: "persons employed",
      employees_subject_to_social_insurance: "insured employees",
      employees: "employees",
      local_units: "local units",
      enterprises: "enterprises",
      companies: "companies",
      population: "inhabitants",
      turnover: "turnover",
      funding: "public funding",
    },
    unit: unitIn({ thousand: "thousand", million: "million" }, { EUR: "euro", number: "", persons: "" }),
    subtitle: (counted, year, unit) => `${capital(counted)}, ${year}${unit === "" ? "" : `, ${unit}`}`,
    schematic: "Schematic: tiles of one size; those that touch are neighbours, north is up, no area is measured.",
    onlyOffices:
      "Grants of the district offices alone: those of the Senate and the lottery belong to no district; what is not listed is not zero.",
    shades: (unit) => (unit === "" ? "Classes:" : `${capital(unit)}:`),
    class: {
      under: (end) => `under ${end}`,
      between: (from, to) => `${from}–${to}`,
      over: (from) => `${from} and more`,
    },
    district: "District",
    code: "Key",
    amount: (counted, unit) => `${capital(counted)}${unit === "" ? "" : `, ${unit}`}`,
    alt: (said) => `Schematic tile map of the 12 districts of Berlin: ${said}.`,
  },
  de: {
    title: "Die Berliner Bezirke als Kacheln",
    question: "Wo in Berlin: Was sagen die Tabellen über jeden der 12 Bezirke?",
    data: "Zahlen der 12 Bezirke unter den Schlüsseln 11001 bis 11012; sonst die Zuwendungen, die die Bezirksämter melden",
    avoid:
      "Um Entfernungen oder Flächen zu messen oder Bezirke nach Zuwendungen zu vergleichen: Das meiste zahlt der Senat, keinem Bezirk zugeordnet.",
    headline: (district, amount) => [`Unter den Berliner Bezirken hat ${district} den höchsten Wert: ${amount}.`],
    headlineOfGrants: (district, amount) => [
      `Unter Berlins Bezirksämtern führt ${district} die meisten Kulturzuwendungen auf: ${amount}.`,
    ],
    none: "Kein Berliner Bezirk hat gesichert den höchsten Wert.",
    grants: "von den Bezirksämtern gemeldete Kulturzuwendungen",
    measures: {
      persons_employed: "tätige Personen",
      employees_subject_to_social_insurance: "sozialversicherungspflichtig Beschäftigte",
      employees: "abhängig Beschäftigte",
      local_units: "örtliche Einheiten",
      enterprises: "Unternehmen",
      companies: "Betriebe",
      population: "Einwohner",
      turnover: "Umsatz",
      funding: "öffentliche Förderung",
    },
    unit: unitIn({ thousand: "Tausend", million: "Millionen" }, { EUR: "Euro", number: "", persons: "" }),
    subtitle: (counted, year, unit) => `${capital(counted)}, ${year}${unit === "" ? "" : `, ${unit}`}`,
    schematic:
      "Schematisch: gleich große Kacheln; was sich berührt, ist benachbart, Norden ist oben, Flächen sind nicht abgebildet.",
    onlyOffices:
      "Nur Zuwendungen der Bezirksämter: Die des Senats und der Lotterie gehören zu keinem Bezirk; was nicht gemeldet ist, ist nicht null.",
    shades: (unit) => (unit === "" ? "Klassen:" : `${unit}:`),
    class: {
      under: (end) => `unter ${end}`,
      between: (from, to) => `${from}–${to}`,
      over: (from) => `${from} und mehr`,
    },
    district: "Bezirk",
    code: "Schlüssel",
    amount: (counted, unit) => `${capital(counted)}${unit === "" ? "" : `, ${unit}`}`,
    alt: (said) => `Schematische Kachelkarte der 12 Berliner Bezirke: ${said}.`,
  },
  nl: {
    title: "De districten van Berlijn als tegels",
    question: "Waar in Berlijn: wat zeggen de tabellen over elk van de 12 districten?",
    data: "Cijfers van de 12 districten onder de sleutels 11001 tot en met 11012; anders de subsidies die de districtsbesturen opgeven",
    avoid:
      "Om afstanden of oppervlakten te meten of districten naar subsidies te vergelijken: de Senaat betaalt het meeste, aan geen district toegedeeld.",
    headline: (district, amount) => [`Van de districten van Berlijn heeft ${district} de hoogste waarde: ${amount}.`],
    headlineOfGrants: (district, amount) => [
      `Van de Berlijnse districtsbesturen geeft ${district} de meeste cultuursubsidies op: ${amount}.`,
    ],
    none: "Geen district van Berlijn heeft zeker de hoogste waarde.",
    grants: "door de districtsbesturen opgegeven cultuursubsidies",
    measures: {
      persons_employed: "werkzame personen",
      employees_subject_to_social_insurance: "verplicht verzekerde werknemers",
      employees: "werknemers",
      local_units: "vestigingen",
      enterprises: "ondernemingen",
      companies: "bedrijven",
      population: "inwoners",
      turnover: "omzet",
      funding: "publieke financiering",
    },
    unit: unitIn({ thousand: "duizend", million: "miljoen" }, { EUR: "euro", number: "", persons: "" }),
    subtitle: (counted, year, unit) => `${capital(counted)}, ${year}${unit === "" ? "" : `, ${unit}`}`,
    schematic:
      "Schematisch: tegels van één maat; wat elkaar raakt is buur, het noorden is boven, oppervlakten zijn niet weergegeven.",
    onlyOffices:
      "Alleen subsidies van de districtsbesturen: die van de Senaat en de loterij horen bij geen district; wat niet is opgegeven, is niet nul.",
    shades: (unit) => (unit === "" ? "Klassen:" : `${capital(unit)}:`),
    class: {
      under: (end) => `minder dan ${end}`,
      between: (from, to) => `${from}–${to}`,
      over: (from) => `${from} en meer`,
    },
    district: "District",
    code: "Sleutel",
    amount: (counted, unit) => `${capital(counted)}${unit === "" ? "" : `, ${unit}`}`,
    alt: (said) => `Schematische tegelkaart van de 12 districten van Berlijn: ${said}.`,
  },
} satisfies Record<Language, BerlinDistrictsTerms>;

import type { Language } from "../../base/format-number.ts";

/** The words of the schematic map. */
export interface TileMapTerms {
  readonly title: string;
  readonly question: string;
  readonly data: string;
  readonly avoid: string;
  /** The least and the most people of a unit, in thousand; `where` is `in the Ruhr`. */
  readonly headline: (where: string, smallest: string, largest: string) => readonly string[];
  readonly one: (place: string, people: string) => readonly string[];
  readonly none: string;
  readonly subtitle: (year: string) => string;
  readonly schematic: string;
  readonly shades: string;
  /** Classes of the shades in thousand people, from the smallest. */
  readonly classes: readonly [string, string, string, string];
  readonly columns: readonly [unit: string, code: string, people: string];
  readonly alt: (said: string) => string;
  readonly altOf: (region: string, units: string) => string;
}

/** The same words in each language. */
export const tileMapTerms = {
  en: {
    title: "The official units as tiles",
    question: "Which official units make up the regions, and how many people live in each?",
    data: "Population of the official units of each region in one year, and a table of tile positions",
    avoid: "To measure distances or areas: tiles are of one size and stand only roughly where they lie.",
    headline: (where, smallest, largest) => [
      `The official units ${where} hold between ${smallest} and ${largest} thousand people.`,
      `Official units hold between ${smallest} and ${largest} thousand people.`,
    ],
    one: (place, people) => [`${place} is one official unit of ${people} thousand people.`],
    none: "The tables hold no population of the official units.",
    subtitle: (year) => `Inhabitants on 1 January ${year}, in thousand`,
    schematic: "Schematic: tiles of one size, laid out after rough geography; north is up, no area is measured.",
    shades: "Thousand people:",
    classes: ["under 200", "200–500", "500–1,000", "1,000 and more"],
    columns: ["Official unit", "Code", "Inhabitants, thousand"],
    alt: (said) => `Schematic tile maps of the regions. ${said}`,
    altOf: (region, units) => `${region}: ${units}.`,
  },
  de: {
    title: "Die amtlichen Einheiten als Kacheln",
    question: "Aus welchen amtlichen Einheiten bestehen die Regionen, und wie viele Menschen leben dort?",
    data: "Bevölkerung der amtlichen Einheiten je Region in einem Jahr und eine Tabelle der Kachelplätze",
    avoid: "Um Entfernungen oder Flächen zu messen: Kacheln sind gleich groß und liegen nur ungefähr richtig.",
    headline: (where, smallest, largest) => [
      `Die amtlichen Einheiten ${where} haben zwischen ${smallest} und ${largest} Tausend Einwohner.`,
      `Amtliche Einheiten haben zwischen ${smallest} und ${largest} Tausend Einwohner.`,
    ],
    one: (place, people) => [`${place} ist eine amtliche Einheit mit ${people} Tausend Einwohnern.`],
    none: "Die Tabellen enthalten keine Bevölkerung der amtlichen Einheiten.",
    subtitle: (year) => `Einwohner am 1. Januar ${year} in Tausend`,
    schematic:
      "Schematisch: gleich große Kacheln nach ungefährer Lage; Norden ist oben, Flächen sind nicht abgebildet.",
    shades: "Tausend Einwohner:",
    classes: ["unter 200", "200–500", "500–1.000", "1.000 und mehr"],
    columns: ["Amtliche Einheit", "Code", "Einwohner, Tausend"],
    alt: (said) => `Schematische Kachelkarten der Regionen. ${said}`,
    altOf: (region, units) => `${region}: ${units}.`,
  },
  nl: {
    title: "De officiële gebieden als tegels",
    question: "Uit welke officiële gebieden bestaan de regio's, en hoeveel mensen wonen er?",
    data: "Bevolking van de officiële gebieden per regio in één jaar, en een tabel met plaatsen van tegels",
    avoid: "Om afstanden of oppervlakten te meten: tegels zijn even groot en liggen maar ongeveer goed.",
    headline: (where, smallest, largest) => [
      `De officiële gebieden ${where} tellen tussen ${smallest} en ${largest} duizend inwoners.`,
      `Officiële gebieden tellen tussen ${smallest} en ${largest} duizend inwoners.`,
    ],
    one: (place, people) => [`${place} is één officieel gebied met ${people} duizend inwoners.`],
    none: "De tabellen bevatten geen bevolking van de officiële gebieden.",
    subtitle: (year) => `Inwoners op 1 januari ${year}, in duizend`,
    schematic:
      "Schematisch: tegels van één maat, naar globale ligging; het noorden is boven, oppervlakten zijn niet weergegeven.",
    shades: "Duizend inwoners:",
    classes: ["minder dan 200", "200–500", "500–1.000", "1.000 en meer"],
    columns: ["Officieel gebied", "Code", "Inwoners, duizend"],
    alt: (said) => `Schematische tegelkaarten van de regio's. ${said}`,
    altOf: (region, units) => `${region}: ${units}.`,
  },
} satisfies Record<Language, TileMapTerms>;

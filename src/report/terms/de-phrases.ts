import { formatDate } from "../../base/format-date.ts";
import { within } from "../../compare/terms/place-words.ts";
import type { Phrases } from "./terms.ts";

const where = (place: string): string => within(place, "de");

// A reference area that is no name of a place would need an ending of its own.
const withinReference = (name: string): string => (/^\p{Lu}/u.test(name) ? where(name) : "im Vergleichsgebiet");

const one = "eine";

/** The shapes of the German sentences, the longest first, so that the first one within the limit of words is taken. */
export const phrases: Phrases = {
  listed: (words) => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} und ${words.at(-1)}`),
  percent: (number) => `${number}\u202f%`,
  kicker: (edition) => `Factsheet Kreativwirtschaft · ${edition}`,
  foot: (title, edition, date, version) =>
    `${title} · Ausgabe ${edition} · Stand der Daten ${formatDate(date, "de")} · cluster ${version}`,
  place: (name) => name,
  density: (high, low) => [
    `Je 1.000 Einwohner arbeiten ${where(high.place)} ${high.number} Menschen in Kreativbranchen, ${where(low.place)} ${low.number}.`,
    `Kreative je 1.000 Einwohner: ${high.number} ${where(high.place)}, ${low.number} ${where(low.place)}.`,
  ],
  share: (high, low) => [
    `In Kreativbranchen arbeiten ${where(high.place)} ${high.number} der Beschäftigten, ${where(low.place)} ${low.number}.`,
    `Anteil der Kreativbranchen: ${high.number} ${where(high.place)}, ${low.number} ${where(low.place)}.`,
  ],
  changed: ({ from, to }, high, low) => [
    `Von ${from} bis ${to} änderte sich die Beschäftigung ${where(high.place)} um ${high.number}, ${where(low.place)} um ${low.number}.`,
    `Beschäftigung ${from}\u2013${to}: ${high.number} ${where(high.place)}, ${low.number} ${where(low.place)}.`,
  ],
  grewMost: ({ from, to }, high, low) => [
    `Von ${from} bis ${to} wuchs die Beschäftigung ${where(high.place)} um ${high.number}, ${where(low.place)} um ${low.number}.`,
    `Wachstum der Beschäftigung ${from}\u2013${to}: ${high.number} ${where(high.place)}, ${low.number} ${where(low.place)}.`,
    `Wachstum ${from}\u2013${to}: ${high.number} ${where(high.place)}, ${low.number} ${where(low.place)}.`,
  ],
  grew: ({ from, to }, { place, number }) => [
    `${where(place)} wuchs die Beschäftigung von ${from} bis ${to} um ${number}.`,
  ],
  shrank: ({ from, to }, { place, number }) => [
    `${where(place)} sank die Beschäftigung von ${from} bis ${to} um ${number}.`,
  ],
  standsOut: (place, sector, times, reference) => [
    `Die Branche ${sector} wiegt ${where(place)} ${times}-mal so viel wie ${withinReference(reference)}.`,
    `${sector}: ${where(place)} ${times}-mal so viel wie im Vergleichsgebiet.`,
  ],
  standCount: (most, fewest, year) => {
    const [verb, noun] = most.number === one ? ["ragt", "Branche"] : ["ragen", "Branchen"];
    return [
      `Im Jahr ${year} ${verb} ${where(most.place)} ${most.number} ${noun} heraus, ${where(fewest.place)} ${fewest.number}.`,
      `${where(most.place)} ${verb} ${most.number} ${noun} heraus, ${where(fewest.place)} ${fewest.number}.`,
    ];
  },
  countWords: ["keine", one, "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"],
  noClaim: "Die Spannen überschneiden sich: Keine Region liegt nach diesen Zahlen sicher vorn.",
  timesReference: (reference) => `Lokalisationsquotient, ${reference} = 1`,
  perThousand: (people) => `${people} je 1.000 Einwohner`,
  inYear: (text, year) => `${text}, ${year}`,
  rangeBecause: (reason) => `eine Spanne, denn ein Teil ist ${reason}`,
  markNote: (mark, meaning) => `${mark}: ${meaning}`,
  notPrinted: (names) => `Aus Platzgründen nicht auf diesem Blatt, aber unter den Abbildungen: ${names.join(", ")}.`,
  tableTitle: (definition) => `Kennzahlen nach Region: ${definition}`,
  columns: {
    population: (unit, year) => `Bevölkerung, ${unit || "Personen"}, ${year}`,
    gdp: (unit, year) => ["BIP je Einwohner", unit, year].filter((part) => part !== "").join(", "),
    people: (_unit, year) => `Beschäftigte, ${year}`,
    perInhabitants: (_unit, year) => `Je 1.000 Einwohner, ${year}`,
    share: (unit, year) => `Anteil an allen, ${unit}, ${year}`,
    growth: (unit, year) => `Wachstum, ${unit}, ${year.replace("-", "\u2013")}`,
    sectors: (_unit, year) => `Effektive Branchen, ${year}`,
    size: (_unit, year) => `Beschäftigte je Betrieb, ${year}`,
    rank: (_unit, year) => `Rang in Europa, ${year}`,
  },
  definitionNote: (title, codes) => `${codes === "" ? title : `${title}: ${codes}`}.`,
  sourceLine: (title, date) => (date === "" ? title : `${title} (${date === "n.d." ? "o.\u00a0J." : date})`),
  sourceNote: (publishers) => `${publishers.length === 1 ? "Quelle" : "Quellen"}: ${publishers.join("; ")}.`,
  andMore: (first, others) => `${first} und ${others} weitere`,
  nationalTurnover: (perPerson, year) => `national: ${perPerson} Euro je Beschäftigten, ${year}`,
  caveat: (what, why) => `${what.replace(/\.$/, "")}. ${why}`,
};

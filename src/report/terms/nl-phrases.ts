import { formatDate } from "../../base/format-date.ts";
import { within } from "../../compare/terms/place-words.ts";
import type { Phrases } from "./terms.ts";

const where = (place: string): string => within(place, "nl");

// A reference area that is no name of a place has an article of its own.
const withinReference = (name: string): string => (/^\p{Lu}/u.test(name) ? where(name) : "in het referentiegebied");

const one = "één";

/** The shapes of the Dutch sentences, the longest first, so that the first one within the limit of words is taken. */
export const phrases: Phrases = {
  listed: (words) => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} en ${words.at(-1)}`),
  percent: (number) => `${number}%`,
  kicker: (edition) => `Factsheet creatieve industrie · ${edition}`,
  foot: (title, edition, date, version) =>
    `${title} · editie ${edition} · gegevens van ${formatDate(date, "nl")} · cluster ${version}`,
  place: (name) => name,
  density: (high, low) => [
    `${where(high.place)} werken ${high.number} creatieven per 1.000 inwoners, ${where(low.place)} ${low.number}.`,
    `Creatieven per 1.000 inwoners: ${high.number} ${where(high.place)}, ${low.number} ${where(low.place)}.`,
  ],
  share: (high, low) => [
    `${where(high.place)} werkt ${high.number} in creatieve sectoren, ${where(low.place)} ${low.number}.`,
    `Aandeel creatieve sectoren: ${high.number} ${where(high.place)}, ${low.number} ${where(low.place)}.`,
  ],
  changed: ({ from, to }, high, low) => [
    `Van ${from} tot ${to} veranderde de werkgelegenheid ${where(high.place)} met ${high.number}, ${where(low.place)} met ${low.number}.`,
    `Werkgelegenheid ${from}\u2013${to}: ${high.number} ${where(high.place)}, ${low.number} ${where(low.place)}.`,
  ],
  grewMost: ({ from, to }, high, low) => [
    `Van ${from} tot ${to} groeide de werkgelegenheid ${where(high.place)} met ${high.number}, ${where(low.place)} met ${low.number}.`,
    `Werkgelegenheidsgroei ${from}\u2013${to}: ${high.number} ${where(high.place)}, ${low.number} ${where(low.place)}.`,
  ],
  grew: ({ from, to }, { place, number }) => [
    `${where(place)} groeide de werkgelegenheid van ${from} tot ${to} met ${number}.`,
  ],
  shrank: ({ from, to }, { place, number }) => [
    `${where(place)} kromp de werkgelegenheid van ${from} tot ${to} met ${number}.`,
  ],
  standsOut: (place, sector, times, reference) => [
    `De sector ${sector} weegt ${where(place)} ${times} keer zo zwaar als ${withinReference(reference)}.`,
    `${sector}: ${where(place)} ${times} keer zo zwaar als in ${/^\p{Lu}\S*$/u.test(reference) ? reference : "het referentiegebied"}.`,
    `${sector}: ${where(place)} ${times} keer het referentiegewicht.`,
  ],
  standCount: (most, fewest, year) => {
    const [verb, noun] = most.number === one ? ["springt", "sector"] : ["springen", "sectoren"];
    return [
      `In ${year} ${verb} ${where(most.place)} ${most.number} ${noun} eruit, ${where(fewest.place)} ${fewest.number}.`,
      `${where(most.place)} ${verb} ${most.number} ${noun} eruit, ${where(fewest.place)} ${fewest.number}.`,
    ];
  },
  countWords: ["geen", one, "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"],
  noClaim: "De marges overlappen: deze cijfers zetten geen enkele regio voorop.",
  timesReference: (reference) => `locatiequotiënt, ${reference} = 1`,
  perThousand: (people) => `${people} per 1.000 inwoners`,
  inYear: (text, year) => `${text}, ${year}`,
  rangeBecause: (reason) => `een marge, want een deel is ${reason}`,
  markNote: (mark, meaning) => `${mark}: ${meaning}`,
  notPrinted: (names) => `Wegens plaatsgebrek niet op dit blad, maar wel bij de figuren: ${names.join(", ")}.`,
  tableTitle: (definition) => `Kerncijfers naar regio: ${definition}`,
  columns: {
    population: (unit, year) => `Bevolking, ${unit || "personen"}, ${year}`,
    gdp: (unit, year) => ["Bbp per inwoner", unit, year].filter((part) => part !== "").join(", "),
    people: (_unit, year) => `Werkzame personen, ${year}`,
    perInhabitants: (_unit, year) => `Per 1.000 inwoners, ${year}`,
    share: (unit, year) => `Aandeel in het werk, ${unit}, ${year}`,
    growth: (unit, year) => `Groei, ${unit}, ${year.replace("-", "\u2013")}`,
    sectors: (_unit, year) => `Effectieve sectoren, ${year}`,
    size: (_unit, year) => `Mensen per bedrijf, ${year}`,
    rank: (_unit, year) => `Rang in Europa, ${year}`,
  },
  definitionNote: (title, codes) => `${codes === "" ? title : `${title}: ${codes}`}.`,
  sourceLine: (title, date) => (date === "" ? title : `${title} (${date === "n.d." ? "z.j." : date})`),
  sourceNote: (publishers) => `${publishers.length === 1 ? "Bron" : "Bronnen"}: ${publishers.join("; ")}.`,
  andMore: (first, others) => `${first} en nog ${others}`,
  nationalTurnover: (perPerson, year) => `nationaal: ${perPerson} euro per werkzame persoon, ${year}`,
  caveat: (what, why) => `${what.replace(/\.$/, "")}. ${why}`,
};

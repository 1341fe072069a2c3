import { formatDate } from "../../base/format-date.ts";
import type { Phrases } from "./terms.ts";

// Names that English uses with an article; a region that is not listed stands without one.
const withArticle: readonly string[] = ["Randstad", "Ruhr"];

/** The shapes of the English sentences, the longest first, so that the first one within the limit of words is taken. */
export const phrases: Phrases = {
  listed: (words) => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`),
  percent: (number) => `${number}%`,
  kicker: (edition) => `Creative industries factsheet · ${edition}`,
  foot: (title, edition, date, version) =>
    `${title} · edition ${edition} · data of ${formatDate(date, "en")} · cluster ${version}`,
  place: (name) => (withArticle.includes(name.split(" ")[0] ?? "") ? `the ${name}` : name),
  density: (high, low) => [
    `${high.place} employs ${high.number} creative people per 1,000 inhabitants, ${low.place} ${low.number}.`,
    `Creative people per 1,000 inhabitants: ${high.number} in ${high.place}, ${low.number} in ${low.place}.`,
  ],
  share: (high, low) => [
    `Creative sectors employ ${high.number} of workers in ${high.place}, ${low.number} in ${low.place}.`,
    `Creative sectors hold ${high.number} in ${high.place}, ${low.number} in ${low.place}.`,
  ],
  changed: ({ from, to }, high, low) => [
    `From ${from} to ${to} employment changed by ${high.number} in ${high.place}, ${low.number} in ${low.place}.`,
    `Change in employment, ${from}\u2013${to}: ${high.number} in ${high.place}, ${low.number} in ${low.place}.`,
  ],
  grewMost: ({ from, to }, high, low) => [
    `From ${from} to ${to} employment grew by ${high.number} in ${high.place}, ${low.number} in ${low.place}.`,
    `Growth in employment, ${from}\u2013${to}: ${high.number} in ${high.place}, ${low.number} in ${low.place}.`,
  ],
  grew: ({ from, to }, one) => [`In ${one.place} employment grew by ${one.number} from ${from} to ${to}.`],
  shrank: ({ from, to }, one) => [`In ${one.place} employment shrank by ${one.number} from ${from} to ${to}.`],
  standsOut: (place, sector, times, reference) => [
    `In ${place} ${sector} weighs ${times} times its share in ${reference}.`,
    `${sector} weighs ${times} times the reference share in ${place}.`,
  ],
  standCount: (one, other, year) => {
    const stand = one.number === "one" ? "sector stands out" : "sectors stand out";
    return [
      `In ${year}, ${one.number} ${stand} in ${one.place}, ${other.number} in ${other.place}.`,
      `${one.number} ${stand} in ${one.place}, ${other.number} in ${other.place}.`,
    ];
  },
  countWords: [
    "none",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
  ],
  noClaim: "The ranges overlap: these figures do not put one region first.",
  timesReference: (reference) => `location quotient, ${reference} = 1`,
  perThousand: (people) => `${people} per 1,000 inhabitants`,
  inYear: (text, year) => `${text}, ${year}`,
  rangeBecause: (reason) => `a range, since a part is ${reason}`,
  markNote: (mark, meaning) => `${mark}: ${meaning}`,
  notPrinted: (ids) => `For want of space not on this sheet, but among the figures: ${ids.join(", ")}.`,
  tableTitle: (definition) => `Key figures by region: ${definition}`,
  columns: {
    population: (unit, year) => `Population, ${unit || "people"}, ${year}`,
    gdp: (unit, year) => [`GDP per inhabitant`, unit, year].filter((part) => part !== "").join(", "),
    people: (_unit, year) => `People employed, ${year}`,
    perInhabitants: (_unit, year) => `Per 1,000 inhabitants, ${year}`,
    share: (unit, year) => `Share of workers, ${unit}, ${year}`,
    growth: (unit, year) => `Growth, ${unit}, ${year.replace("-", "\u2013")}`,
    sectors: (_unit, year) => `Effective sectors, ${year}`,
    size: (_unit, year) => `People per company, ${year}`,
    rank: (_unit, year) => `Rank in Europe, ${year}`,
  },
  definitionNote: (title, codes) => `${codes === "" ? title : `${title}: ${codes}`}.`,
  sourceLine: (title, date) => (date === "" ? title : `${title} (${date})`),
  sourceNote: (publishers) => `${publishers.length === 1 ? "Source" : "Sources"}: ${publishers.join("; ")}.`,
  andMore: (first, others) => `${first}, and ${others} more`,
  nationalTurnover: (perPerson, year) => `national: ${perPerson} euro per person employed, ${year}`,
  caveat: (what, why) => `${what.replace(/\.$/, "")}. ${why}`,
};

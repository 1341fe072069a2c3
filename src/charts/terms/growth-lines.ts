import type { Language } from "../../base/format-number.ts";
import { within } from "../../compare/terms/place-words.ts";

/** A growth that can be said: where, how much, over which years. */
interface Growth {
  readonly place: string;
  /** Percent without a sign. */
  readonly size: string;
  readonly isFall: boolean;
  readonly from: string;
  readonly to: string;
}

/** The words of the lines of growth. */
interface Words {
  readonly noHeadline: (from: string, to: string) => string;
  readonly fastest: (growth: Growth) => string;
  readonly changed: (growth: Growth) => readonly string[];
  readonly subtitle: (from: string) => string;
  readonly sectorsNote: (sectors: string) => string;
  readonly gapNote: string;
  readonly dashedNote: string;
  readonly boundsNote: string;
  readonly alt: (said: string) => string;
  readonly noIndex: (place: string) => string;
  readonly endsAt: (place: string, number: string, year: string) => string;
}

export const growthTerms = {
  en: {
    noHeadline: (from, to) => `No growth from ${from} to ${to} can be told from a break in series.`,
    fastest: ({ place, size, from, to }) =>
      `Creative employment grew fastest ${within(place, "en")}: ${size} percent from ${from} to ${to}.`,
    changed: ({ place, size, isFall, from, to }) => [
      `Creative employment ${within(place, "en")} ${isFall ? "fell" : "grew"} by ${size} percent from ${from} to ${to}.`,
      `Employment ${within(place, "en")} ${isFall ? "fell" : "grew"} by ${size} percent.`,
    ],
    subtitle: (from) => `Persons employed in the sectors complete in all regions, index ${from} = 100`,
    sectorsNote: (sectors) => `Sectors ${sectors}. The axis does not start at zero.`,
    gapNote: "A line stops where a series breaks or a number is missing.",
    dashedNote: "Lines are dashed from the first such jump on.",
    boundsNote: "Upright bars: the index lies somewhere within them.",
    alt: (said) => `Lines of the index of persons employed, one for each region. ${said}`,
    noIndex: (place) => `${place} has no index.`,
    endsAt: (place, number, year) => `${place} ends at ${number} in ${year}.`,
  },
  de: {
    noHeadline: (from, to) => `Von ${from} bis ${to} ist kein Wachstum von einem Bruch zu trennen.`,
    fastest: ({ place, size, from, to }) =>
      `Kreative Beschäftigung wuchs ${within(place, "de")} am schnellsten: ${size}\u202f% von ${from} bis ${to}.`,
    changed: ({ place, size, isFall, from, to }) => [
      `Kreative Beschäftigung ${isFall ? "sank" : "wuchs"} ${within(place, "de")} von ${from} bis ${to} um ${size}\u202f%.`,
      `Die Beschäftigung ${isFall ? "sank" : "wuchs"} ${within(place, "de")} um ${size}\u202f%.`,
    ],
    subtitle: (from) => `Beschäftigte in den Branchen, die in allen Regionen vollständig sind, Index ${from} = 100`,
    sectorsNote: (sectors) => `Branchen ${sectors}. Die Achse beginnt nicht bei null.`,
    gapNote: "Eine Linie endet, wo eine Reihe bricht oder eine Zahl fehlt.",
    dashedNote: "Ab dem ersten solchen Sprung sind Linien gestrichelt.",
    boundsNote: "Senkrechte Balken: Der Index liegt irgendwo darin.",
    alt: (said) => `Linien des Index der Beschäftigten, eine je Region. ${said}`,
    noIndex: (place) => `${place} hat keinen Index.`,
    endsAt: (place, number, year) => `${place} endet ${year} bei ${number}.`,
  },
  nl: {
    noHeadline: (from, to) => `Van ${from} tot ${to} is geen groei van een breuk te onderscheiden.`,
    fastest: ({ place, size, from, to }) =>
      `Creatieve werkgelegenheid groeide het snelst ${within(place, "nl")}: ${size}% van ${from} tot ${to}.`,
    changed: ({ place, size, isFall, from, to }) => [
      `Creatieve werkgelegenheid ${within(place, "nl")} ${isFall ? "daalde" : "groeide"} met ${size}% van ${from} tot ${to}.`,
      `De werkgelegenheid ${within(place, "nl")} ${isFall ? "daalde" : "groeide"} met ${size}%.`,
    ],
    subtitle: (from) => `Werkzame personen in de sectoren die in alle regio’s volledig zijn, index ${from} = 100`,
    sectorsNote: (sectors) => `Sectoren ${sectors}. De as begint niet bij nul.`,
    gapNote: "Een lijn stopt waar een reeks breekt of een cijfer ontbreekt.",
    dashedNote: "Vanaf de eerste sprong zijn de lijnen gestreept.",
    boundsNote: "Staande balken: de index ligt ergens daarbinnen.",
    alt: (said) => `Lijnen van de index van werkzame personen, één per regio. ${said}`,
    noIndex: (place) => `${place} heeft geen index.`,
    endsAt: (place, number, year) => `${place} eindigt in ${year} op ${number}.`,
  },
} satisfies Record<Language, Words>;

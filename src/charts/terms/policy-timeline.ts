import type { Language } from "../../base/format-number.ts";

/** Levels of policy that have a name in every language; any other stands as the table has it. */
export const policyLevels = ["eu", "nation", "state", "region", "city", "district", "foundation", "lottery"] as const;
export type PolicyLevel = (typeof policyLevels)[number];

/** The words of the timeline of policies. */
export interface PolicyTimelineTerms {
  readonly title: string;
  readonly question: string;
  readonly data: string;
  readonly avoid: string;
  readonly levels: Readonly<Record<PolicyLevel, string>>;
  /** How many policies are listed and how many of them have no end so far, as numbers and in words. */
  readonly headline: (all: number, running: number, allWords: string, runningWords: string) => string;
  readonly subtitle: (from: string, to: string) => string;
  readonly arrow: string;
  readonly hues: string;
  /** An amount in million euro, for the whole span or for each year of it. */
  readonly million: (amount: string, isYearly: boolean) => string;
  /** What stands behind an amount of one year in the table. */
  readonly aYear: string;
  readonly running: string;
  readonly columns: readonly [
    level: string,
    policy: string,
    instrument: string,
    start: string,
    end: string,
    amount: string,
  ];
  readonly alt: (said: string) => string;
  /** Without an end where none has come. */
  readonly altOf: (level: string, name: string, from: string, to: string | undefined) => string;
}

/** The same words in each language. */
export const policyTimelineTerms = {
  en: {
    title: "Policies by level over time",
    question: "Which policies ran when, at which level, and for how much money?",
    data: "Policies with level, start, end and, where known, amount (policies.csv)",
    avoid: "To show what a policy brought about: running at the same time is no effect.",
    levels: {
      eu: "European Union",
      nation: "Nation",
      state: "State",
      region: "Region",
      city: "City",
      district: "District",
      foundation: "Foundation",
      lottery: "Lottery",
    },
    headline: (all, running, allWords, runningWords) =>
      all === 1
        ? `One policy is listed${running === 1 ? ", without an end so far" : ""}.`
        : `${allWords} policies are listed, ${running === 0 ? "none" : runningWords} of them without an end so far.`,
    subtitle: (from, to) => `Policies by level from start to end, ${from}–${to}; amounts in million euro`,
    arrow: "Arrows: no end is given, or it lies in the future.",
    hues: "In the hue of its region; grey: for a nation, a state or no place. Totals and parts of them may stand side by side.",
    million: (amount, isYearly) => `${amount} m${isYearly ? " a year" : ""}`,
    aYear: "a year",
    running: "none named",
    columns: ["Level", "Policy", "Instrument", "Start", "End", "Million euro"],
    alt: (said) => `Timeline with one bar for each policy, grouped by level. ${said}`,
    altOf: (level, name, from, to) => `${level}: ${name}, ${to === undefined ? `since ${from}` : `${from} to ${to}`}.`,
  },
  de: {
    title: "Maßnahmen nach Ebene im Zeitverlauf",
    question: "Welche Maßnahmen liefen wann, auf welcher Ebene und mit wie viel Geld?",
    data: "Maßnahmen mit Ebene, Beginn, Ende und, wo bekannt, Betrag (policies.csv)",
    avoid: "Um Wirkungen zu zeigen: Gleichzeitigkeit ist keine Wirkung.",
    levels: {
      eu: "Europäische Union",
      nation: "Staat",
      state: "Land",
      region: "Region",
      city: "Stadt",
      district: "Bezirk",
      foundation: "Stiftung",
      lottery: "Lotterie",
    },
    headline: (all, running, allWords, runningWords) =>
      all === 1
        ? `Eine Maßnahme ist gelistet${running === 1 ? ", bisher ohne Ende" : ""}.`
        : `${allWords} Maßnahmen sind gelistet, ${running === 0 ? "keine" : runningWords} davon bisher ohne Ende.`,
    subtitle: (from, to) => `Maßnahmen nach Ebene von Beginn bis Ende, ${from}–${to}; Beträge in Millionen Euro`,
    arrow: "Pfeile: Ein Ende ist nicht angegeben oder liegt in der Zukunft.",
    hues: "In der Farbe der Region; grau: für einen Staat, ein Land oder ohne Ortsbezug. Summen und ihre Teile können nebeneinander stehen.",
    million: (amount, isYearly) => `${amount} Mio.${isYearly ? " im Jahr" : ""}`,
    aYear: "im Jahr",
    running: "nicht genannt",
    columns: ["Ebene", "Maßnahme", "Instrument", "Beginn", "Ende", "Millionen Euro"],
    alt: (said) => `Zeitstrahl mit einem Balken je Maßnahme, nach Ebenen geordnet. ${said}`,
    altOf: (level, name, from, to) => `${level}: ${name}, ${to === undefined ? `seit ${from}` : `${from} bis ${to}`}.`,
  },
  nl: {
    title: "Maatregelen naar niveau door de tijd",
    question: "Welke maatregelen liepen wanneer, op welk niveau en met hoeveel geld?",
    data: "Maatregelen met niveau, begin, einde en, waar bekend, bedrag (policies.csv)",
    avoid: "Om te laten zien wat een maatregel opleverde: gelijktijdigheid is geen effect.",
    levels: {
      eu: "Europese Unie",
      nation: "Rijk",
      state: "Deelstaat of provincie",
      region: "Regio",
      city: "Stad",
      district: "Stadsdeel",
      foundation: "Stichting",
      lottery: "Loterij",
    },
    headline: (all, running, allWords, runningWords) =>
      all === 1
        ? `Er is één maatregel opgenomen${running === 1 ? ", tot nu toe zonder einde" : ""}.`
        : `${allWords} maatregelen zijn opgenomen, waarvan ${running === 0 ? "geen enkele" : runningWords} tot nu toe zonder einde.`,
    subtitle: (from, to) => `Maatregelen naar niveau van begin tot einde, ${from}–${to}; bedragen in miljoen euro`,
    arrow: "Pijlen: er is geen einde vermeld, of het ligt in de toekomst.",
    hues: "In de kleur van de regio; grijs: voor een land, een deelstaat of aan geen plaats gebonden. Totalen en delen ervan kunnen naast elkaar staan.",
    million: (amount, isYearly) => `${amount} mln${isYearly ? " per jaar" : ""}`,
    aYear: "per jaar",
    running: "niet genoemd",
    columns: ["Niveau", "Maatregel", "Instrument", "Begin", "Einde", "Miljoen euro"],
    alt: (said) => `Tijdlijn met één balk per maatregel, geordend naar niveau. ${said}`,
    altOf: (level, name, from, to) => `${level}: ${name}, ${to === undefined ? `sinds ${from}` : `${from} tot ${to}`}.`,
  },
} satisfies Record<Language, PolicyTimelineTerms>;

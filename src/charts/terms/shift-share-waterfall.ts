import type { Language } from "../../base/format-number.ts";

/** The parts of the change, in the order in which they are added up. */
export const steps = ["europe", "sector", "nation", "local", "change"] as const;
export type Step = (typeof steps)[number];

/** The words of the waterfall of the three-level shift-share. */
export interface ShiftShareWaterfallTerms {
  readonly title: string;
  readonly question: string;
  readonly data: string;
  readonly avoid: string;
  readonly steps: Readonly<Record<Step, string>>;
  /** From the richest sentence to the plainest; `where` is `in Berlin`, `who` the bare name. */
  readonly headline: (where: string, persons: string, isGain: boolean, who: string) => readonly string[];
  readonly noHeadline: string;
  readonly subtitle: (from: string, to: string) => string;
  readonly reading: string;
  readonly remainder: string;
  /** Under the name of a region whose numbers cross an unexplained jump. */
  readonly crossesJump: string;
  readonly dashed: string;
  readonly bounded: string;
  readonly measure: string;
  readonly alt: (from: string, to: string, said: string) => string;
}

/** The words of the waterfall, by language. */
export const shiftShareWaterfallTerms = {
  en: {
    title: "From Europe's tide to the local part",
    question: "How much of the change came from Europe, from its sectors, from the nation, and how much is local?",
    data: "Three-level shift-share in persons by region over one span, for sectors complete in all regions",
    avoid: "Across a break in series, or to explain a cause: the local part is a remainder.",
    steps: {
      europe: "Growth of Europe",
      sector: "Sectors in Europe",
      nation: "Lead of the nation",
      local: "Local part",
      change: "Change",
    },
    headline: (where, persons, isGain, who) => [
      `What is local ${isGain ? "added" : "took away"} ${persons} creative jobs ${where}.`,
      `${who}: the local part is ${persons} jobs ${isGain ? "up" : "down"}.`,
    ],
    noHeadline: "No local part can be told from a break in the series.",
    subtitle: (from, to) =>
      `Change of persons employed ${from}–${to} in four parts that add up to it, sectors complete in all regions`,
    reading:
      "Growth of Europe: what the sectors would have gained at the pace of all sectors in Europe; sectors in Europe: how much faster their own sectors grew there; lead of the nation: how much faster these grew in the nation; local part: the rest. Europe stands for the countries with complete figures.",
    remainder: "The local part is a remainder, not a cause. Pale bars take away; the black line marks the change.",
    crossesJump: "crosses a jump in the source",
    dashed: "Such bars have a dashed outline.",
    bounded: "Open bars start at zero: the part lies somewhere within them.",
    measure: "Persons employed",
    alt: (from, to, said) =>
      `Waterfall for each region from zero over four parts to the change of persons employed ${from}–${to}. ${said}`,
  },
  de: {
    title: "Von der europäischen Entwicklung zum lokalen Anteil",
    question: "Wie viel der Veränderung kommt aus Europa, aus den Branchen, aus dem Land – und wie viel ist lokal?",
    data: "Dreistufige Shift-Share-Zerlegung in Personen nach Region für einen Zeitraum, in allen Regionen vollständige Branchen",
    avoid: "Über einen Zeitreihenbruch hinweg oder als Erklärung: Der lokale Teil ist ein Rest.",
    steps: {
      europe: "Wachstum Europas",
      sector: "Branchen in Europa",
      nation: "Vorsprung des Landes",
      local: "Lokaler Teil",
      change: "Veränderung",
    },
    headline: (where, persons, isGain, who) => [
      `Der lokale Teil ${isGain ? "brachte" : "kostete"} ${persons} kreative Arbeitsplätze ${where}.`,
      `${who}: lokaler Teil ${isGain ? "plus" : "minus"} ${persons} Arbeitsplätze.`,
    ],
    noHeadline: "Wegen Brüchen in der Reihe lässt sich kein lokaler Teil bestimmen.",
    subtitle: (from, to) =>
      `Veränderung der tätigen Personen ${from}–${to} in vier Teilen, die sich dazu aufaddieren; in allen Regionen vollständige Branchen`,
    reading:
      "Wachstum Europas: Zuwachs im Tempo aller Wirtschaftszweige in Europa; Branchen in Europa: wie viel schneller die eigenen Branchen dort wuchsen; Vorsprung des Landes: wie viel schneller sie im Land wuchsen; lokaler Teil: der Rest. Europa steht für die Länder mit vollständigen Angaben.",
    remainder:
      "Der lokale Teil ist ein Rest, keine Ursache. Blasse Balken ziehen ab; der schwarze Strich steht für die Veränderung.",
    crossesJump: "mit Sprung in der Quelle",
    dashed: "Solche Balken sind gestrichelt umrandet.",
    bounded: "Offene Balken beginnen bei null: Der Teil liegt irgendwo innerhalb des Balkens.",
    measure: "Tätige Personen",
    alt: (from, to, said) =>
      `Wasserfalldiagramm je Region von null über vier Teile zur Veränderung der tätigen Personen ${from}–${to}. ${said}`,
  },
  nl: {
    title: "Van de Europese groei naar het lokale deel",
    question: "Hoeveel van de verandering komt uit Europa, uit de sectoren, uit het land, en hoeveel is lokaal?",
    data: "Shift-share op drie niveaus in personen per regio over één periode, voor sectoren die in alle regio's volledig zijn",
    avoid: "Over een trendbreuk heen, of als verklaring: het lokale deel is een rest.",
    steps: {
      europe: "Groei van Europa",
      sector: "Sectoren in Europa",
      nation: "Voorsprong van het land",
      local: "Lokaal deel",
      change: "Verandering",
    },
    headline: (where, persons, isGain, who) => [
      `Het lokale deel ${isGain ? "leverde" : "kostte"} ${persons} creatieve banen ${isGain ? "op " : ""}${where}.`,
      `${who}: lokaal deel ${isGain ? "plus" : "min"} ${persons} banen.`,
    ],
    noHeadline: "Door breuken in de reeks valt geen lokaal deel te bepalen.",
    subtitle: (from, to) =>
      `Verandering van het aantal werkzame personen ${from}–${to} in vier delen die samen de verandering zijn; sectoren die in alle regio's volledig zijn`,
    reading:
      "Groei van Europa: wat de sectoren in het tempo van alle sectoren in Europa hadden gewonnen; sectoren in Europa: hoeveel sneller de eigen sectoren daar groeiden; voorsprong van het land: hoeveel sneller ze in het land groeiden; lokaal deel: de rest. Europa staat voor de landen met volledige cijfers.",
    remainder:
      "Het lokale deel is een rest, geen oorzaak. Bleke balken trekken af; de zwarte streep is de verandering.",
    crossesJump: "met een sprong in de bron",
    dashed: "Zulke balken hebben een gestreepte rand.",
    bounded: "Open balken beginnen bij nul: het deel ligt ergens binnen de balk.",
    measure: "Werkzame personen",
    alt: (from, to, said) =>
      `Watervalgrafiek per regio van nul over vier delen naar de verandering van het aantal werkzame personen ${from}–${to}. ${said}`,
  },
} satisfies Record<Language, ShiftShareWaterfallTerms>;

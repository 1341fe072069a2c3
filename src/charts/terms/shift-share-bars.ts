import type { Language } from "../../base/format-number.ts";
import { within } from "../../compare/terms/place-words.ts";
import { capital, inText, withinAll } from "../words.ts";

/** The parts of a change, in the order in which they are added up. */
type Part = "national" | "mix" | "local" | "change";

/** The words of the shift-share waterfall. */
interface Words {
  readonly parts: Readonly<Record<Part, string>>;
  /** The same within a sentence. */
  readonly partsInText: Readonly<Record<Part, string>>;
  /** Behind the name of a region. */
  readonly jump: string;
  readonly noHeadline: string;
  readonly local: (place: string, size: string, isLoss: boolean, span: string) => readonly string[];
  readonly subtitle: (span: string) => string;
  readonly partsNote: (references: readonly string[]) => string;
  readonly remainderNote: string;
  readonly alt: (span: string, said: string) => string;
}

export const shiftShareTerms = {
  en: {
    parts: { national: "National trend", mix: "Sector mix", local: "Local part", change: "Change" },
    partsInText: { national: "national trend", mix: "sector mix", local: "local part", change: "change" },
    jump: ": crosses a jump in the source",
    noHeadline: "No local part can be told from a break in the series.",
    local: (place, size, isLoss, span) => [
      `The local part ${isLoss ? "took" : "added"} ${size} persons ${within(place, "en")} in ${span}.`,
      `${capital(inText(place, "en"))}: the local part is ${size} persons.`,
    ],
    subtitle: (span) => `Change of persons employed ${span} and its three parts, sectors complete in all regions`,
    partsNote: (references) =>
      `National trend: growth of all sectors ${withinAll(references, "en")}; sector mix: how much faster the region's sectors grew there; local part: the rest. The parts add up to the change.`,
    remainderNote: "The local part is a remainder, not a cause. Pale bars take away; the black line marks the change.",
    alt: (span, said) => `Waterfall for each region from zero to the change of persons employed ${span}. ${said}`,
  },
  de: {
    parts: { national: "Landestrend", mix: "Branchenmix", local: "Lokaler Teil", change: "Veränderung" },
    partsInText: { national: "Landestrend", mix: "Branchenmix", local: "lokaler Teil", change: "Veränderung" },
    jump: ": mit Sprung in der Quelle",
    noHeadline: "Kein lokaler Teil ist von einem Bruch in der Reihe zu trennen.",
    local: (place, size, isLoss, span) => [
      `Der lokale Teil ${isLoss ? "kostete" : "brachte"} ${within(place, "de")} ${size} Arbeitsplätze, ${span}.`,
      `${capital(inText(place, "de"))}: Der lokale Teil sind ${size} Arbeitsplätze.`,
    ],
    subtitle: (span) => `Veränderung der Beschäftigten ${span} in drei Teilen, in allen Regionen vollständige Branchen`,
    partsNote: (references) =>
      `Landestrend: Wachstum aller Branchen ${withinAll(references, "de")}; Branchenmix: wie viel schneller die Branchen der Region dort wuchsen; lokaler Teil: der Rest. Die Teile ergeben zusammen die Veränderung.`,
    remainderNote:
      "Der lokale Teil ist ein Rest, keine Ursache. Blasse Balken ziehen ab; der schwarze Strich steht für die Veränderung.",
    alt: (span, said) => `Wasserfall je Region von null bis zur Veränderung der Beschäftigten ${span}. ${said}`,
  },
  nl: {
    parts: { national: "Landelijke trend", mix: "Sectormix", local: "Lokaal deel", change: "Verandering" },
    partsInText: { national: "landelijke trend", mix: "sectormix", local: "lokaal deel", change: "verandering" },
    jump: ": met een sprong in de bron",
    noHeadline: "Geen lokaal deel is van een breuk in de reeks te onderscheiden.",
    local: (place, size, isLoss, span) => [
      `Het lokale deel ${isLoss ? "kostte" : "leverde"} ${size} banen ${isLoss ? "" : "op "}${within(place, "nl")} in ${span}.`,
      `${capital(inText(place, "nl"))}: het lokale deel is ${size} banen.`,
    ],
    subtitle: (span) =>
      `Verandering van werkzame personen ${span} in drie delen, sectoren die in alle regio’s volledig zijn`,
    partsNote: (references) =>
      `Landelijke trend: groei van alle sectoren ${withinAll(references, "nl")}; sectormix: hoeveel sneller de sectoren van de regio daar groeiden; lokaal deel: de rest. De delen vormen samen de verandering.`,
    remainderNote:
      "Het lokale deel is een rest, geen oorzaak. Bleke balken trekken af; de zwarte streep is de verandering.",
    alt: (span, said) => `Waterval per regio van nul tot de verandering van werkzame personen ${span}. ${said}`,
  },
} satisfies Record<Language, Words>;

import type { Language } from "../../base/format-number.ts";
import { isNumber, type Value } from "../../model/value.ts";
import type { Result, Spread, Variant } from "../analysis.ts";

/** What the formulas of the comparison, and the cells of its tables, say of a value that is no plain number. */
type FormulaNote =
  | "a share of a negative number has no meaning"
  | "at least"
  | "at most"
  | "nobody works in the sector"
  | "nothing to divide by"
  | "nothing to grow from"
  | "nothing to spread"
  | "one value has no rivals"
  | "only a share of the class is music"
  | "one year cannot grow"
  | "only one part"
  | "published as a range"
  | "ranks need exact shares"
  | "the price level of the year is zero"
  | "the purchasing power parity is zero"
  | "the reference area has nothing at all"
  | "the reference area has nothing at the start"
  | "the reference area has nothing in this sector"
  | "the reference area starts below zero"
  | "the region has nothing at all"
  | "the result is too large to be a number";

/** Formulas speak English, since they know no language; what they say is put into the others here. */
export const formulaNotes = {
  de: {
    "a share of a negative number has no meaning": "ein Anteil an einer negativen Zahl hat keinen Sinn",
    "at least": "mindestens",
    "at most": "höchstens",
    "nobody works in the sector": "niemand arbeitet in der Branche",
    "nothing to divide by": "nichts, wodurch zu teilen wäre",
    "nothing to grow from": "nichts, woraus etwas wachsen könnte",
    "nothing to spread": "nichts zu verteilen",
    "one value has no rivals": "ein einzelner Wert hat keinen Rang",
    "only a share of the class is music": "nur ein Teil der Klasse ist Musik",
    "one year cannot grow": "ein einzelnes Jahr wächst nicht",
    "only one part": "nur ein einziger Teil",
    "published as a range": "als Spanne veröffentlicht",
    "ranks need exact shares": "Ränge brauchen genaue Anteile",
    "the price level of the year is zero": "das Preisniveau des Jahres ist null",
    "the purchasing power parity is zero": "die Kaufkraftparität ist null",
    "the reference area has nothing at all": "das Vergleichsgebiet hat überhaupt nichts",
    "the reference area has nothing at the start": "das Vergleichsgebiet hat am Anfang nichts",
    "the reference area has nothing in this sector": "das Vergleichsgebiet hat in dieser Branche nichts",
    "the reference area starts below zero": "das Vergleichsgebiet beginnt unter null",
    "the region has nothing at all": "die Region hat überhaupt nichts",
    "the result is too large to be a number": "das Ergebnis ist zu groß für eine Zahl",
  },
  nl: {
    "a share of a negative number has no meaning": "een aandeel in een negatief getal heeft geen betekenis",
    "at least": "minstens",
    "at most": "hoogstens",
    "nobody works in the sector": "niemand werkt in de sector",
    "nothing to divide by": "niets om door te delen",
    "nothing to grow from": "niets om uit te groeien",
    "nothing to spread": "niets te verdelen",
    "one value has no rivals": "een enkele waarde heeft geen rang",
    "only a share of the class is music": "slechts een deel van de klasse is muziek",
    "one year cannot grow": "een enkel jaar groeit niet",
    "only one part": "slechts één deel",
    "published as a range": "als marge gepubliceerd",
    "ranks need exact shares": "rangen vragen exacte aandelen",
    "the price level of the year is zero": "het prijspeil van het jaar is nul",
    "the purchasing power parity is zero": "de koopkrachtpariteit is nul",
    "the reference area has nothing at all": "het referentiegebied heeft helemaal niets",
    "the reference area has nothing at the start": "het referentiegebied heeft aan het begin niets",
    "the reference area has nothing in this sector": "het referentiegebied heeft niets in deze sector",
    "the reference area starts below zero": "het referentiegebied begint onder nul",
    "the region has nothing at all": "de regio heeft helemaal niets",
    "the result is too large to be a number": "de uitkomst is te groot voor een getal",
  },
} satisfies Readonly<Record<Exclude<Language, "en">, Readonly<Record<FormulaNote, string>>>>;

/** The remark of a formula or a cell in a language; a remark that the comparison made stands in it already. */
function noteIn(note: string, language: Exclude<Language, "en">): string {
  const notes: Readonly<Record<string, string>> = formulaNotes[language];
  const [, words = "", number = ""] = /^(at least|at most) (\S+)$/.exec(note) ?? [];
  return words === "" ? (notes[note] ?? note) : `${notes[words]} ${number}`;
}

function valueIn(value: Value, language: Exclude<Language, "en">): Value {
  if (isNumber(value) || value.note === undefined) return value;
  return { ...value, note: noteIn(value.note, language) };
}

/** Results whose values say in a language why they are none, or why they are a range. */
export function wordedResults(results: readonly Result[], language: Language): readonly Result[] {
  if (language === "en") return results;
  return results.map((result) => ({ ...result, value: valueIn(result.value, language) }));
}

/** The same for the ways to count a headline. */
export function wordedSpread(spread: readonly Spread[], language: Language): readonly Spread[] {
  if (language === "en") return spread;
  const worded = (variant: Variant): Variant => ({
    ...variant,
    result: { ...variant.result, value: valueIn(variant.result.value, language) },
  });
  return spread.map((one) => ({
    ...one,
    variants: one.variants.map(worded),
    unanswered: one.unanswered.map((way) => ({ ...way, why: noteIn(way.why, language) })),
  }));
}

import type { Language } from "../../base/format-number.ts";

/** The words before the name of a place: in a row or as a subject, behind "in", behind "of". */
interface PlaceWords {
  readonly names: RegExp;
  readonly the: string;
  readonly in: string;
  readonly of: string;
  /** What the name itself gains behind "in" and "of": `in den Niederlanden`. */
  readonly ending?: string;
}

/** The names of places that take more than a bare preposition, by language. */
const placeWords: Readonly<Record<Language, readonly PlaceWords[]>> = {
  en: [
    {
      names: /^(Netherlands|Randstad|Ruhr|United Kingdom|Czech Republic)\b/,
      the: "the ",
      in: "in the ",
      of: "of the ",
    },
  ],
  de: [
    { names: /^(Ruhrgebiet|Rheinland|Saarland)\b/, the: "das ", in: "im ", of: "vom " },
    { names: /^Niederlande\b/, the: "die ", in: "in den ", of: "von den ", ending: "n" },
    {
      names: /^(Randstad|Ruhr|Metropolregion|Metropoolregio|Noordvleugel|Zuidvleugel|Schweiz|Slowakei|Türkei)\b/,
      the: "die ",
      in: "in der ",
      of: "von der ",
    },
  ],
  nl: [
    { names: /^(Ruhrgebied|Roergebied|Verenigd Koninkrijk)\b/, the: "het ", in: "in het ", of: "van het " },
    {
      names: /^(Randstad|Ruhr|Metropoolregio|Noordvleugel|Zuidvleugel)\b/,
      the: "de ",
      in: "in de ",
      of: "van de ",
    },
  ],
};

const any = /^/;

/** The words before any other name: `in Berlin`. */
const plainPlaceWords: Readonly<Record<Language, PlaceWords>> = {
  en: { names: any, the: "", in: "in ", of: "of " },
  de: { names: any, the: "", in: "in ", of: "von " },
  nl: { names: any, the: "", in: "in ", of: "van " },
};

/** The words before the name of a place, by language. */
export const wordsBefore = (name: string, language: Language): PlaceWords =>
  placeWords[language].find(({ names }) => names.test(name)) ?? plainPlaceWords[language];

/** The name as it stands behind a preposition: `Niederlanden`. */
export function inflectedPlace(name: string, language: Language): string {
  const { names, ending = "" } = wordsBefore(name, language);
  return name.replace(names, (found) => found + ending);
}

/** Where something is: `in the Ruhr`, `im Ruhrgebiet`, `in Berlijn`. */
export const within = (name: string, language: Language): string =>
  wordsBefore(name, language).in + inflectedPlace(name, language);

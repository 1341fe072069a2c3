import type { Language } from "../../base/format-number.ts";

/** The words before the name of a place that say where something is. */
interface PlaceWords {
  readonly names: RegExp;
  readonly in: string;
}

// Names that take more than a bare preposition.
const placeWords = {
  de: [
    { names: /^(Ruhrgebiet|Rheinland|Saarland)\b/, in: "im " },
    { names: /^Niederlande\b/, in: "in den " },
    { names: /^(Randstad|Ruhr|Metropolregion|Noordvleugel|Zuidvleugel)\b/, in: "in der " },
  ],
  nl: [
    { names: /^(Ruhrgebied|Roergebied)\b/, in: "in het " },
    { names: /^(Randstad|Ruhr|Metropoolregio|Noordvleugel|Zuidvleugel)\b/, in: "in de " },
  ],
} satisfies Record<Exclude<Language, "en">, readonly PlaceWords[]>;

type Foreign = keyof typeof placeWords;

const before = (name: string, language: Foreign): PlaceWords | undefined =>
  placeWords[language].find(({ names }) => names.test(name));

/** Where something is: `im Ruhrgebiet`, `in den Niederlanden`, `in Berlijn`. */
export function withinPlace(name: string, language: Foreign): string {
  const words = before(name, language)?.in ?? "in ";
  // The one name of ours whose own ending changes.
  return words + (words === "in den " ? name.replace(/^Niederlande\b/, "Niederlanden") : name);
}

import * as v from "valibot";
import type { Language } from "../base/format-number.ts";

const words = v.pipe(v.string(), v.nonEmpty("some words"), v.maxLength(600, "at most 600 letters"));

/** One text for all languages, or one for each of some; in the others the text stays the one made from the data. */
const inLanguages = v.union(
  [
    words,
    v.pipe(
      v.strictObject({ en: v.optional(words), nl: v.optional(words), de: v.optional(words) }),
      v.check((texts) => Object.keys(texts).length > 0, "write it in at least one language"),
    ),
  ],
  "write a text, or one for each language: {en: …, nl: …, de: …}",
);

/** What the project says of a figure in its own words. */
export const ownFigure = v.strictObject({
  /** For those who do not see the picture; numbers are named by id, {{berlin.lq.J59.2012}}, never by digits. */
  alt: inLanguages,
});

/** Figures by id. */
export const ownFigures = v.record(
  v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, "a figure is named by its id: see `cluster list charts`")),
  ownFigure,
);

/** What the project says of a figure; written out, so that users of the library need no schema package. */
export interface ProjectFigure {
  readonly alt: string | { readonly [Name in Language]?: string | undefined };
}

/** A place in the project file. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** An alternative text with the place where it stands; without a language it is for all. */
export interface AltText extends Place {
  readonly figure: string;
  readonly language?: Language;
  readonly text: string;
}

type PlaceOf = (path: readonly string[]) => Place;

/** All alternative texts of a project, one after the other. */
export function altTextsOf(figures: Readonly<Record<string, ProjectFigure>>, placeOf: PlaceOf): readonly AltText[] {
  return Object.entries(figures).flatMap(([figure, { alt }]): readonly AltText[] => {
    const path = ["figures", figure, "alt"];
    if (typeof alt === "string") return [{ figure, text: alt, ...placeOf(path) }];
    return (["en", "nl", "de"] as const).flatMap((language) => {
      const text = alt[language];
      return text === undefined ? [] : [{ figure, language, text, ...placeOf([...path, language]) }];
    });
  });
}

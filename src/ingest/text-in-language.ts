import type { Language } from "../base/format-number.ts";
import { untranslated } from "./faults.ts";
import * as messages from "./messages.ts";
import type { RowReport } from "./rows.ts";

/** The column of a text in a language: `why_de`; English stands in the column without an ending. */
const columnIn = (name: string, language: Language): string => (language === "en" ? name : `${name}_${language}`);

/** The columns in which a table may say the same in other languages. */
export const otherLanguages = (names: readonly string[]): readonly string[] =>
  (["de", "nl"] as const).flatMap((language) => names.map((name) => columnIn(name, language)));

/** A text in a language; where nobody has translated it the English one, and a note says so. */
export function textIn(language: Language, text: (column: string) => string, name: string, report: RowReport): string {
  const column = columnIn(name, language);
  const found = text(column);
  const english = text(name);
  if (found === "" && english !== "") report.add(untranslated, column, "", messages.untranslated(column, english));
  return found === "" ? english : found;
}

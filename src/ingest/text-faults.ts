import type { RuleRecord } from "./rule.ts";

/** Letters that had to be read in another encoding than UTF-8. */
export const assumedEncoding: RuleRecord = {
  id: "assumed-encoding",
  title: "Text is not UTF-8 and was read in another encoding",
  severity: "note",
  explains: "No file says how its letters are written; read in the wrong way, a name is another name.",
  hint: "Look at a name with an umlaut, and give --encoding if it is wrong.",
};

/** Letters that were read wrongly once already, and written again. */
export const mojibake: RuleRecord = {
  id: "mojibake",
  title: "Letters were read wrongly and written again",
  severity: "warning",
  explains: "The file shows Ã¤ where its writer meant ä; a name of it matches nothing.",
  hint: "Get the file from its source again; nothing is repaired in silence.",
};

/** The sign that old programs put at the end of a file. */
export const endMark: RuleRecord = {
  id: "end-of-file-mark",
  title: "Sign of old programs at the end of the file",
  severity: "note",
  explains: "Ctrl-Z ended a file once; it is no figure, and is left out.",
  hint: "Nothing needs to be done.",
};

/** A record with more cells than any table has columns. */
export const tooManyColumns: RuleRecord = {
  id: "too-many-columns",
  title: "Record with more than 16,384 cells",
  severity: "error",
  explains: "No spreadsheet holds as many columns; the file is read with the wrong separator, or is no table.",
  hint: "Look for the right separator and for missing line ends.",
};

/** What can be wrong with the text of a file before it is a table, in reading order. */
export const textFaults: readonly RuleRecord[] = [assumedEncoding, mojibake, endMark, tooManyColumns];

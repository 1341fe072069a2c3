import type { Words } from "./messages.ts";

/** Words for a byte that is no UTF-8, where the whole file was then read as windows-1252. */
export const readAsWindows1252 = (byte: number): Words => ({
  message: `the byte ${hexadecimal(byte)} is not UTF-8; the whole file was read as windows-1252`,
  hint: "look at a name with an umlaut, and give --encoding if it is wrong",
});

/** Words for a file whose bytes come in pairs without a mark that says so. */
export const readAsUtf16 = (encoding: string): Words => ({
  message: `every other byte is zero; the file was read as ${encoding}`,
  hint: "give --encoding if it is wrong",
});

/** Words for letters that were read wrongly before the file was written. */
export const mojibake = (text: string, places: number): Words => ({
  message: `"${text}" was read in the wrong encoding before it was written${others(places - 1)}; nothing is repaired`,
  hint: "get the file from its source again",
});

const others = (places: number): string =>
  places === 0 ? "" : places === 1 ? ", as was one other place" : `, as were ${places} other places`;

/** Words for the sign of old programs at the end. */
export const endMark = (): Words => ({
  message: "the file ends with Ctrl-Z, as old programs wrote it; it is left out",
  hint: "nothing needs to be done",
});

/** Words for a record of more cells than any table has columns. */
export const tooManyColumns = (cells: number, limit: number): Words => ({
  message: `the record has ${cells} cells, more than ${limit}; it is left out`,
  hint: "look for the right separator and for missing line ends",
});

const hexadecimal = (byte: number): string => `0x${byte.toString(16).toUpperCase().padStart(2, "0")}`;

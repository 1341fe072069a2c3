import type { OfficeFile, Sample } from "./office-file.ts";
import { splitCode } from "./sdmx-codes.ts";

const separators = /[,;\t|]/;

/** The names of the header, roughly cut: enough to know a format by, without reading the file; undefined where it begins otherwise. */
export function headerNames({ text }: Sample, beginning: RegExp): readonly string[] | undefined {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  if (!beginning.test(line)) return undefined;
  // Behind the word and its bracket stands the separator.
  const separator = separators.exec(line.replace(/^[^[,;\t|]*\[.\]/, ""))?.[0];
  if (separator === undefined) return undefined;
  return line.split(separator).map((cell) => splitCode(cell.trim().replace(/^"|"$/g, "")).code);
}

/** The character that keeps the cells of a file apart, as the beginning of its header shows; a comma where it does not. */
export const firstDelimiter = ({ sample, separator }: OfficeFile, beginning: RegExp): string =>
  separator ?? beginning.exec(sample?.text ?? "")?.[1] ?? ",";

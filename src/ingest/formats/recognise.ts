import { nearest } from "../../base/nearest.ts";
import { UserError } from "../../model/finding.ts";
import { notText } from "../containers/mistakes.ts";
import type { Format } from "./format.ts";
import type { Sample } from "./office-file.ts";
import { formats } from "./registry.ts";

/** A format, and why a file is taken for it. */
export interface Recognised {
  readonly format: Format;
  readonly why: string;
}

/** The format of a file by its beginning; refuses, rather than guesses, where none fits or more than one does. */
export function recognise(file: string, sample: Sample): Recognised {
  const fitting = formats.flatMap((format) => {
    const why = format.recognise(sample);
    return why === undefined ? [] : [{ format, why }];
  });
  const [only, second] = fitting;
  if (only !== undefined && second === undefined) return only;
  if (only === undefined) throw unrecognised(file, sample);
  const reasons = fitting.map(({ format, why }) => `${format.id} (${why})`).join(" and ");
  throw new UserError(file, `more than one format fits: ${reasons}`, `name one: cluster import ${only.format.id} FILE`);
}

/** The one format of an office that a file has; tables that anybody made are of none. */
export function officeFormatOf(sample: Sample): string | undefined {
  const fitting = formats.filter((format) => format.recognise(sample) !== undefined);
  const [only, second] = fitting;
  return only === undefined || second !== undefined || only.id.startsWith("tidy-") ? undefined : only.id;
}

/** Why nothing fits, and what to type for such a file. */
function unrecognised(file: string, { text, bytes }: Sample): UserError {
  if (bytes.length === 0) return new UserError(file, "the file is empty", "download it again, or name another");
  if (text === "" || text.includes("\u0000")) return notText(file);
  return new UserError(
    file,
    "no format that is known fits this file",
    /^\s*[[{<]/u.test(text)
      ? "ask the office for CSV or JSON-stat; `cluster list formats` says what is read"
      : "name one: cluster import FORMAT, see `cluster list formats`; a table of your own is tidy-long",
  );
}

/** The format of an id as it was typed. */
export function formatNamed(id: string): Format {
  const format = formats.find((each) => each.id === id);
  if (format !== undefined) return format;
  const ids = ["auto", ...formats.map((each) => each.id)];
  const near = nearest(id, ids);
  const advice =
    near === undefined ? `there are ${ids.join(", ")}` : `did you mean ${near}? See \`cluster list formats\``;
  throw new UserError(`cluster import ${id}`, `"${id}" is not a format`, advice);
}

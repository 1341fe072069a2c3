import { nearest } from "../../base/nearest.ts";
import { UserError } from "../../model/finding.ts";
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
  const ids = formats.map(({ id }) => id).join(", ");
  if (only === undefined)
    throw new UserError(file, "no format that is known fits this file", `name one: cluster import FORMAT (${ids})`);
  const reasons = fitting.map(({ format, why }) => `${format.id} (${why})`).join(" and ");
  throw new UserError(file, `more than one format fits: ${reasons}`, `name one: cluster import ${only.format.id} FILE`);
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

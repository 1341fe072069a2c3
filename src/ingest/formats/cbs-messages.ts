import type { Words } from "../messages.ts";

const words = (message: string, hint: string): Words => ({ message, hint });
const quoted = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;

export const ragged = (found: number, wanted: number): Words =>
  words(`the row has ${found} cells, the header ${wanted}; it is left out`, "look for a semicolon or a mark too many");

export const unknownSign = (column: string, text: string): Words =>
  words(
    `${column} is ${quoted(text)}, neither a number nor a sign of CBS; this cell is left out`,
    /^[-+]?\d+,\d+$/u.test(text.trim()) ? "for decimal commas choose --decimal ," : "look at the table's symbols",
  );

export const sentinel = (column: string, number: string): Words =>
  words(`${column} is ${number}, which CBS prints where there is no figure`, "nothing to do: it is read as missing");

export const distinctionLost = (): Words =>
  words(
    "this is a TypedDataSet: why a cell is empty (unknown, secret or impossible) is lost",
    "download the UntypedDataSet of the same table",
  );

export const duplicateKey = (key: readonly string[], line: number): Words =>
  words(`${quoted(key.join(", "))} stands already on line ${line}; this row is left out`, "keep one of the two");

export const tooManyKeys = (limit: number): Words =>
  words(`more than ${limit} rows: those further down are not compared with earlier ones`, "nothing to do");

export const repeatedHeader = (): Words =>
  words("the header stands here again; the row is skipped", "import the joined files one by one");

export const contradictingUnit = (code: string, first: string, second: string): Words =>
  words(
    `${code} is in ${quoted(first)} in one metadata file and in ${quoted(second)} in another; neither is used`,
    "name only the metadata that belong to this table",
  );

export const unknownReason = (reason: string): Words =>
  words(`ValueAttribute ${quoted(reason)} is not known; it is kept as printed`, "look it up in the table's metadata");

export const numberWithReason = (reason: string): Words =>
  words(
    `values come with the reason ${quoted(reason)}; they are kept, with status O`,
    "look it up in the table's metadata before using it",
  );

export const unknownPeriodStatus = (period: string, status: string): Words =>
  words(`the status ${quoted(status)} of ${period} is not known; it is kept as printed`, "look it up at CBS");

export const textValue = (measure: string): Words =>
  words(`${measure} is a text, not a number; its cells are kept without one`, "nothing to do");

export const notOdata3 = (header: string): string =>
  `the first line is no header of a CBS table (ID, dimensions, Measure_1 …): ${quoted(header)}`;

export const notMetadata = (header: string): string =>
  `the first line is no header of metadata of CBS (Key, Title …): ${quoted(header)}`;

export const notOdata4 = (header: string): string =>
  `the first line is no header of a CBS OData 4 package: ${quoted(header)}`;

export const notJson = (reason: string): string => `the file is no JSON: ${reason}`;

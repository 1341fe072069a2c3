import type { Words } from "../ingest/messages.ts";
import type { RuleRecord } from "../ingest/rule.ts";
import { UserError } from "../model/finding.ts";

const error = (id: string, title: string, explains: string, hint: string): RuleRecord => ({
  id,
  title,
  severity: "error",
  explains,
  hint,
});

/** A number with more digits than sums are exact for. */
export const tooManyDigits = error(
  "too-many-digits",
  "More digits than can be added exactly",
  "A sum that depends on the order of its rows is another one tomorrow.",
  "Round the number to 14 digits before and 18 behind the decimal point.",
);

/** A class that counts for a share nobody knows. */
export const unknownWeight = error(
  "unknown-weight",
  "Share of the class is not known",
  "A share that is not known is not 1.",
  "Fill the column weight of the list of sectors, or choose another definition.",
);

const quoted = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;

export const digitsWords = (column: string, text: string): Words => ({
  message: `${column} ${quoted(text)} has more digits than can be added exactly`,
  hint: "round it",
});

export const weightWords = (code: string, definition: string): Words => ({
  message: `${quoted(code)} counts for a share in ${definition}, and the share is not known; the row is left out`,
  hint: "fill the column weight of the list of sectors",
});

export const shiftingRegion = (code: string): Words => ({
  message: `${quoted(code)} belongs to other regions in another version of NUTS; the row is left out`,
  hint: "choose the version with --nuts",
});

export const noColumn = (file: string, column: string, near: string | undefined, what: string): UserError =>
  new UserError(
    file,
    `the column "${column}" is not there`,
    near === undefined
      ? `name the column of ${what}: --map ${what}=COLUMN`
      : `did you mean ${near}? --map ${what}=${near}`,
  );

export const doubledColumn = (file: string, column: string): UserError =>
  new UserError(file, `the column "${column}" stands twice`, "rename one of them");

export const otherColumns = (file: string, first: string): UserError =>
  new UserError(file, `its columns are not those of ${first}`, "aggregate files of one layout at a time");

export const noHeader = (file: string): UserError =>
  new UserError(file, "the file is empty", "put the names of the columns in the first line");

export const noUnit = (measure: string): UserError =>
  new UserError(
    `cluster aggregate --sum ${measure}`,
    `"${measure}" is no measure of the list, so its unit is not known`,
    `say it: --unit ${measure}=number`,
  );

export const wrongUnit = (measure: string, unit: string, allowed: string): UserError =>
  new UserError(
    `cluster aggregate --unit ${measure}=${unit}`,
    `${measure} cannot be given in "${unit}"`,
    `use one of ${allowed}`,
  );

export const noYear = (): UserError =>
  new UserError(
    "cluster aggregate --by",
    "an observation needs its year",
    "put year into --by, or name the year the register is counted in: --year 2024",
  );

export const yearTwice = (): UserError =>
  new UserError(
    "cluster aggregate --year",
    "the year is named, and the table has neither founded, nor closed, nor year",
    "say which column is which: --map founded=COLUMN",
  );

export const notACondition = (text: string): UserError =>
  new UserError(
    `--where ${text}`,
    `"${text}" is not column=value`,
    "use one of = != < <= > >=, for example --where size_class!=0",
  );

export const notANumber = (text: string, value: string): UserError =>
  new UserError(
    `--where ${text}`,
    `"${value}" is not a number, and < and > compare numbers`,
    "write digits with a decimal point: 1234.5",
  );

export const whichDefinition = (file: string, ids: readonly string[]): UserError =>
  new UserError(
    file,
    `the list holds ${ids.length} definitions`,
    `choose one with --definition${ids.length > 8 ? "" : `: ${ids.join(", ")}`}`,
  );

export const keyNeeded = (option: string, key: string): UserError =>
  new UserError(
    `cluster aggregate ${option}`,
    `the list says what each ${key} belongs to, and --by has no ${key}`,
    `add ${key} to --by`,
  );

export const outOfMemory = (memory: string): UserError =>
  new UserError(
    `cluster aggregate --memory ${memory}`,
    "the cells do not fit into so little memory",
    "allow more, for example --memory 1GB",
  );

export const tooLarge = (): UserError =>
  new UserError("cluster aggregate", "a sum has more than 38 digits", "give the amounts in a larger unit");

export const unreadable = (file: string): UserError =>
  new UserError(file, "this is not a Parquet file that can be read", "write it again, or give CSV");

export const readAndWritten = (target: string): UserError =>
  new UserError(`cluster aggregate --out ${target}`, "this is a file that is read", "name another file");

export const targetNoFile = (target: string): UserError =>
  new UserError(`cluster aggregate --out ${target}`, "this is there, and is no file", "name a file");

export const noFolder = (target: string): UserError =>
  new UserError(`cluster aggregate --out ${target}`, "there is no such folder", "make it first, or name another");

import type * as v from "valibot";
import { nearest } from "../base/nearest.ts";

/** What is wrong in a project file, and what to write instead. */
export interface Mistake {
  readonly what: string;
  readonly fix: string;
}

export const notYaml = (reason: string): Mistake => ({
  // Behind the semicolon the parser speaks to programmers.
  what: `this is not YAML: ${/call stack/.test(reason) ? "its parts stand too deep in each other" : reason.split(";")[0]}`,
  fix: "write each field once, as `name: value`, and indent with blanks",
});

export const alias: Mistake = {
  // Aliases are not needed in a project file and can be made to explode.
  what: "a project file has no aliases (*name)",
  fix: "write the value out",
};

export const complexKey: Mistake = {
  what: "a project file has no keys behind a question mark (? key)",
  fix: "write each field as `name: value`",
};

export const tooLong: Mistake = {
  what: "the file is larger than 128 KiB, which no project file is",
  fix: "check that it is the right one",
};

export const noFields: Mistake = {
  what: "there are no fields in this file",
  fix: "begin with `date:` and `regions:`, or run `cluster init` to get a file that works",
};

/** A text with a sign that nobody sees: no page and no figure can hold it. */
export const controlCharacter: Mistake = {
  what: "the text holds a control character",
  fix: "write it without; letters need no number",
};

/** A field that nobody reads: most often a slip of the pen, so the nearest field is named. */
export function unknownField(name: string, fields: readonly string[]): Mistake {
  const near = nearest(name, fields);
  const list = `the fields here are ${fields.join(", ")}`;
  return {
    what: `"${name}" is not a field of a project file`,
    fix: near === undefined ? `remove it; ${list}` : `did you mean ${near}? Otherwise ${list}`,
  };
}

export const missingField = (name: string): Mistake => ({
  what: `"${name}" is missing`,
  fix: `add \`${name}:\` here; \`cluster init\` writes a file that has it`,
});

const expectedWords: Readonly<Record<string, string>> = {
  Array: "a list",
  Object: "fields of its own",
  string: "a text",
  "(string | number)": "a text or a number",
};

/** A field whose value cannot be used, in the words of its rule in the schema. */
export const wrongValue = (name: string, issue: v.BaseIssue<unknown>): Mistake => ({
  what: issue.type === "min_length" ? `"${name}" is empty` : `"${name}" holds ${issue.received}`,
  fix: issue.message.startsWith("Invalid")
    ? `write ${expectedWords[issue.expected ?? ""] ?? issue.expected ?? "another value"} there`
    : issue.message,
});

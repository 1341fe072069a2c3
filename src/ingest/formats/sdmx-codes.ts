import type { Component } from "./sdmx-columns.ts";

/** The code in a text such as `A: Annual` or `A:Annual`; a time of day keeps its colons. */
export function splitCode(text: string): { readonly code: string; readonly label: string } {
  const colon = text.indexOf(":");
  if (colon < 1 || /\d[T ]\d\d$/.test(text.slice(0, colon))) return { code: text.trim(), label: "" };
  return { code: text.slice(0, colon).trim(), label: text.slice(colon + 1).trim() };
}

/** Reads the codes of one dimension, and keeps what each is called. */
export interface CodeReader {
  readonly codeOf: (fields: readonly string[]) => string;
  readonly labels: ReadonlyMap<string, string>;
}

/** Reads codes with or without their names; the same text is split once. */
export function codeReader({ at, namesAt }: Component): CodeReader {
  const codes = new Map<string, string>();
  const labels = new Map<string, string>();
  const codeOf = (fields: readonly string[]): string => {
    const text = fields[at] ?? "";
    const known = codes.get(text);
    if (known !== undefined) return known;
    const { code, label } = splitCode(text);
    const name = namesAt === -1 ? label : (fields[namesAt] ?? "").trim();
    codes.set(text, code);
    if (name !== "") labels.set(code, name);
    return code;
  };
  return { codeOf, labels };
}

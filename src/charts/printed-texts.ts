import type { Layer } from "./theme.ts";

/** What a text on a chart is, where it is no number of the comparison: a mark of an axis, a class of a key, a name. */
export type TextRole = "axis" | "key" | "name";

/** What a text on a chart prints: results by id, or something that may hold digits without being one. */
export interface Printed {
  /** Ids of the results whose numbers the text prints; of several their sum, or one number each. */
  readonly results?: readonly string[];
  readonly role?: TextRole;
}

/** A text of a finished specification, with what it prints. */
export interface PrintedText {
  readonly text: string;
  readonly results: readonly string[];
  /** Empty where nothing was said: such a text is bound to results, or holds no digit. */
  readonly role: TextRole | "";
}

/** The first columns of the data behind every layer of texts; only the text is drawn, the others say what it is. */
export const printedColumns = ["text", "role", "results"] as const;

/** The cells of those columns. */
export const printedIn = ({ text, role, results = [] }: Printed & { readonly text: string }) => ({
  text,
  role: role ?? "",
  results: results.join("\n"),
});

const isRecord = (part: unknown): part is Readonly<Record<string, unknown>> =>
  typeof part === "object" && part !== null && !Array.isArray(part);

const listOf = (part: unknown): readonly unknown[] => (Array.isArray(part) ? part : []);

/** Data sets of layers that draw texts, in Vega-Lite and in Vega. */
function textData(spec: Layer): readonly unknown[] {
  const layers = listOf(spec.layer).filter(isRecord);
  const inLayers = layers.filter(({ mark }) => isRecord(mark) && mark.type === "text").map(({ data }) => data);
  const marks = listOf(spec.marks).filter(isRecord);
  const names = marks.flatMap(({ type, from }) => (type === "text" && isRecord(from) ? [from.data] : []));
  const sets = listOf(spec.data).filter((set) => isRecord(set) && names.includes(set.name));
  return [...inLayers, ...sets];
}

/** Every text that a specification draws, with the results it prints: read off the specification itself, so that no text can be forgotten. */
export function printedTexts(spec: Layer): readonly PrintedText[] {
  const rows = textData(spec).flatMap((set) => (isRecord(set) ? listOf(set.values) : []));
  return rows.filter(isRecord).map(({ f0, f1, f2 }) => ({
    text: String(f0 ?? ""),
    role: roleOf(f1),
    results: String(f2 ?? "")
      .split("\n")
      .filter((id) => id !== ""),
  }));
}

const roleOf = (word: unknown): PrintedText["role"] =>
  word === "axis" || word === "key" || word === "name" ? word : "";

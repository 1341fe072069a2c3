/** An object as it came out of a JSON file: nothing is known about it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether something is an object with names, not a list. */
export const isObject = (json: unknown): json is JsonObject =>
  typeof json === "object" && json !== null && !Array.isArray(json);

/** What an object itself has under a name: `constructor` and `__proto__` are names like any other. */
export const own = (json: unknown, name: string): unknown =>
  isObject(json) && Object.hasOwn(json, name) ? json[name] : undefined;

/** A text or number as text; empty for anything else. */
export const textOf = (json: unknown): string =>
  typeof json === "string" ? json : typeof json === "number" ? String(json) : "";

/** A list, or one thing as a list of one. */
export const listOf = (json: unknown): readonly unknown[] =>
  Array.isArray(json) ? json : json === undefined || json === null ? [] : [json];

/** A whole number from 0 up, also where it is written as text; undefined for anything else. */
export function countOf(json: unknown): number | undefined {
  const text = textOf(json);
  const count = /^(?:0|[1-9]\d{0,14})$/u.test(text) ? Number(text) : undefined;
  return count !== undefined && Number.isSafeInteger(count) ? count : undefined;
}

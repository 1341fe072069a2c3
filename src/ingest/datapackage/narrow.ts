import { UserError } from "../../model/finding.ts";
import * as messages from "./messages.ts";

/** Where in a descriptor something stands: the file, and the way to it, as in `resources[0].schema`. */
export interface Spot {
  readonly file: string;
  readonly way: string;
}

/** A JSON object of which nothing is known yet. */
export type Unknowns = Readonly<Record<string, unknown>>;

/** The place of a property, or of an item, under another place. */
export const under = ({ file, way }: Spot, key: string | number): Spot => ({
  file,
  way: typeof key === "number" ? `${way}[${key}]` : way === "" ? key : `${way}.${key}`,
});

/** Stops at a descriptor that cannot be followed. */
export function refuse({ file, way }: Spot, { message, hint }: messages.Words): never {
  throw new UserError(way === "" ? file : `${file}, ${way}`, message, hint);
}

/** An object, or a refusal. */
export function objectAt(spot: Spot, value: unknown): Unknowns {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse(spot, messages.notA("object"));
  return value as Unknowns;
}

/** A property of its own, never one that every object inherits. */
export const propertyOf = (object: Unknowns, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/** A list, empty where there is none. */
export function listAt(spot: Spot, value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : refuse(spot, messages.notA("list"));
}

/** A text; undefined where there is none. */
export function textAt(spot: Spot, value: unknown): string | undefined {
  if (value === undefined || typeof value === "string") return value;
  return refuse(spot, messages.notA("text"));
}

/** A text that must be there. */
export const requiredText = (spot: Spot, value: unknown): string =>
  textAt(spot, value) ?? refuse(spot, messages.isMissing());

/** Yes or no; the standard where there is none. */
export function booleanAt(spot: Spot, value: unknown, standard: boolean): boolean {
  if (value === undefined) return standard;
  return typeof value === "boolean" ? value : refuse(spot, messages.notA("true or false"));
}

/** A whole number of 0 or more; undefined where there is none. */
export function countAt(spot: Spot, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0
    ? value
    : refuse(spot, messages.notA("whole number"));
}

/** One name or several, as keys are written: `"id"` and `["region", "year"]`. */
export function namesAt(spot: Spot, value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return listAt(spot, value).map((name, index) => requiredText(under(spot, index), name));
}

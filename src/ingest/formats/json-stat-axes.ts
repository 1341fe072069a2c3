import { roleOf } from "./dimension-roles.ts";
import type { Dimension, Role } from "./format.ts";
import { countOf, isObject, type JsonObject, listOf, own, textOf } from "./json-stat-json.ts";
import * as messages from "./json-stat-messages.ts";

/** One dimension of a dataset: its codes in the order in which the values run. */
export interface Axis extends Dimension {
  readonly codes: readonly string[];
  /** Units by code, for measures. */
  readonly units: ReadonlyMap<string, string>;
}

/** The dimensions of a dataset, or in words what is wrong with them: then no value has a place. */
export type Axes = readonly Axis[] | { readonly wrong: string };

// No office's table comes near; a file with hundreds of dimensions of one code is made to fill the memory.
const mostDimensions = 32;

/** Reads the dimensions of a dataset; `id` and `size` stand in the dataset, before version 2.0 inside `dimension`. */
export function axesOf(dataset: JsonObject): Axes {
  const dimension = own(dataset, "dimension");
  const named = (name: string): readonly unknown[] => listOf(own(dataset, name) ?? own(dimension, name));
  const ids = named("id").map(textOf);
  const sizes = named("size").map((size) => countOf(size) ?? textOf(size));
  const wrong = isObject(dimension) ? wrongList(ids, sizes) : messages.noDimensions();
  if (wrong !== undefined) return { wrong };
  const roles = rolesOf(ids, own(dataset, "role") ?? own(dimension, "role"));
  const axes: Axis[] = [];
  for (const [at, id] of ids.entries()) {
    const axis = axisOf(id, Number(sizes[at]), roles[at] ?? "other", own(dimension, id));
    if ("wrong" in axis) return axis;
    axes.push(axis);
  }
  return axes;
}

/** What is wrong with a list of dimensions and their sizes; a size that is a text here was no number of codes. */
function wrongList(ids: readonly string[], sizes: readonly (number | string)[]): string | undefined {
  const badSize = sizes.findIndex((size) => typeof size === "string");
  if (ids.length === 0) return messages.noDimensions();
  if (ids.length > mostDimensions) return messages.tooManyDimensions(ids.length, mostDimensions);
  if (ids.length !== sizes.length) return messages.sizesMissDimensions(ids.length, sizes.length);
  if (new Set(ids).size < ids.length) return messages.doubledDimension(ids);
  if (badSize !== -1) return messages.wrongSize(ids[badSize] ?? "", String(sizes[badSize]));
  const places = sizes.reduce((product: number, size) => product * Number(size), 1);
  return Number.isSafeInteger(places) ? undefined : messages.tooManyPlaces(sizes.join(" × "));
}

/** One dimension; its codes are put in the order of `index`. */
export function axisOf(id: string, size: number, role: Role, json: unknown): Axis | { readonly wrong: string } {
  if (!isObject(json)) return { wrong: messages.undescribed(id) };
  const category = own(json, "category");
  const label = own(category, "label");
  const codes = codesOf(own(category, "index"), label, size);
  if (codes === undefined) return { wrong: messages.wrongIndex(id, size) };
  const labels = entriesOf(label).map(([code, text]) => [code, textOf(text)] as const);
  const units = entriesOf(own(category, "unit")).map(([code, unit]) => [code, unitWords(unit)] as const);
  return { id, label: textOf(own(json, "label")), role, codes, labels: new Map(labels), units: new Map(units) };
}

const entriesOf = (json: unknown): readonly (readonly [string, unknown])[] =>
  isObject(json) ? Object.entries(json) : [];

/** Codes in their order; undefined where they are not as many as the dimension says, or one has no place of its own. */
function codesOf(index: unknown, label: unknown, size: number): readonly string[] | undefined {
  if (index === undefined || index === null) {
    const [only = "", ...others] = entriesOf(label).map(([code]) => code);
    return size === 1 && others.length === 0 ? [only] : undefined;
  }
  const places: readonly (readonly [unknown, unknown])[] = Array.isArray(index)
    ? index.map((code, at) => [code, at])
    : entriesOf(index);
  const byPlace = new Map(places.map(([code, place]) => [countOf(place), textOf(code)]));
  const codes = Array.from({ length: places.length }, (_, at) => byPlace.get(at));
  const complete = codes.every((code) => code !== undefined);
  return complete && codes.length === size && new Set(codes).size === size ? codes : undefined;
}

/** A unit in words: the base with its power of ten where both are stated, otherwise its label. */
function unitWords(unit: unknown): string {
  const [base, label, symbol] = ["base", "label", "symbol"].map((name) => textOf(own(unit, name)).trim());
  const power = countOf(own(unit, "multiplier"));
  if (base !== undefined && base !== "" && power !== undefined && power <= 12)
    return power === 0 ? base : `${10 ** power} ${base}`;
  return [label, base, symbol].find((words) => words !== undefined && words !== "") ?? "";
}

const declared: readonly (readonly [name: string, role: Role])[] = [
  ["time", "time"],
  ["geo", "region"],
  ["metric", "measure"],
];

// Of two places, of residence and of birth, the first that the file names is the region; so it is with two times.
function rolesOf(ids: readonly string[], json: unknown): readonly Role[] {
  const said = new Map<string, Role>();
  for (const [name, role] of declared)
    for (const [at, id] of listOf(own(json, name)).entries())
      said.set(textOf(id), at === 0 || role === "measure" ? role : "other");
  const taken = new Set(said.values());
  return ids.map((id) => said.get(id) ?? (taken.has(roleOf(id)) ? "other" : roleOf(id)));
}

import { nearest } from "../../base/nearest.ts";
import type { CellReader, CellValue } from "./cell-types.ts";
import * as messages from "./messages.ts";
import { booleanAt, countAt, listAt, objectAt, propertyOf, refuse, type Spot, type Unknowns, under } from "./narrow.ts";
import { readPattern } from "./pattern.ts";

/** Finds what is wrong with a cell; undefined where nothing is. */
export type CellCheck = (name: string, text: string, value: CellValue) => messages.Words | undefined;

/** What a schema demands of the cells of a field. */
export interface Constraints {
  readonly required: boolean;
  readonly unique: boolean;
  readonly checks: readonly CellCheck[];
}

interface ReadConstraints {
  readonly constraints: Constraints;
  readonly unchecked: readonly messages.Words[];
}

// A cell longer than this is no code or name that a pattern is about.
const patternLimit = 10_000;
// Each wrong cell is compared with all values allowed.
const suggestible = 100;
const known = new Set([
  "required",
  "unique",
  "enum",
  "pattern",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minLength",
  "maxLength",
]);

/** Reads the constraints of a field. */
export function readConstraints(spot: Spot, value: unknown, reader: CellReader): ReadConstraints {
  if (value === undefined) return { constraints: { required: false, unique: false, checks: [] }, unchecked: [] };
  const given = objectAt(spot, value);
  const { check, unchecked } = patternCheck(spot, propertyOf(given, "pattern"));
  const others = Object.keys(given).filter((key) => !known.has(key));
  return {
    constraints: {
      required: booleanAt(under(spot, "required"), propertyOf(given, "required"), false),
      unique: booleanAt(under(spot, "unique"), propertyOf(given, "unique"), false),
      checks: [
        ...enumCheck(spot, given, reader),
        ...check,
        ...limitChecks(spot, given, reader),
        ...lengths(spot, given),
      ],
    },
    unchecked: [...unchecked, ...others.map((key) => messages.notChecked(`the constraint ${key}`))],
  };
}

/** A value of the descriptor, read as a cell would be; a number may stand there as such. */
function constant(spot: Spot, value: unknown, reader: CellReader): CellValue {
  const read = typeof value === "string" ? reader.read(value) : value;
  return typeof read === "string" || typeof read === "number" || typeof read === "boolean"
    ? read
    : refuse(spot, messages.notA(`value like ${reader.expected}`));
}

function enumCheck(spot: Spot, given: Unknowns, reader: CellReader): readonly CellCheck[] {
  const value = propertyOf(given, "enum");
  if (value === undefined) return [];
  const place = under(spot, "enum");
  const items = listAt(place, value);
  const allowed = new Set(items.map((item, index) => constant(under(place, index), item, reader)));
  const texts = items.map(String);
  return [
    (name, text, cell) =>
      allowed.has(cell)
        ? undefined
        : messages.notInEnum(name, text, texts.length <= suggestible ? nearest(text, texts) : undefined, texts),
  ];
}

function patternCheck(
  spot: Spot,
  value: unknown,
): { check: readonly CellCheck[]; unchecked: readonly messages.Words[] } {
  if (value === undefined) return { check: [], unchecked: [] };
  const place = under(spot, "pattern");
  if (typeof value !== "string") return refuse(place, messages.notA("text"));
  const pattern = readPattern(value);
  if ("mistake" in pattern) return { check: [], unchecked: [messages.badPattern(value, pattern.mistake)] };
  const check: CellCheck = (name, text) => {
    if (text.length > patternLimit) return messages.cellTooLong(name, patternLimit);
    return pattern.matches(text) ? undefined : messages.patternMissed(name, text, value);
  };
  return { check: [check], unchecked: [] };
}

const comparisons: readonly (readonly [name: string, holds: (value: CellValue, limit: CellValue) => boolean])[] = [
  ["minimum", (value, limit) => value >= limit],
  ["maximum", (value, limit) => value <= limit],
  ["exclusiveMinimum", (value, limit) => value > limit],
  ["exclusiveMaximum", (value, limit) => value < limit],
];

function limitChecks(spot: Spot, given: Unknowns, reader: CellReader): readonly CellCheck[] {
  return comparisons.flatMap(([constraint, holds]) => {
    const value = propertyOf(given, constraint);
    if (value === undefined) return [];
    const limit = constant(under(spot, constraint), value, reader);
    const check: CellCheck = (name, text, cell) =>
      typeof cell !== typeof limit || holds(cell, limit)
        ? undefined
        : messages.outside(name, text, constraint, String(value));
    return [check];
  });
}

function lengths(spot: Spot, given: Unknowns): readonly CellCheck[] {
  const least = countAt(under(spot, "minLength"), propertyOf(given, "minLength")) ?? 0;
  const most = countAt(under(spot, "maxLength"), propertyOf(given, "maxLength")) ?? Number.POSITIVE_INFINITY;
  if (least === 0 && most === Number.POSITIVE_INFINITY) return [];
  return [
    (name, text) => {
      // Letters are counted, not the halves that some of them are stored in.
      const length = [...text].length;
      if (length < least) return messages.outside(name, text, "minLength", String(least));
      return length > most ? messages.outside(name, text, "maxLength", String(most)) : undefined;
    },
  ];
}

import { type CellReader, cellReader } from "./cell-types.ts";
import { type Constraints, readConstraints } from "./constraints.ts";
import * as messages from "./messages.ts";
import { booleanAt, listAt, objectAt, propertyOf, refuse, requiredText, type Spot, textAt, under } from "./narrow.ts";

/** One field of a schema: what a cell of its column may hold. */
export interface Field {
  readonly name: string;
  readonly type: string;
  /** Texts that stand for no value. */
  readonly missing: ReadonlySet<string>;
  /** Reads a cell that is not missing; undefined where it is not of the type. */
  readonly read: CellReader["read"];
  /** What a right cell looks like. */
  readonly expected: string;
  readonly constraints: Constraints;
  /** Parts of the field that are not checked, in words. */
  readonly unchecked: readonly messages.Words[];
}

/** Reads a field of a schema, with the texts for no value that hold for the whole table. */
export function readField(spot: Spot, value: unknown, missingOfAll: unknown): Field {
  const given = objectAt(spot, value);
  const text = (key: string, standard: string): string => textAt(under(spot, key), propertyOf(given, key)) ?? standard;
  const words = (key: string, standard: readonly string[]): readonly string[] =>
    propertyOf(given, key) === undefined
      ? standard
      : listAt(under(spot, key), propertyOf(given, key)).map((word, index) =>
          requiredText(under(under(spot, key), index), word),
        );
  const type = text("type", "any");
  const reader = cellReader(type, {
    format: text("format", "default"),
    decimalChar: oneSign(under(spot, "decimalChar"), text("decimalChar", ".")),
    groupChar: text("groupChar", ""),
    bareNumber: booleanAt(under(spot, "bareNumber"), propertyOf(given, "bareNumber"), true),
    trueValues: words("trueValues", ["true", "True", "TRUE", "1"]),
    falseValues: words("falseValues", ["false", "False", "FALSE", "0"]),
  });
  const own = propertyOf(given, "missingValues");
  const { constraints, unchecked } = readConstraints(
    under(spot, "constraints"),
    propertyOf(given, "constraints"),
    reader,
  );
  return {
    name: requiredText(under(spot, "name"), propertyOf(given, "name")),
    type,
    missing: missingTexts(under(spot, "missingValues"), own === undefined ? missingOfAll : own),
    read: reader.read,
    expected: reader.expected,
    constraints,
    unchecked: reader.unchecked === undefined ? unchecked : [messages.notChecked(reader.unchecked), ...unchecked],
  };
}

const oneSign = (spot: Spot, sign: string): string => (sign.length === 1 ? sign : refuse(spot, messages.notA("sign")));

/** Version 1 lists texts, version 2 also values with a label. */
function missingTexts(spot: Spot, value: unknown): ReadonlySet<string> {
  if (value === undefined) return new Set([""]);
  return new Set(
    listAt(spot, value).map((item, index) => {
      const place = under(spot, index);
      return typeof item === "string" ? item : requiredTextOf(place, item);
    }),
  );
}

const requiredTextOf = (spot: Spot, item: unknown): string =>
  textAt(spot, propertyOf(objectAt(spot, item), "value")) ?? refuse(spot, messages.isMissing());

import { type Field, readField } from "./field.ts";
import * as messages from "./messages.ts";
import {
  listAt,
  namesAt,
  objectAt,
  propertyOf,
  refuse,
  requiredText,
  type Spot,
  textAt,
  type Unknowns,
  under,
} from "./narrow.ts";

/** Fields whose values must stand in another table, or in the same one where `resource` is empty. */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly resource: string;
  readonly to: readonly string[];
}

/** What the columns of a table are to be. */
export interface Schema {
  readonly fields: readonly Field[];
  /** Whether columns stand in the order of the fields; else they are told by their names. */
  readonly inOrder: boolean;
  /** Whether columns without a field, and fields without a column, are flaws. */
  readonly mayHaveMore: boolean;
  readonly mayHaveLess: boolean;
  readonly primaryKey: readonly string[];
  readonly uniqueKeys: readonly (readonly string[])[];
  readonly foreignKeys: readonly ForeignKey[];
}

/** Reads a Table Schema; undefined where there is none. */
export function readSchema(spot: Spot, value: unknown): Schema | undefined {
  if (value === undefined) return undefined;
  const given = objectAt(spot, value);
  const missingValues = propertyOf(given, "missingValues");
  const at = under(spot, "fields");
  const fields = listAt(at, propertyOf(given, "fields")).map((field, index) =>
    readField(under(at, index), field, missingValues),
  );
  checkNames(at, fields);
  const match = fieldsMatch(under(spot, "fieldsMatch"), propertyOf(given, "fieldsMatch"));
  const key = (name: string) => known(under(spot, name), namesAt(under(spot, name), propertyOf(given, name)), fields);
  const unique = under(spot, "uniqueKeys");
  return {
    fields,
    inOrder: match === "exact",
    mayHaveMore: match === "subset" || match === "partial",
    mayHaveLess: match === "superset" || match === "partial",
    primaryKey: key("primaryKey"),
    uniqueKeys: listAt(unique, propertyOf(given, "uniqueKeys")).map((names, index) =>
      known(under(unique, index), namesAt(under(unique, index), names), fields),
    ),
    foreignKeys: foreignKeys(under(spot, "foreignKeys"), given, fields),
  };
}

function checkNames(spot: Spot, fields: readonly Field[]): void {
  const names = new Set<string>();
  for (const [index, { name }] of fields.entries()) {
    if (names.has(name)) refuse(under(spot, index), messages.twice(name));
    names.add(name);
  }
}

const matches = ["exact", "equal", "subset", "superset", "partial"] as const;

/** Version 2 writes this as a list of one word. `subset`: the fields are a subset of the columns. */
function fieldsMatch(spot: Spot, value: unknown): (typeof matches)[number] {
  const [name = "exact"] = namesAt(spot, value);
  return matches.find((match) => match === name) ?? refuse(spot, messages.notA(`word of ${matches.join(", ")}`));
}

function known(spot: Spot, names: readonly string[], fields: readonly Field[]): readonly string[] {
  for (const name of names) if (!fields.some((field) => field.name === name)) refuse(spot, messages.unknownField(name));
  return names;
}

function foreignKeys(spot: Spot, schema: Unknowns, fields: readonly Field[]): readonly ForeignKey[] {
  return listAt(spot, propertyOf(schema, "foreignKeys")).map((item, index) => {
    const place = under(spot, index);
    const given = objectAt(place, item);
    const reference = objectAt(under(place, "reference"), propertyOf(given, "reference"));
    const to = namesAt(under(place, "reference"), propertyOf(reference, "fields"));
    const own = known(place, namesAt(under(place, "fields"), propertyOf(given, "fields")), fields);
    if (own.length === 0) requiredText(under(place, "fields"), undefined);
    if (own.length !== to.length) refuse(place, messages.keyWidths());
    return { fields: own, resource: textAt(place, propertyOf(reference, "resource")) ?? "", to };
  });
}

import { instantOf, isTemporal } from "./date-format.ts";
import type { Bound, Datatype } from "./description.ts";
import { durationOf, isDuration } from "./duration.ts";
import { type JsonObject, propertyOf } from "./json.ts";
import type { MetadataReport } from "./metadata-report.ts";
import { isNumeric, readNumber } from "./number-format.ts";

const kinds: readonly (readonly [name: string, kind: Bound["kind"]])[] = [
  ["minimum", "minInclusive"],
  ["minInclusive", "minInclusive"],
  ["minExclusive", "minExclusive"],
  ["maximum", "maxInclusive"],
  ["maxInclusive", "maxInclusive"],
  ["maxExclusive", "maxExclusive"],
];

/** Where a value stands on the scale its type is compared on; undefined where it stands nowhere. */
function placeOf(text: string, { base }: Pick<Datatype, "base">): number | undefined {
  if (isNumeric(base)) return Number.isFinite(Number(text)) ? Number(text) : undefined;
  if (isTemporal(base)) return instantOf(text, base);
  return isDuration(base) ? durationOf(text, base) : undefined;
}

/** Reads the limits of a column; they are written as the type has it, whatever the format of the cells. */
export function readBounds(
  object: JsonObject,
  datatype: Datatype,
  path: string,
  report: MetadataReport,
): readonly Bound[] {
  const { base } = datatype;
  const stated = kinds.filter(([name]) => propertyOf(object, name) !== undefined);
  if (!isNumeric(base) && !isTemporal(base) && !isDuration(base)) {
    for (const [name] of stated) report.refuse(`${path}.${name}`, `is stated, and values of ${base} are not compared`);
    return [];
  }
  const bounds = stated.flatMap(([name, kind]): readonly Bound[] => {
    const bound = boundOf(propertyOf(object, name), kind, datatype);
    if (bound === undefined)
      report.warn(`${path}.${name}`, `${JSON.stringify(propertyOf(object, name))} is no ${base}`);
    return bound === undefined ? [] : [bound];
  });
  checkBounds(bounds, path, report);
  return bounds;
}

function boundOf(value: unknown, kind: Bound["kind"], datatype: Datatype): Bound | undefined {
  const text = typeof value === "number" || typeof value === "string" ? String(value) : "";
  const plain = { ...datatype, format: undefined, decimalChar: undefined, groupChar: undefined };
  const at = isNumeric(plain.base) ? readNumber(text, plain) : placeOf(text, plain);
  return at === undefined ? undefined : { kind, text, at };
}

function checkBounds(bounds: readonly Bound[], path: string, report: MetadataReport): void {
  const least = bounds.filter(({ kind }) => kind.startsWith("min"));
  const most = bounds.filter(({ kind }) => kind.startsWith("max"));
  for (const [first, second] of [least, most])
    if (first !== undefined && second !== undefined && (first.kind !== second.kind || first.at !== second.at))
      report.refuse(path, `has two limits on the same side, ${first.text} and ${second.text}`);
  const [low, high] = [least[0], most[0]];
  if (low === undefined || high === undefined) return;
  // Between two limits that are left out themselves nothing lies where they are one; the standard lets that pass.
  const mayMeet = low.kind.endsWith("Inclusive") === high.kind.endsWith("Inclusive");
  if (high.at < low.at || (!mayMeet && high.at === low.at))
    report.refuse(path, `has a greatest value of ${high.text}, but a least of ${low.text}`);
}

const holds: Readonly<Record<Bound["kind"], (value: number, limit: number) => boolean>> = {
  minInclusive: (value, limit) => value >= limit,
  minExclusive: (value, limit) => value > limit,
  maxInclusive: (value, limit) => value <= limit,
  maxExclusive: (value, limit) => value < limit,
};

/** The first limit that a value is beyond; undefined where it keeps them all. */
export function brokenBound(value: string, datatype: Datatype): Bound | undefined {
  if (datatype.bounds.length === 0) return undefined;
  const at = placeOf(value, datatype);
  return at === undefined ? undefined : datatype.bounds.find(({ kind, at: limit }) => !holds[kind](at, limit));
}

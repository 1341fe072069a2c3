import type { ComparabilityReason } from "./comparability.ts";
import { type Measure, measureTable, type UnitOf } from "./measure.ts";

/** What decides whether one figure may be divided by another: what it counts, in which prices, in which classification. */
export interface Counted {
  readonly measure: string;
  /** Price bases of its cells, where they are money. */
  readonly priceBases?: readonly string[];
  /** Classifications of its cells, where they are of coded sectors. */
  readonly codeSystems?: readonly string[];
}

/** Why two figures are not divided by each other. */
export interface Unlike {
  readonly reason: ComparabilityReason;
  readonly note: string;
}

/** Where a thing of each kind is counted; a quotient of two things counted at different places mixes two geographies. */
const places: Readonly<Record<UnitOf, string>> = {
  enterprise: "at the seat of the enterprise",
  "local unit": "at the workplace",
  person: "at the workplace",
  place: "at the place of the visit",
  payment: "at the seat of the recipient",
  inhabitant: "where people live",
  territory: "over the whole territory",
  "price level": "in the whole nation",
};

/** What describes a whole territory is held against anything that is counted in it. */
const wholes: ReadonlySet<UnitOf> = new Set<UnitOf>(["inhabitant", "territory", "price level"]);

/** Undefined where a figure may be divided by another one; otherwise the reason, from what the measures say of themselves. */
export const divisible = (a: Counted, b: Counted): Unlike | undefined =>
  unlikeUnits(a, b) ?? unlikePrices(a, b) ?? unlikeCodes(a, b);

function unlikeUnits(a: Counted, b: Counted): Unlike | undefined {
  const one = measureTable.get(a.measure);
  const other = measureTable.get(b.measure);
  if (one === undefined || other === undefined) {
    const unknown = one === undefined ? a.measure : b.measure;
    return { reason: "definition", note: `nothing is known of the measure ${unknown}: what it counts, and where` };
  }
  if (wholes.has(one.unitOf) || wholes.has(other.unitOf) || places[one.unitOf] === places[other.unitOf])
    return undefined;
  return { reason: "unit-type", note: `${counted(one)} would be divided by ${counted(other)}` };
}

const counted = ({ title, kind, unitOf }: Measure): string =>
  `${title.charAt(0).toLowerCase()}${title.slice(1)} (${kind === "money" ? "booked" : "counted"} ${places[unitOf]})`;

function unlikePrices(a: Counted, b: Counted): Unlike | undefined {
  const bases = differing(a.priceBases, b.priceBases);
  return bases === undefined ? undefined : { reason: "price-basis", note: `amounts in prices of two kinds: ${bases}` };
}

function unlikeCodes(a: Counted, b: Counted): Unlike | undefined {
  const systems = differing(a.codeSystems, b.codeSystems);
  return systems === undefined ? undefined : { reason: "definition", note: `codes of two classifications: ${systems}` };
}

/** All that both sides name where it is more than one thing; a side that names nothing sets no condition. */
function differing(a: readonly string[] = [], b: readonly string[] = []): string | undefined {
  const named = [...new Set([...a, ...b])].filter((name) => name !== "").sort();
  return named.length > 1 ? named.join(", ") : undefined;
}

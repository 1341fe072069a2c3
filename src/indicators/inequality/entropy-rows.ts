import type { ResultRow, Settings, TableRow } from "../../model/indicator.ts";
import type { Value } from "../../model/value.ts";
import { flagged } from "../flagged.ts";
import { resultRow } from "../table.ts";
import { type Decomposition, decompose, entropy } from "./entropy.ts";
import { type Groups, groupsOf, groupsOfAll } from "./groups.ts";
import { unitsOfVector, type Vector, type Vectors, vectorsOf } from "./vectors.ts";

/** One order of entropy, and how the ids of its parts begin: `l` gives `theil.l`, `theil.l-within` … */
export interface Order {
  readonly alpha: number;
  readonly prefix: string;
}

/** One number of an answer: the part that it is, and the group that it is about. */
interface Part {
  readonly part: string;
  readonly value: Value;
  readonly group?: string;
}

/** Larger than this beside the total, and within and between do not add up: a defect that must be seen. */
const tolerance = 1e-9;

/** The rows of an indicator of entropy: the total and, where the table has groups, what is within and between them. */
export function entropyRows(
  indicator: string,
  orders: readonly Order[],
  rows: readonly TableRow[],
  settings: Settings,
): readonly ResultRow[] {
  const found = vectorsOf(rows, settings);
  const groups = groupsOf(rows, found.by === "sector" ? "region" : "sector");
  return found.vectors.flatMap((vector) =>
    orders.flatMap(({ alpha, prefix }) => {
      const { parts, flags } = partsOf(vector, groups, alpha);
      return parts.map(({ part, value, group }) => {
        const name = [prefix, part].filter((word) => word !== "").join("-");
        return flagged(resultRow(found.table, indicator, placeOf(found, vector, group), value, name), flags);
      });
    }),
  );
}

/** A number about a group stands where the members of the group would stand. */
function placeOf({ by }: Vectors, { place }: Vector, group: string | undefined): Vector["place"] {
  if (group === undefined) return place;
  return by === "sector" ? { ...place, region: group } : { ...place, sector: group };
}

function partsOf(vector: Vector, groups: Groups, alpha: number) {
  const units = unitsOfVector(vector);
  const { flags } = vector;
  const total: Part = { part: "", value: entropy(units, alpha) };
  if (groups === undefined) return { parts: [total], flags };
  const groupOf = groupsOfAll(groups, vector.names);
  if ("kind" in groupOf)
    return { parts: [total, { part: "within", value: groupOf }, { part: "between", value: groupOf }], flags };
  const split = decompose(units, groupOf, alpha);
  return { parts: [total, ...partsOfSplit(split)], flags: addsUp(split) ? flags : [...flags, "does-not-add-up"] };
}

const partsOfSplit = ({ within, between, groups }: Decomposition): readonly Part[] => [
  { part: "within", value: within },
  { part: "between", value: between },
  ...groups.flatMap(({ name, index, contribution }) => [
    { part: "group", value: index, group: name },
    { part: "contribution", value: contribution, group: name },
  ]),
];

const addsUp = ({ total, residual }: Decomposition): boolean =>
  residual <= tolerance * Math.max(1, typeof total === "number" ? total : 0);

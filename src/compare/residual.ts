import { sum } from "../base/sum.ts";
import { add } from "../model/arithmetic.ts";
import { bounds, hole, isHole, isNumber, type Value } from "../model/value.ts";
import type { Cell } from "./analysis.ts";
import { cellsAt, type Lookup, type Wanted } from "./cells.ts";

/**
 * Bounds for a sum that holds secret cells: at least what is published, at most that plus what the nation's
 * total leaves after every published unit of the same level. Without a published national total there is
 * only the reason: an upper limit would be invented.
 */
export function residualBounds(
  lookup: Lookup,
  cells: readonly Cell[],
  wanted: Wanted,
): { value: Value; cells: readonly Cell[] } {
  const secret = cells.filter((cell) => isHole(cell.value)).map((cell) => cell.region);
  const note = `${secret.length} of ${cells.length} units are secret (${secret.join(", ")})`;
  const known = sum(cells.map((cell) => (isNumber(cell.value) ? cell.value : 0)));
  const nation = cellsAt(lookup, (secret[0] ?? "").slice(0, 2), wanted)[0];
  if (nation === undefined || !isNumber(nation.value)) return { value: hole("confidential", note), cells };
  const published = siblings(lookup, secret[0] ?? "", wanted);
  const left = add([nation.value, -sum(published.map((cell) => (isNumber(cell.value) ? cell.value : 0)))]);
  // A negative rest means that the published figures do not add up: then they bound nothing.
  if (!isNumber(left) || left < 0) return { value: hole("confidential", note), cells };
  const outside = published.filter((cell) => !cells.some((own) => own.region === cell.region));
  return { value: bounds(known, known + left, "confidential", note), cells: [...cells, nation, ...outside] };
}

/** Published cells of all units of one level in one nation: `NL11` … `NL42` for `NL31`. */
function siblings(lookup: Lookup, code: string, wanted: Wanted): readonly Cell[] {
  return [...lookup.unitCodes]
    .filter((unit) => unit.length === code.length && unit.slice(0, 2) === code.slice(0, 2))
    .flatMap((unit) => cellsAt(lookup, unit, wanted).slice(0, 1))
    .filter((cell) => isNumber(cell.value));
}

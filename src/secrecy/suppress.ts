import { hole, isNumber, type Value } from "../model/value.ts";
import { cheapestPattern } from "./pattern.ts";
import { boundsOfSum, isUnlimited } from "./tighten.ts";
import { keyOf, type Place, type TableCell, type TotalsTable } from "./totals.ts";

/** What is to become of a cell before the table is published. */
export interface Verdict {
  readonly cell: TableCell;
  /** `withheld`: the table came without a number here. */
  readonly action: "keep" | "primary" | "secondary" | "withheld";
  /** Sensitive cells that could be worked out if this one were printed. */
  readonly protects: readonly Place[];
  /** What a reader of the published table can know of the cell. */
  readonly readers: Value;
}

/** The table as it is known inside the house, and what must not be worked out of it. */
interface Task {
  readonly table: TotalsTable;
  readonly values: ReadonlyMap<string, number>;
  readonly sensitive: readonly Place[];
  readonly protection: number;
}

type Keys = ReadonlySet<string>;

/**
 * Decides which further cells must be suppressed so that no sensitive cell can be worked out from the totals.
 *
 * A sensitive cell is safe when the interval that a reader can work out reaches at least `protection` percent of its
 * value, and one unit, to either side. Patterns are added one by one, the cheapest first, and each is checked by the same
 * linear programme that a reader would use; at the end every cell that turns out not to be needed is printed after all.
 */
export function suppress(table: TotalsTable, sensitive: readonly Place[], protection: number): readonly Verdict[] {
  const values = new Map(table.cells.flatMap((cell) => (isNumber(cell.value) ? [[keyOf(cell), cell.value]] : [])));
  const task: Task = { table, values, sensitive, protection };
  const suppressed = withoutNeedless(task, withPatterns(task));
  const open = printed(table, suppressed);
  return table.cells.map((cell) => verdictOn(task, suppressed, open, cell));
}

function withPatterns(task: Task): Keys {
  let suppressed: Keys = new Set(task.sensitive.map(keyOf));
  for (const place of task.sensitive) {
    suppressed = hidden(task, suppressed, place, "up");
    suppressed = hidden(task, suppressed, place, "down");
  }
  return suppressed;
}

/** Adds the cheapest pattern that lets a cell differ one way, unless it is safe already. */
function hidden(task: Task, suppressed: Keys, place: Place, way: "up" | "down"): Keys {
  if (isSafe(task, printed(task.table, suppressed), place)) return suppressed;
  const need = needOf(task, place);
  const by = way === "up" ? need : Math.min(need, valueAt(task, place));
  return new Set([...suppressed, ...(cheapestPattern(task.table, suppressed, { place, by, way }) ?? [])]);
}

const valueAt = ({ values }: Task, place: Place): number => values.get(keyOf(place)) ?? 0;

/** How far a reader must stay from the true value, in whole steps of the table. */
function needOf(task: Task, place: Place): number {
  const { step } = task.table;
  const share = (valueAt(task, place) * task.protection) / 100;
  return step === undefined ? share : Math.max(1, Math.ceil(share / step - 1e-9)) * step;
}

/** The table as it would be printed. */
const printed = (table: TotalsTable, suppressed: Keys): TotalsTable => ({
  ...table,
  cells: table.cells.map((cell) => (suppressed.has(keyOf(cell)) ? { ...cell, value: hole("confidential") } : cell)),
});

function isSafe(task: Task, open: TotalsTable, place: Place): boolean {
  const known = boundsOfSum(open, [place]);
  if (isUnlimited(known)) return true;
  // Limits that could not be proved are no proof of safety.
  if (isNumber(known.value) || known.value.kind === "hole") return false;
  const truth = valueAt(task, place);
  const need = needOf(task, place);
  const room = Math.abs(truth) * 1e-9;
  return known.value.high >= truth + need - room && known.value.low <= Math.max(0, truth - need) + room;
}

/** Takes back what turns out not to be needed, the dearest cell first. */
function withoutNeedless(task: Task, patterns: Keys): Keys {
  const primary = new Set(task.sensitive.map(keyOf));
  const dearest = [...patterns]
    .filter((key) => !primary.has(key))
    .sort((a, b) => (task.values.get(b) ?? 0) - (task.values.get(a) ?? 0) || (a < b ? -1 : 1));
  let kept = patterns;
  for (const key of dearest) if (exposedBy(task, kept, key).length === 0) kept = without(kept, key);
  return kept;
}

const without = (keys: Keys, one: string): Keys => new Set([...keys].filter((key) => key !== one));

/** The sensitive cells that could be worked out if one more cell were printed. */
function exposedBy(task: Task, suppressed: Keys, key: string): readonly Place[] {
  const open = printed(task.table, without(suppressed, key));
  return task.sensitive.filter((place) => !isSafe(task, open, place));
}

function verdictOn(task: Task, suppressed: Keys, open: TotalsTable, cell: TableCell): Verdict {
  const key = keyOf(cell);
  const isOpen = isNumber(cell.value);
  if (isOpen && !suppressed.has(key)) return { cell, action: "keep", protects: [], readers: cell.value };
  const readers = boundsOfSum(open, [cell]).value;
  if (!isOpen) return { cell, action: "withheld", protects: [], readers };
  if (task.sensitive.some((place) => keyOf(place) === key)) return { cell, action: "primary", protects: [], readers };
  return { cell, action: "secondary", protects: exposedBy(task, suppressed, key), readers };
}

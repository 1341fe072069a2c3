import { UserError } from "../model/finding.ts";
import { isNumber, type Value } from "../model/value.ts";
import { tableWithMargins } from "./margins.ts";
import { breachOf, type Contributors, type SecrecyRules } from "./sensitive.ts";
import { suppress, type Verdict } from "./suppress.ts";
import { type Tightened, tighten } from "./tighten.ts";
import { keyOf, type Place, type TableCell, type TotalsTable } from "./totals.ts";

/** A cell of a table that is to be published, with those who stand behind it as far as they are known. */
export interface CellToPublish extends Omit<Contributors, "value"> {
  readonly region: string;
  readonly sector: string;
  readonly year: string;
  readonly value: Value;
}

/** How a table is to be checked. */
export interface DisclosureCheck {
  /** Printed where the table itself is at fault: `music.csv`. */
  readonly name: string;
  readonly rules: SecrecyRules;
  /** How far, in percent of its value, a reader must stay from a suppressed cell. */
  readonly protection: number;
  /** The name that stands for all regions and for all sectors. */
  readonly total: string;
}

/** What is to become of a cell, and why. */
export interface DisclosureRow {
  readonly region: string;
  readonly sector: string;
  readonly year: string;
  readonly value: Value;
  readonly action: Verdict["action"];
  /** The rule that is broken, or the cells that are protected; empty for a cell that is printed. */
  readonly why: string;
  /** What a reader of the published table can know of the cell. */
  readonly readers: Value;
}

/** Checks a table before it is published: which cells break a rule, and which must go with them; in the order of the table. */
export function checkDisclosure(cells: readonly CellToPublish[], check: DisclosureCheck): readonly DisclosureRow[] {
  for (const cell of cells) refuse(cell, check);
  const years = [...new Set(cells.map(({ year }) => year))];
  const rows = new Map(
    years.flatMap((year) => {
      const ofYear = cells.filter((cell) => cell.year === year);
      return [...checkYear(ofYear, check)];
    }),
  );
  return cells.flatMap((cell) => rows.get(cell) ?? []);
}

/** One year of a table, ready to be judged. */
interface YearTable {
  readonly table: TotalsTable;
  readonly cells: ReadonlyMap<string, CellToPublish>;
  /** Why a cell may not be published, by its key. */
  readonly breaches: ReadonlyMap<string, string>;
}

function checkYear(cells: readonly CellToPublish[], check: DisclosureCheck): ReadonlyMap<CellToPublish, DisclosureRow> {
  const year = yearTable(cells, check);
  const sensitive = year.table.cells.filter((cell) => year.breaches.has(keyOf(cell)));
  const rows = new Map<CellToPublish, DisclosureRow>();
  for (const verdict of suppress(year.table, sensitive, check.protection)) {
    const key = keyOf(verdict.cell);
    const cell = year.cells.get(key);
    if (cell !== undefined) rows.set(cell, rowOf(cell, verdict, year.breaches.get(key)));
  }
  return rows;
}

function yearTable(cells: readonly CellToPublish[], check: DisclosureCheck): YearTable {
  const byKey = new Map<string, CellToPublish>();
  for (const cell of cells) {
    if (byKey.has(keyOf(placeOf(cell)))) throw twice(cell, check);
    byKey.set(keyOf(placeOf(cell)), cell);
  }
  const name = [check.name, cells[0]?.year ?? ""].filter((word) => word !== "").join(", ");
  const places = cells.map((cell): TableCell => ({ ...placeOf(cell), value: cell.value }));
  const table = tableWithMargins(places, check.total, name);
  const given = givenAway(tighten(table));
  const breaches = new Map([...byKey].map(([key, cell]) => [key, given.has(key) ? leak : breachIn(cell, check.rules)]));
  return {
    table: { ...table, cells: table.cells.map((cell) => ({ ...cell, value: given.get(keyOf(cell)) ?? cell.value })) },
    cells: byKey,
    breaches: new Map([...breaches].flatMap(([key, why]) => (why === undefined ? [] : [[key, why]]))),
  };
}

const leak = "has no number in the table, but the totals give it away";

/** Cells that came without a number although a reader can work it out from the others. */
const givenAway = (cells: readonly Tightened[]): ReadonlyMap<string, number> =>
  new Map(
    cells.flatMap((cell) => (isNumber(cell.value) && cell.because.length > 0 ? [[keyOf(cell), cell.value]] : [])),
  );

const placeOf = ({ region, sector }: CellToPublish): Place => ({ row: region, column: sector });

/** A value of a table that says nothing of its units is itself the count of them. */
function breachIn(cell: CellToPublish, rules: SecrecyRules): string | undefined {
  const { value, units, largest, second } = cell;
  if (!isNumber(value)) return undefined;
  const behind = { ...(largest === undefined ? {} : { largest }), ...(second === undefined ? {} : { second }) };
  return breachOf({ value, units: units ?? value, ...behind }, rules);
}

function rowOf(cell: CellToPublish, { action, protects, readers }: Verdict, breach: string | undefined): DisclosureRow {
  const { region, sector, year, value } = cell;
  const names = protects.map(({ row, column }) => `${row} ${column}`);
  const why = breach ?? (names.length === 0 ? "" : `protects ${names.join(", ")}`);
  return { region, sector, year, value, action, why, readers };
}

const nameOf = ({ region, sector, year }: CellToPublish, { name }: DisclosureCheck): string =>
  `${name}, ${[region, sector, year].filter((word) => word !== "").join(" ")}`;

const twice = (cell: CellToPublish, check: DisclosureCheck): UserError =>
  new UserError(nameOf(cell, check), "the table has two rows for this cell", "check one measure at a time");

/** Stops at a cell on which no rule of secrecy can be tried. */
function refuse(cell: CellToPublish, check: DisclosureCheck): void {
  const { value, units, largest = 0, second = 0 } = cell;
  if (!isNumber(value)) return;
  const where = nameOf(cell, check);
  if (value < 0)
    throw new UserError(
      where,
      `${value} is negative`,
      "secrecy is checked on counts, turnover or funding of 0 or more",
    );
  if (units === undefined && check.rules.minimum > 0 && !Number.isInteger(value)) {
    const what = `${value} is no count of units, and the table does not say how many stand behind it`;
    throw new UserError(where, what, "add a column units, or leave this rule out: --minimum 0");
  }
  if (second > largest) throw new UserError(where, `the second holds ${second}, the largest ${largest}`, swapped);
  if (largest + second > value) {
    const what = `the two largest hold ${largest + second} of ${value}`;
    throw new UserError(where, what, "check the columns largest and second");
  }
}

const swapped = "largest is the biggest single contribution, second the next";

import type { CsvwValue } from "../../../src/ingest/csvw/datatype.ts";
import type { TableDescription } from "../../../src/ingest/csvw/description.ts";
import { labelOf, type NamedColumn } from "../../../src/ingest/csvw/header.ts";
import { compactAddress } from "../../../src/ingest/csvw/prefixes.ts";
import type { CsvwRow } from "../../../src/ingest/csvw/read-table.ts";
import { type AddressedCell, addressedCells } from "./cell-addresses.ts";

/** One thing that a row tells of. */
interface Subject {
  readonly id: string | undefined;
  readonly cells: readonly AddressedCell[];
}

/** What a row says, as the objects of the standard's conversion to JSON: one for each thing that the row is about. */
export function describeRow(
  row: CsvwRow,
  columns: readonly NamedColumn[],
  { address, dialect }: Pick<TableDescription, "address" | "dialect">,
): readonly object[] {
  const cells = addressedCells(row, columns, { address, skipColumns: dialect.skipColumns }).filter(isSaid);
  const ids = [...new Set(cells.map(({ about }) => about))];
  const subjects = ids.map((id) => ({ id, cells: cells.filter(({ about }) => about === id) }));
  const parents = nested(subjects, cells);
  return subjects.filter((subject) => !parents.has(subject)).map((subject) => objectOf(subject, subjects, parents));
}

const isSaid = ({ column, value, valueUrl }: AddressedCell): boolean =>
  !column.suppressed &&
  (valueUrl !== undefined || (value !== undefined && !(Array.isArray(value) && value.length === 0)));

/** Which subject stands within which: where a cell points to it, and no other cell of the row does. */
function nested(subjects: readonly Subject[], cells: readonly AddressedCell[]): ReadonlyMap<Subject, Subject> {
  const parents = new Map<Subject, Subject>();
  const rootOf = (subject: Subject): Subject => {
    const parent = parents.get(subject);
    return parent === undefined ? subject : rootOf(parent);
  };
  // A circle has no outermost object.
  for (const subject of subjects)
    for (const target of pointedTo(subject, subjects, cells))
      if (rootOf(subject) !== target) parents.set(target, subject);
  return parents;
}

const pointedTo = (subject: Subject, subjects: readonly Subject[], cells: readonly AddressedCell[]) =>
  subject.cells.flatMap(({ valueUrl }) => {
    const isOnly = valueUrl !== undefined && cells.filter((cell) => cell.valueUrl === valueUrl).length === 1;
    return isOnly ? subjects.filter(({ id }) => id === valueUrl) : [];
  });

function objectOf(subject: Subject, subjects: readonly Subject[], parents: ReadonlyMap<Subject, Subject>): object {
  const pairs = new Map<string, unknown>();
  if (subject.id !== undefined) pairs.set("@id", subject.id);
  for (const cell of subject.cells) {
    const name = cell.property === undefined ? labelOf(cell.column) : compactAddress(cell.property);
    const within = subjects.find((other) => other.id === cell.valueUrl && parents.get(other) === subject);
    const value = within === undefined ? plainOf(cell, name) : objectOf(within, subjects, parents);
    pairs.set(name, pairs.has(name) ? [pairs.get(name), value].flat() : value);
  }
  return Object.fromEntries(pairs);
}

function plainOf({ value, valueUrl }: AddressedCell, name: string): CsvwValue | readonly CsvwValue[] | undefined {
  if (valueUrl === undefined) return value;
  return name === "@type" ? compactAddress(valueUrl) : valueUrl;
}

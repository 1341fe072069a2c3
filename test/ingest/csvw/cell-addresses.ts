import { pathOf, resolveAddress } from "../../../src/ingest/csvw/addresses.ts";
import type { CsvwValue } from "../../../src/ingest/csvw/datatype.ts";
import { labelOf, type NamedColumn } from "../../../src/ingest/csvw/header.ts";
import { expandPrefix } from "../../../src/ingest/csvw/prefixes.ts";
import type { CsvwRow } from "../../../src/ingest/csvw/read-table.ts";
import { expandTemplate, type TemplateValue } from "./uri-template.ts";

/** A cell with the addresses that its column gives it; a virtual column has cells too. */
export interface AddressedCell {
  readonly column: NamedColumn;
  readonly value: CsvwValue | readonly CsvwValue[] | undefined;
  /** What the cell tells something about; undefined where that is the row. */
  readonly about: string | undefined;
  readonly property: string | undefined;
  /** Stands in the place of the value. */
  readonly valueUrl: string | undefined;
}

/** The cells of a row, with the templates of their columns filled in. */
export function addressedCells(
  row: CsvwRow,
  columns: readonly NamedColumn[],
  table: { readonly address: string; readonly skipColumns: number },
): readonly AddressedCell[] {
  return columns.map((column) => {
    const value = row.values.get(column.key);
    const fill = (template: string | undefined): string | undefined =>
      template === undefined
        ? undefined
        : resolveAddress(
            table.address,
            expandPrefix(expandTemplate(template, (name) => variable(name, row, column, table.skipColumns))),
          );
    return {
      column,
      value,
      about: fill(column.aboutUrl),
      property: fill(column.propertyUrl),
      valueUrl: value === undefined && !column.virtual ? undefined : fill(column.valueUrl),
    };
  });
}

function variable(name: string, row: CsvwRow, column: NamedColumn, skipColumns: number): TemplateValue {
  if (name === "_row") return String(row.number);
  if (name === "_sourceRow") return String(row.source);
  if (name === "_column") return String(column.number);
  if (name === "_sourceColumn") return String(column.number + skipColumns);
  if (name === "_name") return labelOf(column);
  const value = row.values.get(name) ?? row.values.get(pathOf(name));
  if (value === undefined) return undefined;
  return typeof value === "object" ? value.map(String) : String(value);
}

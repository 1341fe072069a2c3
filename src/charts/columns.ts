/** What a cell of inline data may hold. */
export type Datum = string | number | boolean | null;

/** Inline data with neutral column names, and the way from a real name to its column. */
export interface Columns<Name extends string> {
  readonly data: { readonly values: readonly Readonly<Record<string, Datum>>[] };
  readonly field: Readonly<Record<Name, string>>;
}

/**
 * Puts rows into a specification under the column names f0 … fn.
 * A name from a table may hold a quote, a point or `__proto__`, which breaks or silently empties a chart.
 */
export function columns<Name extends string>(
  names: readonly Name[],
  rows: readonly Readonly<Record<Name, Datum>>[],
): Columns<Name> {
  const pairs = names.map((name, at) => [name, `f${at}`] as const);
  const values = rows.map((row) => Object.fromEntries(pairs.map(([name, column]) => [column, row[name]])));
  return { data: { values }, field: Object.fromEntries(pairs) as Record<Name, string> };
}

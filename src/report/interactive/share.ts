/** Data in which what occurs more than once is written once: `{"$": 3}` stands for the third shared part. */
export interface Shared {
  readonly parts: readonly unknown[];
  readonly data: unknown;
}

type Entries = readonly (readonly [string, unknown])[];

const entriesOf = (value: object): Entries => Object.entries(value);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What is shorter is cheaper written out. */
const least = 28;

/** Rows of one shape become their keys and their cells: `{"%": [["f0", "f1"], 1, 2, 3, 4]}`. */
function tableOf(rows: readonly unknown[]): unknown {
  if (rows.length < 2 || !rows.every(isRecord)) return undefined;
  const keys = Object.keys(rows[0] ?? {});
  const isAlike = rows.every((row) => Object.keys(row).join("\u001f") === keys.join("\u001f"));
  return isAlike && keys.length > 0
    ? { "%": [keys, ...rows.flatMap((row) => keys.map((key) => row[key]))] }
    : undefined;
}

/** The same data with rows as tables, inside out. */
function tabled(value: unknown): unknown {
  if (Array.isArray(value)) {
    const rows = value.map(tabled);
    return tableOf(rows) ?? rows;
  }
  return isRecord(value) ? Object.fromEntries(entriesOf(value).map(([key, part]) => [key, tabled(part)])) : value;
}

const children = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : [];

/** How often each part occurs; what lies within a part that was met before is not counted again. */
function counted(value: unknown, counts: Map<string, number>): void {
  if (typeof value !== "object" || value === null) return;
  const text = JSON.stringify(value);
  if (text.length < least) return;
  const before = counts.get(text) ?? 0;
  counts.set(text, before + 1);
  if (before === 0) for (const child of children(value)) counted(child, counts);
}

/** Writes data so that no part of it is written twice. */
export function shared(data: unknown): Shared {
  const tables = tabled(data);
  const counts = new Map<string, number>();
  counted(tables, counts);
  const parts: unknown[] = [];
  const places = new Map<string, number>();
  const inner = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(written);
    return isRecord(value) ? Object.fromEntries(entriesOf(value).map(([key, part]) => [key, written(part)])) : value;
  };
  const written = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const text = JSON.stringify(value);
    if ((counts.get(text) ?? 0) < 2) return inner(value);
    const known = places.get(text);
    if (known !== undefined) return { $: known };
    // What it holds comes before it, so that reading needs one pass.
    const part = inner(value);
    places.set(text, parts.length);
    parts.push(part);
    return { $: parts.length - 1 };
  };
  return { parts, data: written(tables) };
}

function rowsIn([keys, ...cells]: readonly [readonly string[], ...unknown[]]): readonly unknown[] {
  return Array.from({ length: cells.length / keys.length }, (_, row) =>
    Object.fromEntries(keys.map((key, at) => [key, cells[row * keys.length + at]])),
  );
}

/** Reads what `shared` wrote; every part is read anew each time, so that whoever changes one changes no other. */
export function unshared({ parts, data }: Shared): unknown {
  const read = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(read);
    if (!isRecord(value)) return value;
    const { $: part, "%": table } = value;
    if (typeof part === "number") return read(parts[part]);
    const full = Array.isArray(table) ? table.map(read) : undefined;
    if (full !== undefined) return rowsIn(full as [string[], ...unknown[]]);
    return Object.fromEntries(entriesOf(value).map(([key, inner]) => [key, read(inner)]));
  };
  return read(data);
}

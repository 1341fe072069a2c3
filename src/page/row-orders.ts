import type { OrderedRow, PageDrawing } from "../report/interactive/page-data.ts";

/** How rows may be put in order: `printed`, `name`, `value`, or `value` with the id of a region behind a colon. */
export type Order = string;

const valueIn = (row: OrderedRow, region: string): number | undefined =>
  row.values.find(([id]) => region === "" || id === region)?.[1];

/** The regions by which the rows of a drawing may be put in order; a single empty one where each row is about one region. */
export function orderedRegions({ rows }: PageDrawing): readonly string[] {
  const most = rows.reduce((count, { values }) => Math.max(count, values.length), 0);
  if (most === 0) return [];
  return most === 1 ? [""] : [...new Set(rows.flatMap(({ values }) => values.map(([region]) => region)))];
}

/** Whether a reader gains anything by another order: there are groups of more than one row. */
export const isSortable = ({ rows }: PageDrawing): boolean => {
  const groups = rows.map(({ group }) => group);
  return groups.some((group, at) => groups.indexOf(group) !== at);
};

function compared(order: Order, language: string): (a: OrderedRow, b: OrderedRow) => number {
  if (order === "name") return (a, b) => a.name.localeCompare(b.name, language, { numeric: true });
  const [kind, region = ""] = order.split(":");
  if (kind !== "value") return () => 0;
  // What has no number comes last.
  return (a, b) => {
    const [one, other] = [valueIn(a, region), valueIn(b, region)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return other - one;
  };
}

/** How far each row moves down, by its key, for an order of the rows within their groups. */
export function shiftsOf(rows: readonly OrderedRow[], order: Order, language: string): ReadonlyMap<string, number> {
  const shifts = new Map<string, number>();
  for (const group of new Set(rows.map((row) => row.group))) {
    const own = rows.filter((row) => row.group === group);
    const byPlace = own.toSorted((a, b) => a.top - b.top);
    let top = byPlace[0]?.top ?? 0;
    for (const row of byPlace.toSorted(compared(order, language))) {
      shifts.set(row.key, top - row.top);
      top += row.height;
    }
  }
  return shifts;
}

type Part = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Part =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const recordsIn = (value: unknown): readonly Part[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** The columns that hold heights in pixels, by the name of their data; those that run over a scale are none. */
function heightColumns(spec: Part): ReadonlyMap<string, readonly string[]> {
  const columns = new Map<string, readonly string[]>();
  for (const { from, encode } of recordsIn(spec.marks)) {
    const update = isRecord(encode) && isRecord(encode.update) ? encode.update : {};
    const found = [update.y, update.y2].filter(isRecord).filter((one) => one.scale === undefined);
    if (isRecord(from))
      columns.set(
        String(from.data),
        found.flatMap(({ field }) => (typeof field === "string" ? [field] : [])),
      );
  }
  for (const { name, source } of recordsIn(spec.data).toReversed()) {
    const own = columns.get(String(name));
    if (typeof source === "string" && own !== undefined) columns.set(source, own);
  }
  return columns;
}

const moved = (row: Part, columns: readonly string[], shift: number): Part => ({
  ...row,
  ...Object.fromEntries(columns.map((column) => [column, Number(row[column]) + shift])),
});

/** The specification with its rows in another order: marks that belong to a row move with it. */
export function orderedSpec({ spec, rows }: PageDrawing, order: Order, language: string): unknown {
  if (order === "printed" || !isRecord(spec)) return spec;
  const shifts = shiftsOf(rows, order, language);
  const columns = heightColumns(spec);
  const data = recordsIn(spec.data).map((set) => {
    if (!Array.isArray(set.values)) return set;
    const heights = columns.get(String(set.name)) ?? [];
    const values = recordsIn(set.values).map((row) => {
      const shift = typeof row.row === "string" ? (shifts.get(row.row) ?? 0) : 0;
      return shift === 0 ? row : moved(row, heights, shift);
    });
    return { ...set, values };
  });
  return { ...spec, data };
}

import type { Chart } from "../charts/chart.ts";
import { type SortableRow, shownBy } from "../charts/shown-marks.ts";
import { compiledSpec } from "../render/svg.ts";
import type { LiveDrawing } from "../report/interactive/live-drawing.ts";

type Part = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Part =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const recordsIn = (value: unknown): readonly Part[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** Which kind of mark draws each set of data; a set that another is filtered from is drawn by the same mark. */
function typesBySet({ data, marks }: Part): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  for (const { type, from } of recordsIn(marks)) if (isRecord(from)) types.set(String(from.data), String(type));
  for (const { name, source } of recordsIn(data).toReversed()) {
    const type = types.get(String(name));
    if (typeof source === "string" && type !== undefined) types.set(source, type);
  }
  return types;
}

/** Eight digits place a mark to a thousandth of a pixel. */
const short = (value: unknown): unknown => (typeof value === "number" ? Number(value.toPrecision(8)) : value);

/** A row of data with what its mark stands for under names of its own; columns that only said so are left out. */
function liveRow(type: string, row: Part, isSortable: boolean): Part {
  const { results, row: key } = shownBy(type, row);
  const said = type === "text" ? ["f1", "f2", "f6", "f7"] : ["f0", "f1", "f2"];
  const drawn = Object.entries(row).filter(([name]) => !said.includes(name));
  return {
    ...Object.fromEntries(drawn.map(([name, value]) => [name, short(value)])),
    ...(results.length === 0 ? {} : { results }),
    ...(isSortable && key !== "" ? { row: key } : {}),
  };
}

/** A chart as a page draws it itself: compiled, with the results of its marks in their data. */
export async function liveDrawing(chart: Chart): Promise<LiveDrawing> {
  const compiled = await compiledSpec(chart);
  if (!isRecord(compiled)) throw new Error(`figure "${chart.id}" has no compiled form`);
  const rows = rowsOf(chart.spec);
  const types = typesBySet(compiled);
  const data = recordsIn(compiled.data).map((set) => {
    const type = types.get(String(set.name)) ?? "";
    if (!Array.isArray(set.values)) return set;
    return { ...set, values: recordsIn(set.values).map((row) => liveRow(type, row, rows.length > 0)) };
  });
  const { usermeta: _, $schema: __, ...drawn } = compiled;
  return { spec: { ...drawn, data }, rows };
}

/** The rows that a chart says may stand in another order. */
function rowsOf({ usermeta }: Chart["spec"]): readonly SortableRow[] {
  return isRecord(usermeta) && Array.isArray(usermeta.rows) ? (usermeta.rows as readonly SortableRow[]) : [];
}

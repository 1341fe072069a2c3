import { describe, expect, test } from "vitest";
import { isSortable, orderedRegions, orderedSpec, shiftsOf } from "../../src/page/row-orders.ts";
import type { OrderedRow, PageDrawing } from "../../src/report/interactive/page-data.ts";

const row = (key: string, name: string, top: number, height: number, values: OrderedRow["values"]): OrderedRow => ({
  key,
  group: "",
  name,
  top,
  height,
  values,
});
const rows = [
  row("a", "Film", 10, 20, [
    ["berlin", 3],
    ["ruhr", 1],
  ]),
  row("b", "advertising", 30, 30, [["berlin", 1]]),
  row("c", "Design", 60, 10, [
    ["berlin", 2],
    ["ruhr", 5],
  ]),
];
const tops = (order: string, all: readonly OrderedRow[] = rows) => {
  const shifts = shiftsOf(all, order, "en");
  return Object.fromEntries(all.map(({ key, top }) => [key, top + (shifts.get(key) ?? 0)]));
};

describe("rows", () => {
  test("stand under each other in any order, each as high as it is", () => {
    expect(tops("value:berlin")).toEqual({ a: 10, c: 30, b: 40 });
    expect(tops("name")).toEqual({ b: 10, c: 40, a: 50 });
    expect(tops("printed")).toEqual({ a: 10, b: 30, c: 60 });
  });

  test("without a number come last", () => expect(tops("value:ruhr")).toEqual({ c: 10, a: 20, b: 40 }));

  test("change places within their group alone", () => {
    const grouped = [...rows, { ...row("d", "Zoo", 100, 10, [["berlin", 9]]), group: "other" }];
    expect(tops("value:berlin", grouped)).toEqual({ a: 10, c: 30, b: 40, d: 100 });
  });

  test("are put in order by region where they hold several, and by their one number else", () => {
    const drawing = (all: readonly OrderedRow[]): PageDrawing => ({ id: "x", spec: {}, rows: all });
    expect(orderedRegions(drawing(rows))).toEqual(["berlin", "ruhr"]);
    expect(orderedRegions(drawing([row("a", "A", 0, 1, [["berlin", 1]]), row("b", "B", 1, 1, [["ruhr", 2]])]))).toEqual(
      [""],
    );
    expect(isSortable(drawing(rows))).toBe(true);
    expect(isSortable(drawing(rows.slice(0, 1)))).toBe(false);
  });
});

test("marks move with their row in pixels alone; what runs over a scale or belongs to no row stays", () => {
  const spec = {
    data: [
      {
        name: "source_0",
        values: [
          { f3: 7, f4: 15, row: "a" },
          { f3: 8, f4: 35, row: "b" },
          { f3: 9, f4: 35 },
        ],
      },
      { name: "data_0", source: "source_0", transform: [] },
      { name: "source_1", values: [{ f3: 7, row: "b" }] },
    ],
    marks: [
      { from: { data: "data_0" }, encode: { update: { x: { field: "f3" }, y: { field: "f4" } } } },
      { from: { data: "source_1" }, encode: { update: { y: { scale: "y", field: "f3" } } } },
    ],
  };
  const ordered = orderedSpec({ id: "x", spec, rows }, "value:berlin", "en") as typeof spec;
  expect(ordered.data[0]?.values).toEqual([
    { f3: 7, f4: 15, row: "a" },
    { f3: 8, f4: 45, row: "b" },
    { f3: 9, f4: 35 },
  ]);
  expect(ordered.data[2]?.values).toEqual([{ f3: 7, row: "b" }]);
  expect(orderedSpec({ id: "x", spec, rows }, "printed", "en")).toBe(spec);
});

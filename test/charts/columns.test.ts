import { expect, test } from "vitest";
import { columns } from "../../src/charts/columns.ts";

test("columns get neutral names, whatever the real ones hold", () => {
  const { data, field } = columns(["it's", "__proto__"], [
    Object.fromEntries([
      ["it's", 1],
      ["__proto__", "two"],
    ]),
  ] as never);
  expect(data).toEqual({ values: [{ f0: 1, f1: "two" }] });
  expect(field["it's"]).toBe("f0");
});

test("rows keep their order, and columns not asked for stay out", () => {
  const rows = [
    { name: "b", value: 2, secret: 9 },
    { name: "a", value: 1, secret: 9 },
  ];
  expect(columns(["value", "name"], rows).data.values).toEqual([
    { f0: 2, f1: "b" },
    { f0: 1, f1: "a" },
  ]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { shared, unshared } from "../../../src/report/interactive/share.ts";

test("what was shared is read back as it was, whatever it is", () => {
  const key = fc.string({ minLength: 1 }).filter((name) => !["$", "%", "__proto__"].includes(name));
  const { tree } = fc.letrec((tie) => ({
    leaf: fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.boolean()),
    tree: fc.oneof(
      { maxDepth: 4 },
      tie("leaf"),
      fc.array(tie("tree")),
      fc.dictionary(key, tie("tree")),
      fc.tuple(tie("tree")).map(([one]) => [one, one, { f0: one, f1: "a long enough text to be shared" }]),
    ),
  }));
  fc.assert(
    fc.property(tree, (data) => {
      const plain: unknown = JSON.parse(JSON.stringify(data));
      expect(unshared(JSON.parse(JSON.stringify(shared(plain))))).toEqual(plain);
    }),
  );
});

test("rows of one shape are written with their names once, and equal parts once", () => {
  const rows = [1, 2, 3].map((x) => ({ f0: x, f1: "the same words in every row" }));
  const { parts, data } = shared({ one: rows, other: rows });
  expect(parts).toEqual([
    {
      "%": [
        ["f0", "f1"],
        1,
        "the same words in every row",
        2,
        "the same words in every row",
        3,
        "the same words in every row",
      ],
    },
  ]);
  expect(data).toEqual({ one: { $: 0 }, other: { $: 0 } });
});

test("whoever changes a part that was read changes no other", () => {
  const marks = { look: { stroke: "#16305C", strokeWidth: 1.5 } };
  const [one, other] = unshared(shared([marks, marks])) as { look: { stroke: string } }[];
  if (one !== undefined) one.look.stroke = "none";
  expect(other?.look.stroke).toBe("#16305C");
});

import { expect, test } from "vitest";
import { annotationsOf } from "../../src/cli/check-annotations.ts";
import type { SeenDifference } from "../../src/cli/seen-difference.ts";

const many = (kind: SeenDifference["kind"], count: number): readonly SeenDifference[] =>
  Array.from({ length: count }, (_, at) => ({ kind, name: `${kind}${at}`, old: "1 ok", new: "2 ok" }));

test("however much differs, there are no more than the ten annotations that GitHub shows, and every kind is among them", () => {
  const all = (["number", "sentence", "figure", "report", "file"] as const).flatMap((kind) => many(kind, 25));
  const lines = annotationsOf(all, "reports");
  expect(lines).toHaveLength(10);
  expect(lines[2]).toMatch(
    /^::error file=reports\/claims\.json,title=23 more numbers differ::number2: committed 1 ok, now 2 ok%0Anumber3: /,
  );
  for (const { name } of all) expect(lines.join("\n")).toContain(name);
});

test("three of a kind stand alone, and so does the only file", () => {
  const lines = annotationsOf([...many("figure", 3), ...many("file", 1)], "out");
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe("::error file=out/figure0,title=figure differs%3A figure0::committed 1 ok, now 2 ok");
});

test("of hundreds in one annotation the last are counted", () => {
  const [, , rest = ""] = annotationsOf(many("number", 100), "reports");
  expect(rest.split("%0A")).toHaveLength(61);
  expect(rest).toMatch(/%0A… and 38 more$/);
});

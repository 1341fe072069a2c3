import { describe, expect, test } from "vitest";
import { questionKinds, recommend } from "../../src/charts/recommend.ts";
import { charts } from "../../src/charts/registry.ts";

describe("the kinds of questions", () => {
  test("each figure answers one, and no figure is named that there is not", () => {
    const named = new Set(questionKinds.flatMap(({ figures }) => figures));
    expect([...named].sort()).toEqual(charts.map(({ id }) => id).sort());
  });

  test("a kind names its figures, the best first", () =>
    expect(recommend("cause").figures?.map(({ id }) => id)).toEqual(["shift-share-waterfall", "shift-share-bars"]));

  test("a kind that is not known suggests the nearest", () =>
    expect(recommend("Groth")).toEqual({ figures: undefined, near: "growth" }));

  test("a word that many would use for a kind is as good, and a slip in it suggests the kind", () => {
    expect(recommend(" Where ").figures?.map(({ id }) => id)).toEqual(["tile-map", "berlin-districts"]);
    expect(recommend("fundng")).toEqual({ figures: undefined, near: "money" });
    expect(recommend("xyz")).toEqual({ figures: undefined, near: undefined });
  });

  test("no word stands for two kinds", () => {
    const words = questionKinds.flatMap(({ kind, also }) => [kind, ...also]);
    expect(new Set(words).size).toBe(words.length);
  });
});

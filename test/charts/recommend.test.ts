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
});

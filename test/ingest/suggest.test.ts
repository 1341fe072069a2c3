import { describe, expect, it } from "vitest";
import { nearest } from "../../src/base/nearest.ts";
import { suggest } from "../../src/ingest/suggest.ts";

describe("a suggestion", () => {
  it("is the word with the fewest letters changed, whatever their case", () => {
    expect(nearest("turnovr", ["wages", "turnover", "turnover_change"])).toBe("turnover");
    expect(nearest("nl32", ["NL31", "NL32"])).toBe("NL32");
  });

  it("of two words equally near is the first by code point, so that the order of a file changes nothing", () => {
    expect([nearest("NL3X", ["NL33", "NL31", "NL32"]), nearest("NL3X", ["NL31", "NL32", "NL33"])]).toEqual([
      "NL31",
      "NL31",
    ]);
  });

  it("is left out where nothing is near", () => {
    expect([nearest("jazz", ["turnover"]), nearest("x", ["a"]), nearest("", ["a"]), nearest("a", [])]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("is the same when asked again", () => {
    const known = new Set(["berlin"]);
    expect([suggest("Berlinn", known), suggest("Berlinn", known), suggest("zz", known)]).toEqual([
      "berlin",
      "berlin",
      undefined,
    ]);
  });
});

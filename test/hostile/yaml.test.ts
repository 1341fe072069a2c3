import { describe, expect, test } from "vitest";
import { isThreeLines, typedInProject } from "./in-world.ts";

const fields = `date: "2026-11-22"\nregions:\n  - { id: berlin, name: Berlin, territories: [berlin], nation: DE, colour: "#0b5c8a" }\n`;
const laughs = Array.from({ length: 30 }, (_, at) => `l${at + 1}: &l${at + 1} [*l${at}, *l${at}]`);
const steps = (count: number): string => Array.from({ length: count }, (_, at) => `${" ".repeat(at)}? a`).join("\n");

/** Project files made to take all time or memory, or to run something, and the words that they are refused with. */
const attacks: readonly (readonly [name: string, text: string, words: RegExp])[] = [
  ["anchors that explode", ["l0: &l0 [x]", ...laughs].join("\n"), /no aliases/],
  ["an alias of itself", `a: &a [*a]\n${fields}`, /no aliases/],
  ["a megabyte", `${fields}# ${"x".repeat(1 << 20)}\n`, /larger than 128 KiB/],
  ["a hundred megabytes of nothing", "\n".repeat(100 << 20), /larger than 128 KiB/],
  ["tabs", `date:\n\t"2026"\n\tx: 1`, /Tabs are not allowed/],
  ["one field twice", `${fields}date: "2026-11-23"\n`, /must be unique/],
  ["ten thousand fields", Array.from({ length: 10_000 }, (_, at) => `f${at}: 1`).join("\n"), /not a field/],
  ["a function", `${fields}title: !!js/function "function () { return 1 }"\n`, /Unresolved tag/],
  ["an unknown tag", `${fields}title: !ruby/object:X {}\n`, /Unresolved tag/],
  ["a merge key", `${fields}<<: { title: x }\n`, /"<<" is not a field/],
  ["__proto__", `${fields}__proto__:\n  polluted: 1\n`, /"__proto__" is not a field/],
  ["constructor", `${fields}constructor: 1\n`, /"constructor" is not a field/],
  ["brackets within brackets", "[".repeat(50_000), /too deep|not YAML/],
  ["braces within braces", "{a: ".repeat(25_000), /too deep|not YAML/],
  ["lists within lists", "- ".repeat(50_000), /too deep|no fields/],
  ["keys within keys on one line", "? ".repeat(50_000), /question mark/],
  ["keys within keys, line by line", steps(200), /question mark/],
  [
    "a key in brackets within keys",
    `${"{? ".repeat(300)}a${"}".repeat(300)}`,
    /not YAML|question mark|too deep|no fields/,
  ],
  ["quotation marks", '"'.repeat(100_000), /not YAML/],
  ["closing brackets", "]".repeat(100_000), /not YAML/],
  ["commas", `a: [${",".repeat(100_000)}`, /not YAML/],
  ["directives", "%A\n".repeat(40_000), /not YAML/],
  ["NUL and other controls", `${fields}ti\u0000tle: a\u0007\n`, /control character/],
];

// A hang is caught by the limit of the test.
describe("a project file", { timeout: 30_000 }, () => {
  test.each(attacks)("of %s is refused in three lines", async (_, text, words) => {
    const left = await typedInProject(["validate"], { "cluster.yaml": text });
    expect(left.error).toMatch(words);
    expect([left.error, isThreeLines(left)]).toEqual([left.error, true]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

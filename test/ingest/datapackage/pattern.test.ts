import { describe, expect, it } from "vitest";
import { readPattern } from "../../../src/ingest/datapackage/pattern.ts";

function matches(pattern: string, text: string): boolean | string {
  const read = readPattern(pattern);
  return "matches" in read ? read.matches(text) : read.mistake;
}

describe("a pattern of a schema", () => {
  it("must match the whole cell, and agrees with RegExp on what both know", () => {
    const patterns =
      "a*b (a|b)+ [0-9]{4}(-[0-9]{4})? ^ab$ a.c [^a]b \\d+\\.\\d{2,3} (ab){2} (a*)* x?y (|a)b a{0,2} ^a|b$ [a-]b (?:a|bc)*d \\p{Lu}b";
    const texts = " a b ab aab abab 2012 2012-2013 2012- a.c abc 1.23 1.2345 y xy bc bcbcd aa aaa -b cd Äb".split(" ");
    for (const pattern of patterns.split(" "))
      for (const text of texts)
        expect([pattern, text, matches(pattern, text)]).toEqual([
          pattern,
          text,
          new RegExp(`^(?:${pattern})$`, "su").test(text),
        ]);
  });

  it("that makes a RegExp run away takes its time with the length of the cell only", () => {
    // With a RegExp this line never ends.
    expect(matches("(a+)+", `${"a".repeat(5000)}b`)).toBe(false);
    expect(matches("(a|a|aa)*c", "a".repeat(5000))).toBe(false);
    expect(matches("([0-9]+[0-9]+)+x", "1".repeat(5000))).toBe(false);
  });

  it("is not used, with the reason, where it is too large or looks around", () => {
    expect(matches("(a{1000}){1000}", "a")).toBe("it has more than 1000 steps");
    expect(matches("((((){9999}){9999}){9999}){9999}", "a")).toBe(false);
    expect(matches("(?=a)a", "a")).toBe("it looks ahead or behind, or names a group");
    expect(matches("(a)\\1", "aa")).toBe("\\1 is not known here");
    expect(matches("[a", "a")).toBe("it ends in the middle");
    expect(matches("a)", "a")).toBe("a closing bracket without an opening one");
    expect(matches("(".repeat(500), "a")).toBe("its groups are nested too deeply");
    expect(matches("a**", "a")).toBe("a repetition of a repetition without a group");
  });
});

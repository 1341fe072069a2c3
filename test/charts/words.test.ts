import { expect, test } from "vitest";
import {
  capital,
  firstSentence,
  inText,
  listed,
  reasonWord,
  small,
  spanText,
  valueText,
  wordCount,
} from "../../src/charts/words.ts";
import { bounds, hole } from "../../src/model/value.ts";

test("a value is printed as a number, a range or its reason", () => {
  const format = { digits: 1 };
  expect(valueText(1234.56, format)).toBe("1,234.6");
  expect(valueText(-2, { ...format, sign: true })).toBe("−2.0");
  expect(valueText(bounds(9.2, 10.1, "confidential"), format)).toBe("9.2–10.1");
  expect(valueText(hole("confidential"), format)).toBe("secret");
});

test("a reason without a word of its own is printed as it is", () => {
  expect([reasonWord("series-break"), reasonWord("zero-base")]).toEqual(["break", "zero base"]);
});

test("names stand in a row with commas and an and", () => {
  expect([listed([]), listed(["A"]), listed(["A", "B"]), listed(["A", "B", "C"])]).toEqual([
    "",
    "A",
    "A and B",
    "A, B and C",
  ]);
});

test("places take their article, Berlin has none", () => {
  expect([inText("Ruhr (NUTS 2 envelope)"), inText("Netherlands"), inText("Berlin"), inText("Ruhrort")]).toEqual([
    "the Ruhr (NUTS 2 envelope)",
    "the Netherlands",
    "Berlin",
    "Ruhrort",
  ]);
});

test("a sector's name is small within a sentence unless it is an abbreviation", () => {
  expect([small("Film and music"), small("TV and radio"), capital("the Ruhr")]).toEqual([
    "film and music",
    "TV and radio",
    "The Ruhr",
  ]);
});

test("a span of years gets an en dash, a single year stays", () => {
  expect([spanText("2010-2014"), spanText("2014")]).toEqual(["2010–2014", "2014"]);
});

test("the first sentence that is short enough is said, or else the plainest", () => {
  const long = Array.from({ length: 16 }, () => "word").join(" ");
  expect(wordCount(long)).toBe(16);
  expect(firstSentence(undefined, long, "Short.")).toBe("Short.");
  expect(firstSentence(long)).toBe(long);
});

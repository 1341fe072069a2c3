import { describe, expect, test } from "vitest";
import { countInWords } from "../../src/charts/count-words.ts";
import {
  capital,
  firstSentence,
  inText,
  listed,
  ofPlace,
  reasonWord,
  small,
  spanText,
  valueText,
  withinAll,
  wordCount,
} from "../../src/charts/words.ts";
import { within } from "../../src/compare/terms/place-words.ts";
import { bounds, hole } from "../../src/model/value.ts";

test("a value is printed as a number, a range or its reason", () => {
  const format = { digits: 1, language: "en" } as const;
  expect(valueText(1234.56, format)).toBe("1,234.6");
  expect(valueText(-2, { ...format, sign: true })).toBe("−2.0");
  expect(valueText(bounds(9.2, 10.1, "confidential"), format)).toBe("9.2–10.1");
  expect(valueText(hole("confidential"), format)).toBe("secret");
});

test("German and Dutch write a comma before decimals and a point between thousands", () => {
  for (const language of ["de", "nl"] as const) {
    const format = { digits: 1, language };
    expect(valueText(1234.56, format)).toBe("1.234,6");
    expect(valueText(bounds(9.2, 10.1, "confidential"), format)).toBe("9,2–10,1");
    expect(valueText(hole("confidential"), format)).toBe("geheim");
  }
});

test("every reason has a word or two in each language", () => {
  expect([reasonWord("series-break", "en"), reasonWord("zero-base", "en")]).toEqual(["break", "zero base"]);
  expect([reasonWord("series-break", "de"), reasonWord("zero-base", "nl")]).toEqual(["Bruch", "basis nul"]);
});

test("names stand in a row with commas and an and", () => {
  const rows = [[], ["A"], ["A", "B"], ["A", "B", "C"]].map((names) => listed(names, "en"));
  expect(rows).toEqual(["", "A", "A and B", "A, B and C"]);
  expect([listed(["A", "B"], "de"), listed(["A", "B"], "nl")]).toEqual(["A und B", "A en B"]);
});

describe("places in a sentence", () => {
  test("take their article, Berlin has none", () => {
    const names = ["Ruhr (NUTS 2 envelope)", "Netherlands", "Berlin", "Ruhrort"].map((name) => inText(name, "en"));
    expect(names).toEqual(["the Ruhr (NUTS 2 envelope)", "the Netherlands", "Berlin", "Ruhrort"]);
  });

  test("melt with the preposition in German, and are bent behind it", () => {
    const names = ["Randstad", "Ruhrgebiet (NUTS 2)", "Berlin", "Niederlande"];
    expect(names.map((name) => within(name, "de"))).toEqual([
      "in der Randstad",
      "im Ruhrgebiet (NUTS 2)",
      "in Berlin",
      "in den Niederlanden",
    ]);
    expect(names.map((name) => ofPlace(name, "de"))).toEqual([
      "von der Randstad",
      "vom Ruhrgebiet (NUTS 2)",
      "von Berlin",
      "von den Niederlanden",
    ]);
    expect(names.map((name) => inText(name, "de"))).toEqual([
      "die Randstad",
      "das Ruhrgebiet (NUTS 2)",
      "Berlin",
      "die Niederlande",
    ]);
  });

  test("have an article of their own in Dutch", () => {
    const names = ["Randstad", "Ruhrgebied", "Berlijn", "Nederland"];
    expect(names.map((name) => within(name, "nl"))).toEqual([
      "in de Randstad",
      "in het Ruhrgebied",
      "in Berlijn",
      "in Nederland",
    ]);
  });

  test("share one in, except in German", () => {
    expect(withinAll(["Randstad", "Berlin"], "en")).toBe("in the Randstad and Berlin");
    expect(withinAll(["Randstad", "Ruhrgebiet", "Berlin"], "de")).toBe("in der Randstad, im Ruhrgebiet und in Berlin");
    expect(withinAll(["Randstad", "Berlijn"], "nl")).toBe("in de Randstad en Berlijn");
  });
});

test("a sector's name is small within a sentence unless it is an abbreviation or German", () => {
  expect([small("Film and music", "en"), small("TV and radio", "en"), capital("the Ruhr")]).toEqual([
    "film and music",
    "TV and radio",
    "The Ruhr",
  ]);
  expect([small("Film und Musik", "de"), small("Film en muziek", "nl")]).toEqual(["Film und Musik", "film en muziek"]);
});

test("counts below a hundred are said in words, more are very many", () => {
  const counts = [0, 1, 12, 20, 21, 22, 33, 99, 100];
  expect(counts.map((count) => countInWords(count, "de"))).toEqual([
    "keine",
    "eine",
    "zwölf",
    "zwanzig",
    "einundzwanzig",
    "zweiundzwanzig",
    "dreiunddreißig",
    "neunundneunzig",
    "sehr viele",
  ]);
  expect(counts.map((count) => countInWords(count, "nl"))).toEqual([
    "geen",
    "één",
    "twaalf",
    "twintig",
    "eenentwintig",
    "tweeëntwintig",
    "drieëndertig",
    "negenennegentig",
    "heel veel",
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

import { describe, expect, test } from "vitest";
import type { Analysis, Result } from "../../src/compare/analysis.ts";
import { bounds, hole } from "../../src/model/value.ts";
import {
  clearExtremes,
  findingSentence,
  firstThatFits,
  growthSentence,
  standCountSentence,
  standsOutSentence,
} from "../../src/report/sentences.ts";
import { termsOf } from "../../src/report/terms/terms.ts";
import { wordCount } from "../../src/report/wording.ts";
import { density, result, smallAnalysis } from "./small-analysis.ts";

const terms = termsOf("en");
const withResults = (results: readonly Result[]): Analysis => ({ ...smallAnalysis, results });

describe("the finding", () => {
  test("names the regions that are certainly highest and lowest, with the range and the territory", () => {
    expect(findingSentence(withResults(density), terms).text).toBe(
      "Berlin employs 33.8 creative people per 1,000 inhabitants, the Ruhr (NUTS 2 envelope) 18.5–18.7.",
    );
  });

  test("claims nothing where ranges overlap and nothing else is known", () => {
    const wide = density.map((one) =>
      one.region === "ruhr" ? { ...one, value: bounds(18, 34, "confidential") } : one,
    );
    expect(findingSentence(withResults(wide), terms).text).toBe(terms.phrases.noClaim);
    expect(findingSentence(withResults([]), terms).text).toBe(terms.phrases.noClaim);
  });

  test("a sum with missing cells is never called the lowest", () => {
    const floor = density.map((one) => (one.region === "ruhr" ? { ...one, flags: ["lower-bound"] } : one));
    expect(clearExtremes(floor)).toBeUndefined();
  });

  test("a hole takes part in no comparison", () => {
    const holed = density.map((one) => (one.region === "berlin" ? { ...one, value: hole("confidential") } : one));
    const extremes = clearExtremes(holed);
    expect([extremes?.high.region, extremes?.low.region]).toEqual(["randstad", "ruhr"]);
  });
});

describe("specialisation", () => {
  const quotient = (low: number, flags: readonly string[] = []): Result =>
    result({
      indicator: "location-quotient",
      region: "berlin",
      sector: "J59",
      value: 1.3,
      interval: { low, high: 1.6 },
      reference: "Germany",
      flags,
    });

  test("is claimed where the whole interval lies above one", () => {
    expect(standsOutSentence(withResults([quotient(1.1)]), terms)?.text).toBe(
      "In Berlin Film, TV and music weighs 1.30 times its share in Germany.",
    );
  });

  test("is not claimed where the interval spans one or too few people stand behind it", () => {
    expect(standsOutSentence(withResults([quotient(0.98)]), terms)).toBeUndefined();
    expect(standsOutSentence(withResults([quotient(1.1, ["too-few"])]), terms)).toBeUndefined();
  });

  test("counts the sectors of the regions with most and with fewest", () => {
    expect(standCountSentence(smallAnalysis, terms)?.text).toBe(
      "In 2012, two sectors stand out in Berlin, one in the Ruhr (NUTS 2 envelope).",
    );
  });
});

describe("growth", () => {
  const growth = (region: string, low: number, high: number): Result =>
    result({
      indicator: "growth",
      region,
      sector: "complete",
      year: "2010-2014",
      unit: "ratio",
      value: bounds(low, high, "confidential"),
    });

  test("names the region that grew most and the one that grew least", () => {
    expect(
      growthSentence(withResults([growth("berlin", 0.21, 0.22), growth("randstad", 0.031, 0.031)]), terms)?.text,
    ).toBe("From 2010 to 2014 employment grew by 21.0–22.0% in Berlin, 3.1% in the Randstad.");
  });

  test("says of one region what is certain, where the ranges overlap", () => {
    const overlapping = [growth("berlin", 0.02, 0.05), growth("ruhr", -0.01, 0.03)];
    expect(growthSentence(withResults(overlapping), terms)?.text).toBe(
      "In Berlin employment grew by 2.0–5.0% from 2010 to 2014.",
    );
  });

  test("is not claimed where every range spans zero", () => {
    expect(growthSentence(withResults([growth("berlin", -0.02, 0.05)]), terms)).toBeUndefined();
  });

  test("is not claimed of a series that jumps without a marked break", () => {
    const jump = { ...growth("berlin", 0.5, 0.6), flags: ["suspected-break"] };
    expect(growthSentence(withResults([jump]), terms)).toBeUndefined();
  });

  test("a decrease is told as one", () => {
    expect(growthSentence(withResults([growth("ruhr", -0.05, -0.02)]), terms)?.text).toBe(
      "In the Ruhr (NUTS 2 envelope) employment shrank by 2.0–5.0% from 2010 to 2014.",
    );
  });
});

test("a sentence has at most fifteen words, and none is cut to fit", () => {
  const long = Array.from({ length: 16 }, () => "word").join(" ");
  expect(firstThatFits([long, "short one."])).toBe("Short one.");
  expect(firstThatFits([long])).toBeUndefined();
  const said = [findingSentence, standsOutSentence, standCountSentence, growthSentence].map((say) =>
    say(smallAnalysis, terms),
  );
  expect(said.map((sentence) => wordCount(sentence?.text ?? "")).filter((count) => count > 15)).toEqual([]);
});

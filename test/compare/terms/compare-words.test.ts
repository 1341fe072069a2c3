import { describe, expect, test } from "vitest";
import { wordsIn } from "../../../src/compare/terms/compare-words.ts";
import { comparabilityReasons } from "../../../src/model/comparability.ts";
import { measureTable } from "../../../src/model/measure.ts";
import { isRead, leavesOf, sourceOf } from "../../support/terms.ts";

const languages = ["en", "de", "nl"] as const;

describe("the words of the comparison", () => {
  test.each(languages)("say everything in %s", (language) => {
    const leaves = leavesOf(wordsIn(language));
    expect(leaves.map(([path]) => path)).toEqual(leavesOf(wordsIn("en")).map(([path]) => path));
    expect(leaves.filter(([, text]) => text === "")).toEqual([]);
  });

  test("are all read somewhere", () => {
    const source = sourceOf(["src/compare", "src/pipeline", "src/charts", "src/cli"]);
    const unused = Object.keys(wordsIn("en")).filter((name) => !isRead(source, name));
    expect(unused).toEqual([]);
    expect(isRead(source, "aTermThatNobodyReads")).toBe(false);
  });

  test.each(languages)("have lines in %s that are all read, and indented where the English ones are", (language) => {
    const { lines } = wordsIn(language);
    const indent = (name: string): boolean => lines[name as keyof typeof lines].startsWith("  ");
    const english = wordsIn("en").lines;
    for (const name of Object.keys(english))
      expect(indent(name), name).toBe(english[name as keyof typeof english].startsWith("  "));
    const source = sourceOf(["src/compare"]);
    expect(Object.keys(lines).filter((name) => !isRead(source, name))).toEqual([]);
  });

  test.each(languages)("have one letter for each reason in %s", (language) => {
    const own = Object.values(wordsIn(language).letters);
    expect(own.join("")).toMatch(/^[A-Z]{9}$/);
    expect(new Set(own).size).toBe(comparabilityReasons.length);
  });
});

describe("a refused quotient", () => {
  const turnover = { reason: "unit-type", note: "English" } as const;

  test("names both sides and where they are counted", () => {
    expect(wordsIn("de").unlike(turnover, "turnover", "persons_employed")).toBe(
      "Umsatz (verbucht am Sitz des Unternehmens) würde durch Beschäftigte (gezählt am Arbeitsort) geteilt",
    );
    expect(wordsIn("nl").unlike(turnover, "turnover", "persons_employed")).toBe(
      "omzet (geboekt bij de zetel van de onderneming) zou worden gedeeld door werkzame personen (geteld op de werkplek)",
    );
    expect(wordsIn("en").unlike(turnover, "turnover", "persons_employed")).toBe("English");
  });

  test("keeps the list of prices or codes", () => {
    const prices = { reason: "price-basis", note: "amounts in prices of two kinds: 2015, current" } as const;
    expect(wordsIn("de").unlike(prices, "turnover", "funding")).toBe("Beträge in zweierlei Preisen: 2015, current");
    const codes = { reason: "definition", note: "codes of two classifications: NACE2, WZ2008" } as const;
    expect(wordsIn("nl").unlike(codes, "turnover", "companies")).toBe("codes van twee classificaties: NACE2, WZ2008");
  });

  test("says so where a measure is not known", () => {
    const unknown = { reason: "definition", note: "nothing is known of the measure fans: what it counts" } as const;
    expect(measureTable.has("fans")).toBe(false);
    expect(wordsIn("de").unlike(unknown, "fans", "companies")).toContain("das Merkmal fans");
  });
});

describe("what a value says of itself", () => {
  test.each([
    ["en", "1 of 3 units are secret (DEA1)"],
    ["de", "1 von 3 Einheiten ist geheim (DEA1)"],
    ["nl", "1 van 3 eenheden is geheim (DEA1)"],
  ] as const)("is in %s: %s", (language, text) => {
    expect(wordsIn(language).secretUnits(1, 3, "DEA1")).toBe(text);
  });

  test("names totals that contradict each other", () => {
    const why = "published figures contradict each other: J of NL31, NL31 of NL";
    expect(wordsIn("de").contradiction(why)).toBe(
      "veröffentlichte Zahlen widersprechen einander: J in NL31, NL31 in NL",
    );
    expect(wordsIn("nl").contradiction(`${why.split(":")[0]} by less than their rounding`)).toBe(
      "gepubliceerde cijfers spreken elkaar tegen met minder dan hun afronding",
    );
  });
});

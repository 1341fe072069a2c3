import { describe, expect, test } from "vitest";
import { smallProject } from "../support/small-project.ts";
import { typed } from "./typed.ts";

describe("explain", () => {
  test("tells an indicator without reading any data", async () => {
    const { code, out, error } = await typed("explain location-quotient", { "cluster.yaml": "" });
    expect([code, error]).toEqual([0, ""]);
    expect(out).toMatch(/^Location quotient \(location-quotient\)\n\n {2}formula {4}\(x_rs \/ x_r\)/);
  });

  test("tells a number with its formula, and each cell with file, line and column", async () => {
    const { code, out } = await typed("explain berlin.lq.J59.2012");
    expect(code).toBe(0);
    const lines = out.split("\n");
    expect(lines[0]).toBe("berlin.lq.J59.2012 = 3.011904762 ratio");
    expect(lines).toContain("  numbers    x_rs = 121, x_r = 840, x_s = 440, x = 9,200");
    // Sixteenth line of the table: header, then five places and classes with three years each.
    expect(lines).toContain("  data/employment.csv:16:6  DE30 J59 2012 persons_employed = 121  (S)");
    expect(lines.slice(-3)).toEqual(["sources", "  S: A small source; The tests, 2026-01-01", ""]);
  });

  test("follows the options of a comparison", async () => {
    const { out } = await typed("explain berlin.lq.J59.2011 --year 2011 --reference sum");
    expect(out).toContain("  reference  the compared regions together\n");
    expect(out).toContain("  numbers    x_rs = 110, x_r = 820, x_s = 150, x = 1,530\n");
  });
});

describe("explain of a number that hangs on what counts", () => {
  test("tells every other shipped definition: its number, or what it lacks", async () => {
    const more = [
      "narrow,Narrow,media,J59,NACE2,Film,1,S",
      "fine,Fine,media,59.11,NACE2,Studios,1,S",
      "wordy,Wordy,Books,,,Books,,S",
    ];
    const sectors = `${smallProject["data/sectors.csv"]}${more.join("\n")}\n`;
    const { code, out } = await typed("explain berlin.persons_employed.core.2012", { "data/sectors.csv": sectors });
    expect(code).toBe(0);
    const lines = out.split("\n");
    const from = lines.indexOf("counted in other ways, from 121 to 251");
    expect(lines.slice(from + 1, from + 5)).toEqual([
      "  251: Core (berlin.persons_employed.core.2012)",
      "  121: Narrow (berlin.persons_employed.narrow.2012)",
      "  no number: Fine: no figures for its only class (59.11)",
      "  no number: Wordy: groups without codes, for which no class can be looked up (Books)",
    ]);
  });

  test("leads on to the other number, which is explained like any", async () => {
    const sectors = `${smallProject["data/sectors.csv"]}narrow,Narrow,media,J59,NACE2,Film,1,S\n`;
    const { code, out } = await typed("explain berlin.per1000.narrow.2012", { "data/sectors.csv": sectors });
    expect(code).toBe(0);
    expect(out).toContain("  numbers    x_rs = 121, population_r = 3,300,000\n");
  });
});

describe("a name that is neither an indicator nor a number", () => {
  test.each<[string, string]>([
    ["berlin.lq.J95.2012", "did you mean berlin.lq.J58.2012?"],
    ["locaton-quotient", "did you mean location-quotient?"],
    ["zzzzzzzz", "see `cluster list indicators`, or `cluster compare --format csv`"],
  ])("%s ends with 2 and the nearest that exists", async (id, fix) => {
    const { code, out, error } = await typed(`explain ${id}`);
    expect([code, out, error]).toEqual([
      2,
      "",
      `${id}\nthere is neither an indicator nor a number of this name\n${fix}\n`,
    ]);
  });
});

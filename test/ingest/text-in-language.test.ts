import { describe, expect, test } from "vitest";
import { readCaveats } from "../../src/ingest/caveats.ts";
import { readComparability } from "../../src/ingest/comparability.ts";
import { readTerritories } from "../../src/ingest/territories.ts";
import { input, printed } from "./inputs.ts";

const caveats = `id,what,why,what_de,why_de
music,Music,No figure,Musik,Keine Zahl
clubs,Clubs,Left out,,Fehlen
`;

describe("a text of a table", () => {
  test("is read in the language of the project", async () => {
    const { items, findings } = await readCaveats(input(caveats.split("\n").slice(0, 2).join("\n")), {
      language: "de",
    });
    expect(findings).toEqual([]);
    expect(items.map(({ what, why }) => [what, why])).toEqual([["Musik", "Keine Zahl"]]);
  });

  test("stays English where nobody translated it, and a note says so at its cell", async () => {
    const { items, findings } = await readCaveats(input(caveats), { language: "de" });
    expect(items.map(({ what, why }) => [what, why])).toEqual([
      ["Musik", "Keine Zahl"],
      ["Clubs", "Fehlen"],
    ]);
    expect(findings.map(({ rule, severity, line, column }) => [rule, severity, line, column])).toEqual([
      ["untranslated", "note", 3, 4],
    ]);
    expect(printed(findings)).toEqual([expect.stringContaining('"Clubs" is printed in English')]);
  });

  test("is noted once for each text where the file has no column for the language", async () => {
    const { items, findings } = await readCaveats(input(caveats), { language: "nl" });
    expect(items.map(({ what }) => what)).toEqual(["Music", "Clubs"]);
    expect(findings.map(({ rule, column }) => [rule, column])).toEqual(Array(4).fill(["untranslated", 0]));
  });

  test("is English where no language is asked for, without a note", async () => {
    const { items, findings } = await readCaveats(input(caveats));
    expect([items.map(({ what }) => what), findings]).toEqual([["Music", "Clubs"], []]);
  });

  test("of a rule is read in the language too", async () => {
    const text =
      "id,reason,severity,what,why,what_nl,why_nl\na,break,care,Counts,It changed,Tellingen,Het veranderde\n";
    const { items } = await readComparability(input(text), { language: "nl" });
    expect(items.map(({ what, why }) => [what, why])).toEqual([["Tellingen", "Het veranderde"]]);
  });
});

test("a territory has its name in the language, or its own where nobody gave it another", async () => {
  const text = `region_id,region_name,region_name_de,kind,member_code,member_name,level,nuts_version
NL,Netherlands,Niederlande,nation,NL,Netherlands,NUTS0,2013
hamburg,Hamburg,,exact,DE60,Hamburg,NUTS2,2013
`;
  const german = await readTerritories(input(text), { language: "de" });
  expect([german.items.map(({ name }) => name), german.findings]).toEqual([["Niederlande", "Hamburg"], []]);
  const english = await readTerritories(input(text));
  expect(english.items.map(({ name }) => name)).toEqual(["Netherlands", "Hamburg"]);
});

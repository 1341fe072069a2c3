import { describe, expect, it } from "vitest";
import { foundBy } from "../inputs.ts";

const row = (region: string, sector: string, value: string, year = "2012") =>
  `${region},${sector},NACE2,${year},persons_employed,${value},,,persons,,${value === "" ? "c" : ""},S`;

/** Accommodation and food: section I with its two divisions. */
const food = (region: string, whole: string, hotels: string, restaurants: string, year?: string) => [
  row(region, "I", whole, year),
  row(region, "I55", hotels, year),
  row(region, "I56", restaurants, year),
];

describe("the only secret division of a section", () => {
  it("is a warning with the number that a reader can work out", async () => {
    expect(await foundBy("secret-cell-derivable", ...food("NL32", "100", "", "70"))).toEqual([
      "t.csv:3:6  warning  secret-cell-derivable  I55 is secret, but the only one: I has 100, which leaves 30 for it — before you publish these rows, suppress a second one (cluster disclose)",
    ]);
  });

  it("is secret where a second cell, or the total, is too, or a division has no row", async () => {
    expect(await foundBy("secret-cell-derivable", ...food("NL32", "100", "", ""))).toEqual([]);
    expect(await foundBy("secret-cell-derivable", ...food("NL32", "", "", "70"))).toEqual([]);
    expect(await foundBy("secret-cell-derivable", ...food("NL32", "100", "", "70").slice(0, 2))).toEqual([]);
    const missing = row("NL32", "I55", "").replace(",c,S", ",m,S");
    expect(await foundBy("secret-cell-derivable", row("NL32", "I", "100"), missing, row("NL32", "I56", "70"))).toEqual(
      [],
    );
  });
});

describe("the only secret region of a nation", () => {
  const regions = (year: string, nation: string, north: string, south: string) => [
    row("NL", "J59", nation, year),
    row("NL32", "J59", north, year),
    row("NL33", "J59", south, year),
  ];

  it("is a warning where the same regions add up to their nation in another line", async () => {
    expect(
      await foundBy(
        "secret-cell-derivable",
        ...regions("2011", "100", "60", "40"),
        ...regions("2012", "110", "65", ""),
      ),
    ).toEqual([
      "t.csv:7:6  warning  secret-cell-derivable  NL33 is secret, but the only one: NL has 110, which leaves 45 for it — before you publish these rows, suppress a second one (cluster disclose)",
    ]);
  });

  it("is secret where nobody can tell whether these are all regions, or where they are seen not to be", async () => {
    expect(await foundBy("secret-cell-derivable", ...regions("2012", "110", "65", ""))).toEqual([]);
    expect(
      await foundBy(
        "secret-cell-derivable",
        ...regions("2011", "150", "60", "40"),
        ...regions("2012", "110", "65", ""),
      ),
    ).toEqual([]);
  });
});

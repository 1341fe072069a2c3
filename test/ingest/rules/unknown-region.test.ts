import { expect, it } from "vitest";
import { foundBy } from "../inputs.ts";

const row = (region: string) => `${region},J59,NACE2,2014,local_units,5,,,number,,,S`;

it("a region outside regions.csv is an error that suggests the nearest one", async () => {
  expect(
    await foundBy("unknown-region", row("NL32"), row("berlin"), row("NL"), row("Berlinn"), row("XX99"), row("")),
  ).toEqual([
    't.csv:5:1  error  unknown-region  region "Berlinn" is not known — did you mean "berlin"?',
    't.csv:6:1  error  unknown-region  region "XX99" is not known — add it to regions.csv',
    "t.csv:7:1  error  unknown-region  region is empty — fill the cell",
  ]);
});

import { expect, it } from "vitest";
import { officialRegionsOf } from "../../../src/ingest/official-regions.ts";
import { unknownRegion } from "../../../src/ingest/rules/unknown-region.ts";
import { foundBy, known } from "../inputs.ts";

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

it("a district that was dissolved is not to be added: what took its place is named", () => {
  const gone = {
    code: "05354",
    codeSystem: "AGS",
    name: "Aachen, Kreis",
    from: "",
    to: "2009-10-20",
    successors: ["05334"],
  };
  const flaw = unknownRegion.check({ region: "05354" }, { ...known, official: officialRegionsOf([], [gone]) });
  expect(flaw?.words).toEqual({
    message: 'region "05354" is not known to the project; Aachen, Kreis was valid to 2009-10-20',
    hint: "leave the row out, or use 05334, which has to stand in regions.csv",
    expected: "05334",
  });
});

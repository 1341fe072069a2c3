import { expect, it } from "vitest";
import { foundBy } from "../inputs.ts";

const row = (source: string) => `NL32,J59,NACE2,2014,local_units,5,,,number,,,${source}`;

it("a source outside sources.csv is an error", async () => {
  expect(await foundBy("unknown-source", row("S"), row("CBS_2014"), row(""))).toEqual([
    't.csv:3:12  error  unknown-source  source "CBS_2014" is not known — add it to sources.csv',
    "t.csv:4:12  error  unknown-source  source is empty — fill the cell",
  ]);
});

import { createReadStream } from "node:fs";
import { expect, it } from "vitest";
import { officialRegionsOf } from "../../../src/ingest/official-regions.ts";
import { readRegionValidity } from "../../../src/ingest/region-validity.ts";
import { readTerritories } from "../../../src/ingest/territories.ts";
import { input, printed } from "../inputs.ts";

const header = "region_id,region_name,kind,member_code,member_name,level,nuts_version";

async function found(code: string, version: string) {
  const file = "data/region-validity.csv";
  const { items } = await readRegionValidity({ file, bytes: createReadStream(file) });
  const row = `south,South,exact,${code},x,NUTS3,${version}`;
  const read = await readTerritories(input(`${header}\n${row}\n`), { official: officialRegionsOf([], items) });
  return printed(read.findings);
}

it("a code of another version is a warning with the code that took its place", async () => {
  expect(await found("NL33A", "2024")).toEqual([
    "t.csv:2:4  warning  region-version  NL33A is no code of NUTS 2024: it was valid to 2023-12-31 — use NL364",
  ]);
  expect(await found("NL350", "2021")).toEqual([
    "t.csv:2:4  warning  region-version  NL350 is no code of NUTS 2021: it was valid from 2024-01-01 — use the code of that version",
  ]);
  expect((await found("NL326", "2016"))[0]).toContain("use NL329");
  expect((await found("NL33", "2024"))[0]).toContain("use NL36");
});

it("a code in its own version, one that never changed, and a version nobody knows are left alone", async () => {
  for (const [code, version] of [
    ["NL33A", "2021"],
    ["NL364", "2024"],
    ["NL33A", "2013"],
    ["DEA54", "2024"],
    ["NL33A", ""],
  ] as const)
    expect(await found(code, version), code).toEqual([]);
});

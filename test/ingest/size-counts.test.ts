import { expect, test } from "vitest";
import { readSizeCounts } from "../../src/ingest/size-counts.ts";
import { input, known, printed } from "./inputs.ts";

const header = "region,sector,year,measure,company_size,value,source,status";

const read = (...rows: readonly string[]) => readSizeCounts(input([header, ...rows, ""].join("\n")), known);

test("counts of companies by size are read, a secret one with its reason", async () => {
  const { items, findings } = await read(
    "berlin,_T,2014,enterprises,1-9,1200,S,",
    "berlin,_T,2014,enterprises,250+,,S,c",
  );
  expect(findings).toEqual([]);
  expect(items.map(({ sizeClass, value }) => [sizeClass, value])).toEqual([
    ["1-9", 1200],
    ["250+", { kind: "hole", reason: "confidential" }],
  ]);
  expect(items[0]?.origin).toEqual({ file: "t.csv", line: 2, column: 6 });
});

test("another measure than companies, a size in words and an empty value without a reason are refused or told", async () => {
  const { items, findings } = await read(
    "berlin,_T,2014,persons_employed,1-9,5,S,",
    "berlin,_T,2014,enterprises,small,5,S,",
    "berlin,_T,2014,enterprises,1-9,,S,",
    "atlantis,_T,2014,enterprises,1-9,5,S,",
  );
  expect(items.every(({ value }) => typeof value === "object")).toBe(true);
  expect(printed(findings).map((line) => line.split(/ +/).slice(0, 3).join(" "))).toEqual([
    "t.csv:2:4 error unknown-word",
    "t.csv:3:5 error unknown-word",
    expect.stringContaining("t.csv:4:6"),
    "t.csv:5:1 error unknown-region",
  ]);
});

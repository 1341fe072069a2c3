import { expect, it } from "vitest";
import { readObservations } from "../../../src/ingest/observations.ts";
import { foundBy, input, known, printed, readRowsOf } from "../inputs.ts";

const row = (value: string, status = "", year = "2014") =>
  `NL32,J59,NACE2,${year},local_units,${value},,,number,,${status},S`;

it("a contradicting row is left out, and both places are named", async () => {
  const { observations, findings, counts } = await readRowsOf(row("5"), row("7", "", "2013"), row("6"));
  expect(printed(findings)).toEqual([
    "t.csv:4:6  error  duplicate-key  the row contradicts t.csv:2: 6 here, 5 there; this one is left out — keep the right one, or tell the two apart by source or definition",
  ]);
  expect(observations.map(({ value }) => value)).toEqual([5, 7]);
  expect(counts).toEqual([{ file: "t.csv", read: 3, kept: 2, rejected: 1, skipped: 0 }]);
});

it("an equal row is skipped with a note", async () => {
  const { findings, counts } = await readRowsOf(row("5"), row("5"));
  expect(printed(findings)).toEqual([
    "t.csv:3:6  note  duplicate-key  the row repeats t.csv:2 and is skipped — remove one of the two",
  ]);
  expect(counts).toEqual([{ file: "t.csv", read: 2, kept: 1, rejected: 0, skipped: 1 }]);
});

it("of two equal rows the one that marks a break stays, wherever it stands", async () => {
  expect((await readRowsOf(row("5"), row("5", "b"))).observations.map(({ status }) => status)).toEqual(["b"]);
  expect((await readRowsOf(row("5", "b"), row("5"))).observations.map(({ status }) => status)).toEqual(["b"]);
});

it("a number beside a hole is a contradiction", async () => {
  expect(await foundBy("duplicate-key", row("", "c"), row("5"))).toHaveLength(1);
});

it("rows that a note tells apart are not duplicates; a remark tells nothing apart", async () => {
  const text = (label: string) =>
    `region,sector,year,measure,value,unit,source,${label}\nNL32,J59,2014,local_units,1,number,S,x\nNL32,J59,2014,local_units,2,number,S,y\n`;
  const rejected = async (label: string) =>
    (await readObservations([input(text(label))], known)).counts.map((counts) => counts.rejected);
  expect([await rejected("definition"), await rejected("flag")]).toEqual([[0], [1]]);
});

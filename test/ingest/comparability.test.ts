import { expect, it } from "vitest";
import { readCodeDrift } from "../../src/ingest/code-drift.ts";
import { readComparability } from "../../src/ingest/comparability.ts";
import { input, printed } from "./inputs.ts";

const header = "id,measure,sector,nation,from,to,cells_of,reason,severity,printed,what,why,source";

it("a rule of comparability is read with lists separated by blanks; an empty cell holds for all", async () => {
  const { items, findings } = await readComparability(
    input(`${header}\nregister,local_units companies,,NL,2010,,A B,register,care,yes,Counts,one-person firms,S\n`),
  );
  expect(findings).toEqual([]);
  expect(items).toEqual([
    {
      id: "register",
      measures: ["local_units", "companies"],
      sector: "",
      nations: ["NL"],
      from: "2010",
      to: "",
      cellsOf: ["A", "B"],
      reason: "register",
      severity: "care",
      printed: true,
      what: "Counts",
      why: "one-person firms",
      source: "S",
    },
  ]);
});

it("a reason or a severity outside the list, an empty cell and a repeated id are errors at their cell", async () => {
  const { items, findings } = await readComparability(
    input(`${header}
a,,,,,,,weather,care,,W,w,S
b,,,,,,,break,never,,W,w,S
c,,,,,,,break,care,,W,,S
d,,,,,,,break,care,,W,w,S
d,,,,,,,break,care,,W,w,S
`),
  );
  expect(items.map(({ id }) => id)).toEqual(["d"]);
  expect(printed(findings)).toEqual([
    't.csv:2:8  error  unknown-word  "weather" is none of unit-type, threshold, register, break, definition, territory, price-basis, secrecy, missing — use one of these words',
    't.csv:3:9  error  unknown-word  "never" is none of care, refuse — use one of these words',
    "t.csv:4:12  error  missing-cell  why is empty — fill the cell",
    't.csv:6:1  error  primary-key  "d" stands already on line 5; this row is left out — give each row an id of its own',
  ]);
});

it("the meaning of a code is read with its years and the share of people that moved", async () => {
  const { items, findings } = await readCodeDrift(
    input(
      "code,code_system,from,to,meaning,share_moved,source\nNL33A,NUTS2021,2021,,smaller,0.08624,J\n58.12,NACE2,,2024,lists,,W\n",
    ),
  );
  expect(findings).toEqual([]);
  expect(items).toEqual([
    {
      code: "NL33A",
      codeSystem: "NUTS2021",
      from: "2021",
      to: "",
      meaning: "smaller",
      shareMoved: 0.08624,
      source: "J",
    },
    { code: "58.12", codeSystem: "NACE2", from: "", to: "2024", meaning: "lists", source: "W" },
  ]);
});

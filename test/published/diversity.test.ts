import { expect, test } from "vitest";
import { definition as diversity } from "../../src/indicators/diversity/diversity.ts";
import { definition as variety } from "../../src/indicators/diversity/variety.ts";
import { definition as rca } from "../../src/indicators/relatedness/rca.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import { isNumber, type Value } from "../../src/model/value.ts";
import { answersOf, type Expected, expectedOf, inputsOf } from "./cases.ts";
import { compare } from "./published.ts";

const inputs = inputsOf("diversity");
const answers = (indicator: Indicator) => ({ id: indicator.id, answer: answersOf(indicator, inputs) });
const [ofDiversity, ofVariety, ofRca] = [diversity, variety, rca].map(answers);

type Answers = ReturnType<typeof answers> | undefined;
const names: Readonly<Record<string, readonly [Answers, string]>> = {
  shannon_nats: [ofDiversity, "nats"],
  shannon_bits: [ofDiversity, ""],
  shannon_bits_3dp: [ofDiversity, ""],
  sector_count: [ofDiversity, "parts"],
  evenness: [ofDiversity, "evenness"],
  related_variety_bits: [ofVariety, "related"],
  unrelated_variety_bits: [ofVariety, "unrelated"],
  evenness_within: [ofVariety, "related-evenness"],
  evenness_between: [ofVariety, "unrelated-evenness"],
  diversity_rca_count: [ofRca, "diversity"],
  ubiquity_rca_count: [ofRca, "ubiquity"],
};

function ours(row: Expected): Value | undefined {
  const [found, part] = names[row.indicator] ?? [];
  if (found === undefined) return undefined;
  return found.answer(row.case, {}, { ...row, indicator: part === "" ? found.id : `${found.id}.${part}` });
}

/** Nothing is right for a region or sector with a missing or negative cell, or with nothing at all. */
function isEdge(row: Expected): boolean {
  const all = inputs.get(row.case) ?? [];
  const own = all.filter((cell) => (row.region === "" ? cell.sector === row.sector : cell.region === row.region));
  // Quotients compare with the whole table.
  const used = row.indicator.includes("rca") ? all : own;
  return used.some(({ value }) => !isNumber(value) || value < 0) || own.every(({ value }) => value === 0);
}

/** One such row stands for a whole call that failed: there is no region to compare. */
const leftOut = (row: Expected): string | undefined =>
  row.value === "ERROR" && row.region === "" ? "stopped with an error for the whole table" : undefined;

test("diversity and variety agree with vegan, EconGeo and ReKS", () => {
  const { compared, agreeing } = compare({
    folder: "diversity",
    expected: expectedOf("diversity"),
    ours,
    isEdge,
    leftOut,
  });
  expect(agreeing).toBe(compared);
  expect(compared).toBeGreaterThan(600);
});

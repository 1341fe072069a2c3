import { expect, test } from "vitest";
import { definition } from "../../src/indicators/clusters/cluster-stars.ts";
import { answersOf, type Expected, expectedOf, inputsOf } from "./cases.ts";
import { compare } from "./published.ts";

const answer = answersOf(definition, inputsOf("eco-stars"));
const settings = { measure: "cluster_employment", total: "total_employment" };

const parts: Readonly<Record<string, string>> = {
  specialisation_lq: "cluster-stars.quotient",
  focus_share: "cluster-stars.share",
  star_size: "cluster-stars.size",
  star_specialisation: "cluster-stars.specialisation",
  star_focus: "cluster-stars.focus",
  stars: "cluster-stars",
};

const ours = (row: Expected) =>
  answer(row.case, settings, { ...row, indicator: parts[row.indicator] ?? row.indicator });

test("cluster stars agree with those worked by hand from the method page of the European Cluster Observatory", () => {
  const { compared, agreeing } = compare({
    folder: "eco-stars",
    expected: expectedOf("eco-stars"),
    ours,
    isEdge: () => false,
  });
  expect(agreeing).toBe(compared);
  expect(compared).toBe(360);
});

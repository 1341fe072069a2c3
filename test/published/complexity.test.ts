import { expect, test } from "vitest";
import { dot } from "../../src/base/matrix.ts";
import { meanOf } from "../../src/base/moments.ts";
import { definition as complexity } from "../../src/indicators/relatedness/complexity.ts";
import { definition as outlook } from "../../src/indicators/relatedness/complexity-outlook.ts";
import { standardised } from "../../src/indicators/relatedness/complexity-vectors.ts";
import { definition as proximity } from "../../src/indicators/relatedness/proximity.ts";
import { definition as rca } from "../../src/indicators/relatedness/rca.ts";
import { definition as density } from "../../src/indicators/relatedness/relatedness-density.ts";
import { definition as quotient } from "../../src/indicators/specialisation/location-quotient.ts";
import type { Settings } from "../../src/model/indicator.ts";
import { isNumber, type Value } from "../../src/model/value.ts";
import { answersOf, type Expected, expectedOf, inputsOf, peerNumber } from "./cases.ts";
import { compare } from "./published.ts";

const inputs = inputsOf("complexity");
const answers = new Map(
  [complexity, outlook, proximity, rca, density, quotient].map((one) => [one.id, answersOf(one, inputs)]),
);

/** Our name of a peer's indicator, and the choices that make it the same thing. */
const parts: Readonly<Record<string, readonly [name: string, settings?: Settings]>> = {
  rca: ["location-quotient"],
  rca_binary: ["rca"],
  diversity_count: ["rca.diversity"],
  ubiquity_count: ["rca.ubiquity"],
  proximity_sector: ["proximity"],
  proximity_region: ["proximity", { by: "region" }],
  co_occurrence: ["proximity", { form: "count" }],
  relatedness_prob: ["proximity", { form: "probability" }],
  relatedness_association: ["proximity", { form: "association" }],
  relatedness_cosine: ["proximity", { form: "cosine" }],
  relatedness_jaccard: ["proximity", { form: "jaccard" }],
  density: ["relatedness-density"],
  density_distance: ["relatedness-density"],
  relatedness_density_cosine_pct_2dp: ["relatedness-density", { form: "cosine", own: "no" }],
  eci_region: ["complexity"],
  eci_sector: ["complexity.sector"],
  kci_sum_scaled: ["complexity"],
  tci_sum_scaled: ["complexity.sector"],
  reflections_region: ["complexity.reflections"],
  reflections_sector: ["complexity.sector-reflections"],
  fitness_region: ["complexity.fitness"],
  fitness_sector: ["complexity.sector-fitness"],
  complexity_outlook_index: ["complexity-outlook"],
  complexity_outlook_gain: ["complexity-outlook.gain"],
};

/** One such row stands for a whole call: there is no place to compare. */
const isFailedCall = (row: Expected): boolean => row.value === "ERROR" && row.region === "" && row.sector === "";

/** A pair is printed once, in the order of the table. */
function inOrder(row: Expected): Expected {
  const turned = (pair: string, names: readonly string[]) =>
    pair
      .split("|")
      .sort((a, b) => names.indexOf(a) - names.indexOf(b))
      .join("|");
  const cells = inputs.get(row.case) ?? [];
  const names = (key: "region" | "sector") => [...new Set(cells.map((cell) => cell[key]))];
  return { ...row, region: turned(row.region, names("region")), sector: turned(row.sector, names("sector")) };
}

function answer(row: Expected): Value | undefined {
  const [name, settings = {}] = parts[row.indicator] ?? ["?"];
  const value = answers.get(name.split(".")[0] ?? "")?.(row.case, settings, { ...inOrder(row), indicator: name });
  if (value === undefined || !isNumber(value)) return value;
  if (row.indicator === "density_distance") return 1 - value;
  return row.indicator.includes("_pct_") ? 100 * value : value;
}

/** Vectors have neither sign nor scale: both sides are put on one scale, and the peer's is turned to our side. */
const vectors = ["eci_region", "eci_sector", "reflections_region", "reflections_sector"];
/** EconGeo rounds the matrix to four decimals before it takes the vector: only the correlation can be compared. */
const roundedVectors = ["kci_sum_scaled", "tci_sum_scaled"];
/** Tables without an order: the second eigenvalue is not simple, or all regions are equally diverse (basic). */
const withoutOrder = ["basic", "diagonal", "zero_region", "uniform", "all_zero", "one_sector", "na_cell"];

const hasOrder = (row: Expected): boolean => !withoutOrder.includes(row.case);
const isVector = (row: Expected): boolean => [...vectors, ...roundedVectors].includes(row.indicator);

function comparable(rows: readonly Expected[]): readonly Expected[] {
  const groups = new Map<string, Expected[]>();
  for (const row of rows) {
    const key =
      isVector(row) && hasOrder(row) && leftOut(row) === undefined ? [row.case, row.indicator, row.peer].join("|") : "";
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].flatMap(([key, group]) => (key === "" ? group : onOurScale(group)));
}

function onOurScale(group: readonly Expected[]): readonly Expected[] {
  const known = group.filter((row) => peerNumber(row) !== undefined && isNumber(answer(row) ?? Number.NaN));
  const theirs = standard(known.map((row) => peerNumber(row) ?? 0));
  const mine = standard(known.map((row) => answer(row)).filter((value) => value !== undefined && isNumber(value)));
  const correlation = dot(theirs, mine) / theirs.length;
  const rounded = roundedVectors.includes(group[0]?.indicator ?? "");
  return group.map((row) => {
    const place = known.indexOf(row);
    if (place < 0) return row;
    const value = rounded ? Math.abs(correlation) : Math.sign(correlation) * (theirs[place] ?? 0);
    return { ...row, value: String(value) };
  });
}

function standard(numbers: readonly number[]): readonly number[] {
  const found = standardised(numbers);
  if ("kind" in found) throw new Error("a vector without variation");
  return found;
}

const ours = (row: Expected): Value | undefined =>
  roundedVectors.includes(row.indicator) && hasOrder(row) ? 1 : answer(row);

/** Nothing is right where nothing is known, where a sector or region has nothing, or where there is no order. */
function isEdge(row: Expected): boolean {
  if (isVector(row) || row.indicator.startsWith("complexity_outlook")) {
    if (!hasOrder(row)) return true;
  }
  const names = [...row.region.split("|"), ...row.sector.split("|")];
  const cells = inputs.get(row.case) ?? [];
  if (cells.some(({ value }) => !isNumber(value))) return true;
  const isEmpty = (key: "region" | "sector") =>
    names.some(
      (name) => cells.some((cell) => cell[key] === name) && cells.every((c) => c[key] !== name || c.value === 0),
    );
  return isEmpty("region") || isEmpty("sector") || isNothingTogether(row);
}

/** EconGeo prints 0 for 0/0 where no two sectors share a region. */
const isNothingTogether = (row: Expected): boolean =>
  row.case === "diagonal" && row.indicator.startsWith("relatedness_");

function leftOut(row: Expected): string | undefined {
  const [a, b] = (row.region.includes("|") ? row.region : row.sector).split("|");
  if (b !== undefined && a === b) return "a pair of one with itself";
  if (isFailedCall(row)) return "the whole call failed";
  if (!row.peer.startsWith("economiccomplexity")) return undefined;
  if (/^zero_|^all_zero|^na_/.test(row.case))
    return "takes an empty sector or region and an unknown cell for specialised";
  if (row.indicator === "eci_sector" && row.case === "nested") return "contradicts EconGeo, ReKS and py-ecomplexity";
  if (row.indicator.startsWith("complexity_outlook")) return "another scale of sectors' complexity";
  return undefined;
}

test("relatedness and complexity agree with EconGeo, economiccomplexity, py-ecomplexity and ReKS", () => {
  const { compared, agreeing } = compare({
    folder: "complexity",
    expected: comparable(expectedOf("complexity")),
    ours,
    isEdge,
    leftOut,
    relativeOf: (row) => (roundedVectors.includes(row.indicator) ? 1e-5 : isVector(row) ? 1e-9 : 1e-10),
  });
  expect(agreeing).toBe(compared);
  expect(compared).toBeGreaterThan(7000);
});

test("regions' vectors point to where diversity is, also where a peer's does not", () => {
  for (const name of ["nested", "creative", "skewed"]) {
    const rows = complexity.compute(inputs.get(name) ?? [], {});
    const counts = rca.compute(inputs.get(name) ?? [], {});
    const of = (list: typeof rows, indicator: string) =>
      list
        .filter((row) => row.indicator === indicator && row.region !== "")
        .map(({ value }) => value)
        .filter(isNumber);
    const [scores, diversity] = [of(rows, "complexity"), of(counts, "rca.diversity")];
    const mean = meanOf(diversity);
    expect(
      dot(
        scores,
        diversity.map((value) => value - mean),
      ),
    ).toBeGreaterThan(0);
  }
});

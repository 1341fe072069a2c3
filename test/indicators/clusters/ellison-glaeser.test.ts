import fc from "fast-check";
import { expect, test } from "vitest";
import { definition } from "../../../src/indicators/clusters/ellison-glaeser.ts";
import type { TableRow } from "../../../src/model/indicator.ts";
import { hole, isNumber, type Value } from "../../../src/model/value.ts";
import { find } from "../rows.ts";

type Plant = readonly [region: string, sector: string, size: Value];

const plantsOf = (plants: readonly Plant[]): readonly TableRow[] =>
  plants.map(([region, sector, value], number) => ({
    ...{ case: "", year: "2014", variable: "persons", group: `plant ${number}` },
    ...{ region, sector, value },
  }));

const answerTo = (rows: readonly TableRow[], part: string, sector = ""): Value | undefined =>
  find(definition.compute(rows, {}), part, "", sector)?.value;

const apart = plantsOf([
  ["A", "film", 1],
  ["A", "film", 1],
  ["B", "music", 1],
  ["B", "music", 1],
]);

test("two plants of a sector in one of two regions are as close together as can be", () => {
  // G = 1/2, X = 1/2, H = 1/2: (1/2 - 1/4) / (1/2 · 1/2) = 1.
  expect(answerTo(apart, "ellison-glaeser", "film")).toBe(1);
  expect(answerTo(apart, "ellison-glaeser.concentration", "film")).toBe(0.5);
  expect(answerTo(apart, "ellison-glaeser.plant-hhi", "film")).toBe(0.5);
  expect(answerTo(apart, "ellison-glaeser.plants", "film")).toBe(2);
});

test("two sectors that avoid each other have a pair and a group of minus one", () => {
  expect(answerTo(apart, "ellison-glaeser.pair", "film|music")).toBe(-1);
  expect(answerTo(apart, "ellison-glaeser.group")).toBe(-1);
});

test("one plant, one region, no plant and no names each have their reason", () => {
  const one = plantsOf([
    ["A", "film", 5],
    ["B", "music", 2],
    ["A", "music", 3],
  ]);
  expect(answerTo(one, "ellison-glaeser", "film")).toMatchObject({ reason: "degenerate" });
  const home = plantsOf([
    ["A", "film", 5],
    ["A", "film", 2],
    ["A", "games", 0],
  ]);
  expect(answerTo(home, "ellison-glaeser", "film")).toMatchObject({ reason: "degenerate" });
  expect(answerTo(home, "ellison-glaeser", "games")).toMatchObject({ reason: "zero-sector" });
  expect(answerTo(home, "ellison-glaeser.plants", "film")).toBe(2);
  const unnamed = one.map((row) => ({ ...row, group: "" }));
  expect(answerTo(unnamed, "ellison-glaeser", "music")).toMatchObject({ reason: "not-applicable" });
  expect(answerTo(unnamed, "ellison-glaeser.pair", "film|music")).toEqual(
    answerTo(one, "ellison-glaeser.pair", "film|music"),
  );
});

test("a missing plant makes its sector unknown, and all sectors unless the totals are published", () => {
  const missing = [...apart, ...plantsOf([["B", "film", hole("confidential")]]).map((row) => ({ ...row, group: "x" }))];
  expect(answerTo(missing, "ellison-glaeser", "music")).toMatchObject({ reason: "confidential" });
  const totals = plantsOf([
    ["A", "_T", 2],
    ["B", "_T", 3],
  ]).map((row) => ({ ...row, group: "" }));
  expect(answerTo([...missing, ...totals], "ellison-glaeser", "film")).toMatchObject({ reason: "confidential" });
  expect(isNumber(answerTo([...missing, ...totals], "ellison-glaeser", "music") ?? hole("degenerate"))).toBe(true);
});

test("two rows for one plant stop the computation", () => {
  expect(() => definition.compute([...apart, ...apart], {})).toThrow(
    "A film plant 0 2014\nthe table has two rows for this plant\nname each plant in the column group",
  );
});

const plants = fc.array(
  fc.tuple(fc.constantFrom("A", "B", "C"), fc.constantFrom("film", "music", "games"), fc.integer({ min: 1, max: 50 })),
  { minLength: 6, maxLength: 20 },
);

const sumOver = <Thing>(things: readonly Thing[], read: (thing: Thing) => number): number =>
  things.reduce((sum, thing) => sum + read(thing), 0);

/** The group by the definition of 1997, with the plants in it: (G/(1-X) - H - sum g w² (1-Hi)) / (1 - sum w²). */
function groupWithPlants(list: readonly Plant[]): number {
  const size = (some: readonly Plant[]) => sumOver(some, ([, , value]) => (isNumber(value) ? value : 0));
  const regions = [...new Set(list.map(([region]) => region))];
  const sectors = [...new Set(list.map(([, sector]) => sector))];
  const x = regions.map((region) => size(list.filter((p) => p[0] === region)) / size(list));
  const even = 1 - sumOver(x, (share) => share ** 2);
  const members = sectors.map((sector) => {
    const own = list.filter((p) => p[1] === sector);
    const s = regions.map((region) => size(own.filter((p) => p[0] === region)) / size(own));
    const h = sumOver(own, (plant) => (size([plant]) / size(own)) ** 2);
    const g = sumOver(
      s.map((share, r) => (share - (x[r] ?? 0)) ** 2),
      (square) => square,
    );
    // gamma (1 - H) is finite also for a sector of one plant.
    return { s, h, w: size(own) / size(list), rest: g / even - h };
  });
  const together = x.map((share, r) => sumOver(members, ({ s, w }) => w * (s[r] ?? 0)) - share);
  const h = sumOver(members, (member) => member.w ** 2 * member.h);
  const own = sumOver(members, ({ w, rest }) => w ** 2 * rest);
  const spread = sumOver(together, (difference) => difference ** 2) / even;
  return (spread - h - own) / (1 - sumOver(members, ({ w }) => w ** 2));
}

test("the group needs no plants: it equals the definition with them, and splitting a plant changes nothing", () => {
  let tried = 0;
  const property = fc.property(plants, (list) => {
    const kinds = (place: 0 | 1) => new Set(list.map((plant) => plant[place])).size;
    if (kinds(0) < 2 || kinds(1) < 2) return;
    tried += 1;
    const found = answerTo(plantsOf(list), "ellison-glaeser.group");
    expect(Math.abs(Number(found) - groupWithPlants(list))).toBeLessThan(1e-10);
    const split = list.flatMap(([region, sector, size]): Plant[] => [
      [region, sector, size / 2],
      [region, sector, size / 2],
    ]);
    expect(Math.abs(Number(answerTo(plantsOf(split), "ellison-glaeser.group")) - Number(found))).toBeLessThan(1e-10);
  });
  fc.assert(property, { seed: 2, numRuns: 100 });
  expect(tried).toBeGreaterThan(80);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { indicators } from "../../src/indicators/registry.ts";
import type { Indicator, Settings, TableRow } from "../../src/model/indicator.ts";
import { bounds, hole, isBounds, isHole, isNumber, reasons, type Value } from "../../src/model/value.ts";

const number = fc.oneof(
  fc.constant(0),
  fc.nat(20),
  fc.integer({ min: -5, max: -1 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const value: fc.Arbitrary<Value> = fc.oneof(
  { arbitrary: number, weight: 6 },
  { arbitrary: fc.constantFrom(...reasons).map((reason) => hole(reason)), weight: 1 },
  {
    arbitrary: fc.tuple(fc.nat(9), fc.nat(9)).map(([low, width]) => bounds(low, low + width, "confidential")),
    weight: 1,
  },
);
const shape = fc.record({
  regions: fc.integer({ min: 1, max: 3 }),
  sectors: fc.subarray(["film", "music", "games", "_T"], { minLength: 1 }),
  years: fc.subarray(["2010", "2011", "2014"], { minLength: 1 }),
  groups: fc.constantFrom<"none" | "region" | "sector">("none", "region", "sector"),
});

/** Variables that an indicator reads by name; all others read the one variable of the table. */
const variablesOf = ({ options }: Indicator): readonly string[] => {
  const named = options.filter(({ name }) =>
    ["amount", "area", "base", "companies", "gdp", "persons", "population", "prices"].includes(name),
  );
  const variables = named.map(({ standard }) => standard).filter((standard) => standard !== "");
  return variables.length === 0 ? ["value"] : variables;
};

/** Choices that change the way through the code, where an indicator offers them. */
const choices: Readonly<Record<string, readonly string[]>> = {
  absent: ["missing", "zero"],
  against: ["all", "equal", "value"],
  alpha: ["-1", "0", "0.3", "1", "2"],
  by: ["region", "sector"],
  counts: ["yes", "no"],
  digits: ["0", "1"],
  dispersion: ["sd", "variance", "cv"],
  dynamic: ["yes", "no"],
  epsilon: ["0", "0.5", "1", "3"],
  europe: ["", "r0"],
  form: ["minimum", "count", "probability", "association", "cosine", "jaccard"],
  iterations: ["3", "20"],
  kind: ["population", "sample"],
  lag: ["sum", "mean"],
  limits: ["percentile", "basic", "normal"],
  method: ["dunn", "esteban", "gerfin"],
  minimum: ["2"],
  missing: ["stop", "leave-out"],
  nation: ["", "r0"],
  order: ["normal-scale", "6"],
  own: ["yes", "no"],
  pairs: ["yes", "no"],
  permutations: ["19"],
  presence: ["quotient", "positive"],
  reference: ["sum", "r0"],
  replicates: ["19", "39"],
  scale: ["log", "raw"],
  span: ["common", "own"],
  weight: ["", "value"],
};

const settingsOf = ({ options }: Indicator): fc.Arbitrary<Settings> =>
  fc.record(
    Object.fromEntries(
      options.flatMap(({ name }) => (choices[name] ? [[name, fc.constantFrom(...choices[name])] as const] : [])),
    ),
  );

const tableOf = (indicator: Indicator): fc.Arbitrary<readonly TableRow[]> =>
  shape.chain(({ regions, sectors, years, groups }) => {
    const cells = variablesOf(indicator).flatMap((variable) =>
      Array.from({ length: regions }, (_, place) => `r${place}`).flatMap((region) =>
        sectors.flatMap((sector) => {
          const group = { none: "", region: region === "r1" ? "second" : "first", sector: sector.slice(-1) }[groups];
          return years.map((year) => ({ case: "", group, region, sector, year, variable }));
        }),
      ),
    );
    const lengths = { minLength: cells.length, maxLength: cells.length };
    return fc
      .array(value, lengths)
      .map((values) => cells.map((cell, place) => ({ ...cell, value: values[place] ?? hole("not-collected") })));
  });

function expectHonest(found: Value): void {
  if (isNumber(found)) {
    expect(Number.isFinite(found)).toBe(true);
    expect(Object.is(found, -0)).toBe(false);
  } else if (isBounds(found)) {
    expect(Number.isFinite(found.low) && Number.isFinite(found.high)).toBe(true);
    expect(found.low).toBeLessThan(found.high);
  } else expect(isHole(found)).toBe(true);
  if (!isNumber(found)) expect(reasons).toContain(found.reason);
}

test.each(indicators.map((indicator) => [indicator.id, indicator] as const))(
  "%s never answers NaN, Infinity, -0 or a hole without a reason",
  (_, indicator) => {
    const property = fc.property(tableOf(indicator), settingsOf(indicator), (rows, settings) => {
      for (const row of indicator.compute(rows, settings)) {
        expectHonest(row.value);
        if (row.interval) expect(Number.isFinite(row.interval.low) && Number.isFinite(row.interval.high)).toBe(true);
      }
    });
    fc.assert(property, { seed: 8, numRuns: 400 });
  },
);

test.each(indicators.map((indicator) => [indicator.id, indicator] as const))(
  "%s answers under its own id and under the case of its table",
  (_, indicator) => {
    const rows = fc.sample(tableOf(indicator), { seed: 9, numRuns: 1 })[0] ?? [];
    const answers = indicator.compute(
      rows.map((row) => ({ ...row, case: "one" })),
      {},
    );
    expect(answers.length).toBeGreaterThan(0);
    for (const row of answers) {
      expect(row.case).toBe("one");
      expect(row.indicator.split(".")[0]).toBe(indicator.id);
    }
  },
);

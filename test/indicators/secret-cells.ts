import fc from "fast-check";
import { expect } from "vitest";
import type { Indicator, Settings } from "../../src/model/indicator.ts";
import { bounds, highest, isHole, isNumber, lowest, type Value } from "../../src/model/value.ts";
import { rowsOf } from "./rows.ts";

const regions = ["A", "B", "C"];
const sectors = ["film", "music", "games", "press"];
const places = regions.flatMap((region) => sectors.map((sector) => [region, sector] as const));

const cell = fc.record({
  count: fc.oneof(fc.constant(0), fc.nat(5), fc.nat(40)),
  secret: fc.boolean(),
  below: fc.nat(6),
  above: fc.nat(6),
});

/**
 * Hides cells of random tables behind limits, and checks that what comes out holds the number of the open table.
 * Returns how many limits were checked, so that a test can say that it checked any.
 */
export function countTrueValuesInside(indicator: Indicator, settings: Settings = {}): number {
  let checked = 0;
  const property = fc.property(fc.array(cell, { minLength: places.length, maxLength: places.length }), (cells) => {
    const tableOf = (valueFrom: (each: (typeof cells)[number]) => Value) =>
      rowsOf(...cells.map((each, at) => [places[at]?.[0] ?? "", places[at]?.[1] ?? "", valueFrom(each)] as const)).map(
        (row) => ({ ...row, group: row.sector === "film" || row.sector === "games" ? "screen" : row.sector }),
      );
    const open = indicator.compute(
      tableOf(({ count }) => count),
      settings,
    );
    const hidden = indicator.compute(
      tableOf(({ count, secret, below, above }) =>
        secret ? bounds(Math.max(count - below, 0), count + above, "confidential") : count,
      ),
      settings,
    );
    for (const [at, { value }] of open.entries()) {
      const limits = hidden[at]?.value;
      if (!isNumber(value) || limits === undefined || isHole(limits)) continue;
      expect(value).toBeGreaterThanOrEqual((lowest(limits) ?? 0) - 1e-12);
      expect(value).toBeLessThanOrEqual((highest(limits) ?? 0) + 1e-12);
      if (!isNumber(limits)) checked += 1;
    }
  });
  fc.assert(property, { seed: 12, numRuns: 300 });
  return checked;
}

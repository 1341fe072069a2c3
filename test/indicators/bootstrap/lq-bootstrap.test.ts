import { expect, test } from "vitest";
import { seededRandom } from "../../../src/base/random.ts";
import { limitsOf } from "../../../src/indicators/bootstrap/limits.ts";
import { definition } from "../../../src/indicators/bootstrap/lq-bootstrap.ts";
import { drawQuotients } from "../../../src/indicators/bootstrap/replicates.ts";
import { bounds, hole, isNumber, type Value } from "../../../src/model/value.ts";
import { find, rowsOf } from "../rows.ts";

const drawn = Array.from({ length: 99 }, (_, place) => place + 1);

test("of 99 drawn values the limits of 90 percent are the 5th and the 95th, mirrored for the basic form", () => {
  expect(limitsOf(drawn, 50, 0.9)).toEqual({ low: 5, high: 95 });
  expect(limitsOf(drawn, 60, 0.9, "basic")).toEqual({ low: 25, high: 115 });
  expect(limitsOf(drawn, 50, 0.9, "percentile", 6)?.low).toBeCloseTo(5, 12);
  expect(limitsOf(drawn, 50, 0.99)).toBeUndefined();
});

test("a region that is the whole reference has the quotient one in every table that is drawn", () => {
  const quotients = drawQuotients({ cell: 20, region: 100, sector: 20, total: 100 }, 50, seededRandom(1));
  expect(quotients).toEqual(Array(50).fill(1));
});

const table = rowsOf(["A", "film", 60], ["A", "music", 140], ["B", "film", 40], ["B", "music", 260]);
const settings = { counts: "yes", replicates: "199" };
const at = (rows: ReturnType<typeof definition.compute>, part = "") => find(rows, `lq-bootstrap${part}`, "A", "film");

test("the interval lies round the quotient, close to the closed form, and repeats with the seed", () => {
  const rows = definition.compute(table, { ...settings, replicates: "999" });
  expect(at(rows)?.value).toBeCloseTo(1.5, 14);
  expect(at(rows)?.interval).toEqual({ low: at(rows, ".low")?.value, high: at(rows, ".high")?.value });
  for (const end of ["low", "high"]) {
    const [ours, closed] = [at(rows, `.${end}`)?.value, at(rows, `.closed-form-${end}`)?.value];
    expect(Math.abs(Number(ours) - Number(closed))).toBeLessThan(0.05);
  }
  expect(definition.compute(table, settings)).toEqual(definition.compute(table, settings));
  expect(at(definition.compute(table, { ...settings, seed: "2" }), ".low")?.value).not.toBe(
    at(definition.compute(table, settings), ".low")?.value,
  );
});

test("the limits of a cell depend neither on the order of the rows nor on how the rest is cut", () => {
  const turned = definition.compute([...table].reverse(), settings);
  const finer = rowsOf(["A", "film", 60], ["A", "jazz", 90], ["A", "pop", 50], ["B", "film", 40], ["B", "pop", 260]);
  const rows = definition.compute(table, settings);
  expect(at(turned)).toEqual(at(rows));
  expect(at(definition.compute(finer, { ...settings, absent: "zero" }))).toEqual(at(rows));
});

test("an empty cell keeps zero below and gets the exact limit of its share above", () => {
  const empty = rowsOf(["A", "film", 0], ["A", "music", 10], ["B", "film", 100], ["B", "music", 890]);
  const rows = definition.compute(empty, settings);
  expect(at(rows)).toMatchObject({ value: 0, interval: { low: 0 }, flags: ["too-few", "closed-form-limit"] });
  expect(at(rows, ".high")?.value).toBeCloseTo(3.084971, 5);
  expect(at(rows, ".standard-error")?.value).toMatchObject({ reason: "degenerate" });
});

test("money, fractions, secret and missing cells are not drawn again, and say why", () => {
  const reason = (film: Value, chosen = settings) =>
    at(
      definition.compute(
        rowsOf(["A", "film", film], ...table.slice(1).map((row) => [row.region, row.sector, row.value] as const)),
        chosen,
      ),
      ".low",
    )?.value;
  expect(reason(60, { ...settings, counts: "no" })).toMatchObject({ reason: "not-applicable" });
  expect(reason(60.5)).toMatchObject({ reason: "not-applicable" });
  expect(reason(bounds(1, 5, "confidential"))).toMatchObject({ kind: "hole", reason: "confidential" });
  expect(reason(hole("not-collected"))).toMatchObject({ reason: "not-collected" });
});

test("too few draws for the level, or a sector that often comes out empty, give no limits", () => {
  const rows = definition.compute(table, { ...settings, replicates: "19", level: "0.99" });
  expect(at(rows, ".low")?.value).toMatchObject({ reason: "too-few" });
  expect(isNumber(at(rows, ".standard-error")?.value ?? hole("degenerate"))).toBe(true);
  const tiny = rowsOf(["A", "film", 1], ["A", "music", 99], ["B", "film", 0], ["B", "music", 100]);
  expect(at(definition.compute(tiny, settings), ".low")?.value).toMatchObject({ reason: "too-few" });
});

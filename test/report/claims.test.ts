import { beforeAll, describe, expect, test } from "vitest";
import { sum } from "../../src/base/sum.ts";
import type { Analysis, Result } from "../../src/compare/analysis.ts";
import { cagr } from "../../src/indicators/growth/cagr.ts";
import { growth } from "../../src/indicators/growth/growth.ts";
import { isNumber, type Value } from "../../src/model/value.ts";
import { buildCharts } from "../../src/pipeline/pipeline.ts";
import { unboundNumbers } from "../../src/report/audit.ts";
import { type Claim, claimsOf, printingsOf } from "../../src/report/claims.ts";
import { buildFactsheet } from "../../src/report/factsheet.ts";
import type { Report } from "../../src/report/report.ts";
import { bundledAnalysis } from "../support/bundled.ts";
import { fieldsOf, linesOf } from "../support/csv-lines.ts";

let analysis: Analysis;
let report: Report;
let claims: readonly Claim[];
const blank = `<svg xmlns="http://www.w3.org/2000/svg" width="410" height="200" viewBox="0 0 410 200"></svg>`;

beforeAll(async () => {
  analysis = await bundledAnalysis();
  report = buildFactsheet(
    analysis,
    buildCharts(analysis, 410).map((chart) => ({ ...chart, svg: blank })),
    "0",
  );
  claims = claimsOf(analysis, report);
});

/** What stands in a field of a file, as the number it is in the unit of the comparison. */
function fieldAt(place: string): number | undefined {
  const [file = "", line = "0", column = "0"] = place.split(":");
  const lines = linesOf(file);
  const header = fieldsOf(lines[0] ?? "");
  const fields = fieldsOf(lines[Number(line) - 1] ?? "");
  const text = fields[Number(column) - 1] ?? "";
  const factor = { THS_PER: 1e3, MIO_EUR: 1e6, MIO_PPS: 1e6, KEUR: 1e3 }[fields[header.indexOf("unit")] ?? ""] ?? 1;
  return text === "" ? undefined : Number(text) * factor;
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** The formula of each kind of number once more, by hand, on the values of its operands. */
const formulas: Readonly<Record<string, (of: (symbol: string) => number, claim: Claim) => Value | undefined>> = {
  level: (of) => of("x"),
  share: (of) => of("x_rs") / of("x_r"),
  "location-quotient": (of) => of("x_rs") / of("x_r") / (of("x_s") / of("x")),
  growth: (of) => growth(of("x_1"), of("x_2")),
  cagr: (of) => cagr(of("x_1"), of("x_2"), 4),
};

describe("the ledger of claims", () => {
  test("holds every result that the report names", () => {
    const named = new Set(printingsOf(report).flatMap(({ results }) => results));
    expect(named.size).toBeGreaterThan(60);
    expect(claims.map(({ id }) => id).sort()).toEqual([...named].sort());
  });

  test("gives each claim a formula, a territory, cells and sources", () => {
    const bare = claims.filter(
      ({ formula, territory, sources }) => formula === "" || territory === "" || sources.length === 0,
    );
    // A region without any cell has no source to name: its status says why.
    expect(bare.filter(({ status }) => status === "ok").map(({ id }) => id)).toEqual([]);
  });

  test("each operand that is a number is the sum of the cells it names", () => {
    let compared = 0;
    for (const claim of claims) {
      for (const { value, cells, symbol } of claim.operands) {
        if (value === null) continue;
        const found = cells.map(fieldAt);
        expect(
          found.every((cell) => cell !== undefined),
          `${claim.id} ${symbol}`,
        ).toBe(true);
        expect(close(sum(found.map((cell) => cell ?? 0)), value), `${claim.id} ${symbol}`).toBe(true);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(200);
  });

  test("each number follows from its operands by the formula, computed here once more", () => {
    let compared = 0;
    for (const claim of claims) {
      const formula = formulas[claim.indicator];
      const operands = new Map(claim.operands.map(({ symbol, value }) => [symbol, value]));
      if (formula === undefined || claim.value === null || [...operands.values()].includes(null)) continue;
      const again = formula((symbol) => operands.get(symbol) ?? Number.NaN, claim);
      expect(again !== undefined && isNumber(again) && close(again, claim.value), claim.id).toBe(true);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(40);
  });
});

describe("the audit of sentences", () => {
  const byId = (id: string): Result[] => analysis.results.filter((result) => result.id === id);

  test("finds no number in the report's sentences that does not follow from their results", () => {
    const known = new Map(analysis.results.map((result) => [result.id, result]));
    const loose = printingsOf(report)
      .filter(({ where }) => where === "finding" || where === "sentence" || where.startsWith("figure"))
      .filter(({ where }) => where !== "figure money-sankey")
      .map(({ where, text, results }) => ({
        where,
        text,
        loose: unboundNumbers(
          text,
          results.flatMap((id) => known.get(id) ?? []),
        ),
      }))
      .filter(({ loose: found }) => found.length > 0);
    expect(loose).toEqual([]);
  });

  test("catches a number that was typed, and lets years, codes and the printed number pass", () => {
    const quotient = byId("berlin.lq.J59.2012");
    expect(unboundNumbers("In 2012 J59 weighs 3.03 times as much per 1,000 in NUTS 2.", quotient)).toEqual([]);
    expect(unboundNumbers("J59 weighs 3.1 times as much.", quotient)).toEqual([]);
    expect(unboundNumbers("J59 weighs 3.2 times as much, 17 percent more.", quotient)).toEqual(["3.2", "17"]);
  });
});

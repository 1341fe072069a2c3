import { beforeAll, describe, expect, test } from "vitest";
import { sum } from "../../src/base/sum.ts";
import type { Analysis, Result } from "../../src/compare/analysis.ts";
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

type Of = (symbol: string) => number;

/** A sum over the classes of a claim: `classes(of, claim, (at) => at("e1"))`. */
function classes({ operands }: Claim, of: Of, term: (at: Of) => number): number {
  const codes = new Set(operands.flatMap(({ symbol }) => /\[(\w+)\]$/.exec(symbol)?.[1] ?? []));
  return sum([...codes].map((code) => term((letter) => of(`${letter}[${code}]`))));
}

const general: (of: Of) => number = (of) => of("N2") / of("N1") - 1;

/** The formula of each kind of number once more, by hand, on the values of its operands; a rank needs its rivals too. */
const formulas: Readonly<Record<string, (of: Of, claim: Claim) => number>> = {
  level: (of) => of("x"),
  share: (of) => of("x_rs") / of("x_r"),
  "location-quotient": (of) => of("x_rs") / of("x_r") / (of("x_s") / of("x")),
  growth: (of) => of("x_2") / of("x_1") - 1,
  "index-number": (of) => (100 * of("x_t")) / of("x_base"),
  "per-1000-inhabitants": (of) => (1000 * of("x_rs")) / of("population_r"),
  "persons-per-company": (of) => of("persons_rs") / of("companies_rs"),
  "turnover-per-person": (of) => of("turnover_rs") / of("persons_rs"),
  "gdp-per-inhabitant": (of) => of("gdp_r") / of("population_r"),
  "herfindahl.effective-number": (of, claim) =>
    classes(claim, of, (at) => at("x_i")) ** 2 / classes(claim, of, (at) => at("x_i") ** 2),
  "shift-share.national": (of, claim) => classes(claim, of, (at) => at("e1") * general(of)),
  "shift-share.mix": (of, claim) => classes(claim, of, (at) => at("e1") * (at("n2") / at("n1") - 1 - general(of))),
  "shift-share.local": (of, claim) => classes(claim, of, (at) => at("e2") - (at("e1") * at("n2")) / at("n1")),
  "shift-share.change": (of, claim) => classes(claim, of, (at) => at("e2") - at("e1")),
  "company-share-proxy.company-share": (of) => of("n_s") / of("n"),
  "company-share-proxy.person-share": (of) => of("p_s") / of("p"),
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
    const compared = claims.filter((claim) => {
      const formula = formulas[claim.indicator];
      if (formula === undefined || claim.value === null) return false;
      const operands = new Map(claim.operands.map(({ symbol, value }) => [symbol, value]));
      // A share may be exact where another operand of its record is a pair of bounds: only what the formula asks for counts.
      const again = formula((symbol) => operands.get(symbol) ?? Number.NaN, claim);
      expect(close(again, claim.value), `${claim.id}: ${again} for ${claim.value}`).toBe(true);
      return true;
    });
    const numbers = claims.filter(({ value }) => value !== null);
    const left = numbers.filter((claim) => !compared.includes(claim)).map(({ indicator }) => indicator);
    expect([...new Set(left)]).toEqual(["rank.rank"]);
    expect(compared.length).toBeGreaterThan(80);
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

import { beforeAll, describe, expect, test } from "vitest";
import { sum } from "../../src/base/sum.ts";
import type { Analysis, Result } from "../../src/compare/analysis.ts";
import { explainResult } from "../../src/compare/explain.ts";
import { buildCharts } from "../../src/pipeline/draw-charts.ts";
import { unboundNumbers } from "../../src/report/audit.ts";
import type { ClaimedRival } from "../../src/report/claimed-rivals.ts";
import { type Claim, claimsOf, type Ledger } from "../../src/report/claims.ts";
import { claimsText } from "../../src/report/claims-text.ts";
import { buildFactsheet } from "../../src/report/factsheet.ts";
import { printingsOf } from "../../src/report/printings.ts";
import type { Report } from "../../src/report/report.ts";
import { bundledAnalysis } from "../support/bundled.ts";
import { fieldsOf, linesOf } from "../support/csv-lines.ts";

let analysis: Analysis;
let report: Report;
let ledger: Ledger;
let claims: readonly Claim[];
const blank = `<svg xmlns="http://www.w3.org/2000/svg" width="410" height="200" viewBox="0 0 410 200"></svg>`;

beforeAll(async () => {
  analysis = await bundledAnalysis();
  report = buildFactsheet(
    analysis,
    buildCharts(analysis, 410).map((chart) => ({ ...chart, svg: blank })),
    "0",
  );
  ledger = claimsOf(analysis, report);
  claims = ledger.claims;
}, 30_000);

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

/** The single cells of places as the ledger writes them: `data/a.csv:3+5-6:2` is three of them. */
function cellsAt(places: readonly string[]): readonly string[] {
  return places.flatMap((place) => {
    const [file = "", lines = "", column = ""] = place.split(":");
    return lines.split("+").flatMap((run) => {
      const [from = 0, to = from] = run.split("-").map(Number);
      return Array.from({ length: to - from + 1 }, (_, at) => `${file}:${from + at}:${column}`);
    });
  });
}

const sumOfCells = (places: readonly string[]): number =>
  sum(cellsAt(places).map((cell) => fieldAt(cell) ?? Number.NaN));

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** What the cell at a place is a figure of. */
function measureAt(place: string): string {
  const [file = "", line = "0"] = place.split(":");
  const lines = linesOf(file);
  return fieldsOf(lines[Number(line) - 1] ?? "")[fieldsOf(lines[0] ?? "").indexOf("measure")] ?? "";
}

const fieldOf = (cells: readonly string[], measure: RegExp): number | undefined =>
  cells.filter((cell) => measure.test(measureAt(cell))).map(fieldAt)[0];

/** The two quantities that are no sums: a price level, carried back by a year's change where it has to be, and a parity. */
const quotientOf: Readonly<Record<string, (cells: readonly string[]) => number>> = {
  p_t: (cells) => (fieldOf(cells, /cpi_index/) ?? Number.NaN) / (1 + (fieldOf(cells, /cpi_change/) ?? 0) / 100),
  p_b: (cells) => (fieldOf(cells, /cpi_index/) ?? Number.NaN) / (1 + (fieldOf(cells, /cpi_change/) ?? 0) / 100),
  ppp_b: (cells) => (fieldOf(cells, /gdp$/) ?? Number.NaN) / (fieldOf(cells, /gdp_pps/) ?? Number.NaN),
};

type Of = (symbol: string) => number;

/** A sum over the classes of a claim: `classes(of, claim, (at) => at("e1"))`. */
function classes({ operands }: Claim, of: Of, term: (at: Of) => number): number {
  const codes = new Set(operands.flatMap(({ symbol }) => /\[(\w+)\]$/.exec(symbol)?.[1] ?? []));
  return sum([...codes].map((code) => term((letter) => of(`${letter}[${code}]`))));
}

/** Europe's growth in all sectors, and a class's growth in Europe or the nation. */
const wide: (of: Of) => number = (of) => of("E2") / of("E1") - 1;
const rate = (at: Of, letter: string): number => at(`${letter}2`) / at(`${letter}1`) - 1;

const general: (of: Of) => number = (of) => of("N2") / of("N1") - 1;

/** The rivals of a claim, without those that step aside. */
function rivalsOf(claim: Claim): readonly ClaimedRival[] {
  const { list = "", without = [] } = claim.rivals ?? {};
  return (ledger.rivals[list] ?? []).filter(([territory]) => !without.includes(territory));
}

const rankOf = (of: Of, claim: Claim): number =>
  1 + rivalsOf(claim).filter(([, value]) => value > of("x_rs") / of("x_r")).length;

/** The formula of each kind of number once more, by hand, on the values of its operands and, for a rank, on its rivals. */
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
  "three-level-shift-share.europe": (of, claim) => classes(claim, of, (at) => at("e1") * wide(of)),
  "three-level-shift-share.sector": (of, claim) => classes(claim, of, (at) => at("e1") * (rate(at, "c") - wide(of))),
  "three-level-shift-share.nation": (of, claim) =>
    classes(claim, of, (at) => at("e1") * (rate(at, "n") - rate(at, "c"))),
  "three-level-shift-share.local": (of, claim) => classes(claim, of, (at) => at("e2") - at("e1") * (1 + rate(at, "n"))),
  "three-level-shift-share.change": (of, claim) => classes(claim, of, (at) => at("e2") - at("e1")),
  "real-terms": (of, claim) => {
    const years = claim.operands.flatMap(({ symbol }) => /^x(\[\d+\])$/.exec(symbol)?.[1] ?? []);
    return sum(years.map((year) => ((of(`x${year}`) / of(`p_t${year}`)) * of("p_b")) / of("ppp_b")));
  },
  "rank.rank": rankOf,
  "rank.of": (_, claim) => rivalsOf(claim).length + 1,
  "rank.percentile": (of, claim) => 100 * (1 - (rankOf(of, claim) - 1) / rivalsOf(claim).length),
  "share.of-complete": (of) => of("x_rs") / of("x_r"),
  "turnover-per-company": (of) => of("turnover_rs") / of("companies_rs"),
  "company-share-proxy.gdp-by-companies": (of) => (of("y") * of("n_s")) / of("n"),
  "company-share-proxy.bias": (of) => of("n_s") / of("n") / (of("p_s") / of("p")),
  "company-share-proxy.company-share": (of) => of("n_s") / of("n"),
  "company-share-proxy.person-share": (of) => of("p_s") / of("p"),
};

describe("the ledger of claims", () => {
  test("holds every result that the report names", () => {
    const named = new Set(printingsOf(report).flatMap(({ results }) => results));
    expect(named.size).toBeGreaterThan(60);
    const printed = claims.filter((claim) => claim.printed.length > 0);
    expect(printed.map(({ id }) => id).sort()).toEqual([...named].sort());
  });

  test("holds besides only what some number in it was computed from", () => {
    const origins = claims.flatMap(({ operands }) => operands.flatMap(({ result }) => result ?? []));
    expect(origins).toHaveLength(3);
    const others = claims.filter((claim) => claim.printed.length === 0);
    expect(others.map(({ id }) => id).sort()).toEqual([...origins].sort());
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
      for (const { value, cells, symbol, result } of claim.operands) {
        if (value === null) continue;
        if (result !== undefined) {
          expect(claims.find(({ id }) => id === result)?.value, `${claim.id} ${symbol}`).toBe(value);
          continue;
        }
        const quotient = quotientOf[symbol.replace(/\[.*/, "")];
        if (quotient !== undefined && cells.length > 0) {
          expect(close(quotient(cellsAt(cells)), value), `${claim.id} ${symbol}`).toBe(true);
          continue;
        }
        const found = cellsAt(cells).map(fieldAt);
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
    expect([...new Set(left)]).toEqual([]);
    expect(compared.length).toBeGreaterThan(250);
  });

  test("the limits of a rank follow from the limits of the share: as many may be ahead as reach above its lower one", () => {
    const uncertain = claims.filter(({ indicator, low }) => indicator === "rank.rank" && low !== null);
    expect(uncertain.length).toBeGreaterThan(0);
    for (const claim of uncertain) {
      const [part, whole] = ["x_rs", "x_r"].map((symbol) => claim.operands.find((one) => one.symbol === symbol));
      const end = (limit: "low" | "high"): number => part?.[limit] ?? part?.value ?? Number.NaN;
      const over = (number: number): number => rivalsOf(claim).filter(([, value]) => value > number).length;
      const all = whole?.value ?? Number.NaN;
      expect([claim.low, claim.high], claim.id).toEqual([1 + over(end("high") / all), 1 + over(end("low") / all)]);
    }
  });

  test("each rival is the quotient of two sums, and each sum that of the cells it names", () => {
    const lists = Object.entries(ledger.rivals);
    expect(lists).toHaveLength(10);
    let compared = 0;
    for (const [name, list] of lists) {
      for (const [territory, value, ...operands] of list) {
        const values = operands.map(([symbol, number, places]) => {
          const [place = ""] = places;
          const elsewhere = ledger.rivals[place]?.find(([other]) => other === territory);
          const spelled = elsewhere?.slice(2).find((one) => Array.isArray(one) && one[0] === symbol);
          const cells = Array.isArray(spelled) ? spelled[2] : places;
          expect(close(sumOfCells(cells), number ?? Number.NaN), `${name} ${territory} ${symbol}`).toBe(true);
          return number ?? Number.NaN;
        });
        expect(close((values[0] ?? 0) / (values[1] ?? 0), value), `${name} ${territory}`).toBe(true);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(2500);
  });

  test("every rank has as many rivals as it says", () => {
    const ranks = claims.filter(({ indicator }) => indicator === "rank.rank");
    expect(ranks).toHaveLength(30);
    for (const claim of ranks)
      expect(claim.reference).toMatch(new RegExp(`^${rivalsOf(claim).length} other NUTS 2 regions`));
  });

  test("every stream of money and every total of streams is in the ledger", () => {
    const streams = analysis.results.filter(({ id }) =>
      /^\w+\.(funding\.(listed|music|other-culture)|share\.funding)\b/.test(id),
    );
    expect(streams.length).toBeGreaterThan(20);
    const ids = new Set(claims.map(({ id }) => id));
    expect(streams.filter(({ id }) => !ids.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test("cluster explain tells every one of them, from its formula to its cells", () => {
    for (const { id, rivals } of claims) {
      const result = analysis.results.find((one) => one.id === id);
      if (result === undefined) throw new Error(`${id} is not among the results`);
      const lines = explainResult(analysis, result);
      expect(lines[0]).toMatch(/^\S+ = /);
      expect(lines.join("\n"), id).toMatch(/\n {2}formula {4}\S/);
      if (rivals !== undefined)
        expect(lines).toContain(`ranked among ${result.rivals?.length} others, the largest first`);
    }
  });

  test("is written as JSON, and reads back as it was", () => {
    expect(JSON.parse(claimsText(ledger))).toEqual({
      schema: "cluster-claims/2",
      ...JSON.parse(JSON.stringify(ledger)),
    });
  });
});

describe("the audit of sentences", () => {
  const byId = (id: string): Result[] => analysis.results.filter((result) => result.id === id);

  test("finds no number in the report's sentences that does not follow from their results", () => {
    const known = new Map(analysis.results.map((result) => [result.id, result]));
    const loose = printingsOf(report)
      .filter(({ where }) => where === "finding" || where === "sentence" || where.startsWith("figure"))
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

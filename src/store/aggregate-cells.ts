import { carefulDecimals, directDecimals, type Guard, needsWide, type Plan } from "./aggregate-plan.ts";
import { type Binder, columnAt, newBinder, scaledNumber, scanOf, shortNumber, whereText } from "./aggregate-source.ts";
import type { Parameter } from "./engine.ts";

/** A statement and its values. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly Parameter[];
}

/** Which rows the cells are made of: the files themselves, or what the careful lane has written of them. */
export interface Lane {
  readonly files: readonly string[];
  /** Quantities come as whole numbers of 10^-18 that were checked before, and rows that do not count are gone. */
  readonly careful: boolean;
  /** A quantity may be negative: the guard then looks at amounts without their sign. */
  readonly signed: boolean;
  /** Sums of the files themselves are made of 128 bits, which takes longer; else of doubles while these are exact. */
  readonly wide: boolean;
}

const isWeighted = ({ sectors = [] }: Plan): boolean => sectors.some(({ weight }) => weight !== 10_000);

/** Decimals of the sums, and of the counts, in the table of cells. */
export const decimalsOf = (plan: Plan, { careful }: Lane): { readonly sum: number; readonly count: number } => {
  const weight = isWeighted(plan) ? 4 : 0;
  return { sum: (careful ? carefulDecimals : directDecimals) + weight, count: weight };
};

/** Whole numbers as doubles: added up in half the time, and exact up to 2^53, beyond which the statement stops. */
const isNarrow = (plan: Plan, { careful, wide }: Lane): boolean => !careful && !wide && !isWeighted(plan);

function rowsText(plan: Plan, lane: Lane, binder: Binder): string {
  const keys = plan.keys.map(({ column }, index) => `${columnAt(plan.source, column)} AS k${index}`);
  const values = plan.sums.map(({ column }, index) => {
    const text = columnAt(plan.source, column);
    const whole = isNarrow(plan, lane) ? scaledNumber(text) : shortNumber(text);
    return `${lane.careful ? `CAST(${text} AS HUGEINT)` : whole} AS x${index}`;
  });
  const scan = scanOf(plan.source, lane.files, binder);
  return `SELECT ${[...keys, ...values].join(", ")} FROM ${scan} ${lane.careful ? "" : whereText(plan, binder)}`;
}

interface Joined {
  readonly from: string;
  /** The columns that make the cells, by position. */
  readonly keys: readonly string[];
  /** 1 for the first id of a code, 0 for its others. */
  readonly first: string;
}

/** Codes become ids by joining the lists; a code that stands under no id drops out, one under two counts in both. */
function joined(plan: Plan, rows: string): Joined {
  const at = (name: string): number => plan.keys.findIndex((key) => key.name === name);
  const [region, sector, system] = [at("region"), at("sector"), at("code_system")];
  const join = (list: string, on: string): string => ` JOIN ${list} ON ${on}`;
  const sectorOn = `sectors.code = k${sector}${system === -1 ? "" : ` AND sectors.system = coalesce(k${system}, '')`}`;
  const regions = plan.regions === undefined ? "" : join("regions", `regions.code = k${region}`);
  const sectors = plan.sectors === undefined ? "" : join("sectors", sectorOn);
  const ids = plan.keys.map((_, index) => {
    if (plan.regions !== undefined && index === region) return "regions.id";
    if (plan.sectors === undefined) return `k${index}`;
    // A group of a definition has no classification of its own.
    return index === sector ? "sectors.id" : index === system ? "NULL::VARCHAR" : `k${index}`;
  });
  const firsts = [...(regions === "" ? [] : ["regions.first"]), ...(sectors === "" ? [] : ["sectors.first"])];
  return { from: `(${rows})${regions}${sectors}`, keys: ids, first: firsts.join(" * ") };
}

const asksForLargest = ({ dominance, pPercent }: Guard): boolean => dominance !== undefined || pPercent !== undefined;

function sumColumns(index: number, weighted: boolean, signed: boolean, largest: boolean): readonly string[] {
  const value = weighted ? `(CAST(x${index} AS HUGEINT) * sectors.weight)` : `x${index}`;
  const size = signed ? `abs(${value})` : value;
  return [
    `count(x${index}) AS n${index}`,
    `sum(${value}) AS s${index}`,
    ...(largest ? [`max(${size}, 2) AS m${index}`] : []),
    ...(signed ? [`sum(${size}) AS a${index}`] : []),
  ];
}

/** A percentage as whole numbers, so that 85 of 100 is not more than 85 percent whatever 0.85 is in binary. */
function fraction(percent: number): { readonly part: string; readonly whole: string } {
  const [digits = "", decimals = ""] = String(percent).split(".");
  return { part: `${digits}${decimals}::HUGEINT`, whole: `1${"0".repeat(2 + decimals.length)}::HUGEINT` };
}

/** What a cell shows of a sum: nothing because it is secret, all of it, the part that is known, or nothing because none is. */
export const shown = { secret: 0, whole: 1, part: 2, none: 3 } as const;

/** Which of these holds; whether a sum is secret is decided by the rules of `cluster disclose`, in whole numbers. */
function shownText(index: number, { minimum, dominance, pPercent }: Guard, signed: boolean): string {
  const whole = `${signed ? "a" : "s"}${index}::HUGEINT`;
  const [first, second] = [`m${index}[1]::HUGEINT`, `coalesce(m${index}[2], 0)::HUGEINT`];
  const rules = [`n${index} < ${minimum}`];
  if (dominance !== undefined) {
    const { part, whole: hundred } = fraction(dominance.k);
    const held = dominance.n === 1 ? first : `(${first} + ${second})`;
    rules.push(`${held} * ${hundred} > ${part} * ${whole}`);
  }
  if (pPercent !== undefined) {
    const { part, whole: hundred } = fraction(pPercent);
    rules.push(`(n${index} > 1 AND (${whole} - ${first} - ${second}) * ${hundred} < ${part} * ${first})`);
  }
  // One after the other: most cells of a fine table are too small, and need no arithmetic.
  const steps = rules.map((rule) => `WHEN ${rule} THEN ${shown.secret}`).join(" ");
  const known = `WHEN n${index} = n THEN ${shown.whole} ELSE ${shown.part}`;
  return `CASE WHEN n < ${minimum} THEN ${shown.secret} WHEN n${index} = 0 THEN ${shown.none} ${steps} ${known} END::UTINYINT`;
}

// Narrow where it can be: what is kept is the smaller. A sum too large for 64 bits asks for the careful lane.
function keptSum(plan: Plan, lane: Lane, index: number): string {
  const type = lane.careful ? "DECIMAL(38, 0)" : "BIGINT";
  const inexact = isNarrow(plan, lane) ? `WHEN s${index} >= ${2 ** 53} THEN error('${needsWide}')::BIGINT ` : "";
  return `CASE ${inexact}WHEN v${index} <> ${shown.secret} THEN CAST(s${index} AS ${type}) END AS s${index}`;
}

/** The statement that reads all rows once and lays one row a cell, guarded but in no order, into the table `cells`. */
export function cellsStatement(plan: Plan, lane: Lane): Statement {
  const binder = newBinder();
  const weighted = isWeighted(plan);
  const { from, keys, first } = joined(plan, rowsText(plan, lane, binder));
  const sums = plan.sums.flatMap((_, index) => sumColumns(index, weighted, lane.signed, asksForLargest(plan.guard)));
  const counts = [
    "count(*) AS n",
    ...(first === "" ? [] : [`sum(${first})::BIGINT AS used`]),
    ...(weighted ? ["sum(sectors.weight)::BIGINT AS c"] : []),
  ];
  const named = keys.map((key, index) => `${key} AS g${index}`);
  const groups = keys.map((_, index) => index + 1).join(", ");
  const grouped = `SELECT ${[...named, ...counts, ...sums].join(", ")} FROM ${from}${groups === "" ? "" : ` GROUP BY ${groups}`}`;
  const kept = plan.sums.flatMap((_, index) => [keptSum(plan, lane, index), `v${index}`]);
  const more = [...(first === "" ? [] : ["used"]), ...(weighted ? ["c"] : [])];
  const columns = [...keys.map((_, index) => `g${index}`), "n", ...more, ...kept];
  const judged = plan.sums.map((_, index) => `, ${shownText(index, plan.guard, lane.signed)} AS v${index}`).join("");
  const cells = `SELECT ${columns.join(", ")} FROM (SELECT *${judged} FROM (${grouped})) WHERE n > 0`;
  return {
    text: `EXPLAIN (ANALYZE, FORMAT json) CREATE OR REPLACE TEMP TABLE cells AS ${cells}`,
    parameters: binder.parameters,
  };
}

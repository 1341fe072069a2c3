import type { ComparabilityRule } from "../model/comparability.ts";
import type { Region } from "../model/territory.ts";
import { isHole } from "../model/value.ts";
import type { Cell, Result } from "./analysis.ts";

/** A number of a region, and how many nations it is compared over. */
export interface Judged {
  readonly result: Result;
  readonly region: Region;
  readonly nations: number;
}

/** Whether what is known of the sources stands between this number and others. */
export function applies(rule: ComparabilityRule, judged: Judged): boolean {
  const { result } = judged;
  if (rule.sector !== "" && rule.sector !== result.sector) return false;
  if (!concernsNation(rule, judged) || !concernsKind(rule, result)) return false;
  const cells = cellsMeant(rule, result);
  if (cells.length > 0) return concernsYears(rule, yearsOf(cells.map(({ year }) => year)));
  // Nothing was found, so nothing but the number's own name says what it would have been.
  const isMeant = rule.measures.length === 0 || rule.measures.includes(result.measure);
  return isMeant && isHole(result.value) && rule.cellsOf.length === 0 && concernsYears(rule, yearsOf([result.year]));
}

/** A way of counting that all compared regions share stands between none of them; what changes within a nation still does. */
function concernsNation(rule: ComparabilityRule, { region, nations }: Judged): boolean {
  if (rule.nations.length === 0) return true;
  if (!rule.nations.includes(region.nation)) return false;
  return nations > 1 || rule.reason === "break" || rule.reason === "missing";
}

/** A reason for a hole explains holes only; a price level concerns amounts in a currency, not shares made of them, nor purchasing power. */
function concernsKind({ reason }: ComparabilityRule, { value, unit }: Result): boolean {
  if (reason === "missing") return isHole(value);
  return reason !== "price-basis" || /^(EUR|as gdp|as turnover)\b/.test(unit);
}

/** The cells of a number that a rule is about. */
export const cellsMeant = (rule: ComparabilityRule, result: Result): readonly Cell[] =>
  result.operands
    .flatMap(({ cells }) => cells)
    .filter(
      ({ measure, source }) =>
        (rule.measures.length === 0 || rule.measures.includes(measure)) &&
        (rule.cellsOf.length === 0 || rule.cellsOf.includes(source)),
    );

interface Years {
  readonly first: number;
  readonly last: number;
}

/** First and last of some years and spans. */
function yearsOf(years: readonly string[]): Years {
  const all = years.flatMap((year) => year.split("-").map(Number));
  return { first: Math.min(...all), last: Math.max(...all) };
}

/** A break concerns what reaches from one side to the other, every other rule what lies within its years. */
function concernsYears({ reason, from, to }: ComparabilityRule, { first, last }: Years): boolean {
  const low = from === "" ? Number.NEGATIVE_INFINITY : Number(from);
  const high = to === "" ? Number.POSITIVE_INFINITY : Number(to);
  return reason === "break" ? first <= low && last >= high : last >= low && first <= high;
}

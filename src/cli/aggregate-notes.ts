import { formatNumber } from "../base/format-number.ts";
import type { Aggregated } from "./aggregate-run.ts";

const counted = (count: number, word: string): string => `${formatNumber(count)} ${word}${count === 1 ? "" : "s"}`;

/** What became of the rows, and which cells hold no number, for stderr. */
export function notesOn(answer: Aggregated): readonly string[] {
  const { plan, account, read, filtered, rejected } = answer;
  const rows = `${counted(read, "row")} read = ${formatNumber(account.used)} used + ${formatNumber(filtered)} filtered out + ${formatNumber(rejected)} rejected`;
  const measures = [
    ...(plan.count === undefined ? [] : [plan.count.measure]),
    ...plan.sums.map(({ measure }) => measure),
  ];
  const secret = measures
    .map((measure, index) => ({ measure, count: account.secret[index] ?? 0 }))
    .filter(({ count }) => count > 0);
  const incomplete = plan.sums
    .map(({ measure }, index) => ({ measure, count: account.incomplete[index] ?? 0 }))
    .filter(({ count }) => count > 0);
  const shown = plan.incomplete === "bound" ? "printed as a lower bound (m)" : "printed as the sum of the others (u)";
  return [
    `${rows}; ${counted(account.cells, "cell")}`,
    ...secret.map(
      ({ measure, count }) => `${measure}: ${counted(count, "cell")} confidential (c), printed without a number`,
    ),
    ...incomplete.map(
      ({ measure, count }) => `${measure}: ${counted(count, "cell")} with a row that has no amount, ${shown}`,
    ),
    ...(secret.length === 0
      ? []
      : ["Totals of these cells that are published elsewhere can give them away: see cluster disclose"]),
  ];
}

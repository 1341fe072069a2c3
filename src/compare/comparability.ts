import type { ComparabilityRule } from "../model/comparability.ts";
import type { Region } from "../model/territory.ts";
import { type Analysis, type Result, resultsOf } from "./analysis.ts";
import type { ComparabilityCell, ComparabilityMatrix, ComparabilityRow, Reservation } from "./comparability-matrix.ts";
import { mutualReservations, ownReservations } from "./reservations.ts";
import { applies } from "./rule-match.ts";
import { type Line, linesOf, queryOf } from "./table.ts";
import { wordsIn } from "./terms/compare-words.ts";

/** A quotient that the table leaves out because it is refused: here it shows what refuses it. */
const refused = ({ language }: Analysis): Line => ({
  label: wordsIn(language).lines.turnoverPerPerson,
  when: "year",
  query: { indicator: "turnover-per-person" },
});

/** Says of every line of the comparison and every region whether the number may stand beside the others, and why not. */
export function comparability(analysis: Analysis, rules: readonly ComparabilityRule[]): ComparabilityMatrix {
  const rows: ComparabilityRow[] = [];
  let under = "";
  for (const line of [...linesOf(analysis), refused(analysis)]) {
    if (!line.label.startsWith(" ")) under = line.label;
    const query = queryOf(analysis, line);
    const results = analysis.regions.map((region) => resultsOf(analysis, { ...query, region: region.id })[0]);
    if (results.every((result) => result === undefined)) continue;
    rows.push({
      label: line.label.trim(),
      under,
      when: query.year ?? "",
      cells: cellsOf(analysis, rules, results),
    });
  }
  return { regions: analysis.regions.map(({ id, name }) => ({ id, name })), rows };
}

function cellsOf(
  analysis: Analysis,
  rules: readonly ComparabilityRule[],
  results: readonly (Result | undefined)[],
): readonly ComparabilityCell[] {
  const mutual = mutualReservations(
    analysis,
    results.filter((result) => result !== undefined),
  );
  return analysis.regions.map((region, position) => {
    const result = results[position];
    const reservations =
      result === undefined ? [absent(analysis)] : reservationsOf(analysis, rules, region, result, mutual);
    return { region: region.id, result: result?.id ?? "", mark: markOf(reservations), reservations };
  });
}

const absent = ({ language }: Analysis): Reservation => ({
  reason: "missing",
  severity: "refuse",
  why: wordsIn(language).noSuchNumber,
  rule: "",
  source: "",
});

function reservationsOf(
  analysis: Analysis,
  rules: readonly ComparabilityRule[],
  region: Region,
  result: Result,
  mutual: readonly Reservation[],
): readonly Reservation[] {
  const own = ownReservations(analysis, result);
  const nations = new Set(analysis.regions.map(({ nation }) => nation)).size;
  const known = rules
    .filter((rule) => applies(rule, { result, region, nations }))
    .map(({ id, reason, severity, why, source }) => ({ reason, severity, why, rule: id, source }));
  // A rule that knows why there is no number says more than the hole itself.
  const told = new Set(known.filter(({ reason }) => reason === "missing").map(({ reason }) => reason));
  const isHole = own.some(({ severity }) => severity === "refuse");
  return [...own.filter(({ reason }) => !told.has(reason)), ...known, ...(isHole ? [] : mutual)];
}

function markOf(reservations: readonly Reservation[]): ComparabilityCell["mark"] {
  if (reservations.some(({ severity }) => severity === "refuse")) return "not";
  return reservations.length > 0 ? "care" : "comparable";
}

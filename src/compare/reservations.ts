import type { ComparabilityReason, ComparabilitySeverity } from "../model/comparability.ts";
import { divisible } from "../model/divisible.ts";
import { measureTable } from "../model/measure.ts";
import { isHole, isNumber, noteOf, type Reason } from "../model/value.ts";
import type { Analysis, Result } from "./analysis.ts";
import type { Reservation } from "./comparability-matrix.ts";
import { countedIn } from "./like.ts";
import { wordsIn } from "./terms/compare-words.ts";

const found = (reason: ComparabilityReason, severity: ComparabilitySeverity, why: string): Reservation => ({
  reason,
  severity,
  why,
  rule: "",
  source: "",
});

const reasonOfValue: Readonly<Partial<Record<Reason, ComparabilityReason>>> = {
  confidential: "secrecy",
  "series-break": "break",
};

/** What a number says of itself: why there is none, why it is a range, and the remarks that came with its cells. */
export function ownReservations(analysis: Analysis, result: Result): readonly Reservation[] {
  const { value } = result;
  const flagged = result.flags.flatMap((flag) => ofFlag(analysis, result, flag));
  if (isNumber(value)) return flagged;
  const why = noteOf(value) ?? wordsIn(analysis.language).holes[value.reason];
  const refused = value.reason === "incomparable" ? unlikeOperands(result) : undefined;
  const reason = refused ?? reasonOfValue[value.reason] ?? (value.reason === "incomparable" ? "definition" : "missing");
  return [found(reason, isHole(value) ? "refuse" : "care", why), ...flagged];
}

function ofFlag(analysis: Analysis, result: Result, flag: string): readonly Reservation[] {
  const words = wordsIn(analysis.language);
  switch (flag) {
    case "envelope":
      return [found("territory", "care", words.holdsMore(landOf(analysis, result)))];
    case "suspected-break":
      return [found("break", "care", words.crossesJump)];
    case "break":
      return [found("break", "care", words.breakBefore)];
    case "definition-differs":
      return [found("definition", "care", words.otherDefinition)];
    default:
      return [];
  }
}

/** The envelope by its name, unless another number of the quotient was counted on it. */
function landOf({ regions, territoryNames, language }: Analysis, { region, territory }: Result): string {
  const own = regions.find(({ id }) => id === region)?.territories[0];
  return own === territory ? wordsIn(language).largerLand : (territoryNames[territory] ?? territory);
}

/** Why a quotient was refused, asked of its two sides once more; the first side is named by the number itself. */
function unlikeOperands({ measure, operands }: Result): ComparabilityReason | undefined {
  const [over, under] = operands;
  const other = under?.cells[0]?.measure;
  if (over === undefined || under === undefined || other === undefined) return undefined;
  return divisible(countedIn(measure, over.cells), countedIn(other, under.cells))?.reason;
}

/** What shows only where the regions stand side by side: two sources, two bases, two kinds of unit or of price. */
export function mutualReservations(analysis: Analysis, results: readonly Result[]): readonly Reservation[] {
  const shown = results.filter(({ value }) => !isHole(value));
  const { unlikeThings, twoPrices, ownBases } = wordsIn(analysis.language);
  return [
    ...differing(analysis, shown, kindsOfUnit, "unit-type", "refuse", unlikeThings),
    ...differing(analysis, shown, priceBases, "price-basis", "refuse", twoPrices),
    ...delimitations(analysis, shown),
    ...differing(analysis, shown, nationalBase(analysis), "definition", "care", ownBases),
  ];
}

type NamesOf = (result: Result) => readonly string[];

const inCells =
  (nameOf: (cell: Result["operands"][number]["cells"][number]) => string | undefined): NamesOf =>
  ({ operands }) =>
    operands.flatMap(({ cells }) => cells.flatMap((cell) => nameOf(cell) ?? []));

const kindsOfUnit: NamesOf = inCells(({ measure }) => measureTable.get(measure)?.unitOf);
const priceBases: NamesOf = inCells(({ priceBasis }) => priceBasis);
const sources: NamesOf = inCells(({ source }) => source);
const definitions: NamesOf = inCells(({ definition }) => definition);

/** The nation whose total is 1; a table or the whole of Europe is the same base for all. */
const nationalBase =
  (analysis: Analysis): NamesOf =>
  ({ reference }) =>
    Object.values(analysis.territoryNames).includes(reference) ? [reference] : [];

/** A source's own delimitation says more than its name. */
function delimitations(analysis: Analysis, shown: readonly Result[]): readonly Reservation[] {
  const { ownLists, sourcesDiffer } = wordsIn(analysis.language);
  const lists = differing(analysis, shown, definitions, "definition", "care", ownLists);
  return lists.length > 0 ? lists : differing(analysis, shown, sources, "definition", "care", sourcesDiffer);
}

function differing(
  { regions, language }: Analysis,
  results: readonly Result[],
  namesOf: NamesOf,
  reason: ComparabilityReason,
  severity: ComparabilitySeverity,
  words: string,
): readonly Reservation[] {
  const named = results.map((result) => [...new Set(namesOf(result))].sort());
  const common = (name: string): boolean => named.every((names) => names.includes(name));
  const byRegion = results.map((result, at) => ({
    name: regions.find(({ id }) => id === result.region)?.name ?? result.region,
    said: named[at]?.filter((name) => !common(name)).join(", ") ?? "",
  }));
  if (new Set(byRegion.map(({ said }) => said)).size < 2) return [];
  const each = byRegion.map(({ name, said }) => `${name}: ${said === "" ? wordsIn(language).none : said}`);
  return [found(reason, severity, `${words} (${each.join("; ")})`)];
}

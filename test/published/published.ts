import { expect } from "vitest";
import { isHole, isNumber, reasons, type Value } from "../../src/model/value.ts";
import { type Counted, countedCsv, tallied } from "./agreement.ts";
import { agrees, type Expected, peerNumber, printed, roundingOf, toleranceOf } from "./cases.ts";
import { expectGolden } from "./golden.ts";

/** How the answers of a folder are compared with ours. */
export interface Comparison {
  readonly folder: string;
  readonly expected: readonly Expected[];
  /** Our value for a peer's row; undefined for an indicator that we do not have. */
  readonly ours: (row: Expected) => Value | undefined;
  /** Whether a cell has no right answer by definition, though some peer prints a number. */
  readonly isEdge: (row: Expected) => boolean;
  /** Size of the numbers that are subtracted from each other in this case; 1 for shares. */
  readonly sizeOf?: (row: Expected) => number;
  /** Relative tolerance, where it is not the usual one of the case. */
  readonly relativeOf?: (row: Expected) => number;
  /** Why a row is left out of the comparison, in words for the table of agreement; undefined where it is compared. */
  readonly leftOut?: (row: Expected) => string | undefined;
}

interface Answered {
  readonly row: Expected;
  readonly value: Value;
}

/** Compares every ordinary row, lists every edge row, and says in one line how many there were. */
export function compare(comparison: Comparison): { readonly compared: number; readonly agreeing: number } {
  const { folder, expected, ours, isEdge } = comparison;
  const left = expected.flatMap((row) => leftOutRow(comparison, row));
  const skipped = new Set(left.map(({ row }) => row));
  const asked = expected.filter((row) => !skipped.has(row)).map((row) => ({ row, value: ours(row) }));
  const unknown = asked.flatMap(({ row, value }) => (value === undefined ? [row] : []));
  const answered = asked.flatMap(({ row, value }) => (value === undefined ? [] : [{ row, value }]));
  const isOrdinary = ({ row }: Answered) => peerNumber(row) !== undefined && !isEdge(row);
  const ordinary = answered.filter(isOrdinary);
  const edge = answered.filter((pair) => !isOrdinary(pair));
  const differing = ordinary.filter((pair) => !isNear(comparison, pair));
  const missed = new Set(differing);
  const agreeing = ordinary.length - differing.length;
  process.stdout.write(
    `${folder}: ${ordinary.length} compared, ${agreeing} agreeing, ${edge.length} edge cases listed, ${left.length + unknown.length} not compared\n`,
  );
  expect(differing.map(({ row, value }) => `${Object.values(row).join(" ")} ours ${printed(value)}`)).toEqual([]);
  checkEdges(folder, edge);
  const counted: readonly Counted[] = [
    ...ordinary.map(
      (pair) => ({ peer: pair.row.peer, answer: missed.has(pair) ? "differs" : "agrees", why: "" }) as const,
    ),
    ...edge.map(({ row: { peer }, value }) => ({ peer, answer: "edge", why: wordOf(value) }) as const),
    ...left.map(({ row: { peer }, why }) => ({ peer, answer: "not compared", why }) as const),
    ...unknown.map(
      ({ peer, indicator }) => ({ peer, answer: "not compared", why: `not offered: ${indicator}` }) as const,
    ),
  ];
  expectGolden(`${folder}/agreement.csv`, countedCsv(tallied(counted)));
  return { compared: ordinary.length, agreeing };
}

function leftOutRow(
  { leftOut }: Comparison,
  row: Expected,
): readonly { readonly row: Expected; readonly why: string }[] {
  const isDefect = row.indicator.endsWith("_PEER_DEFECT");
  const why = isDefect ? "contradicts the peer's own definition" : leftOut?.(row);
  return why === undefined ? [] : [{ row, why }];
}
function isNear({ sizeOf, relativeOf }: Comparison, { row, value }: Answered): boolean {
  const relative = relativeOf?.(row) ?? toleranceOf(row.case);
  return agrees(value, peerNumber(row) ?? Number.NaN, relative, sizeOf?.(row) ?? 1, roundingOf(row));
}

const wordOf = (value: Value): string => (isNumber(value) ? "a number" : isHole(value) ? value.reason : "bounds");

/** Every edge value is finite or has a reason, and the list of them is the committed one. */
function checkEdges(folder: string, edge: readonly Answered[]): void {
  for (const { value } of edge) {
    if (isNumber(value)) expect(Number.isFinite(value)).toBe(true);
    if (isHole(value)) expect(reasons).toContain(value.reason);
  }
  const lines = new Map<string, Set<string>>();
  for (const { row, value } of edge) {
    const line = [row.case, row.indicator, row.region, row.sector, row.year, printed(value)].join(",");
    lines.set(line, (lines.get(line) ?? new Set()).add(`${row.peer}: ${row.value}`));
  }
  const listed = [...lines].map(([line, peers]) => `${line},${[...peers].join("; ")}`).sort();
  expectGolden(`${folder}/edges.csv`, `case,indicator,region,sector,year,ours,peers\n${listed.join("\n")}\n`);
}

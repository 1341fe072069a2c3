import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";
import { isHole, isNumber, reasons, type Value } from "../../src/model/value.ts";
import { agrees, type Expected, peerNumber, printed, toleranceOf } from "./cases.ts";

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
}

/** Compares every ordinary row, lists every edge row, and says in one line how many there were. */
export function compare({ folder, expected, ours, isEdge, sizeOf = () => 1 }: Comparison): {
  compared: number;
  agreeing: number;
} {
  const usable = expected.filter((row) => !row.indicator.endsWith("_PEER_DEFECT"));
  const asked = usable.map((row) => ({ row, value: ours(row) }));
  const answered = asked.flatMap(({ row, value }) => (value === undefined ? [] : [{ row, value }]));
  const edge = answered.filter(({ row }) => peerNumber(row) === undefined || isEdge(row));
  const ordinary = answered.filter((pair) => !edge.includes(pair));
  const differing = ordinary.filter(
    ({ row, value }) => !agrees(value, peerNumber(row) ?? Number.NaN, toleranceOf(row.case), sizeOf(row)),
  );
  report(folder, ordinary.length, differing.length, edge.length, expected.length - usable.length);
  expect(differing.map(({ row, value }) => `${Object.values(row).join(" ")} ours ${printed(value)}`)).toEqual([]);
  checkEdges(folder, edge);
  return { compared: ordinary.length, agreeing: ordinary.length - differing.length };
}

function report(folder: string, compared: number, differing: number, edges: number, defects: number): void {
  process.stdout.write(
    `${folder}: ${compared} compared, ${compared - differing} agreeing, ${edges} edge cases listed, ${defects} peer defects left out\n`,
  );
}

/** Every edge value is finite or has a reason, and the list of them is the committed one. */
function checkEdges(folder: string, edge: readonly { readonly row: Expected; readonly value: Value }[]): void {
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
  expectGolden(folder, `case,indicator,region,sector,year,ours,peers\n${listed.join("\n")}\n`);
}

function expectGolden(folder: string, text: string): void {
  const golden = new URL(`${folder}/edges.csv`, import.meta.url);
  const known = existsSync(golden) ? readFileSync(golden, "utf8") : "";
  if (text !== known && process.env.CI === undefined) {
    writeFileSync(new URL(`${folder}/edges-changed.csv`, import.meta.url), text);
  }
  expect(text === known, `${folder}/edges.csv has changed: look at edges-changed.csv beside it`).toBe(true);
}

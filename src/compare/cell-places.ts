import type { Origin } from "../model/observation.ts";

/**
 * Where cells stand, in as few words as may be: `data/employment.csv:586:6` for one cell,
 * `data/employment.csv:586+590-593:6` for several in one column of one file.
 */
export function cellPlaces(cells: readonly Origin[]): readonly string[] {
  const columns = new Map<string, { file: string; column: number; lines: number[] }>();
  for (const { file, line, column } of cells) {
    const key = `${column} ${file}`;
    const known = columns.get(key) ?? { file, column, lines: [] };
    columns.set(key, known);
    known.lines.push(line);
  }
  return [...columns.values()].map(({ file, column, lines }) => `${file}:${runsOf(lines).join("+")}:${column}`);
}

/** Lines that follow one another as `590-593`; a line named twice stays twice, since it counts twice. */
function runsOf(lines: readonly number[]): readonly string[] {
  const runs: { from: number; to: number }[] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && line === last.to + 1) last.to = line;
    else runs.push({ from: line, to: line });
  }
  return runs.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`));
}

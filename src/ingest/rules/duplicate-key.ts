import type { Observation } from "../../model/observation.ts";
import { isHole, isNumber, type Value } from "../../model/value.ts";
import * as messages from "../messages.ts";
import type { TableFlaw, TableRule } from "../rule.ts";
import type { Series } from "../series-table.ts";

/** One cell of one source must not stand twice: an equal row is skipped, a contradicting one is left out. */
export const duplicateKey: TableRule = {
  id: "duplicate-key",
  title: "Cell stands twice",
  severity: "error",
  explains: "A cell that stands twice is counted twice, or one of two numbers is taken by chance.",
  hint: "Keep one row, or tell the two apart by source or definition.",
  check: ({ series }) => series.flatMap(repeatsOf),
};

function repeatsOf({ rows }: Series): TableFlaw[] {
  const flaws: TableFlaw[] = [];
  let kept = rows[0];
  for (const row of rows.slice(1)) {
    if (kept === undefined || row.year !== kept.year) kept = row;
    else {
      const { stays, goes } = choose(kept, row);
      flaws.push(flawOf(stays, goes));
      kept = stays;
    }
  }
  return flaws;
}

/** Of two equal rows the one that says more about itself stays, so that no mark of a break is lost; else the first. */
function choose(first: Observation, second: Observation): { stays: Observation; goes: Observation } {
  const more = textOf(first.value) === textOf(second.value) && second.status.length > first.status.length;
  return more ? { stays: second, goes: first } : { stays: first, goes: second };
}

function flawOf(stays: Observation, observation: Observation): TableFlaw {
  const { file, line } = stays.origin;
  const value = textOf(observation.value);
  if (value === textOf(stays.value)) {
    const words = messages.repeatedRow(file, line);
    return { observation, column: "value", value, words, severity: "note", repeat: true };
  }
  const words = messages.contradictingRow(file, line, textOf(stays.value), value);
  return { observation, column: "value", value, words };
}

function textOf(value: Value): string {
  if (isNumber(value)) return String(value);
  return isHole(value) ? value.reason : `${value.low} to ${value.high}`;
}

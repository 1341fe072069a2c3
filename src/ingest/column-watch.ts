import type { Finding } from "../model/finding.ts";
import { columnRules } from "./registry.ts";
import { type ColumnRule, findingOf } from "./rule.ts";

/** Looks at the numbers of a file as they are written, and says at the end which columns are flawed as a whole. */
export interface ColumnWatch {
  readonly see: (column: string, measure: string, text: string, line: number) => void;
  readonly findings: (columnOf: (name: string) => number) => readonly Finding[];
}

interface Seen {
  readonly rule: ColumnRule;
  readonly column: string;
  readonly text: string;
  readonly line: number;
  count: number;
  all: boolean;
}

// One number may be written in any way: of a column it takes two.
const fewest = 2;

/** Begins to watch the columns of a file; in a tidy table a column holds many measures, and each is looked at by itself. */
export function watchColumns(file: string): ColumnWatch {
  const seen = new Map<string, Seen>();
  return {
    see: (column, measure, text, line) => {
      if (text === "") return;
      for (const rule of columnRules) {
        const key = `${rule.id}\u001f${column}\u001f${measure}`;
        const one = seen.get(key) ?? { rule, column, text, line, count: 0, all: true };
        if (one.count === 0) seen.set(key, one);
        one.count += 1;
        one.all &&= rule.fits(text);
      }
    },
    findings: (columnOf) =>
      [...seen.values()].flatMap(({ rule, column, text, line, count, all }) =>
        all && count >= fewest
          ? [findingOf(rule, { file, line, column: columnOf(column) }, text, rule.words(column, text))]
          : [],
      ),
  };
}

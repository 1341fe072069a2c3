import { formatFinding, sortFindings } from "../ingest/findings.ts";
import type { Finding } from "../model/finding.ts";

/** Findings as they come from millions of rows: twenty of a kind in a file are kept, the others counted. */
export interface FindingCounter {
  readonly add: (finding: Finding) => void;
  /** How many errors there were so far. */
  readonly errors: () => number;
  /** As lines of text, worst first. */
  readonly lines: () => readonly string[];
  /** All that is known of them. */
  readonly counted: () => CountedFindings;
  /** Adds what was known of the findings of an earlier run over the same rows. */
  readonly restore: (findings: CountedFindings) => void;
}

/** The findings of each kind: those that are named, and how many there are. */
export type CountedFindings = readonly { readonly kept: readonly Finding[]; readonly count: number }[];

const keyOf = ({ severity, file, rule }: Finding): string => `${severity}\u001f${file}\u001f${rule}`;

const keptOfAKind = 20;

export function newFindingCounter(): FindingCounter {
  const kinds = new Map<string, { readonly kept: Finding[]; count: number }>();
  let errors = 0;
  const add = (finding: Finding): void => {
    const key = keyOf(finding);
    const kind = kinds.get(key) ?? { kept: [], count: 0 };
    kinds.set(key, kind);
    kind.count += 1;
    if (kind.kept.length < keptOfAKind) kind.kept.push(finding);
    if (finding.severity === "error") errors += 1;
  };
  const lines = (): readonly string[] => {
    const kept = [...kinds.values()].flatMap((kind) => kind.kept);
    const rest = [...kinds.values()].filter(({ kept: shown, count }) => count > shown.length).flatMap(restOf);
    return [...sortFindings(kept).map(formatFinding), ...rest];
  };
  const restore = (findings: CountedFindings): void => {
    for (const { kept, count } of findings) {
      const [first] = kept;
      if (first === undefined) continue;
      kinds.set(keyOf(first), { kept: [...kept], count });
      if (first.severity === "error") errors += count;
    }
  };
  return { add, errors: () => errors, lines, counted: () => [...kinds.values()], restore };
}

function restOf({ kept, count }: { readonly kept: readonly Finding[]; readonly count: number }): readonly string[] {
  const [first] = kept;
  if (first === undefined) return [];
  return [`${first.file}  ${first.severity}  ${first.rule}  and ${count - kept.length} more of these`];
}

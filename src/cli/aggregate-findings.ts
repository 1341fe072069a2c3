import { formatFinding, sortFindings } from "../ingest/findings.ts";
import type { Finding } from "../model/finding.ts";

/** Findings as they come from millions of rows: twenty of a kind in a file are kept, the others counted. */
export interface FindingCounter {
  readonly add: (finding: Finding) => void;
  /** How many errors there were so far. */
  readonly errors: () => number;
  /** As lines of text, worst first. */
  readonly lines: () => readonly string[];
}

const keptOfAKind = 20;

export function newFindingCounter(): FindingCounter {
  const kinds = new Map<string, { readonly kept: Finding[]; count: number }>();
  let errors = 0;
  const add = (finding: Finding): void => {
    const key = `${finding.severity}\u001f${finding.file}\u001f${finding.rule}`;
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
  return { add, errors: () => errors, lines };
}

function restOf({ kept, count }: { readonly kept: readonly Finding[]; readonly count: number }): readonly string[] {
  const [first] = kept;
  if (first === undefined) return [];
  return [`${first.file}  ${first.severity}  ${first.rule}  and ${count - kept.length} more of these`];
}

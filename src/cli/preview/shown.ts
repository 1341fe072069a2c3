import { collapseFindings } from "../../ingest/findings.ts";
import type { PrintedFinding, UserError } from "../../model/finding.ts";

/** What a preview shows at one moment: the last good page, and what is to be said beside it. */
export interface Shown {
  /** Counts every change of anything that is shown. */
  readonly number: number;
  /** The number at which the page itself changed last. */
  readonly pageNumber: number;
  readonly html: string;
  readonly title: string;
  /** Worst first. */
  readonly findings: readonly PrintedFinding[];
  /** Why there is no newer page, in three lines. */
  readonly mistake: Pick<UserError, "where" | "what" | "fix"> | undefined;
  /** Whether the page was made from data without errors. */
  readonly isGood: boolean;
  /** Whether the page is older than the inputs. */
  readonly isOld: boolean;
  readonly milliseconds: number;
}

/** What a run came to: a page with its findings, or the mistake that stopped it. */
export type Outcome =
  | { readonly html: string; readonly title: string; readonly findings: Parameters<typeof collapseFindings>[0] }
  | { readonly mistake: Pick<UserError, "where" | "what" | "fix"> };

/** What is shown after a run: a run that fails, or that finds errors where there were none, leaves the page as it was. */
export function shownAfter(before: Shown | undefined, outcome: Outcome, milliseconds: number): Shown {
  const number = (before?.number ?? 0) + 1;
  const old = before ?? nothing;
  if ("mistake" in outcome) return { ...old, number, mistake: outcome.mistake, isOld: true, milliseconds };
  const findings = collapseFindings(outcome.findings);
  const hasErrors = findings.some(({ severity }) => severity === "error");
  const news = { number, findings, mistake: undefined, milliseconds };
  if (hasErrors && old.isGood) return { ...old, ...news, isOld: true };
  const { html, title } = outcome;
  const pageNumber = html === old.html ? old.pageNumber : number;
  return { ...news, html, title, pageNumber, isGood: !hasErrors, isOld: false };
}

const nothing = { html: "", title: "", pageNumber: 0, findings: [], isGood: false } as const;

import { escaped, placeOf } from "../../ingest/findings.ts";
import type { PrintedFinding } from "../../model/finding.ts";
import { escapeHtml } from "../../report/escape.ts";
import type { Shown } from "./shown.ts";

const mostFindings = 200;

// Neither markup nor marks that turn the direction of writing.
const visible = (text: string): string => escapeHtml(escaped(text));

const findingHtml = (finding: PrintedFinding): string =>
  `<li class="${finding.severity}"><b>${finding.severity}</b> <code>${visible(placeOf(finding))}</code> ` +
  `${visible(finding.message)}<br><small>${visible(finding.hint)} · ${visible(finding.rule)}</small></li>`;

function mistakeHtml({ mistake }: Shown): string {
  if (mistake === undefined) return "";
  const lines = [mistake.where, mistake.what, mistake.fix].map(visible);
  return `<div class="mistake" role="alert"><p><code>${lines[0]}</code></p><p><b>${lines[1]}</b></p><p>${lines[2]}</p></div>`;
}

function countsOf(findings: readonly PrintedFinding[]): string {
  const counts = (["error", "warning", "note"] as const).map((severity) => {
    const all = findings.filter((finding) => finding.severity === severity);
    const count = all.reduce((total, one) => total + one.count, 0);
    return count === 0 ? "" : `${count} ${severity}${count === 1 ? "" : "s"}`;
  });
  return counts.filter((words) => words !== "").join(", ") || "nothing found in the data";
}

/** What is said beside the page: how old it is, what stopped the last run, what was found in the data, worst first. */
export function panelHtml(shown: Shown): string {
  const { findings, isOld, milliseconds } = shown;
  const state = isOld
    ? "The page is the last good one: the inputs have changed since."
    : `The page is as the inputs are, made in ${milliseconds} ms.`;
  const rest = findings.length - mostFindings;
  return `<aside aria-label="Findings" tabindex="0">
<p class="${isOld ? "old" : "state"}" role="status">${state}</p>
${mistakeHtml(shown)}
<h1>Findings</h1>
<p>${countsOf(findings)}</p>
<ol>
${findings.slice(0, mostFindings).map(findingHtml).join("\n")}
</ol>
${rest > 0 ? `<p>… and ${rest} more: see <code>cluster validate</code></p>` : ""}
</aside>`;
}

/** The page around the report: the report in a frame of its own, the findings beside it. */
export const framePage = (shown: Shown): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(shown.title)} – preview</title>
<link rel="stylesheet" href="/preview.css">
<script defer src="/preview.js"></script>
</head>
<body data-number="${shown.number}" data-page="${shown.pageNumber}">
<main><iframe src="/report" title="The report"></iframe></main>
${panelHtml(shown)}
</body>
</html>
`;

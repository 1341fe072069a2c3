import { escapeHtml } from "./escape.ts";
import { blockHtml, contentsHtml, type Levels } from "./html-blocks.ts";
import { type Font, styleSheet } from "./html-style.ts";
import { type NumberedBlock, numberFigures } from "./numbering.ts";
import type { Block, Report } from "./report.ts";
import { type Terms, termsOf } from "./terms/terms.ts";

// No script may run and nothing may be loaded from anywhere: the page is whole by itself.
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

const headHtml = (report: Report, fonts: readonly Font[]): string => `<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="date" content="${escapeHtml(report.date)}">
<meta name="description" content="${escapeHtml(report.finding.text)}">
<title>${escapeHtml(report.title)}</title>
<style>
${styleSheet(fonts)}
</style>
</head>`;

const isSmall = (block: Block): boolean => block.kind === "figure" && block.width === "half";

/** A block as HTML; the contents name blocks that come later. */
function htmlOf({ block, number }: NumberedBlock, all: readonly NumberedBlock[], terms: Terms, levels: Levels): string {
  return block.kind === "contents" ? contentsHtml(block.title, all) : blockHtml(block, number, terms, levels);
}

// A figure before any heading stands right under the title.
const levelsAfter = (before: readonly string[], isBook: boolean): Levels => ({
  figure: before.some((html) => html.includes("<h2")) ? "h3" : "h2",
  list: isBook ? "h3" : "h2",
});

/** Neighbouring figures share a grid, which turns to one column on a narrow screen. */
function bodyHtml(blocks: readonly Block[], terms: Terms): string {
  const parts: string[] = [];
  let open = false;
  const numbered = numberFigures(blocks);
  const isBook = blocks.some(({ kind }) => kind === "contents");
  for (const { block, number } of numbered) {
    const html = htmlOf({ block, number }, numbered, terms, levelsAfter(parts, isBook));
    if (html === "") continue;
    if (isSmall(block) !== open) parts.push(open ? "</div>" : '<div class="grid">');
    open = isSmall(block);
    parts.push(html);
  }
  return [...parts, open ? "</div>" : ""].join("\n");
}

/** The project's own picture at the head of the page. */
function logoHtml({ logo }: Report): string {
  if (logo === undefined) return "";
  const alt = escapeHtml(logo.alt);
  // As an image even an SVG can run and load nothing.
  const address = logo.format === "png" ? logo.content : base64Of(logo.content);
  const type = logo.format === "png" ? "image/png" : "image/svg+xml";
  return `<img class="logo" alt="${alt}" src="data:${type};base64,${address}">\n`;
}

const base64Of = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));

/** The report as one HTML file: no script, nothing loaded, every figure with its table, ready for screen, phone and paper. */
export function renderHtml(report: Report, fonts: readonly Font[]): string {
  const terms = termsOf(report.language);
  return `<!doctype html>
<html lang="${report.language}">
${headHtml(report, fonts)}
<body>
<a class="skip" href="#content">${escapeHtml(terms.labels.skip)}</a>
<header class="sheet">
${logoHtml(report)}<p class="kicker">${escapeHtml(report.kicker)}</p>
<h1>${escapeHtml(report.title)}</h1>
<p class="finding">${escapeHtml(report.finding.text)}</p>
</header>
<main class="sheet" id="content" tabindex="-1">
${bodyHtml(report.blocks, terms)}
</main>
<footer class="sheet"><p>${escapeHtml(report.foot)}</p></footer>
</body>
</html>
`;
}

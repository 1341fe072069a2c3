import type { Analysis } from "../../compare/analysis.ts";
import { escapeHtml } from "../escape.ts";
import { renderHtml } from "../html.ts";
import type { Font } from "../html-style.ts";
import type { Report } from "../report.ts";
import { termsOf } from "../terms/terms.ts";
import { interactiveScript } from "./script.ts";
import { interactiveStyle } from "./style.ts";
import { regionOfResults, titlesIn, toldResults } from "./told.ts";
import { waysOf } from "./ways.ts";
import { interactiveWords } from "./words.ts";

/** SHA-256 in hexadecimal, handed in by the stage that may compute it. */
type Hash = (text: string) => string;

/** A hash as a policy names it. */
function inBase64(hexadecimal: string): string {
  const bytes = hexadecimal.match(/../g) ?? [];
  return btoa(bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join(""));
}

/** Data for the script, which can neither end its element nor be run. */
const dataText = (data: unknown): string => JSON.stringify(data).replaceAll("<", "\\u003c");

/** Exactly one place of the page is changed; a page without it was built by another hand. */
function replaceOnce(page: string, from: string, to: string): string {
  if (page.split(from).length !== 2) throw new Error(`the page has not exactly one ${from}`);
  return page.replace(from, () => to);
}

const boundText = /<text((?: data-region="[^"]*")?) data-results="([^"]*)"/g;

/** Numbers in drawings tell what they are to mouse, keyboard and screen reader; a drawing with such numbers is no longer one picture. */
function toldPage(page: string, analysis: Analysis, tellOf: (ids: readonly string[]) => string): string {
  return page.replace(/<div class="drawing" role="img"([\s\S]*?)<\/div>/g, (drawing) => {
    const told = drawing.replace(boundText, (_, region: string, ids: string) => {
      const results = ids.split(" ");
      const words = escapeHtml(tellOf(results));
      // A number on a bar is dark or white: which region it belongs to only the result knows.
      const of = regionOfResults(analysis, results);
      const place = region === "" && of !== undefined ? ` data-region="${escapeHtml(of)}"` : region;
      const more = words === "" ? "" : ` tabindex="0" role="img" aria-label="${words}" data-told="${words}"`;
      return `<text${place}${more}`;
    });
    return told === drawing
      ? drawing
      : told.replaceAll(/(<(?:div class="drawing"|svg)[^>]*) role="img"/g, '$1 role="group"');
  });
}

/** The report with its drawings replaced by those that know what they show. */
const withDrawings = (report: Report, marked: ReadonlyMap<string, string>): Report => ({
  ...report,
  blocks: report.blocks.map((block) =>
    block.kind === "figure"
      ? { ...block, figure: { ...block.figure, svg: marked.get(block.figure.svg) ?? block.figure.svg } }
      : block,
  ),
});

/** The report as one HTML file that answers: what each number is, sorted tables, one region at a time, other definitions. */
export function renderInteractive(
  report: Report,
  analysis: Analysis,
  marked: ReadonlyMap<string, string>,
  fonts: readonly Font[],
  hash: Hash,
): string {
  const terms = termsOf(report.language);
  const titles = titlesIn(report);
  const page = toldPage(renderHtml(withDrawings(report, marked), fonts), analysis, (ids) =>
    toldResults(analysis, ids, terms, titles),
  );
  const data = {
    language: report.language,
    words: interactiveWords[report.language],
    regions: analysis.regions.map(({ id, name, colour }) => ({ id, name, colour })),
    ways: waysOf(analysis, report, terms),
  };
  const allowed = `default-src 'none'; script-src 'sha256-${inBase64(hash(interactiveScript))}';`;
  const scripts = `<script type="application/json" id="interactive">${dataText(data)}</script>\n<script>${interactiveScript}</script>\n</body>`;
  const styled = replaceOnce(page, "</style>", `${interactiveStyle.trim()}\n</style>`);
  return replaceOnce(replaceOnce(styled, "default-src 'none';", allowed), "</body>", scripts);
}

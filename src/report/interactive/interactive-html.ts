import type { Analysis } from "../../compare/analysis.ts";
import { renderHtml } from "../html.ts";
import type { Font } from "../html-style.ts";
import type { Report } from "../report.ts";
import { termsOf } from "../terms/terms.ts";
import { type LiveDrawing, pageDrawing } from "./live-drawing.ts";
import type { PageData, Way } from "./page-data.ts";
import { type LineList, lineList, mainOf } from "./page-lines.ts";
import { shared } from "./share.ts";
import { interactiveStyle } from "./style.ts";
import { type ToldList, toldLists } from "./told-list.ts";
import { interactiveWords } from "./words.ts";

/** The report under one definition, with its drawings as the page draws them itself, by the drawings as they are printed. */
export interface CountedReport {
  readonly name: string;
  readonly report: Report;
  readonly analysis: Analysis;
  readonly live: ReadonlyMap<string, LiveDrawing>;
}

/** What turns a page into one that answers: its script, and SHA-256 in hexadecimal from the stage that may compute it. */
export interface PageScript {
  readonly script: string;
  readonly hash: (text: string) => string;
}

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

/** The numbers on tiles with what they tell. */
function numbersOf({ blocks }: Report, list: ToldList): Way["numbers"] {
  const columns = blocks.flatMap((block) => (block.kind === "tiles" ? block.columns : []));
  const ids = columns.flatMap(({ numbers }) => numbers.map(({ result }) => result)).filter((id) => id !== "");
  return Object.fromEntries(
    ids.flatMap((id) => {
      const place = list.place([id]);
      return place === undefined ? [] : [[id, place] as const];
    }),
  );
}

function wayOf({ name, report, analysis, live }: CountedReport, list: ToldList, lines: LineList): Way {
  const figures = report.blocks.flatMap((block) => (block.kind === "figure" ? [block.figure] : []));
  return {
    name,
    finding: report.finding.text,
    main: lines.places(mainOf(renderHtml(report, []))),
    numbers: numbersOf(report, list),
    drawings: figures.flatMap(({ id, svg }) => {
      const drawn = live.get(svg);
      return drawn === undefined ? [] : [pageDrawing(id, drawn, analysis, list)];
    }),
  };
}

/** All that the script reads, from the report under each definition. */
function pageData(counted: readonly [CountedReport, ...CountedReport[]]): PageData {
  const [{ report, analysis }] = counted;
  const lines = lineList();
  const told = toldLists(lines);
  const ways = counted.map((one) => wayOf(one, told.of(one.analysis, termsOf(report.language)), lines));
  return {
    language: report.language,
    words: interactiveWords[report.language],
    regions: analysis.regions.map(({ id, name, colour }) => ({ id, name, colour })),
    told: told.all,
    lines: lines.all,
    ways,
  };
}

/** The report as one HTML file that answers: what each mark is, sorted figures and tables, one region at a time, other definitions. Without its script it is the report as it is. */
export function renderInteractive(
  counted: readonly [CountedReport, ...CountedReport[]],
  fonts: readonly Font[],
  { script, hash }: PageScript,
): string {
  if (/<\/script|<!--/i.test(script)) throw new Error("the script of the page would end before its end");
  const page = renderHtml(counted[0].report, fonts);
  const allowed = `default-src 'none'; script-src 'sha256-${inBase64(hash(script))}';`;
  const data = dataText(shared(pageData(counted)));
  const scripts = `<script type="application/json" id="interactive">${data}</script>\n<script>${script}</script>\n</body>`;
  const styled = replaceOnce(page, "</style>", `${interactiveStyle.trim()}\n</style>`);
  return replaceOnce(replaceOnce(styled, "default-src 'none';", allowed), "</body>", scripts);
}

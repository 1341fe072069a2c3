import { toCsv } from "../base/csv.ts";
import { csvAddress, escapeHtml, inertSvg } from "./escape.ts";
import type { NumberedBlock } from "./numbering.ts";
import type {
  Block,
  NamedIndicator,
  Passage,
  ReportFigure,
  ReportTable,
  Span,
  TileColumn,
  TileNumber,
} from "./report.ts";
import { figureTable } from "./tables.ts";
import type { Terms } from "./terms/terms.ts";
import { colourOf } from "./typst-data.ts";

const paragraph = (text: string, name: string, language?: string): string => {
  const lang = language === undefined ? "" : ` lang="${language}"`;
  return text === "" ? "" : `<p class="${name}"${lang}>${escapeHtml(text)}</p>`;
};

/** The name of a chapter within the page. */
const chapterId = (number: number): string => `chapter-${number}`;

function tileNumberHtml(number: TileNumber): string {
  const kind = number.result === "" ? "reason" : "number";
  const trace = number.result === "" ? "" : ` data-result="${escapeHtml(number.result)}"`;
  return [
    `<div><dt>${escapeHtml(number.label)}</dt>`,
    `<dd><span class="${kind}"${trace}>${escapeHtml(number.text)}</span>`,
    number.unit === "" ? "" : ` <span class="unit">${escapeHtml(number.unit)}</span>`,
    number.note === "" ? "" : ` <span class="note">${escapeHtml(number.note)}</span>`,
    "</dd></div>",
  ].join("");
}

const tileHtml = (column: TileColumn): string => `<section class="tile" style="--hue: ${colourOf(column.colour)}">
<div><h2>${escapeHtml(column.name)}</h2>${paragraph(column.territory, "territory")}</div>
<dl>
${column.numbers.map(tileNumberHtml).join("\n")}
</dl>
</section>`;

const tilesHtml = (columns: readonly TileColumn[], notes: readonly string[]): string =>
  `<div class="tiles">\n${columns.map(tileHtml).join("\n")}\n</div>\n${paragraph(notes.join(" "), "notes")}`;

type Align = ReportTable["align"][number];

const cellHtml = (text: string, position: number, align: readonly Align[]): string => {
  const side = align[position] === "right" ? ' class="right"' : "";
  return position === 0 ? `<th scope="row">${escapeHtml(text)}</th>` : `<td${side}>${escapeHtml(text)}</td>`;
};

function tableHtml(columns: readonly string[], rows: readonly (readonly string[])[], align: readonly Align[]): string {
  const heads = columns.map((name, position) => {
    const side = align[position] === "right" ? ' class="right"' : "";
    return `<th scope="col"${side}>${escapeHtml(name)}</th>`;
  });
  const lines = rows.map((row) => `<tr>${row.map((cell, position) => cellHtml(cell, position, align)).join("")}</tr>`);
  return `<thead><tr>${heads.join("")}</tr></thead>\n<tbody>\n${lines.join("\n")}\n</tbody>`;
}

const isNumeric = (cell: string): boolean => cell === "" || /^[+\u2212<≥≤]?\s?[\d.,\u2013 %\u2212+]+$/.test(cell);

/** A column of a figure's table stands right where its cells are numbers. */
const alignOf = (rows: readonly (readonly string[])[], columns: number): readonly Align[] =>
  Array.from({ length: columns }, (_, position) =>
    rows.some((row) => row[position] !== "") && rows.every((row) => isNumeric(row[position] ?? "")) ? "right" : "left",
  );

function dataHtml(figure: ReportFigure, terms: Terms): string {
  const { columns, rows } = figure.table;
  const table = tableHtml(columns, rows, alignOf(rows, columns.length));
  return `<details>
<summary>${escapeHtml(terms.labels.dataTable)}</summary>
<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(`${terms.labels.dataTable}: ${figure.headline}`)}">
<table>
<caption>${escapeHtml(figure.subtitle === "" ? figure.headline : figure.subtitle)}</caption>
${table}
</table>
</div>
<p><a download="${escapeHtml(figure.id)}.csv" href="${csvAddress(toCsv(figureTable(figure)))}">${escapeHtml(terms.labels.download)}</a></p>
</details>`;
}

/** A wide drawing is pushed aside on a narrow screen: whoever has no mouse must be able to stand in it. */
function drawingHtml(figure: ReportFigure, number: number, width: string, terms: Terms): string {
  const drawing = `<div class="drawing" role="img" aria-label="${escapeHtml(figure.alt)}">
${inertSvg(figure.svg, figure.id)}
</div>`;
  const name = escapeHtml(`${terms.labels.figure} ${number}`);
  return width === "full"
    ? `<div class="scroll" tabindex="0" role="region" aria-label="${name}">${drawing}</div>`
    : drawing;
}

function figureHtml(figure: ReportFigure, number: number, width: string, terms: Terms, tag: string): string {
  return `<figure class="${width}" id="figure-${escapeHtml(figure.id)}">
<figcaption><${tag} class="headline"><span class="number-word">${escapeHtml(terms.labels.figure)} ${number}</span> ${escapeHtml(figure.headline)}</${tag}>
${paragraph(figure.subtitle, "subtitle")}</figcaption>
${drawingHtml(figure, number, width, terms)}
${paragraph(figure.notes.join(" "), "notes")}
${dataHtml(figure, terms)}
</figure>`;
}

function tableBlockHtml(table: ReportTable, number: number, terms: Terms): string {
  const title = `${terms.labels.table} ${number}`;
  // Only beside numbers does the name of a row stay on one line.
  const kind = table.align.every((side) => side === "left") ? "key-table words" : "key-table";
  return `<div class="${kind}">
<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(table.title)}">
<table>
<caption><span class="number-word">${escapeHtml(title)}</span> ${escapeHtml(table.title)}</caption>
${tableHtml(table.columns, table.rows, table.align)}
</table>
</div>
${paragraph(table.notes.join("; "), "notes")}
</div>`;
}

type ListBlock = Extract<Block, { readonly kind: "list" }>;

const titleHtml = (title: string, tag: string): string =>
  title === "" ? "" : `<${tag}>${escapeHtml(title)}</${tag}>\n`;

const listHtml = ({ title, items }: ListBlock, tag: string): string => `<section class="list">
${titleHtml(title, tag)}<dl>
${items.map(({ term, text }) => `<div><dt>${escapeHtml(term)}</dt><dd>${escapeHtml(text)}</dd></div>`).join("\n")}
</dl>
</section>`;

type IndicatorsBlock = Extract<Block, { readonly kind: "indicators" }>;

const indicatorHtml = ({ id, title, unit, formula, reading, citation }: NamedIndicator): string =>
  [
    `<div id="indicator-${escapeHtml(id)}"><dt>${escapeHtml(title)} <span class="unit">${escapeHtml(unit)}</span></dt>`,
    `<dd><code>${escapeHtml(formula)}</code> ${escapeHtml(reading)} <cite>${escapeHtml(citation)}</cite></dd></div>`,
  ].join("\n");

const indicatorsHtml = (
  { title, indicators }: IndicatorsBlock,
  tag: string,
): string => `<section class="list indicators">
${titleHtml(title, tag)}<dl>
${indicators.map(indicatorHtml).join("\n")}
</dl>
</section>`;

const cardsHtml = ({
  title,
  indicators,
}: Extract<Block, { readonly kind: "cards" }>): string => `<section class="list indicators">
${titleHtml(title, "h3")}<dl>
${indicators.map(indicatorHtml).join("\n")}
</dl>
</section>`;

const tags = { plain: "", emphasis: "em", strong: "strong" } as const;

const spanHtml = ({ text, style }: Span): string => {
  const tag = tags[style];
  return tag === "" ? escapeHtml(text) : `<${tag}>${escapeHtml(text)}</${tag}>`;
};

/** A text of the project's own: entries that follow one another are one list. */
function proseHtml(passages: readonly Passage[]): string {
  const lines = passages.map(({ kind, spans }, at) => {
    const words = spans.map(spanHtml).join("");
    if (kind === "heading") return `<h2>${words}</h2>`;
    if (kind === "paragraph") return `<p class="text">${words}</p>`;
    const first = passages[at - 1]?.kind === "item" ? "" : '<ul class="text">';
    const last = passages[at + 1]?.kind === "item" ? "" : "</ul>";
    return `${first}<li>${words}</li>${last}`;
  });
  return lines.join("\n");
}

/** The chapters of a long report as links. */
export function contentsHtml(title: string, blocks: readonly NumberedBlock[]): string {
  const entries = blocks.flatMap(({ block, number }) =>
    block.kind === "heading" && block.level !== 3
      ? [`<li><a href="#${chapterId(number)}">${escapeHtml(block.text)}</a></li>`]
      : [],
  );
  return `<nav class="contents" aria-label="${escapeHtml(title)}"><h2>${escapeHtml(title)}</h2>\n<ol>\n${entries.join("\n")}\n</ol></nav>`;
}

/** The levels of headings within a page: none may be skipped, and lists stand under the chapters of a book. */
export interface Levels {
  readonly figure: "h2" | "h3";
  readonly list: "h2" | "h3";
}

/** One block of the report as HTML, all its words escaped. */
export function blockHtml(block: Block, number: number, terms: Terms, levels: Levels): string {
  switch (block.kind) {
    case "tiles":
      return tilesHtml(block.columns, block.notes);
    case "heading":
      return block.level === 3
        ? `<h3 class="section">${escapeHtml(block.text)}</h3>`
        : `<h2 id="${chapterId(number)}">${escapeHtml(block.text)}</h2>`;
    case "text":
      return block.paragraphs.map(({ text }) => paragraph(text, "text", block.language)).join("\n");
    case "figure":
      return figureHtml(block.figure, number, block.width, terms, levels.figure);
    case "table":
      return tableBlockHtml(block.table, number, terms);
    case "list":
      return listHtml(block, levels.list);
    case "indicators":
      return indicatorsHtml(block, levels.list);
    case "cards":
      return cardsHtml(block);
    case "prose":
      return proseHtml(block.passages);
    // The page makes its contents itself, since they name blocks that come later; a page break is for paper only.
    case "contents":
    case "page-break":
      return "";
  }
}

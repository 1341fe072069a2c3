import { numberFigures } from "./numbering.ts";
import type { Block, Logo, Report, TileColumn } from "./report.ts";
import { termsOf } from "./terms/terms.ts";

const safeColour = /^#[0-9a-f]{6}$/i;
const safeId = /^[a-z0-9][a-z0-9-]*$/;

/** A colour that both Typst and CSS read as a colour and as nothing else; grey where a project file gives another word. */
export const colourOf = (text: string): string => (safeColour.test(text) ? text : "#5b6770");

function tileColumn(column: TileColumn): unknown {
  return { ...column, colour: colourOf(column.colour) };
}

function figurePath(id: string): string {
  if (!safeId.test(id)) throw new RangeError(`the figure id "${id}" cannot be a file name`);
  return `figures/${id}.svg`;
}

/** Where the template finds the project's own picture. */
const logoPath = ({ format }: Logo): string => `figures/own-logo.${format}`;

function blockData(block: Block): unknown {
  if (block.kind === "tiles") return { ...block, columns: block.columns.map(tileColumn) };
  if (block.kind === "text") return { ...block, paragraphs: block.paragraphs.map(({ text }) => text) };
  // What a table prints is in its rows; the ledger of claims alone asks what it came from.
  if (block.kind === "table") return { ...block, table: { ...block.table, labels: [] } };
  if (block.kind !== "figure") return block;
  const { id, headline, subtitle, notes, alt } = block.figure;
  return { kind: "figure", width: block.width, id, path: figurePath(id), headline, subtitle, notes, alt };
}

/** The report as plain JSON for the Typst template: all words as data, each figure as a path to its SVG. */
export function typstData(report: Report): unknown {
  const { labels } = termsOf(report.language);
  return {
    language: report.language,
    date: report.date,
    kicker: report.kicker,
    title: report.title,
    finding: report.finding.text,
    foot: report.foot,
    layout: report.layout,
    ...(report.logo === undefined ? {} : { logo: { path: logoPath(report.logo), alt: report.logo.alt } }),
    words: {
      page: labels.page,
      of: labels.of,
      figure: labels.figure,
      table: labels.table,
      indicator: labels.indicator,
    },
    blocks: numberFigures(report.blocks).map(({ block, number }) => ({ ...(blockData(block) as object), number })),
  };
}

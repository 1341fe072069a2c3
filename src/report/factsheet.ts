import type { Analysis } from "../compare/analysis.ts";
import { caveatsBlock, methodBlock, sourcesBlock } from "./closing.ts";
import { prepareNotes } from "./figure-notes.ts";
import { keyTableBlock } from "./key-table.ts";
import { placeFigures } from "./page-plan.ts";
import type { Block, Report, ReportFigure } from "./report.ts";
import { findingSentence, growthSentence, standCountSentence } from "./sentences.ts";
import { type Terms, termsOf } from "./terms/terms.ts";
import { tilesBlock } from "./tiles.ts";

const figureBlock = (figure: ReportFigure): Block => ({ kind: "figure", figure, width: "half" });

/** A heading with its sentence above a group of figures; nothing where the group is empty. */
function section(title: string, sentences: readonly (string | undefined)[], figures: readonly ReportFigure[]): Block[] {
  if (figures.length === 0) return [];
  const said = sentences.filter((sentence) => sentence !== undefined);
  const text: Block[] = said.length === 0 ? [] : [{ kind: "text", paragraphs: [said.join(" ")] }];
  return [{ kind: "heading", text: title }, ...text, ...figures.map(figureBlock)];
}

const present = (blocks: readonly (Block | undefined)[]): Block[] => blocks.filter((block) => block !== undefined);

const isMoney = ({ id }: ReportFigure): boolean => id.startsWith("money") || id.startsWith("funding");

/** All blocks of both pages, in order. */
function blocksOf(analysis: Analysis, figures: readonly ReportFigure[], terms: Terms): Block[] {
  const { labels } = terms;
  const { own, shared } = prepareNotes(figures, analysis, terms);
  const tiles = tilesBlock(analysis, terms);
  const table = present([keyTableBlock(analysis, terms)]);
  const method = methodBlock(analysis, shared, terms);
  const caveats = present([caveatsBlock(analysis, terms)]);
  const lists = [...caveats, ...present([sourcesBlock(analysis, [], terms)])];
  const { first, second, leftOut, methodFirst } = placeFigures(own, { tiles, table, method, lists });
  const movement = second.some(isMoney) ? labels.movementAndMoney : labels.movement;
  return [
    tiles,
    ...section(labels.strength, [standCountSentence(analysis, terms)], first),
    ...(methodFirst ? [method] : []),
    { kind: "page-break" },
    ...table,
    ...section(movement, [growthSentence(analysis, terms)], second),
    ...caveats,
    ...(methodFirst ? [] : [method]),
    ...present([sourcesBlock(analysis, leftOut, terms)]),
  ];
}

/** The factsheet of a comparison: two pages of A4 with tiles, figures, key table, limits and sources. */
export function buildFactsheet(analysis: Analysis, figures: readonly ReportFigure[], version: string): Report {
  const terms = termsOf(analysis.language);
  const { kicker, foot } = terms.phrases;
  return {
    id: "factsheet",
    kicker: kicker(analysis.edition),
    title: analysis.title,
    finding: findingSentence(analysis, terms),
    language: terms.language,
    date: analysis.date,
    foot: foot(analysis.title, analysis.edition, analysis.date, version),
    blocks: blocksOf(analysis, figures, terms),
  };
}

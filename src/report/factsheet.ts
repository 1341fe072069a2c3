import type { Analysis } from "../compare/analysis.ts";
import { caveatsBlock, methodBlock, sourcesBlock } from "./closing.ts";
import { prepareNotes } from "./figure-notes.ts";
import { keyTableBlock } from "./key-table.ts";
import { placeFigures } from "./page-plan.ts";
import type { Block, Report, ReportFigure, Said } from "./report.ts";
import { sectionOf } from "./sections.ts";
import { findingSentence } from "./sentences.ts";
import { type Terms, termsOf } from "./terms/terms.ts";
import { tilesBlock } from "./tiles.ts";

const present = (blocks: readonly (Block | undefined)[]): Block[] => blocks.filter((block) => block !== undefined);

/** All blocks of both pages, in order. */
function blocksOf(analysis: Analysis, figures: readonly ReportFigure[], own: readonly Said[], terms: Terms): Block[] {
  const { own: noted, shared } = prepareNotes(figures, analysis, terms);
  const words: Block[] = own.length === 0 ? [] : [{ kind: "text", paragraphs: own }];
  const head = [tilesBlock(analysis, terms), ...words];
  const table = present([keyTableBlock(analysis, terms)]);
  const method = methodBlock(analysis, shared, terms);
  const caveats = present([caveatsBlock(analysis, terms)]);
  const lists = [...caveats, ...present([sourcesBlock(analysis, [], terms)])];
  const { first, second, leftOut, methodFirst } = placeFigures(noted, { head, table, method, lists });
  return [
    ...head,
    ...sectionOf(first, [], analysis, terms),
    ...(methodFirst ? [method] : []),
    { kind: "page-break" },
    ...table,
    ...sectionOf(second, first, analysis, terms),
    ...caveats,
    ...(methodFirst ? [] : [method]),
    ...present([sourcesBlock(analysis, leftOut, terms)]),
  ];
}

/** The factsheet of a comparison: two pages of A4 with tiles, own paragraphs, figures, key table, limits and sources. */
export function buildFactsheet(
  analysis: Analysis,
  figures: readonly ReportFigure[],
  version: string,
  ownText: readonly Said[] = [],
): Report {
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
    blocks: blocksOf(analysis, figures, ownText, terms),
  };
}

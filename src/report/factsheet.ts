import type { Analysis, Result } from "../compare/analysis.ts";
import { caveatsBlock, indicatorsBlock, methodBlock, sourcesBlock } from "./closing.ts";
import { prepareNotes } from "./figure-notes.ts";
import { keyTableBlock } from "./key-table.ts";
import { type Lists, placeFigures } from "./page-plan.ts";
import { printingsOf } from "./printings.ts";
import type { Block, Report, ReportFigure, Said } from "./report.ts";
import { sectionOf } from "./sections.ts";
import { findingSentence } from "./sentences.ts";
import { type Terms, termsOf } from "./terms/terms.ts";
import { tilesBlock } from "./tiles.ts";

const present = (blocks: readonly (Block | undefined)[]): Block[] => blocks.filter((block) => block !== undefined);

/** What is to be set: the figures with their own notes, and the words that stand under them. */
interface Material {
  readonly analysis: Analysis;
  readonly terms: Terms;
  readonly finding: Said;
  readonly figures: readonly ReportFigure[];
  readonly shared: readonly string[];
  readonly own: readonly Said[];
  readonly byId: ReadonlyMap<string, Result>;
}

/** The results whose numbers stand in some blocks, in the order in which they are first printed. */
function resultsShown({ byId, finding }: Material, blocks: readonly Block[]): readonly Result[] {
  const ids = printingsOf({ finding, blocks, leftOut: [] }).flatMap(({ results }) => results);
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

const figureBlocks = (figures: readonly ReportFigure[]): readonly Block[] =>
  figures.map((figure) => ({ kind: "figure", figure, width: "half" }));

/** The lists that go with some blocks: the method and its indicators, then limits and sources. */
function listsFor(material: Material, blocks: readonly Block[], leftOut: readonly ReportFigure[]): Lists {
  const { analysis, shared, terms } = material;
  const shown = resultsShown(material, blocks);
  return {
    movable: present([methodBlock(analysis, shown, shared, terms), indicatorsBlock(shown, terms)]),
    limits: present([caveatsBlock(analysis, terms)]),
    sources: present([sourcesBlock(analysis, shown, leftOut, terms)]),
  };
}

/** All blocks of both pages, in order, and the figures that found no room. */
function blocksOf(material: Material): Pick<Report, "blocks" | "leftOut"> {
  const { analysis, terms, figures, own } = material;
  const words: Block[] = own.length === 0 ? [] : [{ kind: "text", paragraphs: own }];
  const head = [tilesBlock(analysis, terms), ...words];
  const table = present([keyTableBlock(analysis, terms)]);
  const lists = (some: readonly ReportFigure[]) => listsFor(material, [...head, ...table, ...figureBlocks(some)], []);
  const { first, second, leftOut, moved } = placeFigures(figures, { head, table, lists });
  const firstPage = [...head, ...sectionOf(first, [], analysis, terms)];
  const secondPage = [...table, ...sectionOf(second, first, analysis, terms)];
  const { movable, limits, sources } = listsFor(material, [...firstPage, ...secondPage], leftOut);
  const isMoved = (_: Block, at: number): boolean => moved.includes(at);
  const stays = movable.filter((block, at) => !isMoved(block, at));
  const blocks = [
    ...firstPage,
    ...movable.filter(isMoved),
    breakOfPage,
    ...secondPage,
    ...limits,
    ...stays,
    ...sources,
  ];
  return { blocks, leftOut };
}

const breakOfPage: Block = { kind: "page-break" };

/** The factsheet of a comparison: two pages of A4 with tiles, own paragraphs, figures, key table, limits and sources. */
export function buildFactsheet(
  analysis: Analysis,
  figures: readonly ReportFigure[],
  version: string,
  ownText: readonly Said[] = [],
): Report {
  const terms = termsOf(analysis.language);
  const { kicker, foot } = terms.phrases;
  const { own: noted, shared } = prepareNotes(figures, analysis, terms);
  const finding = findingSentence(analysis, terms);
  const byId = new Map(analysis.results.map((result) => [result.id, result]));
  return {
    id: "factsheet",
    kicker: kicker(analysis.edition),
    title: analysis.title,
    finding,
    language: terms.language,
    date: analysis.date,
    foot: foot(analysis.title, analysis.edition, analysis.date, version),
    ...blocksOf({ analysis, terms, finding, figures: noted, shared, own: ownText, byId }),
  };
}

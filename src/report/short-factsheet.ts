import type { Analysis } from "../compare/analysis.ts";
import { keyTableBlock } from "./key-table.ts";
import { figureBlocks, listsFor, type Material, materialOf, present, sheetOf } from "./material.ts";
import { type Lists, placeFigures } from "./page-plan.ts";
import type { Block, Report, ReportFigure, Said } from "./report.ts";
import { sectionOf } from "./sections.ts";
import { tilesBlock } from "./tiles.ts";

const breakOfPage: Block = { kind: "page-break" };

/** The lists by where they may stand: the method and its indicators on either page, limits and sources at the end. */
function placedLists(material: Material, blocks: readonly Block[], leftOut: readonly ReportFigure[]): Lists {
  const { method, indicators, caveats, sources } = listsFor(material, blocks, leftOut);
  return { movable: present([method, indicators]), limits: present([caveats]), sources: present([sources]) };
}

/** All blocks of both pages, in order, and the figures that found no room. */
function blocksOf(material: Material): Pick<Report, "blocks" | "leftOut"> {
  const { analysis, terms, figures, own } = material;
  const words: Block[] = own.length === 0 ? [] : [{ kind: "text", paragraphs: own }];
  const head = [tilesBlock(analysis, terms), ...words];
  const table = present([keyTableBlock(analysis, terms)]);
  const lists = (some: readonly ReportFigure[]) =>
    placedLists(material, [...head, ...table, ...figureBlocks(some)], []);
  const { first, second, leftOut, moved } = placeFigures(figures, { head, table, lists });
  const firstPage = [...head, ...sectionOf(first, [], analysis, terms)];
  const secondPage = [...table, ...sectionOf(second, first, analysis, terms)];
  const { movable, limits, sources } = placedLists(material, [...firstPage, ...secondPage], leftOut);
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

/** The short factsheet: two pages of A4 with tiles, own paragraphs, the worthiest figures, key table, limits and sources. */
export function buildShortFactsheet(
  analysis: Analysis,
  figures: readonly ReportFigure[],
  version: string,
  ownText: readonly Said[] = [],
): Report {
  const material = materialOf(analysis, figures, ownText);
  return sheetOf("factsheet-2", material, version, blocksOf(material));
}

import type { Analysis, Result } from "../compare/analysis.ts";
import { caveatsBlock, indicatorsBlock, methodBlock, sourcesBlock } from "./closing.ts";
import { commonWords, prepareNotes, type SharedNote } from "./figure-notes.ts";
import { printingsOf } from "./printings.ts";
import type { Block, Report, ReportFigure, Said } from "./report.ts";
import { findingSentence } from "./sentences.ts";
import { type Terms, termsOf } from "./terms/terms.ts";

/** What is to be set: the figures with their own notes, and the words that stand under them. */
export interface Material {
  readonly analysis: Analysis;
  readonly terms: Terms;
  readonly finding: Said;
  readonly figures: readonly ReportFigure[];
  /** Notes that several figures have in common. */
  readonly shared: readonly SharedNote[];
  /** Paragraphs of the project's own. */
  readonly own: readonly Said[];
  readonly byId: ReadonlyMap<string, Result>;
}

/** The lists that explain what some blocks print. */
export interface Lists {
  readonly method: Block;
  readonly indicators: Block | undefined;
  readonly caveats: Block | undefined;
  readonly sources: Block | undefined;
}

/** The blocks that are there, in their order. */
export const present = (blocks: readonly (Block | undefined)[]): Block[] =>
  blocks.filter((block) => block !== undefined);

/** The figures as blocks in one of two columns. */
export const figureBlocks = (figures: readonly ReportFigure[]): readonly Block[] =>
  figures.map((figure) => ({ kind: "figure", figure, width: "half" }));

/** Gets a comparison and its drawn figures ready to be set. */
export function materialOf(analysis: Analysis, figures: readonly ReportFigure[], own: readonly Said[] = []): Material {
  const terms = termsOf(analysis.language);
  const { own: noted, shared } = prepareNotes(figures, analysis, terms);
  const byId = new Map(analysis.results.map((result) => [result.id, result]));
  return { analysis, terms, finding: findingSentence(analysis, terms), figures: noted, shared, own, byId };
}

/** The results whose numbers stand in some blocks, in the order in which they are first printed. */
export function resultsShown({ byId, finding }: Material, blocks: readonly Block[]): readonly Result[] {
  const ids = printingsOf({ finding, blocks, leftOut: [] }).flatMap(({ results }) => results);
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

/** The lists that go with some blocks: method, indicators, limits and sources. */
export function listsFor(material: Material, blocks: readonly Block[], leftOut: readonly ReportFigure[]): Lists {
  const { analysis, shared, terms } = material;
  const shown = resultsShown(material, blocks);
  const figures = blocks.flatMap((block) => (block.kind === "figure" ? [block.figure] : []));
  return {
    method: methodBlock(analysis, shown, commonWords(shared, figures), terms),
    indicators: indicatorsBlock(shown, terms),
    caveats: caveatsBlock(analysis, terms),
    sources: sourcesBlock(analysis, shown, leftOut, terms),
  };
}

/** The words around the blocks of every report: title, finding, language, date and foot. */
export function frameOf(
  { analysis, terms, finding }: Material,
  version: string,
): Pick<Report, "title" | "finding" | "language" | "date" | "foot"> {
  const { title, edition, date } = analysis;
  return {
    title,
    finding,
    language: terms.language,
    date,
    foot: terms.phrases.foot(title, edition, date, version),
  };
}

/** A report on sheets of its own layout, made from its blocks. */
export const sheetOf = (
  id: string,
  material: Material,
  version: string,
  set: Pick<Report, "blocks" | "leftOut">,
): Report => ({
  id,
  kicker: material.terms.phrases.kicker(material.analysis.edition),
  ...frameOf(material, version),
  layout: "sheet",
  ...set,
});

import type { NamedBlock, OrderedBlock } from "../model/ordered-block.ts";
import { glossaryBlock } from "./annex.ts";
import { withoutDataBlock } from "./factsheet.ts";
import { findingsTable } from "./findings.ts";
import { fullTableBlocks } from "./full-tables.ts";
import { keyTableBlock } from "./key-table.ts";
import { readMarkdown } from "./markdown.ts";
import { frameOf, listsFor, type Material, present } from "./material.ts";
import { slotsByPage } from "./page-slots.ts";
import type { Block, Logo, Report, ReportFigure, Said } from "./report.ts";
import { reportTermsOf } from "./terms/report-terms.ts";
import { tilesBlock } from "./tiles.ts";

/** A report of the project's own: which blocks, in which order. */
export interface OwnReport {
  readonly id: string;
  readonly title?: string | undefined;
  readonly blocks: readonly OrderedBlock[];
  readonly logo?: Logo | undefined;
  /** The texts with their numbers filled in, in the order of their blocks. */
  readonly texts: readonly Said[];
}

const missing = ({ analysis, figures }: Material): Block | undefined => {
  const drawn = new Set(figures.map(({ id }) => id));
  const names = slotsByPage.flat().filter((slot) => !slot.figures.some((id) => drawn.has(id)));
  return withoutDataBlock(
    names.map(({ name }) => name),
    analysis.language,
  );
};

function named(name: NamedBlock, material: Material, before: readonly Block[]): readonly Block[] {
  const { analysis, terms } = material;
  const lists = () => listsFor(material, before, []);
  const made: Readonly<Record<NamedBlock, () => readonly (Block | undefined)[]>> = {
    tiles: () => [tilesBlock(analysis, terms)],
    findings: () => [findingsTable(material)],
    "key-table": () => [keyTableBlock(analysis, terms)],
    "full-tables": () => fullTableBlocks(analysis, terms),
    caveats: () => [lists().caveats],
    method: () => [lists().method],
    indicators: () => [lists().indicators],
    sources: () => [lists().sources],
    glossary: () => [glossaryBlock(analysis, terms)],
    missing: () => [missing(material)],
    contents: () => [{ kind: "contents", title: reportTermsOf(analysis.language).labels.contents }],
    "page-break": () => [{ kind: "page-break" }],
  };
  return present(made[name]());
}

/** A figure by its id; where the data do not suffice, a line that says so. */
function figureBlock(id: string, { figures, analysis }: Material): Block {
  const figure: ReportFigure | undefined = figures.find((one) => one.id === id);
  if (figure !== undefined) return { kind: "figure", figure, width: "half" };
  const words = reportTermsOf(analysis.language);
  const slot = slotsByPage.flat().find((one) => one.figures.includes(id));
  const reason = slot === undefined ? { term: id, text: words.notDrawn } : words.slots[slot.name];
  return { kind: "list", title: words.labels.withoutData, items: [reason] };
}

/** A text in Markdown as a block. */
const proseBlock = ({ text, results }: Said): Block => ({ kind: "prose", passages: readMarkdown(text, results) });

function blocksOf(
  ordered: OrderedBlock,
  material: Material,
  before: readonly Block[],
  texts: Said[],
): readonly Block[] {
  if (typeof ordered === "string") return named(ordered, material, before);
  if ("figure" in ordered) return [figureBlock(ordered.figure, material)];
  if ("heading" in ordered) return [{ kind: "heading", text: ordered.heading }];
  const said = texts.shift();
  return said === undefined ? [] : [proseBlock(said)];
}

/** Builds a report of the project's own: its blocks in its order, its texts and its picture. */
export function buildOwnReport(own: OwnReport, material: Material, version: string): Report {
  const blocks: Block[] = [];
  const texts = [...own.texts];
  for (const ordered of own.blocks) blocks.push(...blocksOf(ordered, material, blocks, texts));
  const { terms, analysis } = material;
  return {
    id: own.id,
    kicker: terms.phrases.kicker(analysis.edition),
    ...frameOf(material, version),
    ...(own.title === undefined ? {} : { title: own.title }),
    layout: "book",
    ...(own.logo === undefined ? {} : { logo: own.logo }),
    blocks,
    leftOut: [],
  };
}

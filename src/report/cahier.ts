import { wordedRecordOf } from "../compare/terms/indicator-words.ts";
import type { Region } from "../model/territory.ts";
import { claimsBlock, comparabilityBlock, definitionBlock, glossaryBlock, sourcesTableBlock } from "./annex.ts";
import { figureHeight } from "./block-heights.ts";
import { type Chapter, chapterOfOthers, chapters } from "./chapters.ts";
import { caveatsBlock } from "./closing.ts";
import { findingElsewhere, findingsTable } from "./findings.ts";
import { fullTableBlocks, regionTable } from "./full-tables.ts";
import { figureBlocks, frameOf, type Material, present, resultsShown } from "./material.ts";
import { slotsByPage } from "./page-slots.ts";
import type { Block, NamedIndicator, Report, ReportFigure, Said } from "./report.ts";
import { growthSentence, standCountSentence, standsOutSentence } from "./sentences.ts";
import { shortCitation } from "./short-citation.ts";
import { type ChapterName, reportTermsOf } from "./terms/report-terms.ts";
import { tilesBlock } from "./tiles.ts";
import { capital, shortened } from "./wording.ts";

/** The figures of one region alone, by the id of the region. */
export type RegionalFigures = ReadonlyMap<string, readonly ReportFigure[]>;

const pageBreak: Block = { kind: "page-break" };
const plannedPage: Block = { kind: "page-break", isPlanned: true };

/** The heading of a chapter and what it is about. */
function opening(
  name: ChapterName,
  { analysis }: Material,
  said: readonly (Said | undefined)[] = [],
): readonly Block[] {
  const words = reportTermsOf(analysis.language);
  const lead = { text: words.leads[name], results: [] };
  const sentences = said.filter((one) => one !== undefined);
  return [
    { kind: "heading", text: words.chapters[name] },
    { kind: "text", paragraphs: [lead, ...sentences] },
  ];
}

/** What can be said in a chapter in sentences. */
function sentencesIn(name: ChapterName, { analysis, terms }: Material): readonly (Said | undefined)[] {
  if (name === "structure") return [standCountSentence(analysis, terms), standsOutSentence(analysis, terms)];
  return name === "change" ? [growthSentence(analysis, terms)] : [];
}

/** What a chapter promises and the data do not hold, beside what was promised for a figure of it. */
function absentIn({ name, figures }: Chapter, material: Material): Block | undefined {
  const words = reportTermsOf(material.analysis.language);
  const drawn = new Set(material.figures.map(({ id }) => id));
  const slots = slotsByPage
    .flat()
    .filter((slot) => figures.includes(slot.figures[0] ?? "") && !slot.figures.some((id) => drawn.has(id)))
    .map((slot) => words.slots[slot.name]);
  const items = [...slots, ...(words.absent[name] ?? [])];
  return items.length === 0 ? undefined : { kind: "list", title: words.labels.withoutData, items };
}

// Neighbours share a row: those of a height come together, so that no column ends long before the other, and the
// lower ones first, which find room under what stands before.
const byHeight = (figures: readonly ReportFigure[]): readonly ReportFigure[] =>
  figures.toSorted((a, b) => figureHeight(a, 1) - figureHeight(b, 1));

/** The definitions and territories that give no number here, each with its reason. */
function unansweredIn({ name }: Chapter, { analysis }: Material): Block | undefined {
  const [first] = analysis.spread;
  if (name !== "definitions" || first === undefined || first.unanswered.length === 0) return undefined;
  const items = first.unanswered.map((one) => ({ term: one.name, text: capital(one.why) }));
  return { kind: "list", title: reportTermsOf(analysis.language).labels.unanswered, items };
}

function chapterBlocks(chapter: Chapter, material: Material): readonly Block[] {
  const listed = new Set(chapters.flatMap(({ figures }) => figures));
  const own = material.figures.filter(
    ({ id }) => chapter.figures.includes(id) || (chapter.name === chapterOfOthers && !listed.has(id)),
  );
  const figures = figureBlocks(byHeight(own));
  const caveats = chapter.name === "comparability" ? caveatsBlock(material.analysis, material.terms) : undefined;
  const lists = present([unansweredIn(chapter, material), caveats, absentIn(chapter, material)]);
  // Beside the lowest of an odd number a list leaves the smallest gap.
  const ahead = figures.length % 2 === 1 && lists.length % 2 === 1 ? 1 : figures.length;
  return [
    ...opening(chapter.name, material, sentencesIn(chapter.name, material)),
    ...figures.slice(0, ahead),
    ...lists,
    ...figures.slice(ahead),
    ...(chapter.name === "definitions" ? [definitionBlock(material.analysis)] : []),
  ];
}

/** One page for a region: its numbers by sector, its figures and what to mind with them. */
function regionPage(region: Region, figures: readonly ReportFigure[], material: Material): readonly Block[] {
  const { analysis, terms } = material;
  const caveats = analysis.caveats.filter(({ regions }) => regions.includes(region.id));
  const items = caveats.map(({ what, why }) => ({ term: capital(what), text: capital(shortened(why, terms)) }));
  return [
    { kind: "heading", text: region.name, level: 3 },
    ...present([regionTable(analysis, region.id, terms)]),
    ...figureBlocks(figures.slice(0, 4)),
    ...(items.length === 0 ? [] : [{ kind: "list", title: terms.labels.cannotCompare, items } as const]),
  ];
}

function regionPages(material: Material, regional: RegionalFigures): readonly Block[] {
  return material.analysis.regions.flatMap((region, at) => [
    plannedPage,
    ...(at === 0 ? opening("regions", material) : []),
    ...regionPage(region, regional.get(region.id) ?? [], material),
  ]);
}

function cardsOf(material: Material, blocks: readonly Block[]): readonly NamedIndicator[] {
  const ids = new Set(resultsShown(material, blocks).map(({ indicator }) => indicator));
  return [...ids].flatMap((id) => {
    const record = wordedRecordOf(id, material.terms.language);
    if (record === undefined) return [];
    const { title, unit, formula, reading, citation } = record;
    return [{ id, title, unit, formula, reading, citation, origin: shortCitation(citation) }];
  });
}

/** Method cards, full tables and annex: they run on from page to page. */
function closing(material: Material, before: readonly Block[]): readonly Block[] {
  const { analysis, terms } = material;
  const tables = fullTableBlocks(analysis, terms);
  const shown = resultsShown(material, [...before, ...tables]);
  const end = [
    ...opening("method", material),
    { kind: "cards", title: "", indicators: cardsOf(material, [...before, ...tables]) } as const,
    ...opening("tables", material),
    ...tables,
    ...present([comparabilityBlock(analysis)]),
    ...opening("annex", material),
    sourcesTableBlock(analysis, shown),
    glossaryBlock(analysis, terms),
  ];
  return [...end, claimsBlock(material, [...before, ...end])];
}

/** The long report: title page, contents, a page a region, chapters with their figures, method cards, full tables and annex. */
export function buildCahier(material: Material, regional: RegionalFigures, version: string): Report {
  const { analysis, terms } = material;
  const words = reportTermsOf(analysis.language);
  const body = [
    ...findingElsewhere(analysis),
    tilesBlock(analysis, terms),
    findingsTable(material),
    { kind: "contents", title: words.labels.contents } as const,
    ...regionPages(material, regional),
    pageBreak,
    ...chapters.flatMap((chapter) => chapterBlocks(chapter, material)),
  ];
  return {
    id: "cahier",
    kicker: words.cahierKicker(analysis.edition),
    ...frameOf(material, version),
    layout: "book",
    blocks: [...body, ...closing(material, body)],
    leftOut: [],
  };
}

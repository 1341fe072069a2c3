import { definitionBlock } from "./annex.ts";
import { figureHeight } from "./block-heights.ts";
import { type Chapter, chapterOfOthers, chapters } from "./chapters.ts";
import { caveatsBlock } from "./closing.ts";
import { figureBlocks, type Material, present } from "./material.ts";
import { slotsByPage } from "./page-slots.ts";
import type { Block, ReportFigure, Said } from "./report.ts";
import { growthSentence, standCountSentence, standsOutSentence } from "./sentences.ts";
import { type ChapterName, reportTermsOf } from "./terms/report-terms.ts";
import type { GlossaryEntry } from "./terms/terms.ts";
import { capital } from "./wording.ts";

/** A list where it has items. */
export const listed = (title: string, items: readonly GlossaryEntry[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: "list", title, items }];

/** The heading of a chapter and what it is about. */
export function opening(
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

/** What a chapter has a place for and the data do not hold, beside what a figure of it would show. */
function absentIn({ name, figures }: Chapter, material: Material): readonly GlossaryEntry[] {
  const words = reportTermsOf(material.analysis.language);
  const drawn = new Set(material.figures.map(({ id }) => id));
  const slots = slotsByPage
    .flat()
    .filter((slot) => figures.includes(slot.figures[0] ?? "") && !slot.figures.some((id) => drawn.has(id)))
    .map((slot) => words.slots[slot.name]);
  return [...slots, ...(words.absent[name] ?? [])];
}

// Neighbours share a row: those of a height come together, so that no column ends long before the other, and the
// lower ones first, which find room under what stands before.
const byHeight = (figures: readonly ReportFigure[]): readonly ReportFigure[] =>
  figures.toSorted((a, b) => figureHeight(a, 1) - figureHeight(b, 1));

// The examples that a reason names, which are others for each choice.
const withoutExamples = (why: string): string => why.replace(/ \([^()]*\)$/, "");

/** The definitions and territories that give no number here, by the reason. */
function unansweredIn({ name }: Chapter, { analysis }: Material): Block | undefined {
  const [first] = analysis.spread;
  if (name !== "definitions" || first === undefined || first.unanswered.length === 0) return undefined;
  const reasons = [...new Set(first.unanswered.map(({ why }) => withoutExamples(why)))];
  const items = reasons.map((reason) => {
    const own = first.unanswered.filter(({ why }) => withoutExamples(why) === reason);
    const [only] = own;
    const text = capital(own.length === 1 ? (only?.why ?? reason) : reason);
    return { term: [...new Set(own.map((one) => one.name))].join("; "), text };
  });
  return { kind: "list", title: reportTermsOf(analysis.language).labels.unanswered, items };
}

const figuresOf = (chapter: Chapter, { figures }: Material): readonly ReportFigure[] => {
  const listed = new Set(chapters.flatMap((one) => one.figures));
  return figures.filter(
    ({ id }) => chapter.figures.includes(id) || (chapter.name === chapterOfOthers && !listed.has(id)),
  );
};

/** The chapters of which nothing can be drawn, each with what is missing, under one heading. */
function chaptersWithoutData(empty: readonly Chapter[], material: Material): readonly Block[] {
  const words = reportTermsOf(material.analysis.language);
  const told = empty.flatMap((chapter): readonly Block[] => {
    const items = absentIn(chapter, material);
    const heading: Block = { kind: "heading", text: words.chapters[chapter.name], level: 3 };
    return items.length === 0 ? [] : [heading, { kind: "list", title: "", items }];
  });
  return told.length === 0 ? [] : [...opening("missing", material), ...told];
}

function chapterBlocks(chapter: Chapter, material: Material): readonly Block[] {
  const figures = figureBlocks(byHeight(figuresOf(chapter, material)));
  const caveats = chapter.name === "comparability" ? caveatsBlock(material.analysis, material.terms) : undefined;
  const absent = listed(reportTermsOf(material.analysis.language).labels.withoutData, absentIn(chapter, material));
  const lists = present([unansweredIn(chapter, material), caveats, ...absent]);
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

// These hold tables and lists of their own.
const alwaysKept: readonly ChapterName[] = ["definitions", "comparability"];

/** The chapters in their order: those of which something can be drawn, then what is missing of the others. */
export function bodyOfChapters(material: Material): readonly Block[] {
  const isKept = (chapter: Chapter): boolean =>
    alwaysKept.includes(chapter.name) || figuresOf(chapter, material).length > 0;
  return [
    ...chapters.filter(isKept).flatMap((chapter) => chapterBlocks(chapter, material)),
    ...chaptersWithoutData(
      chapters.filter((chapter) => !isKept(chapter)),
      material,
    ),
  ];
}

import { sum } from "../base/sum.ts";
import { figureHeight, fullHeight, page, smallest } from "./block-heights.ts";
import type { Block, ReportFigure } from "./report.ts";

/** Which figures stand on which page, and which found no room. */
export interface PagePlan {
  readonly first: readonly ReportFigure[];
  readonly second: readonly ReportFigure[];
  readonly leftOut: readonly ReportFigure[];
  /** Whether the list of the method stands beside the figures of the first page. */
  readonly methodFirst: boolean;
}

// What a figure is worth to a reader of two pages: how special and whose doing before who pays and who else.
const worth: Readonly<Record<string, number>> = {
  "lq-dots": 12,
  "growth-lines": 10,
  "shift-share-bars": 10,
  "structure-bars": 9,
  "circle-matrix": 9,
  "money-sankey": 7,
  "two-year-steps": 7,
  "funding-per-head": 8,
  "definition-range": 6,
  "comparability-matrix": 5,
  "europe-rank": 5,
  "per-inhabitant-bars": 5,
};
const firstPage: readonly string[] = [
  "lq-dots",
  "growth-lines",
  "circle-matrix",
  "structure-bars",
  "europe-rank",
  "per-inhabitant-bars",
];

const worthOf = ({ id }: ReportFigure): number => worth[id] ?? 1;
const byWorth = (figures: readonly ReportFigure[]): readonly ReportFigure[] =>
  [...figures].sort((a, b) => worthOf(b) - worthOf(a));

/** Height of the higher of two columns when blocks are shared out between them as evenly as can be. */
function packedHeight(heights: readonly number[]): number {
  const total = sum(heights);
  let lowest = total;
  for (let choice = 0; choice < 2 ** heights.length; choice += 1) {
    const left = sum(heights.filter((_, position) => (choice >> position) % 2 === 1));
    lowest = Math.min(lowest, Math.max(left, total - left));
  }
  return lowest;
}

/** The blocks that stand on the pages whatever figures there are. */
export interface FixedBlocks {
  /** The tiles, and own paragraphs under them. */
  readonly head: readonly Block[];
  readonly table: readonly Block[];
  readonly method: Block;
  readonly lists: readonly Block[];
}

/** Room for two columns on either page, and the blocks of the second that share it. */
interface Rooms {
  readonly first: number;
  readonly second: number;
  readonly method: number;
  readonly lists: readonly number[];
}

const roomsFor = ({ head, table, method, lists }: FixedBlocks): Rooms => ({
  first: page.height - page.head - page.lead - sum(head.map(fullHeight)),
  second: page.height - page.lead - sum(table.map(fullHeight)),
  method: fullHeight(method),
  lists: lists.map(fullHeight),
});

const heightsOf = (figures: readonly ReportFigure[]): readonly number[] =>
  figures.map((figure) => figureHeight(figure, smallest));

/** The figures that still find room on the second page, the worthiest asked first. */
function secondPage(figures: readonly ReportFigure[], room: number, fixed: readonly number[]): readonly ReportFigure[] {
  const taken: ReportFigure[] = [];
  for (const figure of byWorth(figures)) {
    if (packedHeight([...fixed, ...heightsOf([...taken, figure])]) <= room) taken.push(figure);
  }
  return taken;
}

/** The plan that follows from a choice for the first page; undefined where that page would run over. */
function planFor(first: readonly ReportFigure[], methodFirst: boolean, figures: readonly ReportFigure[], rooms: Rooms) {
  const beside = methodFirst ? [rooms.method] : [];
  if (methodFirst && first.length === 0) return undefined;
  if (packedHeight([...beside, ...heightsOf(first)]) > rooms.first) return undefined;
  const rest = figures.filter((figure) => !first.includes(figure));
  const second = secondPage(rest, rooms.second, methodFirst ? rooms.lists : [...rooms.lists, rooms.method]);
  return { first, second, leftOut: byWorth(rest.filter((figure) => !second.includes(figure))), methodFirst };
}

/** All ways to choose from a list, each choice in the order of the list, the one that takes all first. */
function choicesOf(figures: readonly ReportFigure[]): readonly (readonly ReportFigure[])[] {
  const [head, ...others] = figures;
  if (head === undefined) return [[]];
  const rest = choicesOf(others);
  return [...rest.map((choice) => [head, ...choice]), ...rest];
}

const worthPlaced = ({ first, second }: PagePlan): number => sum([...first, ...second].map(worthOf));

/** Shares the figures out over two pages so that neither runs over and what is shown is worth most. */
export function placeFigures(figures: readonly ReportFigure[], fixed: FixedBlocks): PagePlan {
  const rooms = roomsFor(fixed);
  const eligible = firstPage.flatMap((id) => figures.filter((figure) => figure.id === id));
  const plans = choicesOf(eligible)
    .flatMap((first) => [false, true].map((methodFirst) => planFor(first, methodFirst, figures, rooms)))
    .filter((plan) => plan !== undefined);
  const none: PagePlan = { first: [], second: [], leftOut: byWorth(figures), methodFirst: false };
  return plans.reduce((best, plan) => (worthPlaced(plan) > worthPlaced(best) ? plan : best), none);
}

import { sum } from "../base/sum.ts";
import { figureHeight, fullHeight, page, smallest } from "./block-heights.ts";
import { packedHeight } from "./packed-height.ts";
import type { Block, ReportFigure } from "./report.ts";

/** Which figures stand on which page, and which found no room. */
export interface PagePlan {
  readonly first: readonly ReportFigure[];
  readonly second: readonly ReportFigure[];
  readonly leftOut: readonly ReportFigure[];
  /** Which of the movable lists stand beside the figures of the first page, by their place in the list. */
  readonly moved: readonly number[];
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

/** The lists under the figures, whose words follow from the figures that are shown. */
export interface Lists {
  /** Lists that may stand on either page: the method, the indicators. */
  readonly movable: readonly Block[];
  /** What cannot be compared, and the sources: they close the second page. */
  readonly limits: readonly Block[];
  readonly sources: readonly Block[];
}

/** The blocks that stand on the pages whatever figures there are, and the lists that go with some figures. */
export interface FixedBlocks {
  /** The tiles, and own paragraphs under them. */
  readonly head: readonly Block[];
  readonly table: readonly Block[];
  readonly lists: (figures: readonly ReportFigure[]) => Lists;
}

/** Heights of the lists that go with some figures. */
interface ListHeights {
  readonly movable: readonly number[];
  readonly closing: readonly number[];
}

/** Room for two columns on either page, and what shares it with the figures. */
interface Rooms {
  readonly first: number;
  readonly second: number;
  readonly lists: (figures: readonly ReportFigure[]) => ListHeights;
  readonly figures: (figures: readonly ReportFigure[]) => readonly number[];
}

/** An answer that is worked out once and asked for with many plans. */
function remembered<Asked, Key, Answer>(keyOf: (asked: Asked) => Key, answer: (asked: Asked) => Answer) {
  const known = new Map<Key, Answer>();
  return (asked: Asked): Answer => {
    const key = keyOf(asked);
    const found = known.get(key) ?? answer(asked);
    known.set(key, found);
    return found;
  };
}

function roomsFor({ head, table, lists }: FixedBlocks): Rooms {
  const figureHeights = remembered(
    (figure: ReportFigure) => figure,
    (figure) => figureHeight(figure, smallest),
  );
  // Other figures often need the same words.
  const blockHeight = remembered((block: Block) => JSON.stringify(block), fullHeight);
  return {
    first: page.height - page.head - page.lead - sum(head.map(fullHeight)),
    second: page.height - page.lead - sum(table.map(fullHeight)),
    figures: (figures) => figures.map(figureHeights),
    lists: remembered(
      (figures: readonly ReportFigure[]) => JSON.stringify(figures.map(({ id }) => id).sort()),
      (figures) => {
        const { movable, limits, sources } = lists(figures);
        return { movable: movable.map(blockHeight), closing: [...limits, ...sources].map(blockHeight) };
      },
    ),
  };
}

/** The figures of the first page with the lists that were moved there. */
type First = Pick<PagePlan, "first" | "moved">;

const onFirst = ({ first, moved }: First, { movable }: ListHeights, rooms: Rooms): readonly number[] => [
  ...moved.map((at) => movable[at] ?? 0),
  ...rooms.figures(first),
];

/** The figures that still find room on the second page, the worthiest asked first. */
function secondPage(plan: First, figures: readonly ReportFigure[], rooms: Rooms): readonly ReportFigure[] {
  const taken: ReportFigure[] = [];
  for (const figure of byWorth(figures)) {
    const second = [...taken, figure];
    const { movable, closing } = rooms.lists([...plan.first, ...second]);
    const lists = [...closing, ...movable.filter((_, at) => !plan.moved.includes(at))];
    if (packedHeight([...lists, ...rooms.figures(second)]) <= rooms.second) taken.push(figure);
  }
  return taken;
}

/** The plan that follows from a choice for the first page; undefined where that page would run over. */
function planFor(plan: First, figures: readonly ReportFigure[], rooms: Rooms): PagePlan | undefined {
  const { first, moved } = plan;
  if (moved.length > 0 && first.length === 0) return undefined;
  const fits = (shown: readonly ReportFigure[]) =>
    packedHeight(onFirst(plan, rooms.lists(shown), rooms)) <= rooms.first;
  if (!fits(first)) return undefined;
  const rest = figures.filter((figure) => !first.includes(figure));
  const second = secondPage(plan, rest, rooms);
  // What the second page shows may lengthen a list on the first.
  if (!fits([...first, ...second])) return undefined;
  return { first, second, leftOut: byWorth(rest.filter((figure) => !second.includes(figure))), moved };
}

/** All ways to choose from a list, each choice in the order of the list, the one that takes all first. */
function choicesOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const [head, ...others] = items;
  if (head === undefined) return [[]];
  const rest = choicesOf(others);
  return [...rest.map((choice) => [head, ...choice]), ...rest];
}

const worthIn = (figures: readonly ReportFigure[]): number => sum(figures.map(worthOf));

/** Whether a plan shows more than another, or as much with the worthier figures first. */
function isBetter(one: PagePlan, other: PagePlan): boolean {
  const gain = worthIn([...one.first, ...one.second]) - worthIn([...other.first, ...other.second]);
  return gain > 0 || (gain === 0 && worthIn(one.first) > worthIn(other.first));
}

/** Shares the figures out over two pages so that neither runs over and what is shown is worth most. */
export function placeFigures(figures: readonly ReportFigure[], fixed: FixedBlocks): PagePlan {
  const rooms = roomsFor(fixed);
  const eligible = firstPage.flatMap((id) => figures.filter((figure) => figure.id === id));
  const lists = choicesOf(rooms.lists([]).movable.map((_, at) => at)).toReversed();
  const plans = choicesOf(eligible)
    .flatMap((first) => lists.map((moved) => planFor({ first, moved }, figures, rooms)))
    .filter((plan) => plan !== undefined);
  const none: PagePlan = { first: [], second: [], leftOut: byWorth(figures), moved: [] };
  return plans.reduce((best, plan) => (isBetter(plan, best) ? plan : best), none);
}

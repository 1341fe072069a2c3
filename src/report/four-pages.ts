import { sum } from "../base/sum.ts";
import { figureHeight, fullHeight, page } from "./block-heights.ts";
import { packedHeight } from "./packed-height.ts";
import { type Slot, type SlotName, slotsByPage, worthOfExtra, worthOfPromised } from "./page-slots.ts";
import type { Block, ReportFigure } from "./report.ts";

/** What stands on one page: figures, and lists beside them. */
export interface PlannedPage {
  readonly figures: readonly ReportFigure[];
  readonly lists: readonly Block[];
}

/** The pages of a factsheet, the figures that found no room, and the promises that no figure keeps. */
export interface SheetPlan {
  readonly pages: readonly PlannedPage[];
  readonly leftOut: readonly ReportFigure[];
  readonly missing: readonly SlotName[];
}

/** What a plan is made from: room on each page, in millimetres of a column, and the lists that go with some figures. */
export interface Rooms {
  readonly heights: readonly number[];
  /** The last list belongs to the foot of the last page, the others stand where there is room. */
  readonly lists: (figures: readonly ReportFigure[]) => readonly Block[];
}

// Pictures may shrink to this part of their height; their words keep their size.
const scale = 0.85;
// Beyond this many blocks no way to share them out between two columns is looked for.
const mostBlocks = 11;

const heightOf = ({ figures, lists }: PlannedPage): number =>
  packedHeight([...figures.map((figure) => figureHeight(figure, scale)), ...lists.map(fullHeight)]);

const fits = (planned: PlannedPage, room: number): boolean =>
  planned.figures.length + planned.lists.length <= mostBlocks && heightOf(planned) <= room;

const withFigure = (planned: PlannedPage, figure: ReportFigure): PlannedPage => ({
  ...planned,
  figures: [...planned.figures, figure],
});

const keepWorth = ({ id }: ReportFigure): number =>
  worthOfPromised[id] ?? (slotsByPage.flat().some(({ figures }) => figures.includes(id)) ? 6 : 2);

/** The figures that may stand in a slot: what is promised before what may stand in. */
const candidatesFor = ({ figures: promised, instead }: Slot, figures: ReadonlyMap<string, ReportFigure>) =>
  [...promised, ...instead].flatMap((id) => figures.get(id) ?? []);

/** The figures of a page's slots in their order, as far as they fit: where not all do, the worthiest slots are kept. */
function filled(slots: readonly Slot[], figures: ReadonlyMap<string, ReportFigure>, used: Set<string>, room: number) {
  const inOrder = slots.map((slot) => candidatesFor(slot, figures));
  const worth = ([first]: readonly ReportFigure[]): number => (first === undefined ? 0 : keepWorth(first));
  const chosen = new Map<readonly ReportFigure[], ReportFigure>();
  let planned: PlannedPage = { figures: [], lists: [] };
  for (const candidates of inOrder.toSorted((a, b) => worth(b) - worth(a))) {
    const found = candidates.find((figure) => !used.has(figure.id) && fits(withFigure(planned, figure), room));
    if (found === undefined) continue;
    used.add(found.id);
    chosen.set(candidates, found);
    planned = withFigure(planned, found);
  }
  return { ...planned, figures: inOrder.flatMap((candidates) => chosen.get(candidates) ?? []) };
}

/** The page with most room left on which something still fits; the first of `order` among equals. */
function roomiest(pages: readonly PlannedPage[], rooms: Rooms, add: (planned: PlannedPage) => PlannedPage, from = 0) {
  const spare = (at: number): number => (rooms.heights[at] ?? 0) - heightOf(pages[at] ?? { figures: [], lists: [] });
  return pages
    .map((_, at) => at)
    .filter((at) => at >= from && fits(add(pages[at] ?? { figures: [], lists: [] }), rooms.heights[at] ?? 0))
    .sort((a, b) => spare(b) - spare(a))[0];
}

const replaced = (pages: readonly PlannedPage[], at: number, add: (planned: PlannedPage) => PlannedPage) =>
  pages.map((planned, position) => (position === at ? add(planned) : planned));

// Formulas are for whoever checks the numbers: they keep off the first page where another has room.
const isFormulas = ({ kind }: Block): boolean => kind === "indicators";

// The one with a given place first; then formulas, and the longest, which are hardest to place.
function inOrderOfNeed([foot, ...others]: readonly Block[]): readonly Block[] {
  const need = (a: Block, b: Block) => Number(isFormulas(b)) - Number(isFormulas(a)) || fullHeight(b) - fullHeight(a);
  return foot === undefined ? [] : [foot, ...others.toSorted(need)];
}

/** The pages with the lists on them; undefined where one of them fits nowhere. */
function withLists(pages: readonly PlannedPage[], rooms: Rooms): readonly PlannedPage[] | undefined {
  const lists = rooms.lists(pages.flatMap(({ figures }) => figures));
  const foot = lists.at(-1);
  let placed = pages;
  for (const list of inOrderOfNeed(lists.toReversed())) {
    const add = (planned: PlannedPage): PlannedPage => ({ ...planned, lists: [...planned.lists, list] });
    const from = list === foot ? pages.length - 1 : isFormulas(list) ? 1 : 0;
    const at = roomiest(placed, rooms, add, from) ?? roomiest(placed, rooms, add);
    if (at === undefined) return undefined;
    placed = replaced(placed, at, add);
  }
  return placed.map((planned) => ({ ...planned, lists: lists.filter((list) => planned.lists.includes(list)) }));
}

/** The pages with their lists, the least worthy figures dropped until all lists find room. */
function settled(pages: readonly PlannedPage[], rooms: Rooms): readonly PlannedPage[] {
  const placed = withLists(pages, rooms);
  if (placed !== undefined) return placed;
  const [least] = pages
    .flatMap(({ figures }) => figures)
    .toReversed()
    .toSorted((a, b) => keepWorth(a) - keepWorth(b));
  if (least === undefined) return replaced(pages, pages.length - 1, (last) => ({ ...last, lists: rooms.lists([]) }));
  const without = pages.map((own) => ({ ...own, figures: own.figures.filter((figure) => figure !== least) }));
  return settled(without, rooms);
}

const bare = (pages: readonly PlannedPage[]): readonly PlannedPage[] =>
  pages.map(({ figures }) => ({ figures, lists: [] }));

const countOf = (pages: readonly PlannedPage[]): number => sum(pages.map(({ figures }) => figures.length));

/** Adds figures beyond the promised ones, the worthiest first, where all lists still find room. */
function withExtras(pages: readonly PlannedPage[], figures: readonly ReportFigure[], rooms: Rooms) {
  const worth = ({ id }: ReportFigure): number => worthOfExtra[id] ?? 1;
  let placed = pages;
  for (const figure of figures.toSorted((a, b) => worth(b) - worth(a))) {
    const add = (planned: PlannedPage): PlannedPage => withFigure(planned, figure);
    // The first page keeps to the figures that it is promised.
    const [first, ...others] = placed;
    const at = roomiest(others, { ...rooms, heights: rooms.heights.slice(1) }, add);
    if (first === undefined || at === undefined) continue;
    const tried = settled(bare(replaced(placed, at + 1, add)), rooms);
    if (countOf(tried) > countOf(placed)) placed = tried;
  }
  return placed;
}

/** Two neighbouring pages in one where both together fit: a small comparison needs no four. */
function merged(pages: readonly PlannedPage[], heights: readonly number[]): readonly PlannedPage[] {
  for (let at = pages.length - 1; at > 0; at -= 1) {
    const [before, here] = [pages[at - 1], pages[at]];
    if (before === undefined || here === undefined) continue;
    const both = { figures: [...before.figures, ...here.figures], lists: [...before.lists, ...here.lists] };
    // What stands over the columns of the later page comes along.
    const room = (heights[at - 1] ?? 0) - (page.height - (heights[at] ?? 0));
    const others = (items: readonly number[]) => items.filter((_, position) => position !== at);
    if (fits(both, room)) return merged([...pages.slice(0, at - 1), both, ...pages.slice(at + 1)], others(heights));
  }
  return pages;
}

/** Places the figures of a comparison on the pages they are promised for, lists and further figures where there is room. */
export function planSheet(figures: readonly ReportFigure[], rooms: Rooms): SheetPlan {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const used = new Set<string>();
  const slots = slotsByPage.map((own, at) => filled(own, byId, used, rooms.heights[at] ?? 0));
  const promised = settled(slots, rooms);
  const shownOf = (pages: readonly PlannedPage[]) => pages.flatMap((planned) => planned.figures);
  const rest = figures.filter((figure) => !shownOf(promised).includes(figure));
  const pages = merged(withExtras(promised, rest, rooms), rooms.heights);
  const shown = shownOf(pages);
  return {
    pages,
    leftOut: figures.filter((figure) => !shown.includes(figure)),
    missing: slotsByPage
      .flat()
      .filter((one) => !one.figures.some((id) => byId.has(id)))
      .map(({ name }) => name),
  };
}

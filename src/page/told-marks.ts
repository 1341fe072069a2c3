import type { PageData } from "../report/interactive/page-data.ts";
import { all, textOf } from "./page-state.ts";

/** The row of data that the drawing library keeps with the element of a mark. */
interface Drawn extends SVGElement {
  readonly __data__?: { readonly datum?: { readonly told?: number } };
}

const toldBy = (element: Drawn): number | undefined => element.__data__?.datum?.told;

/** The lines of the words that name a result: the last of each paragraph. */
const idsIn = (text: string): readonly string[] => text.split("\n\n").map((told) => told.split("\n").at(-1) ?? "");

/** The marks to stop at by keyboard: each wording once, and none whose every number has a mark of its own. */
function stopsAmong(marks: readonly SVGElement[]): readonly SVGElement[] {
  const alone = new Set(
    marks.flatMap(({ dataset }) => {
      const ids = idsIn(dataset.told ?? "");
      return ids.length === 1 ? ids : [];
    }),
  );
  const seen = new Set<string>();
  return marks.filter(({ dataset }) => {
    const text = dataset.told ?? "";
    const ids = idsIn(text);
    if (seen.has(text) || (ids.length > 1 && ids.every((id) => alone.has(id)))) return false;
    seen.add(text);
    return true;
  });
}

/** Gives each drawn mark its words and its region, and lets the keyboard stop at each number once. */
export function tellMarks(drawing: Element, data: PageData): void {
  const marks = all<Drawn>("svg path, svg text, svg line", drawing).filter((mark) => {
    const found = data.told[toldBy(mark) ?? -1];
    if (found === undefined) return false;
    mark.dataset.told = textOf(data, found.text);
    if (found.region !== "") mark.dataset.region = found.region;
    return true;
  });
  stopsAmong(marks).forEach((mark, at) => {
    mark.setAttribute("role", "img");
    mark.setAttribute("aria-label", mark.dataset.told ?? "");
    mark.setAttribute("tabindex", at === 0 ? "0" : "-1");
  });
}

/** Where a key leads from a stop; undefined for other keys. */
function stepOf(key: string, at: number, count: number): number | undefined {
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(at + 1, count - 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}

/** Arrow keys, Home and End lead through the numbers of the drawing that has the focus. */
export function followKeys(event: KeyboardEvent): void {
  const { target } = event;
  if (!(target instanceof SVGElement) || target.dataset.told === undefined) return;
  const stops = all<SVGElement>("[tabindex]", target.closest("svg") ?? undefined);
  const next = stepOf(event.key, stops.indexOf(target), stops.length);
  const stop = next === undefined ? undefined : stops[next];
  if (stop === undefined) return;
  event.preventDefault();
  target.setAttribute("tabindex", "-1");
  stop.setAttribute("tabindex", "0");
  stop.focus();
}

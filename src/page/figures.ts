import { drawLive } from "../render/live-view.ts";
import type { PageData, PageDrawing } from "../report/interactive/page-data.ts";
import { highlighted } from "./highlight.ts";
import { type Choices, made, wayOf } from "./page-state.ts";
import { isSortable, type Order, orderedRegions, orderedSpec } from "./row-orders.ts";
import { tellMarks } from "./told-marks.ts";

/** Id of the words that say how the keyboard leads through a figure. */
export const keysHint = "keys";

const drawingOf = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`#${CSS.escape(`figure-${id}`)} .drawing`);

/** The typeface as the printed drawing names it, and no words of the library's own: a group of marks is nothing to be read out. */
function likePrinted(svg: SVGElement): void {
  for (const part of svg.querySelectorAll("*"))
    for (const name of ["font-family", "role", "aria-roledescription", "aria-label", "aria-hidden"])
      part.removeAttribute(name);
  // A name with a digit in it needs its quotation marks.
  svg.setAttribute("font-family", "'Source Sans 3', sans-serif");
}

/** Draws a figure in the place of its picture; where that fails the picture stays. */
async function redraw(drawing: PageDrawing, data: PageData, choices: Choices): Promise<void> {
  const place = drawingOf(drawing.id);
  if (place === null) return;
  const order = choices.orders.get(drawing.id) ?? "printed";
  const drawn = made("div", {});
  await drawLive(orderedSpec(drawing, order, data.language), drawn);
  const svg = drawn.querySelector("svg");
  if (svg === null) return;
  likePrinted(svg);
  tellMarks(svg.parentElement ?? svg, data);
  highlighted(svg, choices.region);
  place.setAttribute("role", "group");
  place.setAttribute("aria-describedby", keysHint);
  place.dataset.drawn = order;
  place.replaceChildren(svg);
}

function orderNames(drawing: PageDrawing, { words, regions }: PageData): readonly (readonly [Order, string])[] {
  const nameOf = (id: string) => regions.find((region) => region.id === id)?.name;
  const values = orderedRegions(drawing).flatMap((region): (readonly [Order, string])[] => {
    if (region === "") return [["value", words.byValue]];
    const name = nameOf(region);
    return name === undefined ? [] : [[`value:${region}`, `${words.byRegion} ${name}`]];
  });
  return [["printed", words.asPrinted], ...values, ["name", words.byName]];
}

/** The choice of an order above a figure whose rows may change places. */
function addOrders(drawing: PageDrawing, data: PageData, choices: Choices): void {
  const place = drawingOf(drawing.id);
  if (place === null || !isSortable(drawing)) return;
  const id = `order-${drawing.id}`;
  const select = made("select", { id });
  for (const [value, name] of orderNames(drawing, data)) select.append(made("option", { value }, {}, name));
  select.value = choices.orders.get(drawing.id) ?? "printed";
  select.addEventListener("change", () => {
    choices.orders.set(drawing.id, select.value);
    redraw(drawing, data, choices).catch(reportError);
  });
  const label = made("label", { htmlFor: id }, {}, data.words.order);
  const figure = place.closest("figure");
  figure?.querySelector("figcaption")?.after(made("div", { className: "order" }, {}, label, select));
}

const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

/** Draws every figure of the chosen definition, one after the other, so that the page stays answerable. */
export async function drawFigures(data: PageData, choices: Choices): Promise<void> {
  const { way } = choices;
  const { drawings } = wayOf(data, choices);
  for (const drawing of drawings) addOrders(drawing, data, choices);
  for (const drawing of drawings) {
    // Another definition was chosen meanwhile.
    if (choices.way !== way) return;
    await redraw(drawing, data, choices).catch(reportError);
    await nextTurn();
  }
}

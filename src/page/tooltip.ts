import { made } from "./page-state.ts";

/** How far from a thin mark, in pixels, a pointer still means it: rings closer together than a line is wide, the nearest first. */
const rings = [2, 4, 6, 8];
const directions = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => (eighth * Math.PI) / 4);
const around = rings.flatMap((ring) =>
  directions.map((angle) => [ring * Math.cos(angle), ring * Math.sin(angle)] as const),
);

type Mark = HTMLElement | SVGElement;

const markOf = (target: EventTarget | null): Mark | null =>
  target instanceof Element ? target.closest<Mark>("[data-told]") : null;

/** The mark under the pointer, or else the one beside it. */
function markNear({ target, clientX, clientY }: MouseEvent): Mark | null {
  const own = markOf(target);
  if (own !== null || !(target instanceof SVGElement)) return own;
  for (const [x, y] of around) {
    const found = markOf(document.elementFromPoint(clientX + x, clientY + y));
    if (found !== null) return found;
  }
  return null;
}

/** Puts the box above a mark, or below it where there is no room, within the window. */
function placeBox(box: HTMLElement, mark: Mark): void {
  const { left, top, bottom, width } = mark.getBoundingClientRect();
  const { offsetWidth: wide, offsetHeight: high } = box;
  const x = Math.max(4, Math.min(left + width / 2 - wide / 2, document.documentElement.clientWidth - wide - 4));
  const y = top - high - 6 > 0 ? top - high - 6 : Math.min(bottom + 6, Math.max(4, innerHeight - high - 4));
  box.style.left = `${x + scrollX}px`;
  box.style.top = `${y + scrollY}px`;
}

/** Says in a box beside a mark what it is: to the pointer, to the finger and to whoever comes by keyboard. A click holds the box, so that the id in it can be copied. */
export function startTooltip(): void {
  const box = made("div", { className: "told", hidden: true, id: "told" }, { role: "tooltip" });
  document.body.append(box);
  let holder: Mark | null = null;
  const hide = () => {
    box.hidden = true;
    box.classList.remove("held");
    holder = null;
  };
  const show = (mark: Mark) => {
    if (mark === holder) return;
    holder = mark;
    box.textContent = mark.dataset.told ?? "";
    box.hidden = false;
    placeBox(box, mark);
  };
  const follow = (event: MouseEvent) => {
    const mark = markNear(event) ?? markOf(document.activeElement);
    if (mark === null) hide();
    else show(mark);
  };
  addEventListener("mousemove", (event) => {
    if (!box.classList.contains("held")) follow(event);
  });
  addEventListener("click", (event) => {
    if (box.contains(event.target as Node | null)) return;
    box.classList.remove("held");
    follow(event);
    box.classList.toggle("held", markNear(event) !== null);
  });
  addEventListener("focusin", ({ target }) => {
    const mark = markOf(target);
    if (mark === null) return;
    if (mark !== holder) box.classList.remove("held");
    show(mark);
  });
  addEventListener("focusout", () => {
    if (!box.classList.contains("held")) hide();
  });
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
}

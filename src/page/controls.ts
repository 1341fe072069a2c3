import type { PageData } from "../report/interactive/page-data.ts";
import { highlighted } from "./highlight.ts";
import { all, type Choices, made } from "./page-state.ts";

function regionButtons({ regions, words }: PageData, choices: Choices): HTMLElement {
  const buttons = regions.map(({ id, name, colour }) => {
    const button = made("button", { type: "button", value: id }, { "aria-pressed": "false" }, name);
    button.style.setProperty("--hue", colour);
    button.addEventListener("click", () => {
      choices.region = choices.region === id ? "" : id;
      for (const one of all<HTMLButtonElement>("button", group))
        one.setAttribute("aria-pressed", String(one.value === choices.region));
      highlighted(document, choices.region);
    });
    return button;
  });
  const group = made("fieldset", {}, {}, made("legend", {}, {}, words.highlight), ...buttons);
  return group;
}

function wayChoice({ ways, words }: PageData, choices: Choices, onWay: () => void): HTMLElement {
  const options = ways.map(({ name }, way) => made("option", { value: String(way) }, {}, name));
  const select = made("select", { id: "ways" }, {}, ...options);
  select.addEventListener("change", () => {
    choices.way = Number(select.value);
    onWay();
  });
  return made("div", {}, {}, made("label", { htmlFor: "ways" }, {}, words.countedAs), select);
}

/** What a reader can choose for the whole page: a definition, and a region to stand out. */
export function addControls(data: PageData, choices: Choices, onWay: () => void): void {
  const parts = [
    ...(data.ways.length > 1 ? [wayChoice(data, choices, onWay)] : []),
    ...(data.regions.length > 1 ? [regionButtons(data, choices)] : []),
  ];
  if (parts.length === 0) return;
  const bar = made("section", { className: "controls sheet" }, { "aria-label": data.words.controls }, ...parts);
  document.getElementById("content")?.before(bar);
}

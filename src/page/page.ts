import type { PageData } from "../report/interactive/page-data.ts";
import { addControls } from "./controls.ts";
import { drawFigures, keysHint } from "./figures.ts";
import { all, type Choices, made, readData, textOf, wayOf } from "./page-state.ts";
import { sortTables } from "./sorted-tables.ts";
import { followKeys } from "./told-marks.ts";
import { startTooltip } from "./tooltip.ts";

/** Numbers on tiles say what they are, like the marks of figures. */
function tellNumbers(main: HTMLElement, data: PageData, choices: Choices): void {
  const { numbers } = wayOf(data, choices);
  for (const number of all(".tile [data-result]", main)) {
    const told = data.told[numbers[number.dataset.result ?? ""] ?? -1];
    if (told === undefined) continue;
    number.dataset.told = textOf(data, told.text);
    number.setAttribute("tabindex", "0");
    number.setAttribute("aria-describedby", "told");
  }
}

/** The page under the chosen definition: its finding, its text and its figures. */
function setWay(main: HTMLElement, data: PageData, choices: Choices): void {
  const { finding, main: lines } = wayOf(data, choices);
  const head = document.querySelector("p.finding");
  if (head !== null) head.textContent = finding;
  // Written by the program when the page was made, every word from outside escaped.
  main.innerHTML = `\n${textOf(data, lines)}\n`;
}

async function answer(main: HTMLElement, data: PageData, choices: Choices): Promise<void> {
  main.setAttribute("aria-busy", "true");
  tellNumbers(main, data, choices);
  sortTables(main, data);
  const { way } = choices;
  await drawFigures(data, choices);
  if (choices.way === way) main.removeAttribute("aria-busy");
}

/** Brings the page to life; without this script it is the printed report. */
function start(main: HTMLElement): void {
  const data = readData();
  const choices: Choices = { way: 0, region: "", orders: new Map() };
  const status = made("p", { className: "unseen" }, { role: "status" });
  addControls(data, choices, () => {
    setWay(main, data, choices);
    status.textContent = `${data.words.countedAs} ${wayOf(data, choices).name}`;
    void answer(main, data, choices);
  });
  const hint = made("p", { className: "unseen", id: keysHint }, {}, data.words.marks);
  document.querySelector("header")?.append(hint, status);
  startTooltip();
  addEventListener("keydown", followKeys);
  void answer(main, data, choices);
}

const main = document.getElementById("content");
if (main !== null) start(main);

import type { PageData } from "../report/interactive/page-data.ts";
import { comparedCells } from "./cell-order.ts";
import { all, made } from "./page-state.ts";

const nextOf: Readonly<Record<string, string>> = { "": "ascending", ascending: "descending", descending: "" };

/** The rows of a table in the direction asked for by one of its columns; none brings back the printed order. */
function ordered(
  rows: readonly HTMLTableRowElement[],
  column: HTMLTableCellElement,
  direction: string,
  language: string,
): readonly HTMLTableRowElement[] {
  if (direction === "") return rows;
  const textOf = (row: HTMLTableRowElement) => row.cells[column.cellIndex]?.textContent ?? "";
  const sign = direction === "descending" ? -1 : 1;
  const compare = comparedCells(language, column.classList.contains("right"), sign);
  return rows.toSorted((a, b) => compare(textOf(a), textOf(b)));
}

function sortable(table: HTMLTableElement, { language, words }: PageData): void {
  const heads = all<HTMLTableCellElement>("thead th", table);
  const [body] = table.tBodies;
  if (body === undefined || body.rows.length < 2) return;
  const printed = [...body.rows];
  for (const head of heads) {
    const name = head.textContent ?? "";
    const button = made("button", { type: "button", title: `${words.sortBy} ${name}` }, {}, name);
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const next = nextOf[head.getAttribute("aria-sort") ?? ""] ?? "";
      for (const one of heads) one.removeAttribute("aria-sort");
      if (next !== "") head.setAttribute("aria-sort", next);
      body.append(...ordered(printed, head, next, language));
    });
  }
}

/** Lets a click on the head of a column put a table in order: upwards, downwards, as printed. */
export function sortTables(within: ParentNode, data: PageData): void {
  for (const table of all<HTMLTableElement>("table", within)) sortable(table, data);
}

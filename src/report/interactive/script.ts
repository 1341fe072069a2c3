/**
 * The script of an interactive page. It reads what the page holds already and computes nothing: the numbers under
 * other definitions were printed when the page was made. Without it the page is the static report.
 */
export const interactiveScript = `"use strict";
(() => {
  const { ways, words, language, regions } = JSON.parse(document.getElementById("interactive").textContent);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (name, properties) => Object.assign(document.createElement(name), properties);

  const told = make("div", { className: "told", hidden: true, role: "tooltip", id: "told" });
  document.body.append(told);
  let holder;
  const hide = () => { told.hidden = true; holder = undefined; };
  const show = (mark) => {
    holder = mark;
    told.textContent = mark.dataset.told ?? names.get(mark.dataset.region);
    told.hidden = false;
    const { left, top, bottom, width } = mark.getBoundingClientRect();
    const { offsetWidth: wide, offsetHeight: high } = told;
    const x = Math.max(4, Math.min(left + width / 2 - wide / 2, document.documentElement.clientWidth - wide - 4));
    const y = top - high - 6 > 0 ? top - high - 6 : bottom + 6;
    told.style.left = x + scrollX + "px";
    told.style.top = y + scrollY + "px";
  };
  const names = new Map(regions.map(({ id, name }) => [id, name]));
  const markOf = ({ target }) => target.closest?.("[data-told], [data-region]");
  for (const name of ["mouseover", "focusin"]) addEventListener(name, (event) => { const mark = markOf(event); if (mark) show(mark); });
  for (const name of ["mouseout", "focusout"]) addEventListener(name, (event) => { if (markOf(event) === holder && event.target !== document.activeElement) hide(); });
  addEventListener("keydown", ({ key }) => { if (key === "Escape") hide(); });

  const bar = make("div", { className: "controls" });
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", words.controls);
  const legend = make("fieldset");
  legend.append(make("legend", { textContent: words.highlight }));
  const highlight = (wanted) => {
    for (const button of all("button", legend)) button.setAttribute("aria-pressed", String(button.value === wanted));
    for (const mark of all("[data-region]")) mark.classList.toggle("faint", wanted !== "" && mark.dataset.region !== wanted);
  };
  for (const { id, name, colour } of regions) {
    const button = make("button", { type: "button", value: id, textContent: name });
    button.style.setProperty("--hue", colour);
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => highlight(button.getAttribute("aria-pressed") === "true" ? "" : id));
    legend.append(button);
  }
  if (regions.length > 1) bar.append(legend);

  const printed = new Map(all(".tile [data-result]").map((number) => {
    const cell = number.closest("dd");
    return [number, { id: number.dataset.result, html: [...cell.childNodes], cell }];
  }));
  const count = (way) => {
    for (const [, { id, html, cell }] of printed) {
      const other = ways.numbers[id]?.[way];
      if (way === 0 || other === undefined) { cell.replaceChildren(...html); continue; }
      const number = make("span", { className: other.result === "" ? "reason" : "number", textContent: other.text });
      if (other.result !== "") number.dataset.result = other.result;
      const parts = [["unit", other.unit], ["note", other.note]].filter(([, text]) => text !== "");
      cell.replaceChildren(number, ...parts.flatMap(([className, textContent]) => [" ", make("span", { className, textContent })]));
    }
  };
  if (ways.names.length > 1 && Object.keys(ways.numbers).length > 0) {
    const label = make("label", { textContent: words.countedAs, htmlFor: "ways" });
    const choice = make("select", { id: "ways" });
    ways.names.forEach((name, way) => choice.append(make("option", { value: String(way), textContent: name })));
    choice.addEventListener("change", () => count(Number(choice.value)));
    const pair = make("div");
    pair.append(label, choice);
    bar.append(pair);
  }
  if (bar.childElementCount > 0) document.getElementById("content").prepend(bar);

  const [thousands, decimal] = language === "en" ? [/,/g, "."] : [/\\./g, ","];
  const numberIn = (text) => {
    const digits = /[-\\u2212]?\\d[\\d.,]*/.exec(text)?.[0].replace(thousands, "").replace(decimal, ".").replace("\\u2212", "-");
    return digits === undefined ? undefined : Number(digits);
  };
  const compare = (one, other, isNumeric) => {
    if (!isNumeric) return one.localeCompare(other, language, { numeric: true });
    const [a, b] = [numberIn(one), numberIn(other)];
    return a === undefined || b === undefined ? Number(a === undefined) - Number(b === undefined) : a - b;
  };
  for (const table of all("table")) {
    const heads = all("thead th", table);
    const body = table.tBodies[0];
    if (!body || body.rows.length < 2) continue;
    const order = [...body.rows];
    heads.forEach((head, at) => {
      const button = make("button", { type: "button", textContent: head.textContent, title: words.sortBy + " " + head.textContent });
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const next = { ascending: "descending", descending: "" }[head.getAttribute("aria-sort")] ?? "ascending";
        for (const one of heads) one.removeAttribute("aria-sort");
        if (next !== "") head.setAttribute("aria-sort", next);
        const textOf = (row) => row.cells[at]?.textContent ?? "";
        const isNumeric = head.classList.contains("right");
        const known = (row) => !isNumeric || numberIn(textOf(row)) !== undefined;
        const sign = next === "descending" ? -1 : 1;
        const sorted = [...order].sort((a, b) => Number(known(b)) - Number(known(a)) || sign * compare(textOf(a), textOf(b), isNumeric) || 0);
        body.append(...(next === "" ? order : sorted));
      });
    });
  }
})();
`;

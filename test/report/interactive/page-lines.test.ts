import { expect, test } from "vitest";
import { lineList, mainOf } from "../../../src/report/interactive/page-lines.ts";

test("the main part of a page comes without its drawings, and each line is kept once", () => {
  const page = (number: number) =>
    `<body>\n<main class="sheet">\n<p>same</p>\n<div class="drawing" role="img"><svg>\n<path/>\n</svg>\n</div>\n<p>${number}</p>\n</main>\n</body>`;
  const lines = lineList();
  const places = [1, 2].map((number) => lines.places(mainOf(page(number))));
  expect(lines.all).toEqual(["<p>same</p>", '<div class="drawing" role="img"></div>', "<p>1</p>", "<p>2</p>"]);
  expect(places).toEqual([
    [0, 1, 2],
    [0, 1, 3],
  ]);
});

test("a page without a main part was built by another hand", () => {
  expect(() => mainOf("<body></body>")).toThrow("no main part");
});

import { expect, test } from "vitest";
import { hueOf } from "../../../src/report/interactive/hue.ts";
import { markedSvg } from "../../../src/report/interactive/marked-svg.ts";

const regions = [
  { id: "berlin", colour: "#16305C" },
  { id: "ruhr", colour: "#1F6F68" },
];

test("equal texts are told apart by their order, and texts that print no number stay as they are", () => {
  const labels = [
    { text: "Film & music", results: [] },
    { text: "13", results: ["ruhr.share.J59.2012"] },
    { text: "hidden", results: ["ruhr.share.J60.2012"] },
    { text: "13", results: ["berlin.share.J59.2012"] },
  ];
  const svg = '<text x="1">Film &amp; music</text>\n<text x="2">13</text>\n<text x="3">1<tspan>3</tspan></text>';
  expect(markedSvg(svg, labels, regions)).toBe(
    '<text x="1">Film &amp; music</text>\n<text data-results="ruhr.share.J59.2012" x="2">13</text>\n' +
      '<text data-results="berlin.share.J59.2012" x="3">1<tspan>3</tspan></text>',
  );
});

test("a mark belongs to the region whose colour it has in whatever shade; greys and inks belong to nobody", () => {
  const svg = '<path fill="#8fb7b3" d=""/><circle stroke="#16305C"/><line stroke="#8A979F"/><path fill="#1B2A33"/>';
  expect(markedSvg(svg, [], regions)).toBe(
    '<path data-region="ruhr" fill="#8fb7b3" d=""/><circle data-region="berlin" stroke="#16305C"/>' +
      '<line stroke="#8A979F"/><path fill="#1B2A33"/>',
  );
});

test("the hue of a shade is that of its colour", () => {
  expect(hueOf("#ff0000")).toBe(0);
  expect(hueOf("#00ff00")).toBe(120);
  expect(hueOf("#0000ff")).toBe(240);
  expect(hueOf("#ff8080")).toBe(0);
  expect(hueOf("#7f7f7f")).toBeUndefined();
});

import { describe, expect, test } from "vitest";
import { csvAddress, escapeHtml, inertSvg } from "../../src/report/escape.ts";
import { buildFactsheet } from "../../src/report/factsheet.ts";
import { renderHtml } from "../../src/report/html.ts";
import { colourOf } from "../../src/report/typst-data.ts";
import { allFigures, figureOf, smallAnalysis } from "./small-analysis.ts";

const font = {
  family: "Source Sans 3",
  weight: 400,
  style: "normal",
  woff2Base64: "AAAA",
  unicodeRange: "U+0000-00FF",
};
const report = buildFactsheet(smallAnalysis, allFigures, "1.2.3");
const html = renderHtml(report, [font]);
const count = (pattern: RegExp): number => html.match(pattern)?.length ?? 0;
const figures = report.blocks.filter((block) => block.kind === "figure").length;

describe("the page", () => {
  test("is one file that loads nothing and runs nothing", () => {
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:");
    expect(html).not.toMatch(/<script|javascript:|@import|<link|<iframe|<object/i);
    expect(html.match(/(?:href|src)="(?!#|data:text\/csv)[^"]*"/g)).toBeNull();
    expect(html.match(/url\((?!data:font)/g)).toBeNull();
  });

  test("skips no level of headings where a figure stands right under the title", () => {
    const [figure] = report.blocks.filter((block) => block.kind === "figure");
    const bare = renderHtml({ ...report, blocks: figure === undefined ? [] : [figure] }, [font]);
    expect([...bare.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => level)).toEqual(["1", "2"]);
  });

  test("names its language, has a way past the head, and headings that skip no level", () => {
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<a class="skip" href="#content">');
    expect(html).toContain('id="content"');
    const levels = [...html.matchAll(/<h(\d)/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, position) => position === 0 || level <= (levels[position - 1] ?? 0) + 1)).toBe(true);
  });

  test("each figure has words for those who do not see it, a table and a download", () => {
    expect(figures).toBeGreaterThan(4);
    expect(count(/<figure /g)).toBe(figures);
    expect(count(/role="img" aria-label="[^"]{10,}"/g)).toBe(figures);
    expect(count(/<details>/g)).toBe(figures);
    expect(count(/<a download="[a-z-]+\.csv" href="data:text\/csv/g)).toBe(figures);
    expect(count(/<th scope="col"/g)).toBeGreaterThan(figures);
    expect(count(/<th scope="row"/g)).toBeGreaterThanOrEqual(figures);
  });

  test("carries its typeface and its rules for paper", () => {
    expect(html).toContain('url(data:font/woff2;base64,AAAA) format("woff2"); unicode-range: U+0000-00FF;');
    expect(html).toMatch(/@page \{ size: A4/);
    expect(html).toContain("break-inside: avoid");
  });
});

describe("markup in names", () => {
  const evil = `<img src=x onerror=alert(1)> & "quote" 'single'`;

  test("is shown and never read, wherever it stands", () => {
    const figure = {
      ...figureOf("lq-dots"),
      headline: evil,
      subtitle: evil,
      notes: [evil],
      alt: evil,
      table: { columns: [evil], rows: [[evil]] },
    };
    const analysis = {
      ...smallAnalysis,
      title: evil,
      edition: evil,
      regions: smallAnalysis.regions.map((region) => ({ ...region, name: evil, colour: "red;}</style><script>" })),
      territoryNames: { berlin: evil, ruhr_nuts2: evil },
      definition: { ...smallAnalysis.definition, title: evil },
      sectors: smallAnalysis.sectors.map((sector) => ({ ...sector, name: evil })),
      caveats: [{ id: "x_envelope", regions: [], what: evil, why: evil, source: "S" }],
      sources: [
        { id: "S", title: evil, publisher: evil, date: evil, address: "", licence: evil, howRead: "", notes: "" },
      ],
    };
    const page = renderHtml(buildFactsheet(analysis, [figure], evil), []);
    expect(page).not.toMatch(/<img|<script|=x onerror=alert\(1\)>/);
    expect(page).toContain("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quote&quot; &#39;single&#39;");
  });

  test("escapes the five characters and shows control characters", () => {
    expect(escapeHtml(`<a href="x">'&'</a>\u0000`)).toBe("&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;\ufffd");
  });

  test("a formula in a figure's table is a text in the download", () => {
    const figure = { ...figureOf("lq-dots"), table: { columns: ["Sector"], rows: [["=cmd|' /C calc'!A0"]] } };
    const page = renderHtml(buildFactsheet(smallAnalysis, [figure], "1"), []);
    const address = /href="(data:text\/csv[^"]*)"/.exec(page)?.[1] ?? "";
    expect(decodeURIComponent(address)).toContain("\n'=cmd|");
  });
});

test.each([
  `<svg><script>alert(1)</script></svg>`,
  `<svg onload="alert(1)"></svg>`,
  `<svg><a href="https://example.org"></a></svg>`,
  `<svg><image xlink:href="file:///etc/passwd"/></svg>`,
  `<svg><use href="x#y"/></svg>`,
  `<svg><foreignObject></foreignObject></svg>`,
])("the drawing %s is refused", (svg) => {
  expect(() => inertSvg(svg, "lq-dots")).toThrow('the drawing of figure "lq-dots" holds');
});

test("words in a drawing may look like code", () => {
  const svg = `<svg aria-label="a > b, onload=1 href=x"><title>onload=1</title><text>a href=x</text></svg>`;
  expect(inertSvg(svg, "x")).toBe(svg);
});

test("a colour that is none becomes grey, and a table is saved as UTF-8", () => {
  expect(colourOf("#0072B2")).toBe("#0072B2");
  expect(colourOf("red; } body { display: none")).toBe("#5b6770");
  expect(csvAddress("ä,1\n")).toBe("data:text/csv;charset=utf-8,%EF%BB%BF%C3%A4%2C1%0A");
});

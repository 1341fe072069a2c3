import { existsSync, readFileSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textWidth } from "../../src/base/text-width.ts";
import { frameFigure } from "../../src/render/frame-figure.ts";
import { drawSvg } from "../../src/render/svg.ts";
import { drawables } from "./specs.ts";

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path),
);

const strings = [
  "Life sciences & health",
  "12,345 – 98 % (±0.3)",
  "Ökonomische Leistungsfähigkeit",
  "AVATAR Tøyen Ťažký",
  "“Two-way” ‘VAT’, 232,000–247,000",
  "Gelsenkirchen Wijk bij Duurstede",
  "−3.4 ≥ 1.25 € ▲▼ × LQ",
  "raffish offices fifth staff",
];

const faces = [
  { file: "regular", weight: "normal", css: "400", style: "normal" },
  { file: "semibold", weight: "semibold", css: "600", style: "normal" },
  { file: "bold", weight: "bold", css: "700", style: "normal" },
  { file: "italic", weight: "normal", css: "400", style: "italic" },
] as const;

const fontFaces = faces
  .map(({ file, css, style }) => {
    const font = readFileSync(`src/render/assets/fonts/source-sans-3-${file}.ttf`).toString("base64");
    return `@font-face { font-family: "Source Sans 3"; font-weight: ${css}; font-style: ${style}; src: url(data:font/ttf;base64,${font}); }`;
  })
  .join("\n");

describe.skipIf(executablePath === undefined)("In a real browser (skipped where no Chromium is installed)", () => {
  let browser: Browser | undefined;
  let page: Page | undefined;
  const show = async (body: string): Promise<Page> => {
    if (page === undefined) throw new Error("no page");
    await page.setContent(`<style>${fontFaces} body { margin: 0 } svg { display: block }</style>${body}`);
    await page.evaluate("Promise.all([...document.fonts].map((font) => font.load()))");
    return page;
  };

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox", "--disable-gpu"] });
    page = await browser.newPage();
  }, 60_000);
  afterAll(async () => browser?.close());

  test("texts are as wide as our table says, to 1.5 %", async () => {
    const cases = faces.flatMap((face) => strings.map((words) => ({ ...face, words })));
    const lines = cases.map(({ css, style, words }, at) => {
      const escaped = words.replace("&", "&amp;");
      return `<text y="${at}" font-family="'Source Sans 3'" font-size="12px" font-weight="${css}" font-style="${style}">${escaped}</text>`;
    });
    const shown = await show(`<svg>${lines.join("")}</svg>`);
    const widths = await shown.evaluate<number[]>(
      "[...document.querySelectorAll('text')].map((text) => text.getComputedTextLength())",
    );
    expect(widths).toHaveLength(cases.length);
    for (const [at, { words, weight, style }] of cases.entries()) {
      const own = textWidth(words, { size: 12, weight, italic: style === "italic" });
      expect(Math.abs(own / (widths[at] ?? 0) - 1), `${words} ${weight} ${style}`).toBeLessThan(0.015);
    }
  });

  test("no text of a framed figure leaves the picture or lies on another", async () => {
    for (const figure of drawables) {
      const svg = frameFigure(await drawSvg(figure), {
        headline: "A headline that is long enough to need two lines, with Täfelung",
        subtitle: "Index, 2015 = 100",
        notes: [
          "Source: a source that is long enough to be wrapped, so that there is a second line of notes.",
          "Made up.",
        ],
        width: 400,
      });
      const shown = await show(svg);
      const boxes = await shown.evaluate<{ words: string; left: number; top: number; right: number; bottom: number }[]>(
        `[...document.querySelectorAll("text")].map((text) => {
          const { left, top, right, bottom } = text.getBoundingClientRect();
          return { words: text.textContent, left, top, right, bottom };
        })`,
      );
      const [, width = 0, height = 0] = (/width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number);
      for (const box of boxes) {
        expect(box.left, box.words).toBeGreaterThanOrEqual(0);
        expect(box.right, box.words).toBeLessThanOrEqual(width);
        expect(box.top, box.words).toBeGreaterThanOrEqual(0);
        expect(box.bottom, box.words).toBeLessThanOrEqual(height);
      }
      const words = boxes.filter(({ left }) => left === 16);
      for (const [at, box] of words.entries()) {
        // Boxes hold the whole line of the font, which is higher than its letters.
        for (const other of words.slice(at + 1))
          expect(other.top + 4, `${box.words} / ${other.words}`).toBeGreaterThanOrEqual(box.bottom - 4);
      }
    }
  });
});

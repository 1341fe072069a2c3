import { describe, expect, test } from "vitest";
import { textWidth } from "../../src/base/text-width.ts";
import { drawingWidth, frameFigure } from "../../src/render/frame-figure.ts";
import { parseSvg } from "../../src/render/svg-tree.ts";

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" id="f" role="img" aria-labelledby="f-title f-desc" width="300" height="100" viewBox="0 0 300 100" font-family="'Source Sans 3', sans-serif">\n<title id="f-title">A &amp; B</title>\n<desc id="f-desc">C &lt; D</desc>\n<rect width="300" height="100" fill="red"/>\n</svg>\n`;

const words = {
  headline: "Design & <advertising> grew fastest in Berlin, and slowest of all in the Ruhr",
  subtitle: "Persons employed, index",
  notes: ["Source: a made-up one, long enough to be wrapped in two lines for certain here.", "A second note."],
};

interface Line {
  readonly y: number;
  readonly size: number;
  readonly words: string;
  readonly weight: "normal" | "semibold";
}

const linesOf = (svg: string): readonly Line[] =>
  [...svg.matchAll(/<text x="16" y="(\d+)"[^>]*font-size="(\d+)px"([^>]*)>(.*)<\/text>/g)].map(
    ([, y, size, rest, text]) => ({
      y: Number(y),
      size: Number(size),
      words: (text ?? "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"),
      weight: rest?.includes("600") ? "semibold" : "normal",
    }),
  );

const heightOf = (svg: string): number => Number(parseSvg(svg).attributes.get("height"));
const topOf = (svg: string): number => Number(/translate\(16,(\d+)\)/.exec(svg)?.[1]);

describe("frameFigure", () => {
  const framed = frameFigure(drawing, { ...words, width: 360 });
  const lines = linesOf(framed);

  test("says all words as text, in reading order", () => {
    expect(lines.map((line) => line.words).join(" ")).toBe([words.headline, words.subtitle, ...words.notes].join(" "));
    expect(lines.length).toBeGreaterThan(5);
    expect(framed.indexOf("Persons employed")).toBeLessThan(framed.indexOf("translate(16,"));
  });

  test("leaves no text over another, over the drawing, or outside the picture", () => {
    const top = topOf(framed);
    const boxes = lines.map((line) => ({ from: line.y - 0.75 * line.size, to: line.y + 0.25 * line.size }));
    for (const [at, box] of boxes.entries()) {
      expect(box.from).toBeGreaterThanOrEqual(boxes[at - 1]?.to ?? 0);
      expect(box.to <= top || box.from >= top + 100).toBe(true);
      expect(box.to).toBeLessThan(heightOf(framed));
    }
    for (const { words: text, size, weight } of lines)
      expect(textWidth(text, { size, weight })).toBeLessThanOrEqual(328);
  });

  test("keeps title and description of the drawing, once", () => {
    expect(framed).toContain('role="img" aria-labelledby="f-title f-desc" width="360"');
    expect(framed.match(/<title id="f-title">A &amp; B<\/title>/g)).toHaveLength(1);
    expect(framed.match(/<desc id="f-desc">C &lt; D<\/desc>/g)).toHaveLength(1);
  });

  test("grows with a drawing wider than the frame", () => {
    const svg = frameFigure(drawing, { ...words, width: 100 });
    expect(svg).toContain(`viewBox="0 0 332 ${heightOf(svg)}"`);
    expect(drawingWidth(332)).toBe(300);
  });

  test("leaves no gap for words that are not there", () => {
    const bare = frameFigure(drawing, { headline: "", subtitle: " ", notes: [], width: 100 });
    expect(linesOf(bare)).toEqual([]);
    expect(heightOf(bare)).toBeLessThan(160);
  });
});

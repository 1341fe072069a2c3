import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { changedShare } from "../../src/render/picture-difference.ts";
import { withFonts } from "../../src/render/svg-fonts.ts";

const root = join(import.meta.dirname, "..", "..");
const options = { assetsFolder: join(root, "src/render/assets") };
const figure = readFileSync(join(root, "reports/figures/lq-dots.svg"), "utf8");

describe("the typeface of an SVG", () => {
  test("by name: nothing is added", async () => expect(await withFonts(figure, "name", options)).toBe(figure));

  test("carried inside: the weights that are used, and no address", async () => {
    const svg = await withFonts(figure, "embed", options);
    expect(svg.match(/@font-face/g)?.length).toBeGreaterThan(0);
    expect([...svg.matchAll(/font-weight:(\d+)/g)].map(([, weight]) => weight)).toEqual(["400", "600"]);
    expect(svg).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
    expect(svg.replace(/<style>.*<\/style>\n/, "")).toBe(figure);
  });

  test("as outlines: no text is left, the words stay as title and description, and the picture is the same", async () => {
    const svg = await withFonts(figure, "outline", options);
    expect(svg).not.toContain("<text");
    expect(svg).toContain("<title ");
    expect(svg).toContain("<desc ");
    expect(await changedShare(figure, svg, options)).toBeLessThan(0.01);
    expect(await withFonts(figure, "outline", options)).toBe(svg);
  });
});

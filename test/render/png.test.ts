import { resolve } from "node:path";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { renderPng } from "../../src/render/png.ts";
import { drawSvg } from "../../src/render/svg.ts";
import { bars } from "./specs.ts";

const assetsFolder = resolve("src/render/assets");

/** Chunks of a PNG by name, in order. */
function chunksOf(png: Uint8Array): readonly (readonly [string, Buffer])[] {
  const bytes = Buffer.from(png);
  const chunks: (readonly [string, Buffer])[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.push([bytes.toString("latin1", at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  return chunks;
}

describe("renderPng", () => {
  test("is 300 dots to the inch of the drawing, and says so", async () => {
    const svg = await drawSvg(bars);
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const chunks = chunksOf(await renderPng(svg, { assetsFolder }));
    expect(chunks.map(([name]) => name).slice(0, 3)).toEqual(["IHDR", "pHYs", "IDAT"]);
    const [, header] = chunks[0] ?? [];
    expect(Math.abs((header?.readUInt32BE(0) ?? 0) - Number(width) * 3.125)).toBeLessThanOrEqual(1);
    expect(Math.abs((header?.readUInt32BE(4) ?? 0) - Number(height) * 3.125)).toBeLessThanOrEqual(1);
    expect(chunks[1]?.[1].toString("hex")).toBe("00002e2300002e2301");
    expect(0x2e23).toBe(11811);
  });

  test("follows another resolution", async () => {
    const chunks = chunksOf(await renderPng(await drawSvg(bars), { assetsFolder, dpi: 96 }));
    expect(chunks[1]?.[1].readUInt32BE(0)).toBe(3780);
  });

  test("gives the same bytes twice", async () => {
    const svg = await drawSvg(bars);
    expect(await renderPng(svg, { assetsFolder })).toEqual(await renderPng(svg, { assetsFolder }));
  });

  test("draws texts with the typeface shipped", async () => {
    const words = (text: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="12" font-family="'Source Sans 3', sans-serif"><text y="10" font-size="10px">${text}</text></svg>`;
    const pixels = async (text: string) =>
      inflateSync(
        Buffer.concat(
          chunksOf(await renderPng(words(text), { assetsFolder })).flatMap(([name, body]) =>
            name === "IDAT" ? [body] : [],
          ),
        ),
      );
    expect((await pixels("Ruhr")).equals(await pixels(""))).toBe(false);
  });

  test("refuses a foreign typeface, a picture inside, and a folder without the typeface", async () => {
    const svg = await drawSvg(bars);
    await expect(renderPng(svg.replace("Source Sans 3", "Arial"), { assetsFolder })).rejects.toThrow(
      "asks for the typeface",
    );
    await expect(
      renderPng(svg.replace("</svg>", '<image href="/etc/hostname"/></svg>'), { assetsFolder }),
    ).rejects.toThrow("holds <image>");
    await expect(renderPng(svg, { assetsFolder: "/nowhere" })).rejects.toThrow(
      "The font file /nowhere/fonts/source-sans-3-regular.ttf is missing",
    );
  });
});

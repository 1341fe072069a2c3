import { crc32 } from "node:zlib";
import type { RenderedImage, Resvg } from "@resvg/resvg-js";
import { checkOwnSvg } from "./own-svg.ts";
import { typefacePaths } from "./typeface-files.ts";

/** How a PNG is made: the folder with the typeface, and dots per inch (300 for print). */
export interface PngOptions {
  readonly assetsFolder: string;
  readonly dpi?: number;
}

const cssPixelsPerInch = 96;
const inchesPerMetre = 1 / 0.0254;
// Eight bytes of signature, then the header: length, name, thirteen bytes, checksum.
const afterHeader = 8 + 4 + 4 + 13 + 4;

async function loadRasteriser(): Promise<typeof import("@resvg/resvg-js")> {
  return import("@resvg/resvg-js").catch((cause) => {
    const fix = "Install @resvg/resvg-js, or take SVG instead.";
    throw new Error(`PNG needs the package @resvg/resvg-js, which cannot be loaded here. ${fix}`, { cause });
  });
}

/** The chunk that says how many pixels make a metre; without it print programs place the picture three times too large. */
function resolutionChunk(dpi: number): Uint8Array {
  const perMetre = Math.round(dpi * inchesPerMetre);
  const chunk = Buffer.alloc(21);
  chunk.writeUInt32BE(9, 0);
  chunk.write("pHYs", 4, "latin1");
  chunk.writeUInt32BE(perMetre, 8);
  chunk.writeUInt32BE(perMetre, 12);
  chunk.writeUInt8(1, 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return chunk;
}

const withResolution = (png: Buffer, dpi: number): Uint8Array =>
  new Uint8Array(Buffer.concat([png.subarray(0, afterHeader), resolutionChunk(dpi), png.subarray(afterHeader)]));

/** A drawing ready to be turned into pixels or outlines; our own SVG only, unless it was composed here from such. */
export async function parserOf(
  svg: string,
  { assetsFolder, dpi = 300 }: PngOptions,
  origin: "figure" | "composed" = "figure",
): Promise<Resvg> {
  if (origin === "figure") checkOwnSvg(svg);
  const fontFiles = [...(await typefacePaths(assetsFolder))];
  const { Resvg: Parser } = await loadRasteriser();
  return new Parser(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: "Source Sans 3", sansSerifFamily: "Source Sans 3" },
    fitTo: { mode: "zoom", value: dpi / cssPixelsPerInch },
    background: "white",
  });
}

/** A drawing as pixels. */
export const drawingOf = async (
  svg: string,
  options: PngOptions,
  origin: "figure" | "composed" = "figure",
): Promise<RenderedImage> => (await parserOf(svg, options, origin)).render();

/** A canonical or framed SVG as a PNG for print; the same SVG gives the same bytes. */
export async function renderPng(svg: string, options: PngOptions): Promise<Uint8Array> {
  const image = await drawingOf(svg, options);
  return withResolution(image.asPng(), options.dpi ?? 300);
}

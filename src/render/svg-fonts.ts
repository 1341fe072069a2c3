import { type PngOptions, parserOf } from "./png.ts";
import { webFonts } from "./web-fonts.ts";

/** How the texts of an SVG keep their typeface: by its name, carried inside, or as outlines that need none. */
export const fontModes = ["name", "embed", "outline"] as const;
export type FontMode = (typeof fontModes)[number];

/** The same drawing with its typeface as asked for. */
export async function withFonts(svg: string, mode: FontMode, options: PngOptions): Promise<string> {
  if (mode === "embed") return embedded(svg, options.assetsFolder);
  return mode === "outline" ? outlined(svg, options) : svg;
}

const head = /^<svg [^>]*>\n(?:<title [^>]*>[^<]*<\/title>\n)?(?:<desc [^>]*>[^<]*<\/desc>\n)?/;

/** The weights that a drawing uses, as `@font-face` rules inside it; the letters of other scripts only where it has some. */
async function embedded(svg: string, assetsFolder: string): Promise<string> {
  const weights = new Set([400, ...[...svg.matchAll(/font-weight="(\d+)"/g)].map(([, weight]) => Number(weight))]);
  const isExtended = /[\u0100-\u02ff\u1d00-\u1eff]/.test(svg);
  const fonts = (await webFonts(assetsFolder)).filter(
    ({ weight, unicodeRange }) => weights.has(weight) && (isExtended || unicodeRange.startsWith("U+0000")),
  );
  const faces = fonts.map(
    ({ family, weight, woff2Base64, unicodeRange }) =>
      `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${woff2Base64}) format('woff2');unicode-range:${unicodeRange}}`,
  );
  return svg.replace(head, (start) => `${start}<style>${faces.join("")}</style>\n`);
}

/** Every text as the outlines of its letters, which look the same everywhere and can no longer be searched or edited. */
async function outlined(svg: string, options: PngOptions): Promise<string> {
  const drawn = (await parserOf(svg, { ...options, dpi: 96 })).toString();
  // Seven decimals of a pixel are of no use to anybody.
  const rounded = drawn.replace(/\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))));
  const [start = ""] = head.exec(svg) ?? [];
  const body = rounded.slice(rounded.indexOf(">") + 1).trim();
  return `${start}${body}\n`;
}

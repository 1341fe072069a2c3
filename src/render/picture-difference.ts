import { checkOwnSvg } from "./own-svg.ts";
import { drawingOf, type PngOptions } from "./png.ts";

/** How much of a figure is no longer the same picture: from 0 for none of it to 1 for all. */
export async function changedShare(old: string, made: string, options: PngOptions): Promise<number> {
  const [before, after] = await Promise.all([old, made].map((svg) => drawingOf(svg, { ...options, dpi: screen })));
  if (before === undefined || after === undefined) return 1;
  if (before.width !== after.width || before.height !== after.height) return 1;
  const [left, right] = [before.pixels, after.pixels];
  let changed = 0;
  for (let at = 0; at < left.length; at += 4) if (differs(left, right, at)) changed += 1;
  return changed / (left.length / 4);
}

const screen = 96;
// Less than this, of 255, nobody sees.
const visible = 8;

function differs(left: Uint8Array, right: Uint8Array, at: number): boolean {
  for (let channel = at; channel < at + 3; channel += 1)
    if (Math.abs((left[channel] ?? 0) - (right[channel] ?? 0)) > visible) return true;
  return false;
}

const gap = 24;
const head = 28;

/** Two states of a figure in one picture, the old one on the left. */
export async function sideBySide(
  old: string,
  made: string,
  captions: { readonly old: string; readonly made: string },
  options: PngOptions,
): Promise<Uint8Array> {
  const [left, right] = [checkOwnSvg(old), checkOwnSvg(made)];
  const width = left.width + gap + right.width;
  const height = head + Math.max(left.height, right.height);
  const panel = (svg: string, size: { readonly width: number; readonly height: number }, x: number, caption: string) =>
    `<text x="${x + 4}" y="18" font-family="Source Sans 3" font-size="14" fill="#444">${caption}</text>` +
    `<image x="${x}" y="${head}" width="${size.width}" height="${size.height}" href="data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}"/>`;
  const both =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `${panel(old, left, 0, captions.old)}${panel(made, right, left.width + gap, captions.made)}</svg>`;
  const drawing = await drawingOf(both, { ...options, dpi: 2 * screen }, "composed");
  return new Uint8Array(drawing.asPng());
}

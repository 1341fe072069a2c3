import { allowedElements } from "./finish-svg.ts";
import { parseSvg, type SvgElement } from "./svg-tree.ts";

/** A picture of the project's own that was found harmless. */
export interface CheckedLogo {
  readonly format: "svg" | "png";
  /** The SVG itself, or the PNG in base64. */
  readonly content: string;
}

const largest = 256 * 1024;
const mostPixels = 4096;
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function checkAttribute(attribute: string, value: string): void {
  if (/href|^on|^style$|^class$/i.test(attribute))
    throw new Error(`it holds the attribute ${attribute}, which is not drawn`);
  if (/url\(\s*['"]?(?!#)|javascript:|data:/i.test(value))
    throw new Error(`${attribute}="${value}" points outside of it`);
}

function checkElement({ name, attributes, children }: SvgElement): void {
  if (name === "text" || name === "tspan")
    throw new Error("it holds text, which has no typeface here: turn it into outlines");
  if (!allowedElements.has(name)) throw new Error(`it holds <${name}>, which is not drawn`);
  for (const [attribute, value] of attributes) checkAttribute(attribute, value);
  for (const child of children) if (typeof child !== "string") checkElement(child);
}

/** An SVG without what editors leave before and beside the drawing: declarations, comments. */
function bareSvg(text: string): string {
  const bare = text.replace(/^\ufeff?\s*<\?xml[^>]*\?>/, "").replaceAll(/<!--[\s\S]*?-->/g, "");
  return bare.trim();
}

function svgLogo(bytes: Uint8Array): CheckedLogo {
  const content = bareSvg(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  const root = parseSvg(content);
  checkElement(root);
  if (!root.attributes.has("viewBox") && !(root.attributes.has("width") && root.attributes.has("height")))
    throw new Error("it names no size: give it a viewBox");
  return { format: "svg", content };
}

function pngLogo(bytes: Uint8Array): CheckedLogo {
  if (bytes.length < 33 || signature.some((byte, at) => bytes[at] !== byte)) throw new Error("it is not a PNG");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width === 0 || height === 0 || width > mostPixels || height > mostPixels)
    throw new Error(`it has ${width} by ${height} pixels; up to ${mostPixels} each way are drawn`);
  return { format: "png", content: Buffer.from(bytes).toString("base64") };
}

/** Checks a project's own picture before it goes into a report: small, no script, nothing that loads. */
export function checkLogo(bytes: Uint8Array, name: string): CheckedLogo {
  if (bytes.length > largest) throw new Error("it is larger than 256 KiB");
  return /\.png$/i.test(name) ? pngLogo(bytes) : svgLogo(bytes);
}

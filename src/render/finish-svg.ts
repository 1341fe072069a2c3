import { escapeText, parseSvg, type SvgElement, writeSvg } from "./svg-tree.ts";

/** The words that go with a drawing, for those who do not see it. */
export interface DrawingWords {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** The one typeface of all drawings, with what a viewer without it falls back to; browsers ignore an unquoted name with a digit in it. */
export const fontFamily = "'Source Sans 3', sans-serif";

/** All that a drawing is made of. */
export const allowedElements = new Set(
  "svg g path rect circle line text tspan title desc defs clipPath linearGradient radialGradient pattern stop".split(
    " ",
  ),
);

/** Attributes that hold numbers which may carry up to 17 digits. */
const numeric = new Set(
  (
    "d transform x y x1 x2 y1 y2 cx cy r rx ry fx fy fr dx dy width height viewBox offset opacity fill-opacity " +
    "stroke-opacity stroke-width stroke-dasharray stroke-dashoffset stroke-miterlimit font-size"
  ).split(" "),
);

const lettering = /^(font-(size|weight|style|variant)|text-anchor)$/;
const painting = /^(fill|stroke)$|^(stroke-(linecap|linejoin)|clip-path|stop-color|id|preserveAspectRatio)$/;
/** What serves a live page only, or repeats for every mark what title, description and table say once. */
const dropped = /^(aria-.*|role|class|cursor|pointer-events|version|xmlns:xlink|xmlns)$/;

const roundNumbers = (text: string): string =>
  text.replace(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi, (digits) =>
    String(Math.round(Number(digits) * 1000) / 1000 + 0),
  );

function finishNumber(name: string, value: string): string {
  if (/NaN|Infinity|undefined|null/.test(value)) throw new Error(`a mark has no place: ${name}="${value}"`);
  return roundNumbers(value);
}

function finishReference(name: string, value: string, id: string): string {
  if (name === "id") return `${id}-${value}`;
  const own = value.replace(/^url\(#([\w-]+)\)$/, (_, target: string) => `own(${target})`);
  if (/url|:/i.test(own)) throw new Error(`${name}="${value}" refers to something outside the drawing`);
  return own.replace(/^own\((.*)\)$/, `url(#${id}-$1)`);
}

function finishFamily(value: string): undefined {
  if (!["sans-serif", "Source Sans 3", fontFamily].includes(value))
    throw new Error(`the typeface "${value}" is not ours`);
}

// What any drawing has without being told.
const isDefault = (name: string, value: string): boolean =>
  (name === "opacity" && value === "1") || (name === "transform" && value === "translate(0,0)");

function finishAttribute(name: string, value: string, id: string): string | undefined {
  if (dropped.test(name) || isDefault(name, value)) return undefined;
  if (name === "font-family") return finishFamily(value);
  if (name === "style" && /^(\s*cursor: \w+;)*$/.test(value)) return undefined;
  if (numeric.has(name)) return finishNumber(name, value);
  if (lettering.test(name)) return value;
  if (painting.test(name)) return finishReference(name, value, id);
  throw new Error(`the attribute ${name}="${value}" is not allowed in a drawing`);
}

function finishAttributes(element: SvgElement, id: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [name, value] of element.attributes) {
    const finished = finishAttribute(name, value, id);
    if (finished !== undefined) attributes.set(name, finished);
  }
  return attributes;
}

// Labels that would overlap are kept by the drawing library, only transparent: they would be read out and found by search.
const isHidden = ({ name, attributes, children }: SvgElement): boolean =>
  attributes.get("display") === "none" ||
  Number(attributes.get("opacity") ?? 1) === 0 ||
  (name === "text" && children.length === 0) ||
  (name === "path" && /^(M[\d.,-]+h0v0h0Z)?$/.test(attributes.get("d") ?? ""));

function finishElement(element: SvgElement, id: string): readonly SvgElement[] {
  if (!allowedElements.has(element.name)) throw new Error(`<${element.name}> is not allowed in a drawing`);
  if (isHidden(element)) return [];
  const attributes = finishAttributes(element, id);
  if (element.name === "text" || element.name === "tspan")
    return [{ ...element, attributes, children: finishWords(element, id) }];
  const children = element.children.flatMap((child) => (typeof child === "string" ? [] : finishElement(child, id)));
  if (element.name === "g" && (children.length === 0 || attributes.size === 0)) return children;
  return [{ name: element.name, attributes, children }];
}

const finishWords = (element: SvgElement, id: string): readonly (SvgElement | string)[] =>
  element.children.flatMap((child): readonly (SvgElement | string)[] =>
    typeof child === "string" ? [child] : finishElement(child, id),
  );

const words = (name: string, id: string, text: string): SvgElement => ({
  name,
  attributes: new Map([["id", id]]),
  children: [escapeText(text)],
});

/** The root of a drawing: an image to assistive technology, with its title and description first. */
export function drawingRoot(
  { id, title, description }: DrawingWords,
  size: { readonly width: number; readonly height: number },
  children: readonly SvgElement[],
): SvgElement {
  const attributes = new Map([
    ["xmlns", "http://www.w3.org/2000/svg"],
    ["id", id],
    ["role", "img"],
    ["aria-labelledby", `${id}-title ${id}-desc`],
    ["width", String(size.width)],
    ["height", String(size.height)],
    ["viewBox", `0 0 ${size.width} ${size.height}`],
    ["font-family", fontFamily],
  ]);
  const said = [words("title", `${id}-title`, title), words("desc", `${id}-desc`, description)];
  return { name: "svg", attributes, children: [...said, ...children] };
}

function rootSize(root: SvgElement): { readonly width: number; readonly height: number } {
  const [width, height] = ["width", "height"].map((name) =>
    Number(finishNumber(name, root.attributes.get(name) ?? "")),
  );
  if (!width || !height) throw new Error("the drawing has no size");
  return { width, height };
}

/** Turns a drawn SVG into the canonical one: own ids, a name for readers who cannot see it, nothing hidden, nothing that loads or runs, rounded numbers. */
export function finishSvg(drawn: string, figure: DrawingWords): string {
  const root = parseSvg(drawn);
  const children = root.children.flatMap((child) => (typeof child === "string" ? [] : finishElement(child, figure.id)));
  return writeSvg(drawingRoot(figure, rootSize(root), children));
}

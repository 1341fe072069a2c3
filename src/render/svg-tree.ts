/** One element of a drawing; texts and attribute values stay escaped as they were read. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (SvgElement | string)[];
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (SvgElement | string)[];
}

const token = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const attribute = /([\w:-]+)="([^"]*)"/g;

const readAttributes = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(attribute)].map(([, name = "", value = ""]) => [name, value]));

function nextToken(text: string, at: number): RegExpExecArray {
  token.lastIndex = at;
  const found = token.exec(text);
  if (found === null) throw new Error(`not a plain SVG at "${text.slice(at, at + 40)}"`);
  return found;
}

/** Reads an SVG made of elements and texts only: no comments, declarations or entities of its own. */
export function parseSvg(text: string): SvgElement {
  const root: OpenElement = { name: "", attributes: new Map(), children: [] };
  const open: OpenElement[] = [root];
  for (let at = 0; at < text.length; ) {
    const [whole, closing, name = "", attributes = "", empty, words] = nextToken(text, at);
    const parent = open.at(-1) ?? root;
    at += whole.length;
    if (words !== undefined) parent.children.push(words);
    else if (closing === "/") closeElement(open, name);
    else {
      const element: OpenElement = { name, attributes: readAttributes(attributes), children: [] };
      parent.children.push(element);
      if (empty !== "/") open.push(element);
    }
  }
  return onlyElement(root, open.length);
}

function closeElement(open: OpenElement[], name: string): void {
  if (open.pop()?.name !== name || open.length === 0) throw new Error(`not a plain SVG: </${name}> closes nothing`);
}

function onlyElement(root: OpenElement, depth: number): SvgElement {
  const [svg, ...others] = root.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  if (depth !== 1 || typeof svg !== "object" || others.length > 0 || svg.name !== "svg")
    throw new Error("not a plain SVG: there must be one <svg>");
  return svg;
}

const order = [
  "xmlns",
  "version",
  "id",
  "role",
  "aria-labelledby",
  "width",
  "height",
  "viewBox",
  "font-family",
  "transform",
  "x",
  "y",
  "d",
];
const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);

const compare = ([a]: readonly [string, string], [b]: readonly [string, string]): number =>
  rank(a) - rank(b) || (a < b ? -1 : 1);

const openingTag = (element: SvgElement): string =>
  [element.name, ...[...element.attributes].sort(compare).map(([name, value]) => `${name}="${value}"`)].join(" ");

const isWords = (element: SvgElement): boolean => ["text", "title", "desc"].includes(element.name);

function writeLines(element: SvgElement, lines: string[]): void {
  const tag = openingTag(element);
  if (element.children.length === 0) lines.push(`<${tag}/>`);
  else if (isWords(element)) lines.push(writeInline(element));
  else {
    lines.push(`<${tag}>`);
    for (const child of element.children) if (typeof child !== "string") writeLines(child, lines);
    lines.push(`</${element.name}>`);
  }
}

// Texts are written without line breaks inside, since a break would be drawn as a space.
function writeInline(element: SvgElement): string {
  const inner = element.children.map((child) => (typeof child === "string" ? child : writeInline(child))).join("");
  return `<${openingTag(element)}>${inner}</${element.name}>`;
}

/** Writes an SVG with one element a line and its attributes in a fixed order, so that two versions can be compared line by line. */
export function writeSvg(root: SvgElement): string {
  const lines: string[] = [];
  writeLines(root, lines);
  return `${lines.join("\n")}\n`;
}

/** Writes words so that they are safe between tags and in attributes. */
export const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
